import { describe, expect, test } from "vitest";
import { AtomTable, atomOf, operandsIn, type ValueTrio } from "../../src/analyse/atoms.ts";
import { condition, valueAtomsOf } from "./conditions.ts";

function literals(...texts: readonly string[]) {
  const table = new AtomTable();
  return texts.map((text) => table.literalGroupsOf(condition(text)));
}

describe("AtomTable", () => {
  test("makes groups of literals; complements share an atom", () => {
    const table = new AtomTable();
    const groups = table.literalGroupsOf(
      condition("(data.x == 1 and data.y != 2) or data.y == 2 or data.x != 1"),
    );
    expect(groups).toEqual([[1, -2], [2], [-1]]);
    expect(table.atoms.map(({ index, trio, reads }) => [index, trio.operator, reads])).toEqual([
      [0, "equal_to", ['["data","x"]']],
      [1, "equal_to", ['["data","y"]']],
    ]);
    expect([...table.paths].map(([name, { text }]) => [name, text])).toEqual([
      ['["data","x"]', "data.x"],
      ['["data","y"]', "data.y"],
    ]);
  });

  test("shares atoms between conditions; always and never have none", () => {
    expect(literals("data.x == 1", "data.x == 1 or data.x == 2", "always", "never")).toEqual([
      [[1]],
      [[1], [2]],
      [[]],
      [],
    ]);
  });

  test.each([
    ["data.x is empty", "data.x is not empty"],
    ["data.x exists", "data.x does not exist"],
    ['data.x contains "a"', 'data.x does not contain "a"'],
    ['data.x contains all ["a"]', 'data.x does not contain all ["a"]'],
    ['recipient is in audience "a"', 'recipient is not in audience "a"'],
  ])("%s and its complement share one", (asserted, denied) => {
    const [[[first]], [[second]]] = literals(asserted, denied) as [[[number]], [[number]]];
    expect(second).toBe(-first);
  });

  test.each([
    ["data.x == 1", 'data["x"] == 1'],
    ["data.x == 1", "data.x == 1.0"],
    ["data.x is before 2025-01-01", "data.x is before 2025-01-01T00:00Z"],
    ["data.x is before 1 day ago", "data.x is before 24 hours ago"],
    ["data.x is between 1 and 2", "data.x is between 1.0 and 2.0"],
    ['recipient is in audience "a"', 'recipient is in audience "a"'],
    ["a has been seen", "a has been seen"],
    ["data.x is before data.y", "data.x is before {{ data.y }}"],
  ])("%s and %s are the same atom", (one, other) => {
    expect(literals(one, other)).toEqual([[[1]], [[1]]]);
  });

  test.each([
    ["data.x == 1", 'data.x == "1"'],
    ["data.x == 1", "vars.x == 1"],
    ["data.x == 1", "data.x.y == 1"],
    ["data.x[0] == 1", 'data.x["0"] == 1'],
    ["data.x > 1", "data.x >= 1"],
    ["data.x == 1", "data.y == 1"],
    ["data.x == 1", "data.x == 2"],
    ["data.x == data.y", "data.x == data.z"],
    ["data.x == null", "data.x is empty"],
    ["data.x is before 2025-01-01", "data.x is before 2025-01-02"],
    ["data.x is before 1970-01-02", "data.x is before 1 day from now"],
    ["data.x is between 1 and 2", "data.x is between 1 and 3"],
    ["data.x is between 1 and 2", "data.x is between 0 and 2"],
    ['recipient is in audience "a"', 'recipient is in audience "b"'],
    ["a has been seen", "b has been seen"],
    ["a has been seen", "a has been read"],
    // A case and its negation are both false for an expired step.
    ["a has been seen", "a has not been seen"],
    ["a has been sent", "a has been delivered"],
    ["refs.a.status >= $message.seen", "refs.a.delivery_status >= $message.sent"],
  ])("%s and %s are different atoms", (one, other) => {
    expect(literals(one, other)).toEqual([[[1]], [[2]]]);
  });

  test.each([
    ["data.x == data.y", ['["data","x"]', '["data","y"]']],
    ["data.x == data.x", ['["data","x"]']],
    ["data.x is between data.y and data.z", ['["data","x"]', '["data","y"]', '["data","z"]']],
    ['recipient is in audience "a"', ["audiences"]],
    ["recipient is in audience data.x", ["audiences", '["data","x"]']],
    ["email_1 has been sent", ["ref email_1"]],
    ["data.x is before {{ vars.y[0] }}", ['["data","x"]', '["vars","y",0]']],
    ["1 == 1", []],
  ])("%s reads %j", (text, reads) => {
    const table = new AtomTable();
    table.literalGroupsOf(condition(text));
    expect(table.atoms.map((atom) => atom.reads)).toEqual([reads]);
  });
});

test.each([
  [1, 0],
  [-1, 0],
  [7, 6],
  [-7, 6],
])("the atom of literal %i has the index %i", (literal, index) => {
  expect(atomOf(literal)).toBe(index);
});

test("operands are those on both sides, with each end of a between", () => {
  const kinds = (text: string) =>
    operandsIn(valueAtomsOf(text)[0]?.trio as ValueTrio).map(({ kind }) => kind);
  expect(kinds("data.x exists")).toEqual(["path"]);
  expect(kinds("data.x == 1")).toEqual(["path", "value"]);
  expect(kinds("data.x is between 1 and data.y")).toEqual(["path", "value", "path"]);
  expect(kinds('recipient is in audience "a"')).toEqual(["value"]);
});
