import { describe, expect, test } from "vitest";
import { type Outcomes, outcomesOf } from "../../src/outcomes/index.ts";
import { wordHistory } from "../../src/simulate/index.ts";
import type { Plan } from "../../src/workflow/index.ts";
import { allOf, channel, delay, fatesIn, planOf, stored, until } from "./plans.ts";

/** The fates of steps in each outcome, by ref, and how the run ends if it is not completed. */
function tableOf({ outcomes }: Pick<Outcomes, "outcomes">, refs: readonly string[]): readonly string[] {
  return outcomes.map(({ fates, how }) => {
    const cells = refs.map((ref) => fates.find((fate) => fate.ref === ref)?.fate);
    return [...cells, ...(how === "completed" ? [] : [how])].join(" ");
  });
}

/** The history of an outcome, one text per line. */
function linesOf(plan: Plan, { outcomes }: Pick<Outcomes, "outcomes">, index: number): readonly string[] {
  const history = outcomes[index]?.history;
  if (history === undefined) throw new Error(`there is no outcome ${index}`);
  return wordHistory(history, plan).map(({ at, who, what }) => `${at} ${who}: ${what}`);
}

const namesOf = (plan: Plan, steps: readonly number[]) => steps.map((step) => plan.steps[step]?.ref);

describe("messages", () => {
  const feed = channel("feed", { channel_type: "in_app_feed" });
  const mail = channel("mail", { when: "feed has not been seen" });

  test("change while time passes", () => {
    const plan = planOf([feed, delay("wait"), mail]);
    const all = allOf(plan);
    expect(tableOf(all, ["feed", "wait", "mail"])).toEqual(["ran ran ran", "ran ran skipped"]);
    expect(linesOf(plan, all, 0)).toEqual([
      "+0s feed: sends a message",
      "+1s feed: delivered",
      "+5m wait: goes on",
      "+5m mail: sends a message",
    ]);
    expect(linesOf(plan, all, 1)).toEqual([
      "+0s feed: sends a message",
      "+1s feed: delivered, seen",
      "+5m wait: goes on",
    ]);
  });

  test("do not change while no time passes", () => {
    const plan = planOf([feed, mail, channel("chat", { when: "feed has been seen" })]);
    const all = allOf(plan);
    expect(tableOf(all, ["mail", "chat"])).toEqual(["ran skipped"]);
    expect(namesOf(plan, all.neverRun)).toEqual(["chat"]);
  });

  const off = { channel_overrides: { link_tracking: false } };
  const linked = { template: { markdown_body: "x", action_url: "https://example.com" } };

  test.each<[string, object, boolean]>([
    ["push", {}, false],
    ["http", {}, false],
    ["email", {}, true],
    ["email", off, false],
    ["sms", off, false],
    ["chat", { ...off, channel_group_key: "g" }, false],
    ["in_app_feed", { ...off, template: { markdown_body: "x" } }, false],
    ["in_app_feed", off, true],
    ["in_app_feed", { ...off, ...linked }, true],
  ])("of %s, %j: may a link be clicked? %s (spec 1.2.5)", (channel_type, more, isPossible) => {
    const plan = planOf([
      channel("sent", { channel_type, ...more }),
      delay("wait"),
      channel("clicked", { when: "sent has had a link clicked" }),
      channel("not", { when: "sent has not had a link clicked" }),
    ]);
    expect(namesOf(plan, allOf(plan).neverRun)).toEqual(isPossible ? [] : ["clicked"]);
  });

  test("may not be made; only a later condition or `unsent` makes that an outcome", () => {
    const plan = planOf([feed, channel("mail", { when: "feed has been skipped" })]);
    const all = allOf(plan);
    expect(tableOf(all, ["feed", "mail"])).toEqual(["ran ran", "ran skipped"]);
    expect(linesOf(plan, all, 0)).toEqual(["+0s feed: makes no message", "+0s mail: sends a message"]);
    const apart = allOf(plan, { unsent: true });
    expect(tableOf(apart, ["feed", "mail"])).toEqual(["ran skipped", "skipped ran", "skipped skipped"]);
  });

  test("reach the statuses of their channels only", () => {
    const plan = planOf([
      channel("push", { channel_type: "push" }),
      delay("wait"),
      channel("one", { when: "push has been delivered" }),
      channel("two", { when: "push has been sent" }),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two"])).toEqual(["skipped ran", "skipped skipped"]);
    expect(namesOf(plan, all.neverRun)).toEqual(["one"]);
  });

  test("do not leave a final status", () => {
    const plan = planOf([
      channel("mail"),
      delay("first"),
      channel("one", { when: "mail has bounced" }),
      delay("second"),
      channel("two", { when: "mail has been delivered" }),
    ]);
    expect(tableOf(allOf(plan), ["one", "two"])).toEqual(["ran skipped", "skipped ran", "skipped skipped"]);
  });

  test("of a group: the highest counts at each moment", () => {
    const plan = planOf([
      { ref: "all", type: "channel", channel_group_key: "everywhere" },
      delay("first"),
      channel("one", { when: "all has bounced" }),
      delay("second"),
      channel("two", { when: "all has been delivered" }),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two"])).toEqual([
      "ran ran",
      "ran skipped",
      "skipped ran",
      "skipped skipped",
    ]);
    expect(linesOf(plan, all, 0)).toEqual([
      "+0s all[1]: sends a message",
      "+0s all[2]: sends a message",
      "+1s all[1]: sent",
      "+1s all[2]: bounced",
      "+2s all[1]: not delivered",
      "+5m first: goes on",
      "+5m one: sends a message",
      "+5m1s all[1]: queued, sent, delivered",
      "+10m second: goes on",
      "+10m two: sends a message",
    ]);
  });

  test("do not change after a step with send windows, which hold back only its message", () => {
    const windows = { send_windows: [{ day: "monday", type: "send", from: "09:00", until: "17:00" }] };
    const plan = planOf([channel("mail", windows), channel("next", { when: "mail has been sent" })]);
    expect(tableOf(allOf(plan), ["next"])).toEqual(["skipped"]);
  });
});

describe("send windows", () => {
  const days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];
  const windows = (open: object) => ({
    send_windows: days.map((day) =>
      day === "monday" ? { day, type: "send", ...open } : { day, type: "do_not_send" },
    ),
  });

  test("hold a message back, and histories show when it is delivered", () => {
    const plan = planOf([
      channel("mail", windows({ from: "09:00:00", until: "17:00:00" })),
      delay("hour", 1, "hours"),
      channel("next", { when: "mail has been sent" }),
      channel("other", { when: "mail has not been sent" }),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["next", "other"])).toEqual(["ran skipped", "skipped ran"]);
    const { at, entries } = all.outcomes[0]?.history ?? { at: 0, entries: [] };
    const sentAt = entries.find((entry) => entry.kind === "event" && entry.event === "message.sent")?.at ?? 0;
    expect(new Date(at).getUTCDay() * 24 + new Date(sentAt).getUTCHours()).toBeGreaterThanOrEqual(33);
    expect(new Date(sentAt).getUTCHours()).toBeLessThan(17);
    expect(all.outcomes[1]?.history.at).toBe(Date.parse("2025-01-01T00:00Z"));
  });

  test("open at the right hour also where conditions compare with now", () => {
    const plan = planOf([
      channel("mail", windows({ from: "09:00:00", until: "17:00:00" })),
      delay("hour", 1, "hours"),
      channel("next", { when: "mail has been sent and data.due is before now" }),
      channel("other", { when: "mail has not been sent and data.due is before now" }),
    ]);
    expect(tableOf(allOf(plan), ["next", "other"])).toEqual([
      "ran skipped",
      "skipped ran",
      "skipped skipped",
    ]);
  });

  test("that never open hold a message back for good, which may be seen all the same", () => {
    const plan = planOf([
      channel("feed", { ...windows({ type: "do_not_send" }), channel_type: "in_app_feed" }),
      delay("week", 1, "weeks"),
      channel("sent", { when: "feed has been sent" }),
      channel("seen", { when: "feed has been seen" }),
    ]);
    expect(namesOf(plan, allOf(plan).neverRun)).toEqual(["sent"]);
  });
});

describe("a wait for an event", () => {
  const wait = (more: object = {}, conditions: readonly object[] = []) => ({
    ref: "wait",
    type: "wait_for_event",
    settings: {
      event: { event_type: "integration_source", integration_source_key: "shop", event_key: "paid" },
      match_conditions: conditions.length === 0 ? [] : [{ operator: "and", conditions }],
      expires_after: { unit: "days", value: 1 },
      ...more,
    },
  });
  const over = (argument: string) => ({ variable: "event.data.amount", operator: "greater_than", argument });
  const matched = stored("refs.wait.matched", "equal_to", "true");

  test("matches or times out, and goes on or halts", () => {
    const found = (more: object) =>
      tableOf(allOf(planOf([wait(more), channel("mail", matched)])), ["wait", "mail"]);
    expect(found({ on_match: "continue", on_timeout: "continue" })).toEqual(["ran ran", "ran skipped"]);
    expect(found({ on_match: "halt", on_timeout: "continue" })).toEqual([
      "ran skipped",
      "halted not-reached halted",
    ]);
    // Defaults of a file: the run goes on after a match, and halts when the wait is over.
    expect(found({})).toEqual(["ran ran", "halted not-reached halted"]);
  });

  test("has the event that its conditions accepted as its output", () => {
    const plan = planOf([
      wait({ on_timeout: "continue" }, [over("5")]),
      channel("one", stored("refs.wait.signal_variables.data.amount", "greater_than", "7")),
      channel("two", stored("refs.wait.signal_variables.data.amount", "less_than", "4")),
      channel("three", stored("refs.wait.signal_variables.data.amount", "not_exists")),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two", "three"])).toEqual([
      "ran skipped skipped",
      "skipped skipped ran",
      "skipped skipped skipped",
    ]);
    expect(namesOf(plan, all.neverRun)).toEqual(["two"]);
    expect(linesOf(plan, all, 0)).toEqual([
      '+1h wait: matches {"data":{"amount":8}}',
      "+1h one: sends a message",
    ]);
    expect(linesOf(plan, all, 1)).toEqual(["+1d wait: times out", "+1d three: sends a message"]);
  });

  describe("of the run itself", () => {
    const waitFor = (event: object, conditions: readonly object[] = []) =>
      wait({ event, on_match: "halt", on_timeout: "continue" }, conditions);
    const isOf = (step: string) => ({
      variable: "event.step_ref",
      operator: "equal_to",
      argument: step,
    });
    const seen = { event_type: "message", source_type: "workflow", source_key: "w", event_key: "seen" };
    const feed = channel("feed", { channel_type: "in_app_feed" });
    const neverRun = (...steps: readonly object[]) => {
      const plan = planOf([feed, ...steps], { key: "w" });
      return namesOf(plan, allOf(plan).neverRun);
    };
    const whenSeen = { when: "feed has been seen" };

    test("ends a wait for an event of a message: after one that times out, it has not occurred", () => {
      expect(neverRun(waitFor(seen, [isOf("feed")]), channel("mail", whenSeen))).toEqual(["mail"]);
      expect(neverRun(waitFor(seen, [isOf("mail")]), channel("mail", whenSeen))).toEqual([]);
      expect(neverRun(delay("first"), waitFor(seen, [isOf("feed")]), channel("mail", whenSeen))).toEqual([]);
    });

    test("ends a wait for a change of the recipient, or of its audiences", () => {
      const pro = { when: "recipient.plan == 'pro'" };
      const free = channel("free", { when: "recipient.plan == 'free'" });
      const steps = [free, waitFor({ event_type: "recipient" }), channel("pro", pro)];
      const both = planOf([feed, ...steps], { key: "w" });
      expect(tableOf(allOf(both), ["free", "wait", "pro"])).not.toContain("ran ran ran");
      const beta = { when: 'recipient is in audience "beta"' };
      const entered = { event_type: "audience", event_key: "enter", audience_key: "beta" };
      const others = [
        channel("out", { when: 'recipient is not in audience "beta"' }),
        waitFor(entered),
        channel("in", beta),
      ];
      const audiences = planOf([feed, ...others], { key: "w" });
      expect(tableOf(allOf(audiences), ["out", "wait", "in"])).not.toContain("ran ran ran");
      expect(tableOf(allOf(audiences), ["out", "wait", "in"])).toContain("skipped ran ran");
    });
  });

  test("has no output before it is over, or if it is skipped", () => {
    const plan = planOf([
      channel("before", matched),
      { ...wait({ on_timeout: "continue" }), when: "data.x == 1" },
      channel("after", { when: "data.x != 1 and data.y == 1" }),
      channel("none", {
        conditions: {
          all: [...matched.conditions.all, { variable: "data.x", operator: "not_equal_to", argument: "1" }],
        },
      }),
    ]);
    expect(namesOf(plan, allOf(plan).neverRun)).toEqual(["before", "none"]);
  });
});

describe("a step that fails", () => {
  test("ends the run, unless it is an agent that need not succeed", () => {
    const steps = (type: string, settings = {}) => [{ ref: "step", type, settings }, channel("mail")];
    expect(tableOf(allOf(planOf(steps("http_fetch"))), ["step", "mail"])).toEqual([
      "ran ran",
      "failed not-reached failed",
    ]);
    expect(tableOf(allOf(planOf(steps("ai_agent"))), ["step", "mail"])).toEqual(["ran ran", "failed ran"]);
    expect(tableOf(allOf(planOf(steps("ai_agent", { halt_on_error: true }))), ["step", "mail"])).toEqual([
      "ran ran",
      "failed not-reached failed",
    ]);
  });
});

describe("a delay whose length or path is a template", () => {
  const seen = { when: "feed has been seen" };
  const feed = channel("feed", { channel_type: "in_app_feed" });

  test.each([
    { delay_for: { unit: "hours", value: "{{ data.hours }}" } },
    { delay_for: { unit: "{{ data.unit }}", value: 1 } },
    { delay_for: { unit: "hours", value: "{% if data.x %}1{% else %}2{% endif %}" } },
    { delay_for: "{{ data.wait }}" },
    { delay_until_field_path: "{{ data.at }}" },
    { delay_for: { unit: "hours", value: "{{ data.hours }}" }, delay_until_field_path: "data.at" },
  ])("waits, or is skipped as in a run: %j", (settings) => {
    const plan = planOf([feed, { ref: "wait", type: "delay", settings }, channel("mail", seen)]);
    const all = allOf(plan);
    expect(tableOf(all, ["wait", "mail"])).toEqual(["ran ran", "ran skipped", "skipped skipped"]);
    expect(linesOf(plan, all, 2)).toEqual(["+0s feed: sends a message"]);
  });

  test("is skipped if its conditions do not hold, too", () => {
    const settings = { delay_for: "{{ data.wait }}" };
    const plan = planOf([
      { ref: "wait", type: "delay", when: "data.x == 1", settings },
      channel("mail", { when: "data.x != 1" }),
    ]);
    expect(tableOf(allOf(plan), ["wait", "mail"])).toEqual(["ran skipped", "skipped ran", "skipped skipped"]);
  });

  test("so do batches, throttles and waits for an event", () => {
    const steps = [
      { ref: "step", type: "batch", settings: { batch_window: "{{ data.wait }}" } },
      { ref: "step", type: "throttle", settings: { throttle_window: "{{ data.wait }}" } },
      {
        ref: "step",
        type: "wait_for_event",
        settings: { event: { event_type: "recipient" }, expires_after: "{{ data.wait }}" },
      },
    ];
    const tables = steps.map((step) => tableOf(allOf(planOf([step, channel("mail")])), ["step", "mail"]));
    expect(tables).toEqual([
      ["ran ran", "ran not-reached ended", "skipped ran"],
      ["ran ran", "ran not-reached ended", "skipped ran"],
      ["ran ran", "skipped ran", "halted not-reached halted"],
    ]);
  });
});

describe("parts that are read anew", () => {
  const whenTrial = { when: "recipient.plan == 'trial'" };
  const whenPro = { when: "recipient.plan == 'pro'" };

  test("may change while time passes", () => {
    const plan = planOf([channel("one", whenTrial), delay("week", 7, "days"), channel("two", whenPro)]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two"])).toEqual([
      "ran ran",
      "ran skipped",
      "skipped ran",
      "skipped skipped",
    ]);
    expect(linesOf(plan, all, 0)).toEqual([
      "+0s one: sends a message",
      '+1s recipient: changes: {"plan":"pro"}',
      "+7d week: goes on",
      "+7d two: sends a message",
    ]);
    // Nothing changes where nothing has to.
    expect(linesOf(plan, all, 1)).toEqual(["+0s one: sends a message", "+7d week: goes on"]);
  });

  test("stays while no time passes", () => {
    const throttle = { ref: "throttle", type: "throttle" };
    const plan = planOf([channel("one", whenTrial), throttle, delay("none", 0), channel("two", whenPro)]);
    expect(tableOf(allOf(plan), ["one", "two"])).not.toContain("ran ran");
  });

  test.each([
    ["tenant.plan == 'a'", "tenant.plan == 'b'"],
    ["vars.mode == 'a'", "vars.mode == 'b'"],
    ["recipient.address.city exists", "recipient.address.city does not exist"],
    ["recipient is in audience 'beta'", "recipient is not in audience 'beta'"],
    ["recipient is not in audience data.key", "recipient is in audience data.key"],
    ["recipient.count > data.count", "recipient.count < data.count"],
  ])("is each part but data: %s, then %s", (before, after) => {
    const steps = (pause: object[]) => [
      channel("one", { when: before }),
      ...pause,
      channel("two", { when: after }),
    ];
    expect(tableOf(allOf(planOf(steps([]))), ["one", "two"])).not.toContain("ran ran");
    expect(tableOf(allOf(planOf(steps([delay("day", 1, "days")]))), ["one", "two"])).toContain("ran ran");
  });

  test("changes again in each pause, also after steps have written it", () => {
    const plan = planOf([
      { ref: "update", type: "update_user" },
      channel("one", whenTrial),
      delay("first"),
      channel("two", whenPro),
      delay("second"),
      channel("three", whenTrial),
    ]);
    expect(allOf(plan).outcomes).toHaveLength(8);
  });

  test("does not reset the trigger's data", () => {
    const plan = planOf([
      channel("one", { when: "data.plan == 'trial'" }),
      delay("week", 7, "days"),
      channel("two", { when: "data.plan == 'pro'" }),
    ]);
    expect(tableOf(allOf(plan), ["one", "two"])).toEqual(["ran skipped", "skipped ran", "skipped skipped"]);
  });
});

