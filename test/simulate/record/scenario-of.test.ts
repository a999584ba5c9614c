import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { readScenario, type Scenario, scenarioOf, simulate } from "../../../src/simulate/index.ts";
import { type Plan, readPlan } from "../../../src/workflow/index.ts";
import { recordedRun } from "../../cli/server/recorded-run.ts";

const folder = resolve(import.meta.dirname, "../scenarios");

function read(text: string, workflow: string): { readonly plan: Plan; readonly scenario: Scenario } {
  const { scenario } = readScenario(text, "yaml");
  const { plan } = readPlan(workflow, "yaml");
  if (scenario === undefined || plan === undefined) throw new Error("a file has mistakes");
  const { timezone } = scenario;
  return { scenario, plan: timezone === undefined ? plan : { ...plan, timezone } };
}

/** The decisions of a run: of each step, with the result of each comparison. */
function decisionsOf(plan: Plan, scenario: Scenario) {
  const { timeline, problems, failure, ending } = simulate(plan, scenario);
  const decided = timeline.flatMap((entry) =>
    entry.kind === "decided"
      ? [
          {
            step: entry.step,
            decision: entry.decision.decision,
            results: entry.traces.map(({ trace }) =>
              trace.any.map(({ all }) => all.map(({ result }) => result)),
            ),
          },
        ]
      : [],
  );
  return { decided, how: ending?.how, problems, failure };
}

/** Makes a scenario of the recorded run of another one. */
function again(plan: Plan, scenario: Scenario, withData = false) {
  const { run, messages } = recordedRun(plan, scenario);
  const made = scenarioOf(plan, JSON.parse(JSON.stringify(run)), messages, { withData });
  if (!made.ok) throw new Error(made.reason);
  const text = JSON.stringify(made.scenario);
  const { scenario: read } = readScenario(text, "json");
  return { text, scenario: read as Scenario };
}

describe("the scenario of a run", () => {
  test.each(readdirSync(folder).sort())("decides as the run did: %s", (file) => {
    const text = readFileSync(join(folder, file), "utf8");
    const { workflow } = readScenario(text, "yaml").scenario as Scenario;
    const { plan, scenario } = read(text, readFileSync(join(folder, workflow?.path ?? ""), "utf8"));
    const { decided, how } = decisionsOf(plan, scenario);
    for (const withData of [false, true]) {
      const made = decisionsOf(plan, again(plan, scenario, withData).scenario);
      expect(made).toEqual({ decided, how, problems: [], failure: undefined });
    }
  });

  const WORKFLOW = `
key: w
steps:
  - ref: email_1
    type: channel
    channel_type: email
    when: recipient.email contains "@acme.com" and recipient.name == data.author and recipient.phone > 100
  - ref: sms_1
    type: channel
    channel_type: sms
    when: recipient.plan == "pro" and data.tags contains "vip" and recipient.born is before now
`;
  const TRIGGER = `
trigger:
  data: { author: Kim Lee, tags: [vip, "kim@home.org"], secret: never told }
  recipient: { email: kim@acme.com, name: Kim Lee, phone: 4915112345678, plan: pro, born: 1980-05-05T00:00:00Z, note: private }
`;

  test("tells no name, no address and no number of the recipient, and nothing that no condition reads", () => {
    const { plan, scenario } = read(TRIGGER, WORKFLOW);
    const { text, scenario: made } = again(plan, scenario);
    for (const secret of [
      "Kim",
      "kim@",
      "home.org",
      "4915112345678",
      "never told",
      "private",
      "1980-05-05",
    ]) {
      expect(text).not.toContain(secret);
    }
    expect(decisionsOf(plan, made)).toEqual(decisionsOf(plan, scenario));
    expect(made.trigger.parts).toMatchObject({
      recipient: { plan: "pro" },
      data: { tags: ["vip", expect.any(String)] },
    });
  });

  test("keeps the values that conditions have read if it is asked to", () => {
    const { plan, scenario } = read(TRIGGER, WORKFLOW);
    const { scenario: made } = again(plan, scenario, true);
    const { secret: _secret, ...data } = scenario.trigger.parts.data as { secret: string };
    const { note: _note, ...recipient } = scenario.trigger.parts.recipient as { note: string };
    expect(made.trigger.parts).toEqual({ data, recipient });
  });

  test("says why there is none", () => {
    const { plan, scenario } = read(TRIGGER, WORKFLOW);
    const { run } = recordedRun(plan, scenario);
    const events = JSON.parse(JSON.stringify(run.events));
    const reasonOf = (recorded: readonly object[]) => scenarioOf(plan, { events: recorded as never }, []);
    const { plan: other } = read(
      TRIGGER,
      "key: w\nsteps: [{ ref: other_1, type: channel, channel_type: email }]",
    );
    expect(reasonOf([])).toEqual({ ok: false, reason: "it has not decided a step yet" });
    expect(
      reasonOf([...events, { event: "workflow_version_changed", inserted_at: "2025-01-01T00:00Z" }]),
    ).toMatchObject({
      ok: false,
      reason: expect.stringContaining("a newer version"),
    });
    expect(reasonOf([{ event: "step_decided", inserted_at: "never" }])).toMatchObject({ ok: false });
    expect(scenarioOf(other, { events }, [])).toEqual({
      ok: false,
      reason: "the workflow has no step `email_1`",
    });
    const altered = events.map((event: { data: { decision?: unknown } }) =>
      event.data.decision === "run" ? { ...event, data: { ...event.data, decision: "skip" } } : event,
    );
    expect(reasonOf(altered)).toMatchObject({ ok: false, reason: expect.stringContaining("does otherwise") });
  });

  test("keeps what a decision has seen before it, though a host decides later than a step is due", () => {
    const { plan, scenario } = read(
      "events:\n  - at +5m: email_1 is opened\n",
      `
key: w
steps:
  - { ref: email_1, type: channel, channel_type: email, channel_overrides: { open_tracking: true } }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: sms_1, type: channel, channel_type: sms, when: email_1 has not been read }
`,
    );
    const { run, messages } = recordedRun(plan, scenario);
    const late = (text: string, at: string) =>
      text >= at ? new Date(Date.parse(text) + 2000).toISOString() : text;
    const due = "2025-01-01T00:05:00.000Z";
    const events = run.events.map((event) => ({
      ...event,
      inserted_at: late(String(event.inserted_at), due),
    }));
    const read1s = messages.map((message) => ({
      ...message,
      events: message.events.map((event) => ({
        ...event,
        inserted_at: event.inserted_at === due ? "2025-01-01T00:05:01.000Z" : event.inserted_at,
      })),
    }));
    const made = scenarioOf(plan, JSON.parse(JSON.stringify({ ...run, events })), read1s);
    expect(made).toMatchObject({
      ok: true,
      scenario: { expect: expect.arrayContaining(["sms_1 is skipped"]) },
    });
  });
});
