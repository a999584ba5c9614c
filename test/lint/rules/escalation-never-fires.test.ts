import { expect, test } from "vitest";
import { brief, type FoundFinding, found } from "../found.ts";

const DELAY = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, when?: string) => ({ ref, type: "channel", ...(when && { when }) });
const of = (...steps: object[]): FoundFinding[] => found(JSON.stringify({ steps }), "json");

test("a step that waits for a status that messages of the channel never reach", () => {
  expect(of(channel("push_1"), DELAY, channel("sms_1", "push_1 has been delivered and data.x == 1"))).toEqual(
    [
      {
        code: "escalation-never-fires",
        severity: "warning",
        message:
          "`push_1 has been delivered` never comes true here: messages of `push_1`, of type `push`, never get past sent",
        help: "Ask for a status that is possible before this step; `heed cases` lists what messages of a channel can reach.",
        pointer: "/steps/2/when",
        at: "push_1 has been delivered",
      },
    ],
  );
  const held = "refs.in_app_feed_1.delivery_status == $message.not_sent";
  expect(of(channel("in_app_feed_1"), DELAY, channel("sms_1", held))).toMatchObject([
    {
      message: `\`${held}\` never comes true here: messages of \`in_app_feed_1\`, of type \`in_app_feed\`, are never held back`,
    },
  ]);
});

test("a step that asks about another one that is then skipped", () => {
  const asking = channel("sms_1", 'data.plan == "free" and email_1 has been sent');
  expect(of(channel("email_1", 'data.plan == "pro"'), DELAY, asking)).toMatchObject([
    {
      message:
        '`data.plan == "free"` and `email_1 has been sent` never come true together here: `email_1` is skipped unless `data.plan == "pro"`',
      at: 'data.plan == \\"free\\" and email_1 has been sent',
    },
  ]);
  const arms = [{ when: 'data.plan == "pro"', steps: [channel("email_1")] }, { steps: [] }];
  const branch = { ref: "branch_1", type: "branch", branches: arms };
  // The other finding is reported as well: the steps run on different paths.
  expect(brief(of(branch, DELAY, asking)).map((one) => one.split(":")[0])).toEqual([
    "escalation-never-fires",
    "ref-on-some-paths",
  ]);
});

test("two steps that never both run", () => {
  const [a, b] = [channel("email_1", "data.a == 1"), channel("push_1", "data.a == 2")];
  expect(of(a, b, DELAY, channel("sms_1", "email_1 has been sent and push_1 has been sent"))).toMatchObject([
    {
      code: "escalation-never-fires",
      message:
        "`email_1 has been sent` and `push_1 has been sent` never come true together here: `email_1` is skipped unless `data.a == 1` and `push_1` is skipped unless `data.a == 2`",
    },
  ]);
});

test.each([
  ["what can happen", [channel("push_1"), DELAY, channel("sms_1", "push_1 has been sent")]],
  [
    "an alternative",
    [channel("email_1", "data.a == 1"), DELAY, channel("sms_1", "data.a == 2 and email_1 has been skipped")],
  ],
  [
    "data that changes",
    [
      channel("email_1", "data.a == 1"),
      { type: "batch" },
      channel("sms_1", "data.a == 2 and email_1 has been sent"),
    ],
  ],
  [
    "a recipient who changes",
    [
      channel("email_1", "recipient.a == 1"),
      DELAY,
      channel("sms_1", "recipient.a == 2 and email_1 has been sent"),
    ],
  ],
  [
    "a channel of a type that is not known",
    [channel("step_1"), DELAY, channel("sms_1", "step_1 has been delivered")],
  ],
])("not for %s", (_, steps) => {
  expect(of(...steps)).toEqual([]);
});

test.each([
  ["no-time-between", [channel("push_1"), channel("sms_1", "push_1 has been delivered")]],
  ["case-not-offered", [channel("email_1"), DELAY, channel("sms_1", "email_1 has been seen")]],
  [
    "constant-condition",
    [channel("push_1"), DELAY, channel("sms_1", "push_1 has been sent and push_1 has been skipped")],
  ],
  ["ref-not-before", [channel("sms_1", "push_1 has been delivered"), DELAY, channel("push_1")]],
])("not if %s reports it", (code, steps) => {
  expect(of(...steps).map((one) => one.code)).toEqual([code]);
});

test("not of a ref that several steps have", () => {
  const steps = [channel("push_1"), channel("push_1"), DELAY, channel("sms_1", "push_1 has been delivered")];
  expect(of(...steps).map(({ code }) => code)).toEqual(["duplicate-ref"]);
});