describe("data", () => {
  test("stays the same if no step writes it", () => {
    const when = (text: string) => ({ when: text });
    const plan = planOf([
      channel("one", when("data.total > 100")),
      channel("two", when("data.total > 50")),
      channel("three", when("data.total > 100 and data.total < 50")),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two", "three"])).toEqual([
      "ran ran skipped",
      "skipped ran skipped",
      "skipped skipped skipped",
    ]);
    expect(namesOf(plan, all.neverRun)).toEqual(["three"]);
  });

  test("can be changed by a fetch", () => {
    const pro = { when: "data.plan == 'pro'" };
    const plan = planOf([
      channel("one", pro),
      { ref: "fetch", type: "http_fetch" },
      channel("two", pro),
      channel("three", { when: "data.plan exists" }),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two", "three"])).toEqual([
      "ran ran ran",
      "ran skipped ran",
      "ran skipped skipped",
      "ran not-reached not-reached failed",
      "skipped ran ran",
      "skipped skipped ran",
      "skipped skipped skipped",
      "skipped not-reached not-reached failed",
    ]);
    expect(linesOf(plan, all, 2)).toEqual([
      "+0s one: sends a message",
      '+0s fetch: writes {"data":{"plan":null}}',
    ]);
  });

  test("has the counts of a batch", () => {
    const plan = planOf([
      channel("before", { when: "run.total_activities > 1" }),
      { ref: "batch", type: "batch", settings: { batch_window: { unit: "minutes", value: 5 } } },
      channel("after", { when: "run.total_activities > 2" }),
      channel("less", { when: "run.total_activities < 1" }),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["before", "after", "less"])).toEqual([
      "skipped ran skipped",
      "skipped skipped skipped",
      "skipped not-reached not-reached ended",
    ]);
    expect(namesOf(plan, all.neverRun)).toEqual(["before", "less"]);
    expect(linesOf(plan, all, 0)[0]).toBe('+0s batch: collects {"total_activities":3}');
  });

  test("has the workflow's name from its file", () => {
    const plan = planOf(
      [
        channel("one", { when: "workflow.name == 'Hello'" }),
        channel("two", { when: "workflow.name == 'x'" }),
      ],
      {
        name: "Hello",
      },
    );
    expect(tableOf(allOf(plan), ["one", "two"])).toEqual(["ran skipped"]);
  });
});

