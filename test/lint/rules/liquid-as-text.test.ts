import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { brief, found, foundInStored, foundInWhen } from "../found.ts";

const trio = (operator: string, argument: string, variable = "data.plan") => ({
  all: [{ variable, operator, argument }],
});

test("a path in braces, where none are filled in", () => {
  expect(foundInStored(trio("equal_to", "{{ recipient.plan }}"))).toEqual([
    {
      code: "liquid-as-text",
      severity: "warning",
      message: "`{{ recipient.plan }}` is not filled in here, so this compares with its braces and letters",
      help: "Write the path alone: `recipient.plan`.",
      pointer: "/steps/0/conditions/all/0/argument",
      at: "{{ recipient.plan }}",
    },
  ]);
});

test.each([
  ["equal_to", "{{ recipient.plan }}", "recipient.plan"],
  ["not_equal_to", "{{recipient.plan}}", "recipient.plan"],
  ["equal_to", "{{- recipient.plan -}}", "recipient.plan"],
  ["greater_than", "{{ vars.limit }}", "vars.limit"],
  ["equal_to", '"{{ recipient.plan }}"', "recipient.plan"],
])("%s %s becomes a path", (operator, argument, path) => {
  const file = (text: string) =>
    JSON.stringify({ steps: [{ ref: "email_1", conditions: trio(operator, text) }] });
  const fixed = fixFile(file(argument), "json", { suggested: true });
  expect(fixed.text).toBe(file(path));
});

test.each([
  "{{ recipient.plan | downcase }}",
  "{% if data.x %}pro{% endif %}",
  "plan-{{ recipient.plan }}",
  "{{ plan }}",
  '["{{ recipient.plan }}", "pro"]',
])("%s is reported without a suggestion", (argument) => {
  expect(foundInStored(trio("equal_to", argument)).map(({ code }) => code)).toContain("liquid-as-text");
  const text = JSON.stringify({ steps: [{ ref: "email_1", conditions: trio("equal_to", argument) }] });
  expect(fixFile(text, "json", { suggested: true }).text).not.toContain('"recipient.plan"');
});

test("in a text, and of an audience", () => {
  const when = 'data.plan == "{{ recipient.plan }}"';
  expect(foundInWhen(when).map(({ code }) => code)).toEqual(["liquid-as-text"]);
  const fixed = fixFile(JSON.stringify({ steps: [{ when }] }), "json", { suggested: true });
  expect(JSON.parse(fixed.text).steps[0].when).toBe("data.plan == recipient.plan");
  expect(brief(found("steps:\n  - when: recipient is in audience '{{ data.audience }}'\n"))).toEqual([
    "liquid-as-text: '{{ data.audience }}'",
  ]);
});

describe("not", () => {
  test.each([
    ["is_timestamp_before", "{{ recipient.plan }}"],
    ["is_timestamp_between", '["{{ data.a }}","{{ data.b }}"]'],
    ["is_between", '["{{ data.a }}","{{ data.b }}"]'],
    ["contains", "{{"],
    ["equal_to", "a { b } c"],
  ])("%s %s", (operator, argument) => {
    expect(foundInStored(trio(operator, argument))).toEqual([]);
  });
});
