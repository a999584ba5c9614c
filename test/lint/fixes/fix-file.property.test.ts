import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { stringify } from "yaml";
import { type Format, readDocument } from "../../../src/document/index.ts";
import { parse } from "../../../src/language/index.ts";
import { type FixedFile, fixFile, lintFile } from "../../../src/lint/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../../src/status/index.ts";
import { decode, encode } from "../../../src/stored/index.ts";
import { evaluate } from "../../reference/evaluator.ts";

/** Properties of fixing whole files: safe fixes change no verdict, and no text besides the faults. */

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

/** The content and layout of a file. */
const fileArbitrary = fc
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
      value: value as { conditions?: object; when?: string | readonly string[] },
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
const contextsArbitrary = fc.array(contextArbitrary, { minLength: 6, maxLength: 6 });

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

function fix(text: string, format: Format, suggested = false): FixedFile {
  return fixFile(text, format, { suggested });
}

describe("safe fixes of files", () => {
  test("keep every verdict, and all text besides the faults", () => {
    let fixed = 0;
    fc.assert(
      fc.property(fileArbitrary, contextsArbitrary, ({ text, format, before, after }, contexts) => {
        const result = fix(text, format);
        fixed += result.applied.length;
        const was = conditionsOf(text, format);
        const is = conditionsOf(result.text, format);
        // Conditions with too many groups cannot be used.
        fc.pre(was !== undefined);
        expect(is).toBeDefined();
        for (const context of contexts) expect(evaluate(is, context)).toBe(evaluate(was, context));
        expect(result.text.slice(0, before.length)).toBe(before);
        expect(result.text.slice(-after.length)).toBe(after);
        if (result.applied.length === 0) expect(result.text).toBe(text);
      }),
      { numRuns: 120 },
    );
    expect(fixed).toBeGreaterThan(120);
  });

  test("leave nothing to fix, and change nothing when applied again", () => {
    fc.assert(
      fc.property(fileArbitrary, ({ text, format }) => {
        const result = fix(text, format);
        expect(result.findings).toEqual(lintFile(result.text, format));
        expect(result.findings.filter((finding) => finding.fix !== undefined)).toEqual([]);
        expect(fix(result.text, format)).toEqual({ ...result, applied: [] });
      }),
      { numRuns: 60 },
    );
  });

  test("add no error, and neither do suggestions", () => {
    const errors = ({ findings }: Pick<FixedFile, "findings">) =>
      findings.filter(({ severity }) => severity === "error");
    fc.assert(
      fc.property(fileArbitrary, ({ text, format }) => {
        expect(errors(fix(text, format, true))).toEqual(errors({ findings: lintFile(text, format) }));
      }),
      { numRuns: 50 },
    );
  });
});

describe("safe fixes of errors", () => {
  /** Common mistakes with their only possible meaning. */
  const PAIRS = [
    ["data.x = 5", "data.x == 5"],
    ["a hasnt been seen", "a has not been seen"],
    ["a has seen", "a has been seen"],
    ["a is read", "a has been read"],
    ["data.x == “pro”", 'data.x == "pro"'],
    ["data.x is at least 5", "data.x >= 5"],
    ["refs.a has been sent", "a has been sent"],
    ["data.x == {{ data.y }}", "data.x == data.y"],
    ["data.x is between 1 to 5", "data.x is between 1 and 5"],
    ["data.x == {tier: 2}", 'data.x == {"tier": 2}'],
    ["data.x == 5", "data.x == 5"],
  ] as const;
  const CONNECTIVES = [
    ["&&", "and"],
    ["||", "or"],
    [" and ", " and "],
  ] as const;
  const manyArbitrary = fc.array(fc.tuple(fc.constantFrom(...PAIRS), fc.constantFrom(...CONNECTIVES)), {
    minLength: 1,
    maxLength: 4,
  });

  const formatArbitrary = fc.constantFrom<Format>("json", "yaml");

  test("write the meaning", () => {
    fc.assert(
      fc.property(manyArbitrary, formatArbitrary, contextsArbitrary, (many, format, contexts) => {
        const whenOf = (which: 0 | 1) =>
          many.map(([pair, word], index) => (index === 0 ? "" : ` ${word[which]} `) + pair[which]).join("");
        const write = (when: string) => {
          const file = { steps: [{ ref: "a" }, { ref: "c", when }] };
          return format === "json" ? JSON.stringify(file) : stringify(file, { lineWidth: 0 });
        };
        const { text, findings } = fix(write(whenOf(0)), format);
        expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
        const { when } = (readDocument(text, format).value as { steps: { when: string }[] }).steps[1] ?? {
          when: "",
        };
        const verdicts = (words: string) => {
          const { condition } = parse(words);
          return condition && contexts.map((context) => evaluate(encode(condition), context));
        };
        expect(verdicts(when)).toEqual(verdicts(whenOf(1)));
      }),
      { numRuns: 80 },
    );
  });
});