describe("time", () => {
  test("passes with every delay", () => {
    const late = stored("data.due", "is_timestamp_before_now");
    const plan = planOf([channel("one", late), delay("day", 1, "days"), channel("two", late)]);
    expect(tableOf(allOf(plan), ["one", "two"])).toEqual(["ran ran", "skipped ran", "skipped skipped"]);
  });

  test("passes for any length at a path, or for none if that is not above zero or too long", () => {
    const found = (condition: object, length?: object) =>
      tableOf(allOf(planOf([until("wait", "data.due", length), channel("mail", condition)])), [
        "wait",
        "mail",
      ]);
    // A window rule may have such a key beside its own, and is waited for.
    const none = stored("data.due.value", "less_than_or_equal_to", "0");
    expect(found(none)).toEqual(["ran ran", "ran skipped", "skipped ran", "skipped skipped"]);
    const days = stored("data.due.unit", "equal_to", "days");
    expect(found(days)).toEqual(["ran ran", "ran skipped", "skipped ran", "skipped skipped"]);
    const week = stored("data.due.value", "equal_to", "7");
    expect(found(week)).toEqual(["ran ran", "ran skipped", "skipped ran", "skipped skipped"]);
    expect(found(week, { unit: "days", value: -8 })).toEqual([
      "ran ran",
      "ran skipped",
      "skipped ran",
      "skipped skipped",
    ]);
  });

  test("reaches the moment that a delay waits for, and not a later one", () => {
    const plan = planOf([
      until("wait", "data.due"),
      channel("one", stored("data.due", "is_timestamp_on_or_after", "1 hours ago")),
      channel("two", stored("data.due", "is_timestamp_on_or_after", "1 hours from now")),
    ]);
    const all = allOf(plan);
    // If the moment is more than a year ahead, the delay is skipped.
    expect(tableOf(all, ["wait", "one", "two"])).toEqual([
      "ran ran skipped",
      "ran skipped skipped",
      "skipped ran ran",
      "skipped ran skipped",
      "skipped skipped skipped",
    ]);
  });

  test("passes for an unknown length while a step waits for an event", () => {
    const plan = planOf([
      { ref: "event", type: "wait_for_event", settings: { on_timeout: "continue", on_match: "halt" } },
      channel("one", stored("data.due", "is_timestamp_before_now")),
      channel("two", stored("data.due", "is_timestamp_on_or_after_now")),
    ]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two"])).toEqual([
      "ran skipped",
      "skipped ran",
      "skipped skipped",
      "not-reached not-reached halted",
    ]);
  });

  test("may pass for a length that cannot be computed: some outcomes are undecided then", () => {
    const plan = planOf([
      channel("one", stored("data.due", "is_timestamp_before_now")),
      delay("month", 1, "months"),
      channel("two", stored("data.due", "is_timestamp_before_now")),
    ]);
    const found = outcomesOf(plan);
    expect(tableOf(found, ["one", "two"])).toEqual(["ran ran", "skipped ran", "skipped skipped"]);
    // The length of a month is approximated: nothing rules out that a passed moment is not passed a month later.
    expect(fatesIn(found.undecided)).toEqual(["ran ran ran skipped"]);
    expect(found.isComplete).toBe(false);
  });
});

