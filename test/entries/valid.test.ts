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
    const refused = `\`${name}\`: the conditions are undefined: check \`ok\` or write \`?? null\``;
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

test("a ConditionError shows the part that has an error", () => {
  const trio = { variable: "data.x", operator: "==", argument: "1" };
  expect(() => heed.prepare({ all: [trio] })).toThrow(
    'invalid conditions: {"variable":"data.x","operator":"==","argument":"1"}',
  );
});
