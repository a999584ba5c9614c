import { expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { found, foundInStored, foundInWhen } from "../found.ts";

const codesIn = (when: string) => foundInWhen(when).map(({ code }) => code);
const fixedText = (when: string) =>
  JSON.parse(fixFile(JSON.stringify({ steps: [{ when }] }), "json", { suggested: true }).text).steps[0].when;

test("an order of words", () => {
  expect(found("steps:\n  - when: data.severity >= 'high'\n")).toEqual([
    {
      code: "ordered-as-text",
      severity: "warning",
      message:
        'this compares letter by letter with `"high"`: a word is above it if its letters come later in the alphabet',
      help: 'Name the words that are meant, such as `data.severity contains ["high"]`, or compare with a number.',
      pointer: "/steps/0/when",
      at: "'high'",
    },
  ]);
});

test.each([
  'data.severity > "info"',
  'data.priority < "Medium"',
  'recipient.plan >= "pro"',
  'data.level > "warning" and data.urgent == true',
  'data.size > "extra large"',
  'data.status <= "in_review"',
  'data.version > "1.9"',
  'recipient.app_version < "2.10"',
  'data.release >= "1.10.2"',
  'data.tag > "v2.1"',
  'data.min_version <= "3"',
])("%s", (when) => {
  expect(codesIn(when)).toEqual(["ordered-as-text"]);
  expect(fixedText(when)).toBe(when);
});

test.each([
  ['data.due < "2025-01-01"', "data.due is before 2025-01-01"],
  ['data.due >= "2025-01-01T10:00:00Z"', "data.due is on or after 2025-01-01T10:00:00Z"],
  ['recipient.joined_at < "7 days ago"', "recipient.joined_at is before 7 days ago"],
  [
    'data.urgent == true and data.due < "2025-01-01"',
    "data.urgent == true and data.due is before 2025-01-01",
  ],
  ['data.due > "2025-01-01"', 'data.due > "2025-01-01"'],
])("%s becomes %s", (when, after) => {
  expect(codesIn(when)).toEqual(["ordered-as-text"]);
  expect(fixedText(when)).toBe(after);
});

test("in stored form", () => {
  const trio = (operator: string, argument: string) => ({
    all: [{ variable: "data.at", operator, argument }],
  });
  expect(foundInStored(trio("less_than", "high")).map(({ code }) => code)).toEqual(["ordered-as-text"]);
  const file = (conditions: object) => JSON.stringify({ steps: [{ ref: "email_1", conditions }] });
  const fixed = fixFile(file(trio("less_than", "2025-01-01")), "json", { suggested: true });
  expect(fixed.text).toBe(file(trio("is_timestamp_before", "2025-01-01")));
});

test.each([
  'data.name >= "M"',
  "data.a > data.b",
  'data.time < "18:00"',
  'data.severity == "high"',
  'data.bucket < "a5"',
  'data.size > "XL"',
  'data.id > "01ARZ3"',
])("not %s", (when) => {
  expect(codesIn(when)).toEqual([]);
});
