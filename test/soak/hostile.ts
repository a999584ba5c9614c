import fc from "fast-check";

/** Texts and files with hostile contents. */

const WORDS = [
  "email_1 has been seen",
  "in_app_feed_1 has not been sen",
  "data.x",
  "recipient.plan",
  "recipent.plan",
  "==",
  "=",
  "&&",
  "and",
  "or",
  "not",
  "(",
  ")",
  "[",
  "]",
  "{",
  "}",
  "is between",
  "is before",
  "7 days ago",
  "2025-02-30",
  '"pro"',
  "“pro”",
  "'x",
  '"',
  "`my step`",
  "`",
  "$message.seen",
  "{{ data.x }}",
  "{{",
  "__proto__",
  "constructor",
  "always",
  "never",
  "1e400",
  "05",
  "\\",
  "\u202e",
  "\u200b",
  "\ud800",
  "\u{1f600}",
  "\r\n",
  "\t",
  "\ufeff",
  "\0",
];

/** Words of the language and common mistakes for them, in any order. */
export const texts: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(" ")),
  },
  {
    weight: 2,
    arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join("")),
  },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 60 }) },
);

/** Texts with a part removed, repeated, moved or replaced. */
export function mutated(sound: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const strange = fc.oneof(fc.constantFrom(...WORDS), fc.string({ unit: "binary", maxLength: 3 }));
  return fc
    .tuple(sound, fc.array(fc.tuple(fc.nat(), fc.nat({ max: 12 }), strange), { minLength: 1, maxLength: 3 }))
    .map(([text, cuts]) =>
      cuts.reduce((mutated, [at, length, inserted]) => {
        const start = at % (mutated.length + 1);
        return mutated.slice(0, start) + inserted + mutated.slice(start + length);
      }, text),
    );
}

const CONDITIONS = [
  "in_app_feed_1 has not been seen",
  'recipient.plan == "pro" and data.amount > 100',
  "always",
  "data.x = 1",
  "email_1 has been sen",
];

const step = fc.record(
  {
    ref: fc.constantFrom("email_1", "in_app_feed_1", "__proto__", "ünï"),
    type: fc.constantFrom("channel", "delay", "branch"),
    when: fc.oneof(
      fc.constantFrom<unknown>(...CONDITIONS),
      fc.constant(CONDITIONS.slice(0, 2)),
      fc.constant(5),
    ),
    conditions: fc.oneof(
      fc.constant<unknown>({ all: [{ variable: "data.x", operator: "equal_to", argument: "1" }] }),
      fc.constant({ any: [{ all: [] }] }),
      fc.constant(null),
      fc.constant([]),
    ),
    template: fc.constantFrom<unknown>({ subject: "Hi {{ data.x }} \u{1f389}" }, { when: "left alone" }),
  },
  { requiredKeys: ["ref"] },
);
const workflow = fc.record(
  {
    key: fc.constant("a-workflow"),
    when: fc.constantFrom(...CONDITIONS),
    steps: fc.array(step, { maxLength: 3 }),
  },
  { requiredKeys: [] },
);

const json = fc
  .tuple(workflow, fc.constantFrom(undefined, 2, 4, "\t"))
  .map(([value, indent]) => JSON.stringify(value, null, indent));

/** A value in block style, its texts in all kinds of scalars. */
function yamlOf(value: unknown, depth: number, kind: string): string {
  const indent = "  ".repeat(depth);
  if (Array.isArray(value)) {
    if (value.length === 0) return " []\n";
    return `\n${value.map((item) => `${indent}-${yamlOf(item, depth + 1, kind)}`).join("")}`;
  }
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    if (entries.length === 0) return " {}\n";
    return `\n${entries.map(([key, item]) => `${indent}${key}:${yamlOf(item, depth + 1, kind)}`).join("")}`;
  }
  if (typeof value !== "string") return ` ${JSON.stringify(value)}\n`;
  if (kind === "single") return ` '${value.replaceAll("'", "''")}'\n`;
  if (kind === "literal" || kind === "folded")
    return ` ${kind === "literal" ? "|-" : ">-"}\n${indent}  ${value}\n`;
  return kind === "plain" ? ` ${value}\n` : ` ${JSON.stringify(value)}\n`;
}

const yaml = fc
  .tuple(workflow, fc.constantFrom("plain", "single", "double", "literal", "folded"), fc.boolean())
  .map(([value, kind, crlf]) => {
    const text = `# a file\n${yamlOf(value, 0, kind).trimStart()}`;
    return crlf ? text.replaceAll("\n", "\r\n") : text;
  });

/** Files, half of them mutated from valid ones. */
export const files: fc.Arbitrary<{ readonly text: string; readonly format: "json" | "yaml" }> = fc.oneof(
  fc.record({ text: fc.oneof(json, mutated(json)), format: fc.constant("json" as const) }),
  fc.record({ text: fc.oneof(yaml, mutated(yaml)), format: fc.constant("yaml" as const) }),
);
