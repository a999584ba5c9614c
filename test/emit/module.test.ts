import { describe, expect, test } from "vitest";
import { type Condition, OPERATORS } from "../../src/condition/index.ts";
import { moduleOf } from "../../src/emit/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { parse, print } from "../../src/language/index.ts";
import { decode } from "../../src/stored/index.ts";
import { MESSAGES } from "../status/states.ts";
import { answerOf, load } from "./load.ts";

const condition = (text: string) => parse(text).condition as Condition;
const moduleFor = (texts: { readonly [name: string]: string }, options = {}) =>
  moduleOf(new Map(Object.entries(texts).map(([name, text]) => [name, condition(text)])), options);

describe("a module", () => {
  test("has a function for each condition, with the condition in words", () => {
    expect(moduleFor({ "my step": 'recipient.plan == "pro"' })).toEqual({
      names: new Map([["my step", "my_step"]]),
      text: `import { checkedStates, readValue } from "heed/compiled";

/** Holds if: recipient.plan == "pro" */
export function my_step(context) {
  const own = !("recipient" in Object.prototype || "plan" in Object.prototype);
  if (
    !own ||
    typeof context !== "object" ||
    context === null ||
    context.constructor === undefined ||
    Object.getPrototypeOf(context) !== Object.prototype ||
    context.recipient === undefined
  ) {
    checkedStates(context, ["recipient"], []);
  }
  let v0;
  v0 = context.recipient;
  if (
    own &&
    typeof v0 === "object" &&
    v0 !== null &&
    v0.constructor !== undefined &&
    Object.getPrototypeOf(v0) === Object.prototype
  ) {
    v0 = v0.plan;
  } else v0 = NaN;
  if (
    !Number.isFinite(v0) &&
    typeof v0 !== "string" &&
    typeof v0 !== "boolean" &&
    v0 !== undefined
  ) {
    v0 = readValue(context, { root: "recipient", text: "recipient.plan", segments: ["plan"] }, true);
  }
  return v0 === "pro";
}
`,
    });
  });

  test("without conditions is empty, and without needs imports nothing", () => {
    expect(moduleFor({}).text).toBe("\n");
    expect(moduleFor({ a: "always", b: "never" }).text).toBe(
      "/** Holds if: always */\nexport function a(context) {\n  return true;\n}\n\n/** Holds if: never */\nexport function b(context) {\n  return false;\n}\n",
    );
  });

  test("imports on one line what fits there", () => {
    const first = (text: string) => moduleFor({ a: text }).text.split("\n", 1)[0];
    const eighty = 'import { checkedStates, contains, containsAll, readValue } from "heed/compiled";';
    expect(eighty).toHaveLength(80);
    expect(first("data.x contains all [1] and data.y contains data.z")).toBe(eighty);
    expect(first("data.x contains all [1] and data.y contains data.z and data.z is empty")).toBe("import {");
  });

  test("makes each constant list once, beside functions of any name", () => {
    const all = "data.x contains all [1, 2]";
    const module = moduleFor({ VALUE_1: all, b: `${all} or data.y == [1]` });
    expect(module.text).toContain("const VALUE_1_ = [1, 2];\nconst VALUE_2 = [1];\n");
    expect(load(module)("VALUE_1")({ data: { x: [2, 1] } })).toBe(true);
  });

  test("that is standalone imports nothing, has what it needs and no more, and exports its error", () => {
    const { text } = moduleFor({ a: 'data.x contains "a"' }, { standalone: true });
    expect(text).not.toMatch(/\bimport\b|\bdeclare\b/);
    expect(text).toContain("function contains(");
    expect(text).toContain("export { EvaluationError };");
    expect(text).not.toMatch(/\b(?:instantOf|stateOfOutcome|containsAll)\b/);
  });

  test("takes an unknown ref for a skipped step if that is asked for", () => {
    const module = moduleFor({ a: "email_1 has been skipped" }, { onUnknownRef: "skipped" });
    expect(load(module)("a")({ refs: {} })).toBe(true);
    expect(load(module)("a")({ refs: null })).toBe(true);
  });

  test("decides on conditions with ten thousand parts", () => {
    const trio = condition('data.x == "a"').any[0]!.all[0]!;
    const all: Condition = { any: [{ all: Array(10_000).fill(trio) }, { all: [trio, trio] }] };
    const module = moduleOf(new Map([["a", all]]));
    for (const data of [{ x: "a" }, { x: "b" }, null]) {
      expect(answerOf(() => load(module)("a")({ data }))).toBe(answerOf(() => prepare(all)({ data })));
    }
  });
});

test("a schema of data is read once for all conditions that share it", () => {
  const readsFor = (names: readonly string[]): number => {
    let reads = 0;
    const dataSchema = {
      type: "object",
      get properties() {
        reads++;
        return { x: { type: "number" } };
      },
    };
    const texts = Object.fromEntries(names.map((name) => [name, "data.x == 1"]));
    expect(moduleFor(texts, { language: "ts", dataSchema }).text).toContain("x?: number | undefined;");
    return reads;
  };
  expect(readsFor(["a", "b", "c"])).toBe(readsFor(["a"]));
});

