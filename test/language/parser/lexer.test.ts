/** Cutting texts into tokens, against the library's lexer, which tries every token at every place. */
import { Lexer } from "chevrotain";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tokenize } from "../../../src/language/parser/lexer.ts";
import { DROPPED, VOCABULARY } from "../../../src/language/parser/tokens.ts";
import { EXAMPLES } from "../examples.ts";
import { MISTAKEN_TEXTS } from "../mistaken-texts.ts";
import { MISTAKES } from "../mistakes.ts";

const reference = new Lexer([...VOCABULARY], { positionTracking: "onlyOffset", safeMode: true });

/** The tokens of the library's lexer in the form of heed's. */
function byLibrary(text: string): object {
  const { tokens, groups, errors } = reference.tokenize(text);
  expect(errors).toEqual([]);
  return { tokens, dropped: groups[DROPPED] };
}

test.each([
  ["examples", EXAMPLES],
  ["mistaken texts", MISTAKEN_TEXTS],
  ["mistakes", MISTAKES.map(({ text }) => text)],
])("all %s are cut as by the library", (_, texts) => {
  for (const text of texts) expect(tokenize(text), text).toEqual(byLibrary(text));
});

test("every character there is begins a token, the same as by the library", () => {
  for (let code = 0; code < 0x10000; code++) {
    const unit = String.fromCharCode(code);
    const { tokens, dropped } = tokenize(unit);
    const all = reference.tokenize(unit);
    const [mine] = [...tokens, ...dropped];
    const [theirs] = [...all.tokens, ...(all.groups[DROPPED] ?? [])];
    if (mine?.tokenType !== theirs?.tokenType || mine?.image !== theirs?.image) {
      expect(mine, String(code)).toEqual(theirs);
    }
    if (mine === undefined && !/[ \t\r\n]/.test(unit)) expect.fail(`nothing begins with code ${code}`);
  }
});

/** Pieces of texts, right and wrong, that may change each other's meaning where they meet. */
const PIECES = [
  ..."aAnNoOrRtTsS_-$.,:;+#/\\@%!<>=&|()[]{}\"'`",
  ...[" ", "\n", "\r\n", "\t", "\0", "\u00a0", "\u2028", "\ufeff"],
  ...["é", "ß", "名", "\u0301", "٣", "ſ", "ı", "😀", "𝒳", "\ud83d", "\ude00"],
  ...["“", "”", "‘", "’", "«", "»", "≠", "≤", "≥"],
  ...["data", "recipient", "refs", "data.x", 'data["a b"]', "data[0]", "all", "in", "any"],
  ...["and", "or", "not", "has", "hasn't", "isnt", "is", "doesn’t", "include", "includes", "more", "greater"],
  ...["has been seen", "a link clicked", "true", "null", "always", "now", "$message.seen", "$message"],
  ...["5", "-5", "0", "05", "1.5", "1e5", "1st", "7 days ago", "3 weeks from now", "2 h", "5%"],
  ...["2025-01-31", "T09:00Z", " 9:00", "31.12.2025", "1/2/3"],
  ...["{{ data.x }}", "{{", "}}", "// x", "# x", "https://x", '"a\\"b"', "'it\\'s'", "`a``b`"],
];

test("random texts are cut as by the library", () => {
  const pieces = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 2 })), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(pieces, (parts) => {
      const text = parts.join("");
      expect(tokenize(text)).toEqual(byLibrary(text));
    }),
    { numRuns: 3000 },
  );
});
