import { describe, expect, test } from "vitest";
import { fixFile } from "../../../src/lint/index.ts";
import { brief, found } from "../found.ts";

const delay = { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } };
const channel = (ref: string, more: object = {}) => ({ ref, type: "channel", ...more });
const of = (...steps: object[]) => found(JSON.stringify({ steps }), "json");
const codes = (...steps: object[]) => brief(of(...steps));

const branch = {
  ref: "branch_1",
  type: "branch",
  branches: [{ when: "data.x == 1", steps: [channel("sms_1")] }, { steps: [] }],
};

test("a step on one arm, asked about after the branch", () => {
  expect(of(branch, delay, channel("email_1", { when: "sms_1 has not been sent" }))).toEqual([
    {
      code: "ref-on-some-paths",
      severity: "warning",
      message: "`sms_1` runs on only some of the paths that lead here; on the others it counts as skipped",
      help: "If `sms_1` must have run, write `sms_1 has not been skipped and sms_1 has not been sent`; if a skipped step is meant as well, `sms_1 has been skipped or sms_1 has not been sent`.",
      pointer: "/steps/2/when",
      at: "sms_1",
    },
  ]);
});

test("not if a condition asks whether the step was skipped, alone or beside another", () => {
  expect(codes(branch, delay, channel("email_1", { when: "sms_1 has been skipped" }))).toEqual([]);
  const when = "sms_1 has not been skipped and sms_1 has not been sent";
  expect(codes(branch, delay, channel("email_1", { when }))).toEqual([]);
});

test("not on the arm itself, nor if every arm that continues has run it", () => {
  const when = "sms_1 has not been sent";
  const steps = [channel("sms_1"), delay, channel("email_1", { when })];
  expect(codes({ ...branch, branches: [{ when: "data.x == 1", steps }, { steps: [] }] })).toEqual([]);
  const ends = { ...branch, branches: [branch.branches[0], { terminates: true, steps: [] }] };
  expect(codes(ends, delay, channel("email_1", { when }))).toEqual([]);
});

describe("the output of a wait", () => {
  const wait = { ref: "wait_1", type: "wait_for_event", settings: { event: { event_type: "recipient" } } };
  const waiting = { ...branch, branches: [{ when: "data.x == 1", steps: [wait] }, { steps: [] }] };

  test("on one arm, read after the branch", () => {
    expect(of(waiting, channel("email_1", { when: "refs.wait_1.matched == true" }))).toEqual([
      {
        code: "ref-on-some-paths",
        severity: "warning",
        message: "`wait_1` runs on only some of the paths that lead here; on the others it has no output",
        help: "If it should hold on the others too, add `or refs.wait_1.matched does not exist`; if not, put the condition on the branch itself.",
        pointer: "/steps/1/when",
        at: "refs.wait_1.matched == true",
      },
    ]);
  });

  test("not if a condition asks whether there is one, nor after the wait", () => {
    const when = "refs.wait_1.matched == true or refs.wait_1.matched does not exist";
    expect(codes(waiting, channel("email_1", { when }))).toEqual([]);
    expect(codes(wait, channel("email_1", { when: "refs.wait_1.matched == true" }))).toEqual([]);
  });
});