describe("the run", () => {
  test("halts, takes branches and ends", () => {
    const plan = planOf(
      [
        {
          ref: "branch",
          type: "branch",
          branches: [
            { name: "pro", when: "data.plan == 'pro'", terminates: true, steps: [channel("one")] },
            { name: "never", when: "data.plan == 'pro' and data.paid == true", steps: [channel("two")] },
            { name: "else", steps: [] },
          ],
        },
        channel("three"),
      ],
      { when: "recipient.email exists", trigger_data_json_schema: {} },
    );
    const all = allOf(plan);
    expect(
      all.outcomes.map(({ how, fates }) => [how, fates.map(({ fate, arm }) => arm ?? fate).join(" ")]),
    ).toEqual([
      ["ended", "ran 0 ran not-taken not-reached"],
      ["completed", "ran 2 not-taken not-taken ran"],
      ["halted", "halted not-reached not-reached not-reached not-reached"],
    ]);
    expect(namesOf(plan, all.neverRun)).toEqual(["two"]);
  });

  test("is stopped by a throttle", () => {
    const plan = planOf([{ ref: "throttle", type: "throttle" }, channel("mail")]);
    const all = allOf(plan);
    expect(tableOf(all, ["throttle", "mail"])).toEqual(["ran ran", "ran not-reached ended"]);
    expect(linesOf(plan, all, 1)).toEqual(["+0s throttle: stops the run"]);
  });

  test("takes any cohort; any arm of a step of unknown type, or none", () => {
    const arms = [{ steps: [channel("one")] }, { steps: [channel("two")] }];
    const cohorts = planOf([{ ref: "cohort", type: "random_cohort", cohort_branches: arms }]);
    expect(tableOf(allOf(cohorts), ["one", "two"])).toEqual(["ran not-taken", "not-taken ran"]);
    const other = planOf([{ ref: "other", type: "lottery", branches: arms }]);
    expect(tableOf(allOf(other), ["one", "two"])).toEqual([
      "ran not-taken",
      "not-taken ran",
      "not-taken not-taken",
    ]);
  });

  test("fails if a step asks about a ref that is not known yet", () => {
    const plan = planOf([channel("one", { when: "two has been seen" }), channel("two")]);
    const all = allOf(plan);
    expect(tableOf(all, ["one", "two"])).toEqual(["not-reached not-reached failed"]);
    expect(all.outcomes[0]?.missing).toEqual(["refs.two"]);
    expect(namesOf(plan, all.neverRun)).toEqual(["one", "two"]);
  });

  test("of a workflow without steps has one outcome", () => {
    expect(fatesIn(allOf(planOf([])).outcomes)).toEqual(["ran"]);
  });
});