describe("a module without checks", () => {
  test("finds nothing under names that lists, texts and numbers inherit", () => {
    const names = [
      "values",
      "map",
      "map.name",
      "at",
      "link",
      "toFixed",
      "toFixed.name",
      "length",
      "x",
      "x.map",
    ];
    for (const name of names) {
      const asked = condition(`data.${name} exists or data.${name} == "map"`);
      const decide = load(moduleOf(new Map([["a", asked]]), { checked: false }))("a");
      for (const data of [
        [],
        [[]],
        "abc",
        "",
        5,
        true,
        null,
        {},
        { x: [] },
        { x: "abc" },
        { values: { x: 1 } },
      ]) {
        const context = { data };
        expect(decide(context), `${name} of ${JSON.stringify(data)}`).toBe(prepare(asked)(context));
      }
    }
  });

  test("gives the verdict of checked functions for values of every kind, of which lists and dates are some", () => {
    const date = new Date("2025-01-01");
    const values = [
      "a",
      "",
      "2025-01-01T00:00:00.000Z",
      5,
      0,
      true,
      null,
      undefined,
      date,
      [],
      {},
      ["a", date],
      { x: 5 },
    ];
    const args = [
      "a",
      "",
      "2025-01-01T00:00:00.000Z",
      "5",
      "true",
      "null",
      "[]",
      '["a", null]',
      "data.y",
      "vars.x",
      null,
    ];
    const between = ["[0, 9]", '["data.y", 9]'];
    const conditions = Object.keys(OPERATORS).flatMap((operator) =>
      [...args, ...between].flatMap(
        (argument) => decode({ all: [{ variable: "data.x", operator, argument }] }).condition ?? [],
      ),
    );
    expect(conditions.length).toBeGreaterThan(150);
    const named = new Map(conditions.map((each, index) => [`c${index}`, each]));
    const decide = load(moduleOf(named, { checked: false }));
    let compared = 0;
    for (const [name, each] of named) {
      const prepared = prepare(each);
      for (const x of values) {
        for (const y of values) {
          for (const data of [{ x, y }, Object.assign([], { x, y })]) {
            const context = {
              data,
              vars: Object.assign([1], { x }),
              audiences: ["a"],
              now: date,
              recipient: {},
            };
            const verdict = answerOf(() => prepared(context as never));
            if (verdict.startsWith("[")) continue;
            compared++;
            expect(
              answerOf(() => decide(name)(context as never)),
              `${print(each)} of ${JSON.stringify([x, y])}`,
            ).toBe(verdict);
          }
        }
      }
    }
    expect(compared).toBeGreaterThan(10_000);
  });

  test("reads of a message that is asked once only what is asked", () => {
    const { text } = moduleFor({ a: "email_1 has been sent and data.amount > 5" }, { checked: false });
    expect(text).toBe(`import { checkedStates, stateOfOutcome } from "heed/compiled";

/** Holds if: email_1 has been sent and data.amount > 5 */
export function a(context) {
  let m0;
  let s0;
  let v0;
  m0 = context.refs?.email_1;
  if (Array.isArray(m0) && m0.length === 1) m0 = m0[0];
  else {
    s0 = stateOfOutcome(m0);
    if (s0 < 0) s0 = checkedStates(context, [], ["email_1"], "skipped")[0];
    m0 = undefined;
  }
  if (!(m0 === undefined ? (s0 & 7) >= 6 : m0.status === "delivered" || m0.status === "sent")) return false;
  v0 = context.data;
  v0 = v0?.amount;
  return typeof v0 === "number" && v0 > 5 && !Array.isArray(context.data);
}
`);
  });

  test("finds no ref in a list, whatever names it has, where unknown refs count as skipped", () => {
    const text = "email_1 has been skipped";
    const decide = load(moduleFor({ a: text }, { checked: false, onUnknownRef: "skipped" }))("a");
    const prepared = prepare(condition(text), { onUnknownRef: "skipped" });
    const list = Object.assign([], { email_1: [{ status: "sent" }] });
    for (const refs of [list, [], {}, { email_1: [{ status: "sent" }] }, null])
      expect(decide({ refs })).toBe(prepared({ refs } as never));
  });

  test.each([
    "email_1 has been sent",
    "email_1 has not been delivered",
    "email_1 has bounced",
  ])("asks the only message as its state is asked: %s", (text) => {
    const decide = load(moduleFor({ a: text }, { checked: false }))("a");
    const prepared = prepare(condition(text));
    for (const email_1 of MESSAGES.flatMap((message) => [message, [message], [message, message]])) {
      expect(decide({ refs: { email_1 } })).toBe(prepared({ refs: { email_1 } }));
    }
  });

  test.each([
    "email_1 has been read",
    "email_1 has not been read",
    "email_1 has been seen but not read",
    "not (email_1 has been seen but not read)",
    "email_1 has been read and email_1 has been sent",
    "refs.email_1.status < $message.read",
  ])("asks the engagement of messages: %s", (text) => {
    const decide = load(moduleFor({ a: text }, { checked: false }))("a");
    const prepared = prepare(condition(text));
    for (const email_1 of ["skipped", "expired", ...MESSAGES, ...MESSAGES.map((message) => [message])]) {
      expect(decide({ refs: { email_1 } })).toBe(prepared({ refs: { email_1 } } as never));
    }
  });
});
