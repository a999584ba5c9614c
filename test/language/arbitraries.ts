/** Texts that no one would write on purpose. */
import fc from "fast-check";
import { ODD_TEXTS } from "../condition/tree-arbitraries.ts";
import { EXAMPLES } from "./examples.ts";

/** Pieces of random texts: every word and symbol of the language, right and wrong, and tokens that are hard to separate. */
const PIECES: readonly string[] = [
  ..."and or not is has does contains exists true false null always never".split(" "),
  ..."been seen read sent delivered skipped archived interacted with failed delivery bounced".split(" "),
  ..."had a link clicked but contain exist empty all any before on after now timestamp".split(" "),
  ..."between times in audience at least most greater less than equal to one of".split(" "),
  ..."hasn't isn’t doesn't hasnt isnt doesnt wasn't was have do did includes equals".split(" "),
  ..."== != > >= < <= = === !== <> => =< && & || | ! ≠ ≥ ≤ ( ) [ ] { } , : ; . # // @ ~ + -".split(" "),
  ..."email_1 `my``ref` ` `open data.plan recipient recipient.plan refs.a.status refs.a dat.x".split(" "),
  ...`data. data.x[0] data.x["a"] data.x['a'] data.x[ data..x $message.seen $message {{ {{data.x}} }}`.split(
    " ",
  ),
  ...`"pro" 'pro' "open 'open "\\q" "\\u00e9" “pro” ‘pro’ 5 -5 05 .5 1_0 +3 5px 1e3 1e999`.split(" "),
  ..."2025-01-31 2025-02-31 2025-1-1 01/02/2025".split(" "),
  ...[
    "7 days ago",
    "2 hours from now",
    "7 months ago",
    "[1, 2]",
    '{"a": 1}',
    "[1,]",
    "{a: 1}",
    "{{ data.x }}",
  ],
  ...["\u00a0", "\ufeff", "\u200b", "\u202e", "\0", "\ud800", "é", "größe", "👩‍👩‍👧", "\r\n", "\t", "\\"],
  ...ODD_TEXTS,
];

const piece = fc.constantFrom(...PIECES);

const joined = fc
  .tuple(fc.array(piece, { maxLength: 14 }), fc.constantFrom(" ", " ", " ", ""))
  .map(([pieces, blank]) => pieces.join(blank));

/** An example with something cut out, put in, doubled or replaced. */
const mutated = fc
  .tuple(
    fc.constantFrom(...EXAMPLES),
    fc.constantFrom(...EXAMPLES),
    fc.array(mutation(), { minLength: 1, maxLength: 4 }),
  )
  .map(([first, second, mutations]) =>
    mutations.reduce((text, mutate) => mutate(text), `${first} and ${second}`),
  );

function mutation(): fc.Arbitrary<(text: string) => string> {
  const at = (text: string, share: number) => Math.floor(share * (text.length + 1));
  return fc
    .tuple(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.nat({ max: 4 }),
      fc.oneof(piece, fc.constant("")),
    )
    .map(([share, length, text]) => (before: string) => {
      const place = at(before, share);
      return before.slice(0, place) + text + before.slice(place + length);
    });
}

/** Any text: pieces of the language in any order, examples with mistakes, and characters of every kind. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  { weight: 4, arbitrary: joined },
  { weight: 4, arbitrary: mutated },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units)),
  },
);
