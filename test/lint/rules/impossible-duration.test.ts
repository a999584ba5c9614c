import { expect, test } from "vitest";
import { lintFile } from "../../../src/entries/lint.ts";
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
      help: "Write `delay_for: { unit: minutes, value: 5 }`.",
      at: '"5"',
    },
  ]);
});

test("an unknown unit", () => {
  expect(found(delay({ unit: "mintues", value: 5 }), "json")).toEqual([
    {
      ...finding,
      message: "`delay_for` counts in `mintues`, which is not a unit of time",
      help: "Write `delay_for: { unit: minutes, value: 5 }`.",
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
  const arm = { percentage: 100, steps: [{ ref: "batch_1", type: "batch", settings }] };
  const cohort = { ref: "cohort_1", type: "random_cohort", cohort_branches: [arm] };
  expect(codes(JSON.stringify({ steps: [cohort] }))).toEqual([
    'impossible-duration: "day"',
    "impossible-duration: 0",
    "impossible-duration: 0",
  ]);
});

const faults = (settings: unknown, type = "delay", more: object = {}) =>
  found(
    JSON.stringify({
      steps: [{ ref: "step_1", type, ...(settings !== undefined && { settings }), ...more }],
    }),
    "json",
  ).map(({ code, message }) => `${code}: ${message}`);
const only = (message: string) => [`impossible-duration: ${message}`];

test.each([
  ["5 minutes", "`delay_for` is `5 minutes`, which is not a length"],
  [5, "`delay_for` is `5`, which is not a length"],
  [["minutes"], '`delay_for` is `["minutes"]`, which is not a length'],
  [{}, "`delay_for` is `{}`, which is not a length"],
  [{ unit: null, value: null }, '`delay_for` is `{"unit":null,"value":null}`, which is not a length'],
  [{ value: 5 }, "`delay_for` has no `unit`"],
  [{ unit: "minutes" }, "`delay_for` has no `value`"],
  [{ unit: "minutes", value: null }, "`delay_for` has no `value`"],
  [{ unit: "minutes", value: [5] }, "the length of `delay_for` is `[5]`, not a number"],
  [{ unit: "months", value: 0.5 }, "`delay_for` is 0.5 months, which is not a length: only whole months are"],
  [{ unit: "days", value: 500 }, "`delay_for` is 500 days, and at most 365 days are allowed"],
  [{ unit: "weeks", value: 53 }, "`delay_for` is 53 weeks, and at most 365 days are allowed"],
  [
    { frequency: "weekly", days: ["mon"] },
    "`delay_for` holds a window rule, which is read only from the context",
  ],
])("a length that nobody can read: %j", (length, message) => {
  expect(faults({ delay_for: length })).toEqual(only(message));
});

test.each([
  [undefined],
  [null],
  [{}],
  [{ delay_for: null }],
  [{ delay_for: "", delay_until_field_path: null }],
  [{ unit: "minutes", value: 5 }],
])("a delay that says nothing of its length: %j", (settings) => {
  expect(faults(settings)).toEqual(only("`delay_for` is missing, so the step is skipped"));
});

test("a length under another key, on the step or in settings that are a text is a mistake of its own", () => {
  const beside = { delay_for: { unit: "minutes", value: 5 } };
  const misplaced = (owner: string, key: string) => [
    `misplaced-key: ${owner} no key \`${key}\`, so its value is not used`,
  ];
  expect(faults(undefined, "delay", beside)).toEqual(misplaced("a step has", "delay_for"));
  expect(faults({ window: 5 }, "batch")).toEqual(misplaced("the settings of a step have", "window"));
  expect(faults({ duration: "5 minutes" })).toEqual(misplaced("the settings of a step have", "duration"));
  expect(faults({ delay: beside.delay_for })).toEqual(misplaced("the settings of a step have", "delay"));
  expect(faults("5 minutes")).toEqual(["wrong-kind: `settings` is a map, not a text"]);
});

test.each([
  ["appointment_at", "`delay_until_field_path` is `appointment_at`, which no prefix of a path starts"],
  ["recipent.at", "`delay_until_field_path` is `recipent.at`, which no prefix of a path starts"],
  ["{{ data.at }}", "`delay_until_field_path` is the template `{{ data.at }}`, not a path"],
  ["5 minutes", "`delay_until_field_path` is `5 minutes`, which is not a path"],
  ["refs.email_1.status", "`delay_until_field_path` is `refs.email_1.status`, which is not a path"],
  [5, "`delay_until_field_path` is `5`, which is not a path"],
  [
    { unit: "days", value: 1 },
    '`delay_until_field_path` is `{"unit":"days","value":1}`, which is not a path',
  ],
  [
    { frequency: "daily", hours: 9 },
    "`delay_until_field_path` holds a window rule, which is read only from the context",
  ],
])("a path that nobody can read: %j", (path, message) => {
  expect(faults({ delay_until_field_path: path })).toEqual(only(message));
});

test("a misspelt prefix is corrected", () => {
  const text = delay(undefined, { delay_until_field_path: "recipent.send.at" });
  expect(found(text, "json")).toMatchObject([{ help: "Did you mean `recipient.send.at`?" }]);
  const bare = delay(undefined, { delay_until_field_path: "send_at" });
  expect(found(bare, "json")).toMatchObject([{ help: "Write a path, such as `data.send_at`." }]);
});

test.each([
  ["batch", { batch_window: "1 hour" }],
  ["batch", { batch_window: { unit: "hour", value: 1 } }],
  ["batch", { batch_until_field_path: "send_at" }],
  ["batch", { batch_window: { unit: "hours", value: 1 }, batch_window_extension_limit: { unit: "hours" } }],
  ["throttle", { throttle_window: { unit: "days", value: 32 } }],
  ["throttle", { throttle_window_field_path: "{{ data.window }}" }],
  ["throttle", { throttle_limit: 2 }],
])("in a %s: %j", (type, settings) => {
  expect(faults(settings, type)).toHaveLength(1);
});

test.each([-24, 0, 24])("an offset of %d beside a path counts from the moment there", (value) => {
  const path = "data.appointment_at";
  expect(faults({ delay_for: { unit: "hours", value }, delay_until_field_path: path })).toEqual([]);
  expect(faults({ batch_window: { unit: "hours", value }, batch_until_field_path: path }, "batch")).toEqual(
    [],
  );
});

test.each([
  { unit: "seconds", value: 1 },
  { unit: "months", value: 12 },
  { unit: "days", value: 365 },
  { unit: "{{ data.unit }}", value: "{{ data.value }}" },
  "{{ data.length }}",
])("not %j", (duration) => {
  expect(codes(delay(duration))).toEqual([]);
});

test.each([
  ["batch", undefined],
  ["batch", { batch_execution_mode: "flush_leading" }],
  ["throttle", undefined],
  ["wait_for_event", { expires_after: null, event: { event_type: "recipient" } }],
  ["channel", { delay_until_field_path: "x" }],
])("not a %s with %j", (type, settings) => {
  expect(faults(settings, type)).toEqual([]);
});

test("other prefixes that the caller names are prefixes", () => {
  const text = delay(undefined, { delay_until_field_path: "account.renews_at" });
  expect(found(text, "json", { prefixes: ["account"] })).toEqual([]);
});

test("not other settings, nor settings outside steps", () => {
  expect(codes(delay({ unit: "days", value: 1 }, { other: { unit: "x", value: 0 } }))).toEqual([]);
  expect(codes(JSON.stringify({ when: "always", settings: { delay_for: { value: 0 } } }))).toEqual([]);
});

test.each([
  ["10m", "minutes", 10],
  ["PT2H", "hours", 2],
  ["three days", "days", 3],
  [{ minutes: 10 }, "minutes", 10],
  [{ units: "hrs", value: 2 }, "hours", 2],
  [{ unit: "min", value: "10" }, "minutes", 10],
])("the length %j is mended in its own numbers", (length, unit, value) => {
  const text = delay(length as never);
  const [finding] = lintFile(text, "json");
  expect(finding?.help).toBe(`Write \`delay_for: { unit: ${unit}, value: ${value} }\`.`);
  expect(finding?.suggestion).toBeDefined();
});

test.each([
  "soon",
  "10",
  { unit: "fortnights", value: 2 },
  { value: 5 },
])("the length %j is not guessed", (length) => {
  const [finding] = lintFile(delay(length as never), "json");
  expect([finding?.code, finding?.suggestion]).toEqual(["impossible-duration", undefined]);
});
