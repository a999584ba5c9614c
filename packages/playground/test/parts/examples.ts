import { readScenario, simulate } from "heed/simulate";
import { readPlan } from "heed/workflow";

/** Steps with messages, of several channels, and what they left behind. */
export const STEPS = [
  { ref: "in_app_1", channelType: "in_app_feed", name: "A new comment" },
  { ref: "email_1", channelType: "email", openTracking: false, linkTracking: true },
  { ref: "push_1", channelType: "push" },
  { ref: "group_1" },
  { ref: "sms_1", channelType: "sms", linkTracking: false },
  { ref: "hook_1", channelType: "http" },
] as const;

export const REFS = {
  in_app_1: [
    { id: "m1", status: "delivered", engagement_statuses: ["seen"], inserted_at: "2026-01-01T00:00:00Z" },
  ],
  email_1: "skipped",
  push_1: [{ id: "p1", status: "sent", engagement_statuses: [] }],
  group_1: [
    { id: "g1", status: "delivered", engagement_statuses: ["seen"] },
    { id: "g2", status: "sent", engagement_statuses: ["seen", "read"] },
    { id: "g3", status: "queued", engagement_statuses: [] },
  ],
  sms_1: "expired",
};

/** A workflow with a wait, a branch and a channel group; its events come from everywhere. */
export const WORKFLOW = `
key: new-comment
steps:
  - { ref: in_app_1, type: channel, channel_type: in_app_feed, channel_key: feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: in_app_1 has not been seen }
  - ref: branch_1
    type: branch
    branches:
      - name: Urgent
        when: data.urgent == true
        steps:
          - { ref: sms_1, type: channel, channel_type: sms, channel_key: text }
      - name: Default
        steps:
          - { ref: wait_1, type: delay, settings: { delay_for: { unit: days, value: 2 } } }
          - { ref: email_2, type: channel, channel_type: email, channel_key: mail, when: email_1 has not been read }
`;

export const SCENARIO = `
name: seen in time
trigger: { at: "2026-03-02T09:00:00Z", data: { urgent: false } }
providers:
  email_2: bounces after 10s
events:
  - at +2m: in_app_1 is seen
  - after wait_1 +1h: in_app_1 is archived
  - at +3m: email_1 is read
  - after sms_1 +1m: cancel
`;

/** A workflow, a scenario and its run, as data. */
export function runOf(workflow: string, scenarioText: string) {
  const planned = readPlan(workflow, "yaml");
  if (!planned.ok) throw new Error(JSON.stringify(planned.diagnostics));
  const read = readScenario(scenarioText, "yaml");
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const { plan } = planned;
  const { scenario } = read;
  return { plan, scenario, result: simulate(plan, scenario) };
}

/** A workflow with some hundred run outcomes. */
export const LARGE = `
key: escalation
steps:
  - { ref: in_app_1, type: channel, channel_type: in_app_feed, channel_key: feed, when: data.in_app == true }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: in_app_1 has not been seen }
  - ref: branch_1
    type: branch
    branches:
      - name: Urgent
        when: data.urgent == true
        steps:
          - { ref: sms_1, type: channel, channel_type: sms, channel_key: text, when: email_1 has not been delivered }
          - { ref: push_1, type: channel, channel_type: push, channel_key: push, when: recipient.has_device == true }
      - name: Weekly
        when: recipient.digest == "weekly"
        steps:
          - { ref: wait_1, type: delay, settings: { delay_for: { unit: days, value: 2 } } }
      - name: Default
        steps: []
  - { ref: delay_2, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }
  - { ref: email_2, type: channel, channel_type: email, channel_key: mail, when: in_app_1 has not been read and email_1 has not been read }
  - { ref: chat_1, type: channel, channel_type: chat, channel_key: chat, when: data.team == "core" }
  - { ref: hook_1, type: channel, channel_type: http, channel_key: hook, when: email_2 has been skipped }
  - { ref: push_2, type: channel, channel_type: push, channel_key: push, when: recipient.on_call == true }
  - { ref: sms_2, type: channel, channel_type: sms, channel_key: text, when: data.paid == true }
`;

const asks = (ref: string, operator: string, name: string, property = "engagement") => ({
  variable: `refs.${ref}.${property}_status`,
  operator,
  argument: `$message.${name}`,
});

/** A condition, and another that is stricter: who has read without having seen is left out. */
export const BEFORE = {
  any: [
    { all: [asks("in_app_1", "not_contains", "seen")] },
    { all: [{ variable: "data.urgent", operator: "equal_to", argument: "true" }] },
  ],
};
export const AFTER = {
  any: [
    { all: [asks("in_app_1", "not_contains", "seen"), asks("in_app_1", "not_contains", "read")] },
    { all: [{ variable: "data.urgent", operator: "equal_to", argument: "true" }] },
  ],
};
