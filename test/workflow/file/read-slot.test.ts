import { describe, expect, test } from "vitest";
import { readDocument } from "../../../src/document/index.ts";
import { print } from "../../../src/language/index.ts";
import { conditionAt, conditionSlots } from "../../../src/workflow/index.ts";

/** The condition of a file's only slot as text; undefined if it cannot be read. */
function wordsOf(file: string): string | undefined {
  const [slot] = conditionSlots(readDocument(file, "yaml"));
  if (slot === undefined) throw new Error("the file has no slot");
  const condition = conditionAt(slot);
  return condition && print(condition);
}

describe("the condition of a slot", () => {
  const stored = "{all: [{variable: data.a, operator: exists}]}";
  const read: readonly (readonly [string, string, string])[] = [
    ["a text", "when: data.a exists", "data.a exists"],
    ["texts that must all hold", "when: [data.a exists, data.b exists]", "data.a exists and data.b exists"],
    ["stored", `conditions: ${stored}`, "data.a exists"],
    ["null", "conditions: null", "always"],
    ["a file of its own", stored, "data.a exists"],
  ];
  test.each(read)("%s", (_, file, words) => {
    expect(wordsOf(file)).toBe(words);
  });

  const unread: readonly (readonly [string, string])[] = [
    ["a mistake", "when: data.a exist"],
    ["a mistake in one of its texts", "when: [data.a exists, data.b exist]"],
    ["a value that is not a text", "when: 1"],
    ["an item that is not a text", "when: [data.a exists, 1]"],
    ["an empty list of texts", "when: []"],
    ["stored conditions with a mistake", "conditions: {all: [{variable: data.a, operator: exist}]}"],
    ["both forms", `{when: data.a exists, conditions: ${stored}}`],
  ];
  test.each(unread)("is undefined for %s", (_, file) => {
    expect(wordsOf(file)).toBeUndefined();
  });
});
