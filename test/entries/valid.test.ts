import { describe, expect, test } from "vitest";
import * as analyse from "../../src/entries/analyse.ts";
import * as heed from "../../src/entries/index.ts";
import { toJsonLogic } from "../../src/entries/jsonlogic.ts";
import { decode } from "../../src/entries/stored.ts";

/** Every public function that takes conditions, each at every place where it takes them. */
const TAKERS: readonly (readonly [string, (conditions: never) => unknown])[] = [
  ["prepare", (conditions) => heed.prepare(conditions)],
  ["explain", (conditions) => heed.explain(conditions, {})],
  ["decompile", (conditions) => heed.decompile(conditions)],
  ["validate", (conditions) => heed.validate(conditions)],
  ["requirements", (conditions) => heed.requirements(conditions)],
  ["decode", (conditions) => decode(conditions)],
  ["toJsonLogic", (conditions) => toJsonLogic(conditions)],
  ["alwaysTrue", (conditions) => analyse.alwaysTrue(conditions)],
  ["alwaysFalse", (conditions) => analyse.alwaysFalse(conditions)],
  ["satisfiable", (conditions) => analyse.satisfiable(conditions)],
  ["simplify", (conditions) => analyse.simplify(conditions)],
  ["provedFalse", (conditions) => analyse.provedFalse(conditions)],
  ["provedEquivalent", (conditions) => analyse.provedEquivalent(conditions, null)],
  ["provedEquivalent", (conditions) => analyse.provedEquivalent(null, conditions)],
  ["implies", (conditions) => analyse.implies(conditions, null)],
  ["implies", (conditions) => analyse.implies(null, conditions)],
  ["equivalent", (conditions) => analyse.equivalent(conditions, null)],
  ["equivalent", (conditions) => analyse.equivalent(null, conditions)],
  ["disjoint", (conditions) => analyse.disjoint(conditions, null)],
  ["disjoint", (conditions) => analyse.disjoint(null, conditions)],
  ["difference", (conditions) => analyse.difference(conditions, null)],
  ["difference", (conditions) => analyse.difference(null, conditions)],
];

describe("undefined conditions", () => {
  test.each(TAKERS)("`%s` refuses them", (name, take) => {
    const refused = `${name}: undefined conditions`;
    expect(() => take(undefined as never)).toThrow(new TypeError(refused));
  });

  test("are refused, so the conditions of a mistyped text never count as always", () => {
    const compiled = heed.compile("email_1 has been snt");
    expect(() => heed.prepare(compiled.conditions as never)).toThrow(TypeError);
  });

  test("every function of heed/analyse is tried here", () => {
    const functions = Object.entries(analyse).filter(([name]) => /^[a-z]/.test(name));
    for (const [name] of functions) expect(TAKERS.map(([taker]) => taker)).toContain(name);
  });
});

test.each(TAKERS)("`%s` takes null and `{}` for always", (_name, take) => {
  expect(() => take(null as never)).not.toThrow();
  expect(() => take({} as never)).not.toThrow();
  expect(heed.prepare({})({})).toBe(true);
});

test("a ConditionError has the part that has an error", () => {
  const trio = { variable: "data.x", operator: "==", argument: "1" };
  expect(() => heed.prepare({ all: [trio] })).toThrow(
    expect.objectContaining({ message: "invalid conditions", refused: trio }),
  );
});

describe("conditions of any size and depth", () => {
  const deep = (depth: number) => JSON.parse(`${'{"all":['.repeat(depth)}${"]}".repeat(depth)}`);
  const deepList = JSON.parse(`${"[".repeat(5000)}${"]".repeat(5000)}`);
  /** Functions that report mistakes as data. */
  const REPORTING = ["decompile", "validate", "decode"];
  const cyclic: { all?: unknown } = {};
  cyclic.all = cyclic;

  test.each<[string, unknown]>([
    ["groups in groups", deep(5000)],
    ["a list that is deep", deepList],
    ["an argument that is deep", { all: [{ variable: "data.x", operator: "equal_to", argument: deepList }] }],
    ["a value that contains itself", cyclic],
    ["a BigInt", 5n],
    ["a BigInt in an argument", { all: [{ variable: "data.x", operator: "equal_to", argument: 5n }] }],
    ["a symbol", Symbol("x")],
    ["a function", () => 5],
  ])("%s: a ConditionError from every function", (_name, refused) => {
    for (const [name, take] of TAKERS) {
      const call = () => take(refused as never);
      if (REPORTING.includes(name)) expect(call, name).not.toThrow();
      else expect(call, name).toThrow(expect.objectContaining({ name: "ConditionError" }));
    }
  });

  test("an `all` of very many trios can be prepared", () => {
    const trios = Array.from({ length: 100_000 }, (_, index) => ({
      variable: `data.x${index}`,
      operator: "equal_to" as const,
      argument: "1",
    }));
    const data = Object.fromEntries(trios.map((_, index) => [`x${index}`, 1]));
    expect(heed.prepare({ all: trios })({ data })).toBe(true);
    expect(heed.prepare({ any: [{ all: trios }, { all: trios }] })({ data: { ...data, x99999: 2 } })).toBe(
      false,
    );
  });
});
