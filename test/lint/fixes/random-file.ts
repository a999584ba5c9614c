/** Files with faults that safe fixes remove, and contexts to compare verdicts in. */
import fc from "fast-check";
import { stringify } from "yaml";
import { type Format, readDocument } from "../../../src/document/index.ts";
import { parse } from "../../../src/language/index.ts";
import { fixFile } from "../../../src/lint/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../../src/status/index.ts";
import { decode, encode } from "../../../src/stored/index.ts";
import { evaluate } from "../../reference/evaluator.ts";

const REFS = ["a", "b"];
const RANKS = ["less_than", "less_than_or_equal_to", "greater_than", "greater_than_or_equal_to"];
const ORDERS = [...RANKS, "equal_to", "not_equal_to"];

const argumentArbitrary = fc.constantFrom("skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES);
const pathArbitrary = fc.constantFrom("data.x", "data.y", "recipient.plan");
const constantArbitrary = fc.constantFrom("pro", "5", "null", '"5"', '["pro", 5]', "true", "");

const legacyArbitrary = fc.record({
  variable: fc.constantFrom(...REFS).map((ref) => `refs.${ref}.status`),
  operator: fc.constantFrom(...ORDERS),
  argument: argumentArbitrary.map((name) => `$message.${name}`),
});
const swappedArbitrary = fc.record({
  variable: constantArbitrary,
  operator: fc.constantFrom(...ORDERS, "contains", "not_contains"),
  argument: pathArbitrary,
});
const unusedArbitrary = fc.record({
  variable: pathArbitrary,
  argument: fc.constantFrom("5", "pro", ""),
  operator: fc.constantFrom("exists", "not_exists", "empty", "not_empty", "is_timestamp"),
});
const soundArbitrary = fc.oneof(
  fc.record({
    operator: fc.constantFrom(...ORDERS, "contains"),
    argument: constantArbitrary,
    variable: pathArbitrary,
  }),
  fc.constant({
    variable: "refs.a.engagement_status",
    operator: "not_contains",
    argument: "$message.seen",
  }),
);
const storedTrioArbitrary = fc.oneof(legacyArbitrary, swappedArbitrary, unusedArbitrary, soundArbitrary);
/** A few trios, often repeated. */
const listArbitrary = fc
  .array(storedTrioArbitrary, { minLength: 1, maxLength: 3 })
  .chain((few) => fc.array(fc.constantFrom(...few), { minLength: 1, maxLength: 4 }));

const allArbitrary = listArbitrary.map((all) => ({ all }));
const storedArbitrary = fc.oneof(
  allArbitrary,
  listArbitrary.map((any) => ({ any })),
  fc
    .array(fc.oneof(storedTrioArbitrary, allArbitrary), { minLength: 1, maxLength: 3 })
    .map((any) => ({ any })),
);

const WORDS = [
  "5 < data.x",
  "5 >= data.x",
  '"pro" == recipient.plan',
  '["pro", 5] contains data.x',
  "data.y exists",
  'recipient.plan == "pro"',
  "a has not been seen",
];
const textTrioArbitrary = fc.oneof(
  fc.constantFrom(...WORDS),
  fc
    .tuple(fc.constantFrom(...REFS), fc.constantFrom("==", "!=", "<", "<=", ">", ">="), argumentArbitrary)
    .map(([ref, operator, argument]) => `refs.${ref}.status ${operator} $message.${argument}`),
);
const whenArbitrary = fc.letrec<{ text: string; joined: string }>((tie) => ({
  text: fc.oneof(
    { depthSize: "small" },
    textTrioArbitrary,
    tie("joined").map((inner) => `(${inner})`),
    textTrioArbitrary.map((trio) => (/ (?:<|>=?|<=) |data\.x$/.test(trio) ? trio : `not ${trio}`)),
  ),
  joined: fc
    .array(fc.tuple(fc.constantFrom(" and ", " or ", "  AND\n  "), tie("text")), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.map(([word, text], index) => (index === 0 ? text : word + text)).join("")),
})).joined;

/** A file: its content in some layout, with the text around the step that has faults. */
export const fileArbitrary = fc
  .record({
    value: fc.oneof(
      storedArbitrary.map((conditions) => ({ conditions })),
      whenArbitrary.map((when) => ({ when })),
      fc.array(whenArbitrary, { minLength: 1, maxLength: 2 }).map((when) => ({ when })),
    ),
    layout: fc.constantFrom("json", "json-lines", "json-tabs", "block", "block-seq", "flow"),
    newline: fc.constantFrom("\n", "\r\n"),
  })
  .map(({ value, layout, newline }) => {
    const { before, step, after } = partsOf(value, layout);
    const lines = (text: string) => text.replaceAll("\n", newline);
    return {
      format: (layout.startsWith("json") ? "json" : "yaml") as Format,
      before: lines(before),
      after: lines(after),
      text: lines(before + step + after),
    };
  });

/** A file of three steps in one layout; only the second has faults, and the others have unusual spellings. */
function partsOf(value: object, layout: string) {
  if (layout.startsWith("json")) {
    const indent = layout === "json" ? 0 : layout === "json-tabs" ? "\t" : 2;
    return {
      before:
        '{ "name":"x\\u0041" ,\n "steps" :[ {"ref" : "a",  "type":"channel"},{"ref":"b","type":"channel"},\n',
      step: JSON.stringify({ ref: "c", ...value }, null, indent),
      after: ', { "when":"data.x   exists","ref": "\\u0064" }\n ] }\n',
    };
  }
  const step = stringify([{ ref: "c", ...value }], {
    collectionStyle: layout === "flow" ? "flow" : "any",
    indentSeq: layout !== "block-seq",
    lineWidth: 0,
  });
  const item = layout === "flow" ? `- ${step.trim().slice(1, -1).trim()}\n` : step;
  return {
    before:
      "# head\nsteps:\n- { ref: 'a',  type: channel } # one\n-   ref: \"b\"\n    type:   channel\n\n# two\n",
    step: item,
    after: "# three\n- when: data.x   exists # four\n  ref:   d\n# tail\n",
  };
}

const outcomeArbitrary = fc.oneof(
  fc.constantFrom("skipped", "expired"),
  fc.array(
    fc.record({
      status: fc.constantFrom(...DELIVERY_STATUSES),
      engagement_statuses: fc.subarray([...ENGAGEMENT_STATUSES]),
    }),
    { minLength: 1, maxLength: 2 },
  ),
);
const dataArbitrary = fc.constantFrom<unknown>(
  "pro",
  "",
  5,
  7,
  3,
  "5",
  null,
  true,
  ["pro"],
  [5],
  [],
  "2025-01-01",
);
const contextArbitrary = fc.record({
  data: fc.record({ x: dataArbitrary, y: dataArbitrary }, { requiredKeys: [] }),
  recipient: fc.record({ plan: dataArbitrary }, { requiredKeys: [] }),
  refs: fc.record({ a: outcomeArbitrary, b: outcomeArbitrary }),
});
export const contextsArbitrary = fc.array(contextArbitrary, { minLength: 6, maxLength: 6 });

/** The stored conditions of the second step; undefined if they have an error. */
function conditionsOf(text: string, format: Format): unknown {
  const file = readDocument(text, format).value as {
    steps: { conditions?: unknown; when?: string | string[] }[];
  };
  const { conditions, when } = file.steps[2] ?? {};
  if (conditions !== undefined) return decode(conditions).condition && conditions;
  const texts = [when ?? []].flat();
  const { condition } = parse(texts.map((one) => `(${one})`).join(" and "));
  return condition && encode(condition);
}

/** A file that `fileArbitrary` makes. */
export type RandomFile = typeof fileArbitrary extends fc.Arbitrary<infer File> ? File : never;

/**
 * The number of safe fixes of a file, and what they do wrong: they keep every verdict, and all text besides the faults.
 * Undefined if the conditions cannot be used, since they have too many groups.
 */
export function safeFixesOf(
  { text, format, before, after }: RandomFile,
  contexts: readonly object[],
): { readonly count: number; readonly wrong: readonly string[] } | undefined {
  const result = fixFile(text, format);
  const was = conditionsOf(text, format);
  const is = conditionsOf(result.text, format);
  if (was === undefined) return undefined;
  const wrong: string[] = [];
  if (is === undefined) wrong.push("the conditions have an error");
  else {
    for (const context of contexts) {
      if (evaluate(is, context) !== evaluate(was, context)) wrong.push(`differ: ${JSON.stringify(context)}`);
    }
  }
  if (!result.text.startsWith(before)) wrong.push("the text before has changed");
  if (!result.text.endsWith(after)) wrong.push("the text after has changed");
  if (result.applied.length === 0 && result.text !== text)
    wrong.push("nothing was fixed, and something changed");
  return { count: result.applied.length, wrong };
}
