import { describe, expect, it } from "vitest";
import { readDocument } from "../../src/document/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { parse } from "../../src/language/index.ts";
import { type Imported, readNovu } from "../../src/novu/index.ts";
import { novuVerdict } from "./reference.ts";

const NOW = Date.parse("2026-03-10T12:00:00Z");

function imported(rule: unknown): Imported {
  const found = readNovu(readDocument(JSON.stringify(rule), "json"));
  if (found === undefined) throw new Error("not a rule");
  return found;
}

const MISSING = Symbol("missing");

/** Values of every type that Novu and heed may tell apart. */
const VALUES: readonly unknown[] = [
  ...[MISSING, null, 0, 1, 5, 5.5, -1, true, false],
  ...["", "  ", "0", "5", "05", "true", "false", "a", "abc", "xabcx", "b", "item 1", "order 1"],
  ...[
    "2024-01-01",
    "2024-01-01T00:00:00Z",
    "2024-06-01T00:00:00.000Z",
    "2026-03-10T12:00:00Z",
    "2026-03-01T00:00:00Z",
    "2030-01-01",
    "Jan 1, 2024",
  ],
  ...[[], ["a"], ["5"], [5], ["a", "b"], [null], [""], {}, { a: 1 }],
];

/** The verdict of heed with a value at `data.x`, and of Novu with it at `payload.x`. */
function verdicts(
  rule: unknown,
  text: string,
  value: unknown,
): { readonly novu: boolean; readonly heed: boolean } {
  const data = value === MISSING ? {} : { x: value };
  const { condition } = parse(text);
  if (condition === undefined) throw new Error(text);
  return {
    novu: novuVerdict(rule, { payload: data }, NOW),
    heed: prepare(condition)({ data, now: NOW } as never),
  };
}

const x = { var: "payload.x" };
const CONSTANTS = [
  null,
  0,
  1,
  5,
  true,
  false,
  "",
  "  ",
  "0",
  "5",
  "05",
  "true",
  "false",
  "a",
  "abc",
  "item 1",
  "2024-01-01",
  "2024-06-01T00:00:00.000Z",
];
const LISTS = [[], ["a"], ["a", "b"], ["5", "a"], [5], ["", "a"], [null, "a"], [true]];

/** Every comparison that the editor writes, and those that people write by hand. */
const RULES: readonly unknown[] = [
  x,
  ...["==", "!=", "=", "===", "!==", "<", "<=", ">", ">="].flatMap((operator) =>
    CONSTANTS.flatMap((constant) => [{ [operator]: [x, constant] }, { [operator]: [constant, x] }]),
  ),
  ...CONSTANTS.map((constant) => ({ in: [constant, x] })),
  ...LISTS.flatMap((list) => [
    { in: [x, list] },
    { containsAny: [x, list] },
    { doesNotContainAny: [x, list] },
  ]),
  ...[
    [1, 5],
    ["1", "5"],
    [5, 1],
    ["2024-01-01", "2024-06-01T00:00:00Z"],
  ].flatMap(([low, high]) => [{ "<=": [low, x, high] }, { "<": [low, x, high] }]),
  { isEmpty: [x] },
  { isNonEmpty: [x] },
  ...["moreThanXAgo", "lessThanXAgo", "withinLast", "notWithinLast"].flatMap((operator) =>
    ["minutes", "hours", "days", "weeks"].map((unit) => ({ [operator]: [x, { amount: 2, unit }] })),
  ),
  { and: [] },
  { or: [] },
];
const ALL = RULES.flatMap((rule) => [rule, { "!": [rule] }, { "!": { "!": rule } }]);