describe("a step that its own conditions may have skipped", () => {
  const feed = channel("in_app_feed_1", { channel_type: "in_app_feed" });
  const unseen = "in_app_feed_1 has not been seen";
  const email = (when: unknown = unseen) => channel("email_1", { channel_type: "email", when });
  const sms = (when: unknown) => channel("sms_1", { channel_type: "sms", when });
  const wait = (ref: string) => ({ ...delay, ref });
  const escalation = (when: unknown, of: unknown = unseen) => [
    feed,
    delay,
    email(of),
    wait("delay_2"),
    sms(when),
  ];

  test("asked by its successor", () => {
    expect(of(...escalation("email_1 has not been delivered"))).toEqual([
      {
        code: "ref-on-some-paths",
        severity: "warning",
        message:
          "`email_1` is skipped unless `in_app_feed_1 has not been seen`, and `email_1 has not been delivered` is true of a skipped step, too",
        help: "If `email_1` must have run, write `email_1 has not been skipped and email_1 has not been delivered`; if a skipped step is meant as well, `email_1 has been skipped or email_1 has not been delivered`.",
        pointer: "/steps/4/when",
        at: "email_1",
      },
    ]);
  });

  test.each([
    "email_1 has not been read",
    "email_1 has not bounced",
    "not email_1 has been delivered",
    "refs.email_1.delivery_status < $message.delivered",
    "refs.email_1.delivery_status <= $message.queued",
    'email_1 has not been delivered and recipient.plan == "pro"',
    'recipient.plan == "pro" or email_1 has not been delivered',
    "email_1 has not been read and email_1 has not been delivered",
    ["data.urgent == true", "email_1 has not been delivered"],
    "in_app_feed_1 has been seen and email_1 has not been delivered",
    "(email_1 has not been skipped and email_1 has not been read) or email_1 has not been delivered",
  ])("by %j", (when) => {
    expect(codes(...escalation(when)).filter((one) => one.startsWith("ref-on-some"))).toEqual([
      "ref-on-some-paths: email_1",
    ]);
  });

  test.each([
    "email_1 has not been skipped and email_1 has not been delivered",
    "email_1 has been skipped or email_1 has not been delivered",
    "email_1 has been skipped",
    "email_1 has been delivered",
    "email_1 has been sent and email_1 has not been read",
    "email_1 has bounced",
    "in_app_feed_1 has not been seen and email_1 has not been delivered",
    ["in_app_feed_1 has not been seen", "email_1 has not been delivered"],
    ["email_1 has not been skipped", "email_1 has not been delivered"],
  ])("not by %j", (when) => {
    expect(codes(...escalation(when))).toEqual([]);
  });

  test("whatever its conditions are about, unless the question comes with them", () => {
    const urgent = "data.urgent == true";
    expect(codes(...escalation("email_1 has not been delivered", urgent))).toEqual([
      "ref-on-some-paths: email_1",
    ]);
    expect(codes(...escalation(`${urgent} and email_1 has not been delivered`, urgent))).toEqual([]);
    const wider = 'data.urgent == true or recipient.plan == "pro"';
    expect(codes(...escalation(`${urgent} and email_1 has not been delivered`, wider))).toEqual([]);
    expect(codes(...escalation(`(${wider}) and email_1 has not been delivered`, urgent))).toEqual([
      "ref-on-some-paths: email_1",
    ]);
    expect(
      codes(...escalation("data.amount > 200 and email_1 has not been delivered", "data.amount > 100")),
    ).toEqual([]);
    expect(
      codes(...escalation("data.amount > 50 and email_1 has not been delivered", "data.amount > 100")),
    ).toEqual(["ref-on-some-paths: email_1"]);
    const always = codes(...escalation("email_1 has not been delivered", "always"));
    expect(always.filter((one) => one.startsWith("ref-on-some"))).toEqual([]);
  });

  test("unless the trigger or the branch around the question requires the same", () => {
    const urgent = "data.urgent == true";
    const steps = escalation("email_1 has not been delivered", urgent);
    expect(brief(found(JSON.stringify({ when: urgent, steps }), "json"))).not.toContain(
      "ref-on-some-paths: email_1",
    );
    const on = (when: string) => ({
      ref: "branch_1",
      type: "branch",
      branches: [{ when, steps: [sms("email_1 has not been delivered")] }, { steps: [] }],
    });
    expect(codes(feed, delay, email(urgent), wait("delay_2"), on(urgent))).toEqual([]);
    expect(codes(feed, delay, email(), wait("delay_2"), on("email_1 has not been skipped"))).toEqual([]);
    expect(codes(feed, delay, email(), wait("delay_2"), on("data.other == 1"))).toEqual([
      "ref-on-some-paths: email_1",
    ]);
  });

  test("asked on the arm on which it stands, and behind the branch", () => {
    const arm = (when: string, ...more: object[]) => ({
      ref: "branch_1",
      type: "branch",
      branches: [{ when, steps: [email(), wait("delay_2"), ...more] }, { steps: [] }],
    });
    const asking = sms("email_1 has not been delivered");
    expect(codes(feed, delay, arm("data.urgent == true", asking))).toEqual(["ref-on-some-paths: email_1"]);
    expect(codes(feed, delay, arm("data.urgent == true"), asking)).toEqual(["ref-on-some-paths: email_1"]);
    const guarded = sms("data.urgent == true and email_1 has not been delivered");
    expect(codes(feed, delay, arm("data.urgent == true"), guarded)).toEqual(["ref-on-some-paths: email_1"]);
    const both = sms(`data.urgent == true and ${unseen} and email_1 has not been delivered`);
    expect(codes(feed, delay, arm("data.urgent == true"), both)).toEqual([]);
  });

  test("asked by an arm's conditions, and through several steps", () => {
    const by = {
      ref: "branch_1",
      type: "branch",
      branches: [{ when: "email_1 has not been delivered", steps: [channel("sms_1")] }, { steps: [] }],
    };
    expect(codes(feed, delay, email(), wait("delay_2"), by)).toEqual(["ref-on-some-paths: email_1"]);
    const handled = {
      ...by,
      branches: [{ when: "email_1 has been skipped", steps: [] }, ...by.branches],
    };
    expect(codes(feed, delay, email(), wait("delay_2"), handled)).toEqual([]);
    const push = channel("push_1", { channel_type: "push", when: "sms_1 has not been sent" });
    expect(
      codes(
        ...escalation("email_1 has not been skipped and email_1 has not been delivered"),
        wait("delay_3"),
        push,
      ),
    ).toEqual(["ref-on-some-paths: sms_1"]);
  });

  test("in stored form", () => {
    const trio = (ref: string, status: string, operator: string, argument: string) => ({
      variable: `refs.${ref}.${status}_status`,
      operator,
      argument: `$message.${argument}`,
    });
    const undelivered = trio("email_1", "delivery", "less_than", "delivered");
    const ran = trio("email_1", "delivery", "not_equal_to", "skipped");
    const stored = (all: object[]) => [
      feed,
      delay,
      channel("email_1", {
        channel_type: "email",
        conditions: { all: [trio("in_app_feed_1", "engagement", "not_contains", "seen")] },
      }),
      wait("delay_2"),
      channel("sms_1", { channel_type: "sms", conditions: { all } }),
    ];
    expect(codes(...stored([undelivered]))).toEqual(["ref-on-some-paths: email_1"]);
    expect(codes(...stored([ran, undelivered]))).toEqual([]);
    const text = JSON.stringify({ steps: stored([undelivered]) });
    const fixed = fixFile(text, "json", { suggested: true });
    expect(JSON.parse(fixed.text).steps[4].conditions).toEqual({ all: [undelivered, ran] });
    expect(fixed.findings).toEqual([]);
  });

  test.each([
    ["email_1 has not been delivered", "email_1 has not been skipped and email_1 has not been delivered"],
    [
      'recipient.plan == "pro" or email_1 has not been delivered',
      'recipient.plan == "pro" or (email_1 has not been skipped and email_1 has not been delivered)',
    ],
    ["not email_1 has been delivered", "not email_1 has been delivered"],
  ])("the suggestion for %j leaves no finding, or there is none", (when, after) => {
    const fixed = fixFile(JSON.stringify({ steps: escalation(when) }), "json", { suggested: true });
    expect(JSON.parse(fixed.text).steps[4].when).toBe(after);
    expect(fixed.findings.length).toBe(when === after ? 1 : 0);
  });
});
