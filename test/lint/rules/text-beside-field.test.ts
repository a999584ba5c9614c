import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const file = (template: string, when: string) =>
  found(JSON.stringify({ steps: [{ ref: "email_1", when, template: { subject: template } }] }), "json");

test("a text that is the name of a field that a template prints", () => {
  expect(file("New alert for {{ data.event }}", 'data.events contains "event"')).toEqual([
    {
      code: "text-beside-field",
      severity: "warning",
      message: "this compares with the text `event`, and templates here print a field of that name",
      help: "If you mean the field, write its path, `data.event`; if you mean the text, leave it.",
      pointer: "/steps/0/when",
      at: '\\"event\\"',
    },
  ]);
});

test.each([
  "{{event}}",
  "{{- event | upcase }}",
  "a\n{{\n  event }}",
  "{{ x }} {{ data.event | default: 'a' }}",
])("however the template writes it: %j", (template) => {
  expect(brief(file(template, 'data.kind == "event"'))).toEqual(['text-beside-field: \\"event\\"']);
});

test("in stored conditions, and for fields within fields", () => {
  const text =
    "steps:\n  - conditions: {all: [{variable: data.b, operator: contains, argument: tour.id}]}\n    url: '{{ tour.id }}'\n";
  expect(found(text)).toMatchObject([
    { code: "text-beside-field", at: "tour.id", pointer: "/steps/0/conditions/all/0/argument" },
  ]);
});

test.each([
  ["another text", "{{ data.event }}", 'data.kind == "events"'],
  ["a part of the recipient", "{{ recipient.email }}", 'data.channels contains "email"'],
  ["a part of another field", "{{ comment.page_id }}", 'data.kind == "comment"'],
  ["a field of kinds, by its own name", "{{ data.event }}", 'data.event == "event"'],
  [
    "a field that is compared as such",
    "{{ data.event }}",
    "data.list contains data.event and data.event exists",
  ],
  ["plain words", "event {event} { { event } }", 'data.kind == "event"'],
])("not beside %s", (_what, template, when) => {
  expect(file(template, when)).toEqual([]);
});

test("not because of Liquid in conditions themselves", () => {
  const conditions = [
    { variable: "data.at", operator: "is_timestamp_before", argument: "{{ data.end }}" },
    { variable: "data.kind", operator: "equal_to", argument: "end" },
  ];
  expect(found(JSON.stringify({ steps: [{ conditions: { all: conditions } }] }), "json")).toEqual([]);
});
