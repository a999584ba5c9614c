import { expect, test } from "vitest";
import { brief, found, foundInStored } from "../found.ts";

const file = (when: string, refs = ["in_app_feed_1", "email_1"]) =>
  JSON.stringify({
    steps: [
      ...refs.map((ref) => ({ ref, type: "channel" })),
      { type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
      { type: "channel", when },
    ],
  });
const of = (when: string, refs?: string[]) => found(file(when, refs), "json");

test("a ref that is misspelt", () => {
  expect(of("in_app_fed_1 has not been seen")).toEqual([
    {
      code: "unknown-ref",
      severity: "error",
      message: "no step of this workflow has the ref `in_app_fed_1`",
      help: "Did you mean `in_app_feed_1`?",
      pointer: "/steps/3/when",
      at: "in_app_fed_1",
    },
  ]);
});

test("in stored conditions, and a ref that is near no other", () => {
  const trio = {
    variable: "refs.chat_7.delivery_status",
    operator: "equal_to",
    argument: "$message.skipped",
  };
  expect(foundInStored({ all: [trio] })).toMatchObject([
    {
      help: "Write the `ref` of one of its steps, such as `email_1`.",
      pointer: "/steps/0/conditions/all/0/variable",
      at: "chat_7",
    },
  ]);
  expect(of("email_1 has been sent", [])).toMatchObject([{ help: "Give the step that is meant a `ref`." }]);
});

test.each([
  ["`odd ref` has been sent", "odd ref"],
  ["not (email_1 has been skipped or sms_1 has been sent)", "sms_1"],
  ["refs.sms_1.delivery_status > $message.queued", "sms_1"],
  ["(sms_1 has been skipped)", "sms_1"],
])("however it is written: %s", (when, at) => {
  expect(brief(of(when))).toEqual([`unknown-ref: ${at}`]);
});

test("in the trigger and in branches", () => {
  const when = "sms_1 has been sent";
  const text = JSON.stringify({ when, steps: [{ ref: "a", branches: [{ when, steps: [] }] }] });
  expect(found(text, "json").map(({ pointer }) => pointer)).toEqual(["/when", "/steps/0/branches/0/when"]);
});

test("not steps on branches, refs in the options, and data", () => {
  const nested = {
    steps: [
      { branches: [{ steps: [{ ref: "sms_1", type: "channel" }] }] },
      { when: "sms_1 has been skipped" },
    ],
  };
  expect(found(JSON.stringify(nested), "json")).toEqual([]);
  expect(found(file("sms_1 has been sent"), "json", { refs: ["sms_1"] })).toEqual([]);
  expect(of('data.sms_1 == "sent"')).toEqual([]);
});

test("not in files without steps", () => {
  expect(found("when: sms_1 has been sent")).toEqual([]);
  expect(found("conditions: { a: { when: sms_1 has been sent } }")).toEqual([]);
});
