import { expect, test } from "vitest";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

const asked = (when: string, more: object) => of(channel("step_1", more), delay, channel("sms_1", { when }));

test("a case that only an app can make true", () => {
  expect(asked("step_1 has not been seen", { channel_type: "email" })).toEqual([
    {
      code: "case-not-offered",
      severity: "warning",
      message:
        "`step_1` is of type `email`, so `has been seen` is true of it only if an app sets that by the API",
      help: "Use a status that the channel sets by itself; `heed cases` lists those that are offered for it. If your app sets this one, ignore the finding, with that as the reason.",
      pointer: "/steps/2/when",
      at: "step_1",
    },
  ]);
});

test("a case whose tracking is off", () => {
  const email = { channel_type: "email", channel_overrides: { open_tracking: false } };
  expect(asked("step_1 has been read", email)).toMatchObject([
    {
      message:
        "`step_1` is of type `email` without open tracking, so `has been read` is true of it only if an app sets that by the API",
      help: "Turn on open tracking for the channel or the step, or use a status that does not need it.",
    },
  ]);
});

const untracked = { channel_overrides: { link_tracking: false } };
const message = (when: string, more: object) => asked(when, more).map((finding) => finding.message);

test.each([
  ["push", {}, "`step_1` is of type `push`"],
  ["http", {}, "`step_1` is of type `http`"],
  ["email", untracked, "`step_1` is of type `email` without link tracking"],
  ["sms", untracked, "`step_1` is of type `sms` without link tracking"],
  [
    "in_app_feed",
    { ...untracked, template: { markdown_body: "Hi" } },
    "`step_1` is of type `in_app_feed` without link tracking",
  ],
  [
    "in_app_feed",
    { ...untracked, template: { action_url: "", action_buttons: [] } },
    "`step_1` is of type `in_app_feed` without link tracking",
  ],
])("a click on a link that cannot be: %s %j", (channel_type, more, subject) => {
  for (const when of ["step_1 has had a link clicked", "step_1 has not had a link clicked"]) {
    expect(message(when, { channel_type, ...more })).toEqual([
      `${subject}, so \`has had a link clicked\` is never true of it`,
    ]);
  }
});

test("reading without clicking where clicks are not tracked", () => {
  expect(message("step_1 has been read but not clicked", { channel_type: "email", ...untracked })).toEqual([
    "`step_1` is of type `email` without link tracking, so `has been read but not clicked` is true of it whenever `has been read` is",
  ]);
});

test.each([
  ["push", "refs.step_1.status < $message.seen", ">= $message.seen"],
  ["push", "refs.step_1.status >= $message.delivered", ">= $message.delivered"],
  ["http", "refs.step_1.status > $message.read", "> $message.read"],
  ["email", "refs.step_1.status == $message.seen", "== $message.seen"],
])("the older form on %s: %s", (channel_type, when, asserted) => {
  const found = message(when, { channel_type }).filter((text) => text.startsWith("`step_1`"));
  expect(found).toEqual([
    `\`step_1\` is of type \`${channel_type}\`, so \`refs.step_1.status ${asserted}\` is true of it only if an app sets that by the API`,
  ]);
});

test.each([
  ["step_1 has been read", { channel_type: "push" }],
  ["step_1 has not been read", { channel_type: "http" }],
  ["step_1 has been read", { channel_type: "sms", ...untracked }],
  ["step_1 has been read but not clicked", { channel_type: "http" }],
  ["step_1 has been interacted with", { channel_type: "push" }],
])("only if an app sets it: %s of %j", (when, more) => {
  const [finding, ...others] = asked(when, more);
  expect(others).toEqual([]);
  expect(finding?.message).toMatch(/is true of it only if an app sets that by the API$/);
});

test.each([
  ["step_1 has been read", { channel_type: "email" }],
  ["step_1 has been read", { channel_type: "email", channel_overrides: { open_tracking: true } }],
  ["step_1 has been read", { channel_type: "sms" }],
  ["step_1 has been read", { channel_type: "chat", channel_overrides: { open_tracking: false } }],
  ["step_1 has been read but not clicked", { channel_type: "email" }],
  ["step_1 has been seen", { channel_type: "in_app_feed" }],
  ["step_1 has had a link clicked", { channel_type: "sms" }],
  ["step_1 has had a link clicked", { channel_type: "in_app_feed", ...untracked }],
  [
    "step_1 has had a link clicked",
    { channel_type: "in_app_feed", ...untracked, template: { "action_url@": "url.txt" } },
  ],
  ["step_1 has been archived", { channel_type: "email" }],
  ["step_1 has not bounced", { channel_type: "email" }],
  ["step_1 has been seen", {}],
  ["refs.step_1.delivery_status > $message.queued", { channel_type: "push" }],
])("not: %s of %j", (when, more) => {
  expect(brief(asked(when, more))).toEqual([]);
});

test.each([
  ["email", "refs.step_1.status < $message.seen"],
  ["email", "refs.step_1.status >= $message.delivered"],
  ["push", "refs.step_1.status >= $message.sent"],
  ["push", "refs.step_1.status == $message.bounced"],
])("not the older form on %s: %s", (channel_type, when) => {
  expect(brief(asked(when, { channel_type }))).toEqual(["legacy-status: refs.step_1.status"]);
});

test("the stem of the ref names the channel if nothing else does", () => {
  const steps = [channel("email_1"), delay, channel("sms_1", { when: "email_1 has been interacted with" })];
  expect(codes(...steps)).toEqual(["case-not-offered: email_1"]);
});
