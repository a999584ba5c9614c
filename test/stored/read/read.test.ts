import { describe, expect, test } from "vitest";
import { decode, read } from "../../../src/stored/index.ts";

const TRIO = { variable: "data.x", operator: "equal_to", argument: "1" };
const inheriting = (own: object) => Object.assign(Object.create({ all: [TRIO] }), own);
const heir = Object.assign(Object.create({ operator: "exists" }), { variable: "data.x" });

describe("reading refuses the same as decoding, and returns the refused part", () => {
  test.each<[string, unknown, unknown]>([
    ["a text", "always", "always"],
    ["a number", 5, 5],
    ["a bare list on a step", [TRIO], [TRIO]],
    ["undefined", undefined, undefined],
    ["`all` beside `any`", { all: [], any: [] }, { all: [], any: [] }],
    ["an unknown key", { all: [], note: "" }, { all: [], note: "" }],
    ["`all` that is not a list", { all: TRIO }, { all: TRIO }],
    ["`any` that is not a list", { any: { 0: TRIO } }, { any: { 0: TRIO } }],
    ["a group in `any` that is not a list", { any: [TRIO, { all: 1 }] }, { any: [TRIO, { all: 1 }] }],
    ["a group in `any` with another key", { any: [{ all: [], x: 1 }] }, { any: [{ all: [], x: 1 }] }],
    ["`all` that is inherited", inheriting({ note: 1 }), inheriting({ note: 1 })],
    ["`all` that is inherited, and nothing else", inheriting({}), inheriting({})],
    ["a trio that inherits its operator", { all: [heir] }, heir],
    ["a list in `all`", { all: [TRIO, [TRIO]] }, [TRIO]],
    ["null in `any`", { any: [TRIO, null] }, null],
    ["a hole", { all: [TRIO, undefined, TRIO] }, undefined],
    ["an unknown key of a trio", { all: [{ ...TRIO, note: 1 }] }, { ...TRIO, note: 1 }],
    ["a trio without a variable", { all: [{ operator: "exists" }] }, { operator: "exists" }],
    ["a trio without an operator", { all: [{ variable: "data.x" }] }, { variable: "data.x" }],
    ["a variable that is not a text", { all: [{ ...TRIO, variable: 5 }] }, { ...TRIO, variable: 5 }],
    ["an unknown operator", { all: [{ ...TRIO, operator: "==" }] }, { ...TRIO, operator: "==" }],
    [
      "a trio with a mistake",
      { any: [{ all: [TRIO, { ...TRIO, argument: "$message.sent" }] }] },
      { ...TRIO, argument: "$message.sent" },
    ],
  ])("%s", (_name, stored, refused) => {
    expect(read(stored)).toEqual({ condition: undefined, refused });
    expect(decode(stored).condition).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["an object", { all: [TRIO] }],
    ["an empty object", {}],
    ["a text", "never"],
    ["a ref", [{ variable: "refs.a.delivery_status", operator: "equal_to", argument: "$message.sent" }]],
  ])("%s in a preference", (_name, stored) => {
    expect(read(stored, { target: "preference" }).condition).toBeUndefined();
    expect(decode(stored, { target: "preference" }).condition).toBeUndefined();
  });
});

describe("reading accepts the same as decoding, and returns the trios as stored", () => {
  const other = { ...TRIO, variable: "data.y" };

  test.each<[string, unknown, unknown[][], ("preference" | "step")?]>([
    ["null", null, [[]]],
    ["an empty object", {}, [[]]],
    ["an empty object without a prototype", Object.create(null), [[]]],
    ["a key that is undefined, and no other", { all: undefined }, [[]]],
    ["`all`", { all: [TRIO, other] }, [[TRIO, other]]],
    ["`any`", { any: [TRIO, { all: [other, TRIO] }, { all: [] }] }, [[TRIO], [other, TRIO], []]],
    ["never", { any: [] }, []],
    ["a key that is there and undefined", { all: [TRIO], any: undefined }, [[TRIO]]],
    ["a preference's list", [TRIO, other], [[TRIO, other]], "preference"],
    ["a preference's null", null, [[]], "preference"],
  ])("%s", (_name, stored, trios, target = "step") => {
    const reading = read(stored, { target });
    expect(reading).toEqual({ condition: decode(stored, { target }).condition, stored: trios });
    expect(reading.condition).toBeDefined();
  });

  test("the target is a step by default", () => {
    const status = { variable: "refs.a.delivery_status", operator: "equal_to", argument: "$message.sent" };
    expect(read({ all: [status] }).condition).toEqual(decode({ all: [status] }).condition);
    expect(read({ all: [status] }).condition).toBeDefined();
  });

  test("a path with a prefix that the host declares", () => {
    const stored = { all: [{ ...TRIO, variable: "event.kind" }] };
    const variableOf = (prefixes: string[]) => read(stored, { prefixes }).condition?.any[0]?.all[0];
    expect(variableOf(["event"])).toMatchObject({ variable: { kind: "path" } });
    expect(variableOf([])).toMatchObject({ variable: { kind: "value", value: "event.kind" } });
  });
});