describe("a rule of Novu", () => {
  it("has the verdicts of its condition for every value, or notes that it differs", () => {
    const wrong: unknown[] = [];
    let count = 0;
    for (const rule of ALL) {
      const { text, notes } = imported(rule);
      if (text === undefined || notes.some(({ kind }) => kind === "differs")) continue;
      for (const value of VALUES) {
        const { novu, heed } = verdicts(rule, text, value);
        if (novu !== heed) wrong.push({ rule, text, value: String(value), novu, heed });
        count++;
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(1000);
  });

  it("has them in any case for values of the type that it asks for", () => {
    const ofType = (rule: string): readonly unknown[] => {
      // One of the noted differences: a time may include the very moment of the question or not.
      if (/20\d\d|Ago|Last/.test(rule))
        return VALUES.filter((value) => /^20\d\d-\d\d(?!-10T)/.test(String(value)));
      if (/"(?:true|false)"|true|false|^(?:\{"!":\[?)*\{"var"/.test(rule)) return [true, false];
      if (/"a|"item|"abc/.test(rule) || /=":.*"05"/.test(rule.replace(/[<>]=/g, "")))
        return ["a", "abc", "xabcx", "b"];
      return [1, 5, 5.5, -1];
    };
    const wrong: unknown[] = [];
    let count = 0;
    for (const rule of ALL) {
      const shown = JSON.stringify(rule);
      // Questions about absent values are another matter, and so are other spellings of one moment.
      if (/"[!=]?=":.*20\d\d/.test(shown)) continue;
      if (/in"|contains|Contain|mpty|null|""|" {2}"|===|!==/.test(shown)) continue;
      const { text } = imported(rule);
      if (text === undefined) continue;
      for (const value of ofType(shown)) {
        const { novu, heed } = verdicts(rule, text, value);
        if (novu !== heed) wrong.push({ shown, text, value, novu, heed });
        count++;
      }
    }
    expect(wrong).toEqual([]);
    expect(count).toBeGreaterThan(500);
  });

  it("joins conditions as they were, and moves `not` inwards", () => {
    const rule = (kind: string) => ({
      [kind]: [
        { "==": [x, "abc"] },
        { or: [{ in: ["a", x] }, { and: [{ in: ["b", x] }, { in: ["c", x] }] }] },
      ],
    });
    expect(imported(rule("and")).text).toBe(
      'data.x == "abc" and (data.x contains "a" or (data.x contains "b" and data.x contains "c"))',
    );
    expect(imported({ "!": rule("and") }).text).toBe(
      'data.x != "abc" or (data.x does not contain "a" and (data.x does not contain "b" or data.x does not contain "c"))',
    );
    expect(imported(rule("or")).text).toBe(
      'data.x == "abc" or data.x contains "a" or (data.x contains "b" and data.x contains "c")',
    );
  });

  it.each([
    ["payload.a.0.b-c", "data.a.0.b-c"],
    ["payload.a b", 'data["a b"]'],
    ["subscriber.email", "recipient.email"],
    ["subscriber.subscriberId", "recipient.id"],
    ["subscriber.phone", "recipient.phone_number"],
    ["subscriber.data.plan", "recipient.plan"],
    ["subscriber.firstName", "recipient.firstName"],
    ["workflow.workflowId", "workflow.id"],
  ])("reads %s as %s", (name, path) => {
    expect(imported({ "==": [{ var: name }, "abc"] }).text).toBe(`${path} == "abc"`);
  });

  it.each([
    ["true", true, "feed has been seen"],
    ["false", true, "feed has not been seen"],
    [true, true, "feed has been seen"],
    [false, true, "feed has not been seen"],
    ["true", false, "feed has not been seen"],
  ])("reads a status compared with %j (%s)", (value, isEqual, text) => {
    const rule = { [isEqual ? "==" : "!="]: [{ var: "steps.feed.seen" }, value] };
    expect(imported(rule).text).toBe(text);
    // A skipped step has no value: only the text "false" has no equal then.
    const without = novuVerdict(rule, { steps: {} }, NOW);
    const { condition } = parse(text);
    const heed = condition && prepare(condition)({ refs: { feed: "skipped" } } as never);
    expect(imported(rule).notes.length > 0).toBe(without !== heed);
  });

  it.each([
    ["an operator without an equal", { startsWith: [x, "a"] }, "startsWith"],
    ["an operation within a comparison", { "==": [{ "+": [1, 2] }, 3] }, "+"],
    ["a length in months", { moreThanXAgo: [x, { amount: 2, unit: "months" }] }, "moreThanXAgo"],
    ["a variable of presence", { "==": [{ var: "subscriber.isOnline" }, "true"] }, "subscriber.isOnline"],
    ["Liquid among other text", { "==": [x, "a {{payload.b}}"] }, "{{payload.b}}"],
    ["several operators in one map", { "==": [x, 1], "!=": [x, 2] }, "=="],
    ["a value in the place of a variable", { "==": [{ var: ["payload.x", 5] }, 5] }, "payload.x"],
    ["the time of a status", { "==": [{ var: "steps.feed.lastSeenDate" }, null] }, "lastSeenDate"],
    ["a list", { "==": [x, ["a"]] }, "=="],
  ])("names %s that has no equal, at its place", (_, rule, within) => {
    const text = JSON.stringify({ and: [{ "==": [x, "abc"] }, rule] });
    const found = readNovu(readDocument(text, "json"));
    expect(found?.text).toBeUndefined();
    const notes = found?.notes.filter(({ kind }) => kind === "no-equal") ?? [];
    expect(notes).toHaveLength(1);
    expect(text.slice(notes[0]?.span?.start)).toContain(within);
  });

  it("names all that has no equal at once, and a rule with too many alternatives", () => {
    const found = imported({
      and: [{ startsWith: [x, "a"] }, { or: [{ endsWith: [x, "a"] }, { "==": [x, "a"] }] }],
    });
    expect(found.notes.map(({ message }) => message)).toEqual([
      "`startsWith` has no equal",
      "`endsWith` has no equal",
    ]);
    const pair = (index: number) => ({ or: [{ in: [`a${index}`, x] }, { in: [`b${index}`, x] }] });
    const large = imported({ and: Array.from({ length: 7 }, (_, index) => pair(index)) });
    expect(large.text).toBeUndefined();
    expect(large.notes[0]?.message).toContain("more alternatives");
  });

  it("compares a path in Liquid with the value itself, and says so", () => {
    const { text, notes } = imported({ "==": [x, "{{ payload.y }}"] });
    expect(text).toBe("data.x == data.y");
    expect(notes.map(({ code }) => code).toSorted()).toEqual(["novu-converts", "novu-text"]);
  });

  it.each([null, {}])("runs always without a rule: %j", (rule) => {
    expect(imported(rule)).toMatchObject({ kind: "rule", text: "always", notes: [] });
  });
});
