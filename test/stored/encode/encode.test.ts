import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Json, PREFIXES, readPath, type Trio } from "../../../src/condition/index.ts";
import { decode, encode, encodeFor, encodeMatch, encodePreference } from "../../../src/stored/index.ts";
import { jsonArbitrary, refArbitrary, textArbitrary } from "../../condition/arbitraries.ts";

const A: Trio = { kind: "delivery", ref: "a", operator: "less_than", argument: "sent" };
const B: Trio = { kind: "engagement", ref: "b", operator: "contains", argument: "seen_not_read" };
const C: Trio = { kind: "legacy", ref: "my step", operator: "equal_to", argument: "skipped" };
const STORED_A = { variable: "refs.a.delivery_status", operator: "less_than", argument: "$message.sent" };
const STORED_B = {
  variable: "refs.b.engagement_status",
  operator: "contains",
  argument: "$message.seen_not_read",
};
const STORED_C = { variable: 'refs["my step"].status', operator: "equal_to", argument: "$message.skipped" };

describe("the canonical form", () => {
  test.each<[string, readonly (readonly Trio[])[], unknown]>([
    ["always", [[]], { all: [] }],
    ["never", [], { any: [] }],
    ["one group", [[A, B]], { all: [STORED_A, STORED_B] }],
    ["two groups of one", [[A], [C]], { any: [STORED_A, STORED_C] }],
    ["two groups", [[A], [B, C]], { any: [STORED_A, { all: [STORED_B, STORED_C] }] }],
    ["an empty group among others", [[A], []], { any: [STORED_A, { all: [] }] }],
  ])("of %s", (_name, groups, stored) => {
    const condition = { any: groups.map((all) => ({ all })) };
    expect(JSON.stringify(encode(condition))).toBe(JSON.stringify(stored));
  });

  test("of a trio without an argument has no key for it", () => {
    const condition = decode({
      all: [{ variable: "data.x", operator: "exists", argument: "unused" }],
    }).condition;
    const expected = { all: [{ variable: "data.x", operator: "exists" }] };
    expect(condition && encode(condition)).toStrictEqual(expected);
  });

  test("of a match is a list, which exists for a single group only", () => {
    expect(encodeMatch({ any: [{ all: [] }] })).toEqual([]);
    expect(encodeMatch({ any: [{ all: [A, B] }] })).toEqual([STORED_A, STORED_B]);
    expect(encodeMatch({ any: [] })).toBeUndefined();
    expect(encodeMatch({ any: [{ all: [A] }, { all: [B] }] })).toBeUndefined();
  });

  test("depends on the target", () => {
    const condition = { any: [{ all: [A] }] };
    expect(encodeFor(condition)).toEqual({ all: [STORED_A] });
    expect(encodeFor(condition, { target: "step" })).toEqual({ all: [STORED_A] });
    expect(encodeFor(condition, { target: "match" })).toEqual([STORED_A]);
    expect(encodeFor(condition, { target: "preference" })).toEqual([STORED_A]);
    const two = { any: [{ all: [A] }, { all: [B] }] };
    expect(encodeFor(two, { target: "preference" })).toBeUndefined();
  });

  test("of a preference is a list, which exists for a single group only", () => {
    expect(encodePreference({ any: [{ all: [] }] })).toEqual([]);
    expect(encodePreference({ any: [{ all: [A] }] })).toEqual([STORED_A]);
    expect(encodePreference({ any: [] })).toBeUndefined();
    expect(encodePreference({ any: [{ all: [A] }, { all: [B] }] })).toBeUndefined();
  });

  test("of a ref is a name after a dot if possible", () => {
    fc.assert(
      fc.property(refArbitrary, (ref) => {
        const stored = encode({ any: [{ all: [{ ...A, ref }] }] });
        expect(decode(stored).condition).toEqual({ any: [{ all: [{ ...A, ref }] }] });
        const { variable } = (stored as { all: { variable: string }[] }).all[0] as { variable: string };
        expect(variable.startsWith(`refs.${ref}.`)).toBe(readPath(`refs.${ref}`)?.segments.length === 1);
      }),
      { numRuns: 500 },
    );
  });
});

