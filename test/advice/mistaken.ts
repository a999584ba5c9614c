import fc from "fast-check";
import { textRows } from "./judge.ts";

/** Right conditions, in the words that mutations change. */
const RIGHT = [
  'recipient.plan == "pro"',
  'recipient.plan is not "free"',
  "data.amount > 100",
  "data.amount >= 5",
  "data.count is between 1 and 5",
  "data.muted == true",
  'data.tags contains "vip"',
  'recipient.roles does not contain ["admin", "editor"]',
  "recipient.email exists",
  "data.coupon does not exist",
  "recipient.name is empty",
  "recipient.created_at is before 7 days ago",
  "data.due is on or after now",
  "data.due is between 2025-01-01 and 2025-12-31",
  'recipient is in audience "beta"',
  "in_app_feed_1 has not been seen",
  "in_app_feed_1 has been seen but not read",
  "email_1 has been delivered",
  "email_1 has failed delivery",
  "sms_1 has been skipped",
  "email_1 has had a link clicked",
];

/** Words as people write them in the place of others. */
const REPLACEMENTS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/==|\bis(?= ["\w])/, ["=", "===", "eq", "equals", "is equal to", "is either", "matches", "in", ":", ""]],
  [/>=?/, ["gt", "=>", "is more than", "exceeds", "after", "over", "is at least"]],
  [/\b100\b/, ["1,000", "$100", "50%", "10k", "+5", '"100"', "100 EUR", "1 000", "100 or more"]],
  [
    /"(pro|free|vip|beta)"/,
    [
      "pro",
      "“pro”",
      "'pro'",
      '"pro',
      'pro"',
      '"pro" or "team"',
      "pro or team",
      '["pro", "team"]',
      "nil",
      "set",
    ],
  ],
  [
    /\b(exists|does not exist|is empty)\b/,
    ["is set", "is missing", "is nil", "== null", "is present", "not exists", "is undefined", "is blank"],
  ],
  [
    /\b(recipient|data)\b(?=\.)/,
    ["user", "payload", "$recipient", "trigger.data", "recipent", "ctx.data", "steps", "data?"],
  ],
  [/\bhas (not )?been\b/, ["was", "is", "has", "isn't", "has never been", "", "hasnt been"]],
  [
    /\b(seen|delivered|read|skipped)\b/,
    [
      "opened",
      "seen or read",
      "recieved",
      "unseen",
      "seen, read or archived",
      "clicked",
      "seen within 10 minutes",
      "failed",
    ],
  ],
  [
    /\b(in_app_feed_1|email_1)\b/,
    [
      "in-app-feed-1",
      "refs.email_1",
      "email_1 and sms_1",
      "neither email_1 nor sms_1",
      "email",
      "emial_1",
      "email_1.seen",
    ],
  ],
  [/7 days ago|now\b/, ["7d ago", "a week ago", "now()", "yesterday", "7 days", "1 month ago", "01/02/2025"]],
  [/\bis before\b/, ["<", "is older than", "is within the last", "is not before", "until"]],
  [/\b(and|or)\b/, [",", "&&", "unless", "but not", "nor", "or not", "xor", "and (", ") or", "and not"]],
];

const mutation = fc.record({
  kind: fc.constantFrom("replace", "replace", "replace", "drop", "repeat", "swap", "insert", "character"),
  at: fc.nat(1_000),
  choice: fc.nat(1_000),
  word: fc.constantFrom(
    "not",
    "or",
    "and",
    "if",
    "unless",
    "(",
    ")",
    '"',
    ",",
    "has",
    "is",
    "the",
    "read",
    "muted",
    "data.muted",
    "100",
    '"free"',
    "neither",
    "!",
    "%",
    "?",
  ),
});

type Mutation = Parameters<Parameters<typeof mutation.map>[0]>[0];

const rightText = fc
  .array(fc.tuple(fc.constantFrom(...RIGHT), fc.constantFrom("and", "or", "and not")), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) => parts.map(([text, joint], index) => (index === 0 ? text : `${joint} ${text}`)).join(" "));

/** The texts of the table of mistakes. */
const writtenText = fc.constantFrom(...textRows().map(([written]) => written));

/** Texts with one to three mistakes, as people and as machines make them. */
export const mistakenTexts: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof({ weight: 2, arbitrary: rightText }, { weight: 1, arbitrary: writtenText }),
    fc.array(mutation, { minLength: 1, maxLength: 3 }),
  )
  .map(([text, mutations]) => mutations.reduce(mutated, text));

function mutated(text: string, { kind, at, choice, word }: Mutation): string {
  const words = text.split(" ");
  const index = at % words.length;
  switch (kind) {
    case "replace": {
      const fitting = REPLACEMENTS.filter(([form]) => form.test(text));
      const [form, others] = fitting[at % fitting.length] ?? [/$/, [""]];
      const found = [...text.matchAll(new RegExp(form, "g"))];
      const one = found[choice % found.length];
      if (one === undefined) return text;
      const other = others[choice % others.length] ?? "";
      return text.slice(0, one.index) + other + text.slice(one.index + one[0].length);
    }
    case "drop":
      return words.toSpliced(index, 1 + (choice % 2)).join(" ");
    case "repeat":
      return words.toSpliced(index, 0, words[index] ?? "").join(" ");
    case "swap":
      return words.toSpliced(index, 2, words[index + 1] ?? "", words[index] ?? "").join(" ");
    case "insert":
      return words.toSpliced(index, 0, word).join(" ");
    default: {
      const place = at % (text.length + 1);
      return text.slice(0, place) + (choice % 2 === 0 ? "" : (word[0] ?? "")) + text.slice(place + 1);
    }
  }
}
