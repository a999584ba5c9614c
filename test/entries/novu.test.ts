import { expect, test } from "vitest";
import { readNovu } from "../../src/entries/novu.ts";

test("heed/novu reads a rule of Novu as a condition in words, with notes on what differs or has no equal", () => {
  expect(readNovu('{"==": [{"var": "payload.plan"}, "pro"]}')).toEqual({
    kind: "rule",
    text: 'data.plan == "pro"',
    notes: [],
  });
  const differs = readNovu('{"==": [{"var": "payload.amount"}, 5]}');
  expect(differs?.text).toBe("data.amount == 5");
  expect(differs?.notes).toMatchObject([{ kind: "differs", code: "novu-converts" }]);
  const refused = readNovu('{"startsWith": [{"var": "payload.plan"}, "p"]}');
  expect(refused?.text).toBeUndefined();
  expect(refused?.notes.map(({ kind }) => kind)).toEqual(["no-equal"]);
  expect(readNovu('{"steps": []}')?.kind).toBe("workflow");
});

test.each([
  "",
  "{",
  "[1]",
  '{"a": 1, "b": 2}',
  "data.plan exists",
])("heed/novu reads nothing in %j", (text) => {
  expect(readNovu(text)).toBeUndefined();
});
