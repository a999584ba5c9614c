import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = (duration: unknown, more: object = {}) =>
  JSON.stringify({ steps: [{ ref: "delay_1", type: "delay", settings: { delay_for: duration, ...more } }] });
const codes = (text: string) => brief(found(text, "json"));
const finding = {
  code: "impossible-duration",
  severity: "warning",
  pointer: "/steps/0/settings/delay_for/value",
};

test("a delay of no length", () => {
  expect(found(delay({ unit: "minutes", value: -5 }), "json")).toEqual([
    {
      ...finding,
      message: "the length of `delay_for` is -5, so no time passes",
      help: "Write a number above zero; if nothing should wait, remove the step.",
      at: "-5",
    },
  ]);
  expect(codes(delay({ unit: "minutes", value: 0 }))).toEqual(["impossible-duration: 0"]);
});

test("a length that is text", () => {
  expect(found(delay({ unit: "minutes", value: "5" }), "json")).toEqual([
    {
      ...finding,
      message: "the length of `delay_for` is the text `5`, not a number",
      help: "Write a number above zero, without quotes.",
      at: '"5"',
    },
  ]);
});

test("an unknown unit", () => {
  expect(found(delay({ unit: "mintues", value: 5 }), "json")).toEqual([
    {
      ...finding,
      message: "`delay_for` counts in `mintues`, which is not a unit of time",
      help: "Did you mean `minutes`?",
      pointer: "/steps/0/settings/delay_for/unit",
      at: '"mintues"',
    },
  ]);
  expect(found(delay({ unit: "__proto__", value: 5 }), "json")).toMatchObject([
    { help: "Write `seconds`, `minutes`, `hours`, `days`, `weeks` or `months`." },
  ]);
});

test("both at once, and in a batch and a throttle, on branches too", () => {
  const settings = { batch_window: { unit: "day", value: 0 }, throttle_window: { unit: "days", value: 0 } };
  const arm = { name: "one", steps: [{ ref: "batch_1", type: "batch", settings }] };
  const cohort = { ref: "cohort_1", type: "random_cohort", cohort_branches: [arm] };
  expect(codes(JSON.stringify({ steps: [cohort] }))).toEqual([
    'impossible-duration: "day"',
    "impossible-duration: 0",
    "impossible-duration: 0",
  ]);
});

test.each([
  { unit: "seconds", value: 1 },
  { unit: "months", value: 0.5 },
  { unit: "{{ data.unit }}", value: "{{ data.value }}" },
  { type: "dynamic", dynamic_data_path: "data.x" },
  { unit: null, value: null },
  { unit: 5, value: [] },
  {},
  null,
  "5 minutes",
  ["minutes"],
])("not %j", (duration) => {
  expect(codes(delay(duration))).toEqual([]);
});

test("not other settings, nor settings outside steps", () => {
  expect(codes(delay(undefined, { other: { unit: "x", value: 0 } }))).toEqual([]);
  expect(codes(JSON.stringify({ when: "always", settings: { delay_for: { value: 0 } } }))).toEqual([]);
});
