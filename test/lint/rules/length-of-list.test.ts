import { expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { brief, foundInStored, foundInWhen } from "../found.ts";

test("a count of items", () => {
  expect(foundInWhen("data.items.length > 0")).toEqual([
    {
      code: "length-of-list",
      severity: "warning",
      message:
        "a list or a text has no length that a path could read, so `data.items.length` reads as empty text",
      help: "Write `data.items is not empty`.",
      pointer: "/steps/0/when",
      at: "data.items.length",
    },
  ]);
});

test.each([
  ["data.items.length > 0", "data.items is not empty"],
  ["data.items.length >= 1", "data.items is not empty"],
  ["data.items.length != 0", "data.items is not empty"],
  ["recipient.phone.length == 0", "recipient.phone is empty"],
  ["data.order.items.length < 1", "data.order.items is empty"],
  ["data.items.length <= 0 and data.a == 1", "data.items is empty and data.a == 1"],
  ["not data.items.length > 0", "not data.items is not empty"],
])("the suggestion: %s", (when, then) => {
  const file = JSON.stringify({ key: "k", steps: [{ type: "channel", channel_type: "email", when }] });
  const { text } = fixFile(file, "json", { suggested: true });
  expect(JSON.parse(text).steps[0].when).toBe(then);
});

test("stored conditions", () => {
  const trio = { variable: "data.items.length", operator: "equal_to", argument: "0" };
  const file = JSON.stringify({
    key: "k",
    steps: [{ type: "channel", channel_type: "email", conditions: { all: [trio] } }],
  });
  expect(brief(foundInStored({ all: [trio] }))).toEqual(["length-of-list: data.items.length"]);
  const { text } = fixFile(file, "json", { suggested: true });
  expect(JSON.parse(text).steps[0].conditions).toEqual({
    all: [{ variable: "data.items", operator: "empty" }],
  });
});

test.each([
  "data.length > 0",
  "data.parcel.length > 3",
  "data.items.size > 0",
  "data.items.length == data.other",
  "data.lengths > 0",
])("no finding: %s", (when) => {
  expect(brief(foundInWhen(when))).toEqual([]);
});