/** Canonical stored trios with every kind of operand. */
const CANONICAL: readonly (readonly [variable: string, operator: string, argument?: string])[] = [
  ["recipient", "is_audience_member", "beta"],
  ["recipient", "is_not_audience_member", "data.audience"],
  ["recipient", "is_audience_member", '"data.audience"'],
  ["data.x", "exists"],
  ["data.x", "is_timestamp_before_now"],
  ["data.x", "is_timestamp_before", "7 days ago"],
  ["data.x", "is_timestamp_before", "1 day from now"],
  ["data.x", "is_timestamp_on_or_after", "2025-01-01"],
  ["data.x", "is_timestamp_on_or_after", "{{data.y}}"],
  ["data.x", "is_timestamp_between", '["2025-01-01","data.high"]'],
  ["data.x", "is_timestamp_between", '["{{ data.low }}","2025-01-01T00:00Z"]'],
  ["data.x", "is_between", '[1,"data.high"]'],
  ["data.x", "is_between", '["{{ data.low }}",2.5]'],
  ["data.x", "contains_all", '["a",{"b":null}]'],
  ["pro", "equal_to", "data.x"],
];

describe("canonical stored conditions are unchanged by reading and writing", () => {
  test.each(CANONICAL)("%s %s %s", (variable, operator, argument) => {
    const trio = { variable, operator, ...(argument !== undefined && { argument }) };
    const { condition } = decode({ all: [trio] });
    expect(condition && encode(condition)).toEqual({ all: [trio] });
  });
});

/** Stores a constant. */
function written(value: Json): string {
  const variable = { kind: "path" as const, path: { text: "data.x", root: "data", segments: ["x"] } };
  const argument = { kind: "value" as const, value };
  const stored = encode({ any: [{ all: [{ kind: "data", variable, operator: "equal_to", argument }] }] });
  return (stored as { all: { argument: string }[] }).all[0]?.argument as string;
}

/** Reads a text by the rules of spec 3.3, independently of the source. */
function readsAsItself(text: string): boolean {
  const prefix = text.slice(0, Math.max(0, text.search(/[.[]/)));
  if ((PREFIXES as readonly string[]).includes(prefix) && readPath(text) !== undefined) return false;
  if (text.startsWith("$message.")) return false;
  try {
    JSON.parse(text);
    return false;
  } catch {
    return true;
  }
}

describe("a text", () => {
  test("is quoted exactly if it would be read as something else, or has outer blanks", () => {
    fc.assert(
      fc.property(textArbitrary, (text) => {
        const bare = readsAsItself(text) && text.trim() === text;
        expect(written(text)).toBe(bare ? text : JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ["pro", "pro"],
    ["", ""],
    ["5", '"5"'],
    ["true", '"true"'],
    ["null", '"null"'],
    ["data.plan", '"data.plan"'],
    ["refs.a.b", '"refs.a.b"'],
    ["recipient", "recipient"],
    ["event.kind", "event.kind"],
    ["$message.seen", '"$message.seen"'],
    ["$messages", "$messages"],
    ['"pro"', '"\\"pro\\""'],
    ["[1]", '"[1]"'],
    ["[1", "[1"],
    [" pro", '" pro"'],
    ["7 days ago", "7 days ago"],
    ["{{ data.x }}", "{{ data.x }}"],
    ["a\nb", "a\nb"],
  ])("%j is stored as %j", (text, stored) => {
    expect(written(text)).toBe(stored);
  });

  test("that is a path with a host's prefix is quoted if the prefix is declared", () => {
    const stored = { all: [{ variable: "data.x", operator: "equal_to", argument: '"event.kind"' }] };
    const options = { prefixes: ["event"] };
    const { condition } = decode(stored, options);
    expect(condition && encode(condition, options)).toEqual(stored);
  });
});

test("constants other than texts are stored as compact JSON", () => {
  fc.assert(
    fc.property(jsonArbitrary, (value) => {
      if (typeof value !== "string") expect(written(value)).toBe(JSON.stringify(value));
    }),
    { numRuns: 500 },
  );
});
