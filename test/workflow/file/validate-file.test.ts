import { describe, expect, test } from "vitest";
import { isUsable, validateFile } from "../../../src/workflow/index.ts";

function codes(text: string): readonly string[] {
  return validateFile(text, "yaml").map(({ code, pointer }) => `${code} ${pointer}`);
}

describe("validating a file", () => {
  test("checks texts and stored conditions, in the file's order", () => {
    const text = `
steps:
  - conditions: {all: [{variable: data.a, operator: "=="}]}
  - when: data.a = 1
  - conditions: {all: []}
  - conditions: null
workflows:
  a: {conditions: {all: []}}
conditions:
  pro: {when: always}
`;
    expect(codes(text)).toEqual([
      "operator-symbol /steps/0/conditions/all/0/operator",
      expect.stringMatching(/ \/steps\/1\/when$/),
      "empty-group /steps/2/conditions/all",
      "group-in-preference /workflows/a/conditions",
    ]);
  });

  test("a file that is one condition is checked as such", () => {
    expect(
      codes("- {variable: refs.a.delivery_status, operator: equal_to, argument: $message.sent}"),
    ).toEqual(["refs-in-preference /0/variable"]);
    expect(validateFile("[]", "json", { target: "step" }).map(({ code }) => code)).toEqual(["bare-list"]);
  });

  test("warnings leave a file usable, errors do not", () => {
    expect(isUsable(validateFile("conditions: {all: []}", "yaml"))).toBe(true);
    expect(isUsable(validateFile("conditions: {al: []}", "yaml"))).toBe(false);
    expect(isUsable([])).toBe(true);
  });
});
