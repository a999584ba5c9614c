import { expect, test } from "vitest";
import { applyFixes } from "../../../src/diagnostics/index.ts";
import { lintFile } from "../../../src/lint/index.ts";
import { found } from "../found.ts";

test.each([
  ["Channel", {}, "type: channel"],
  ["waitForEvent", {}, "type: wait_for_event"],
  ["dealy", {}, "type: delay"],
  ["sleep", { delay_for: { unit: "days", value: 1 } }, "type: delay"],
  ["wait", { event: { event_type: "recipient" } }, "type: wait_for_event"],
  ["webhook", { url: "https://example.com" }, "type: http_fetch"],
  ["webhook", {}, "type: channel` and `channel_type: http"],
  ["email", {}, "type: channel` and `channel_type: email"],
  ["emial", {}, "type: channel` and `channel_type: email"],
  ["slack", {}, "type: channel` and `channel_type: chat"],
  ["trigger", {}, "type: trigger_workflow"],
])("a step of type %s with the settings %j", (type, settings, write) => {
  const text = JSON.stringify({ steps: [{ ref: "step_1", type, settings }] });
  expect(found(text, "json")).toMatchObject([
    { code: "misspelt-type", severity: "error", at: `"${type}"`, help: `Write \`${write}\` instead.` },
  ]);
});

test.each([
  ["Email", "email"],
  ["e-mail", "email"],
  ["in_app", "in_app_feed"],
  ["in-app", "in_app_feed"],
  ["webhook", "http"],
  ["pusj", "push"],
])("a channel type %s", (written, write) => {
  const text = `steps: [{ type: channel, channel_type: ${written} }]`;
  expect(found(text)).toMatchObject([
    { code: "misspelt-type", at: written, help: `Write \`${write}\` instead.` },
  ]);
});

test("in preferences, the type is a key", () => {
  const text = "preferences: { default: { channel_types: { emial: false, __strategy__: merge } } }";
  expect(found(text)).toMatchObject([{ code: "misspelt-type", at: "emial" }]);
});

test("the suggestion writes the channel too, and what follows from the type is no finding", () => {
  const text =
    "steps:\n  - ref: email_1\n    type: email\n  - { ref: d, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }\n  - { type: channel, when: email_1 has been delivered }\n";
  const findings = lintFile(text, "yaml").filter(({ code }) => code !== "case-not-offered");
  expect(findings.map(({ code }) => code)).toEqual(["misspelt-type"]);
  expect(applyFixes(text, findings, { suggested: true })).toContain(
    "type: channel\n    channel_type: email\n",
  );
});