describe("a search that is too large", () => {
  const steps = Array.from({ length: 40 }, (_, index) =>
    channel(`mail_${index}`, { when: `data.x${index} == 1` }),
  );

  test("stops at its limit, and then reports no step that never runs", () => {
    const found = outcomesOf(planOf([...steps, channel("never", { when: "never" })]), { limit: 5 });
    expect(found.outcomes).toHaveLength(5);
    expect(found).toMatchObject({
      isComplete: false,
      stoppedAt: "limit",
      neverRun: [],
      perhapsNeverRun: [41],
    });
    const short = outcomesOf(planOf(steps), { steps: 10 });
    expect(short).toMatchObject({ outcomes: [], isComplete: false, stoppedAt: "steps", neverRun: [] });
  });

  test("pays for paths without questions, too", () => {
    const delays = Array.from({ length: 300 }, (_, index) => until(`wait_${index}`, "data.due"));
    expect(outcomesOf(planOf(delays), { wholeBudget: 30_000 }).stoppedAt).toBe("budget");
  });

  test("leaves outcomes undecided", () => {
    const hard = "data.a contains data.b and data.b > data.c and data.c contains data.d and data.d > data.e";
    const found = outcomesOf(planOf([channel("one", { when: hard })]), { budget: 1 });
    expect(found.isComplete).toBe(false);
    expect(fatesIn(found.undecided)).toContain("ran ran");
    expect(found).toMatchObject({ neverRun: [], perhapsNeverRun: [0, 1] });
  });

  test("counts undecided outcomes, and stops at one budget for all questions", () => {
    const hard = (index: number) => ({
      when: `data.a${index} contains data.b${index} and data.b${index} > data.c${index} and data.c${index} contains data.d${index}`,
    });
    const plan = planOf(Array.from({ length: 12 }, (_, index) => channel(`mail_${index}`, hard(index))));
    const limited = outcomesOf(plan, { budget: 1, limit: 20 });
    expect(limited.outcomes.length + limited.undecided.length).toBe(20);
    expect(limited).toMatchObject({ stoppedAt: "limit", neverRun: [] });
    expect(outcomesOf(plan, { wholeBudget: 100 })).toMatchObject({ stoppedAt: "budget", neverRun: [] });
  });

  test("stops at the budget if the runs of a large workflow are long", () => {
    const plan = planOf(
      Array.from({ length: 50 }, (_, index) => [
        channel(`mail_${index}`, index > 0 ? { when: `mail_${index - 1} has not been seen` } : {}),
        delay(`wait_${index}`),
      ]).flat(),
    );
    const found = outcomesOf(plan, { wholeBudget: 100_000 });
    expect(found).toMatchObject({ stoppedAt: "budget", neverRun: [], isComplete: false });
    expect(found.outcomes.length).toBeGreaterThan(0);
  });

  test("throws if two channel steps share a ref", () => {
    expect(() => outcomesOf(planOf([channel("one"), channel("one")]))).toThrow(RangeError);
  });
});

test("refs and keys may have any name", () => {
  const names = ["__proto__", "constructor", "a b", "é", "hasOwnProperty"];
  const plan = planOf(
    names
      .flatMap((ref) => [
        channel(ref),
        delay(`${ref} wait`),
        channel(`${ref} next`, {
          conditions: {
            any: [
              { variable: `refs.${ref}.delivery_status`, operator: "equal_to", argument: "$message.bounced" },
              { variable: `data["${ref}"]`, operator: "equal_to", argument: "x" },
            ],
          },
        }),
      ])
      .slice(0, 3),
  );
  expect(tableOf(allOf(plan), ["__proto__ next"])).toEqual(["ran", "skipped"]);
});
