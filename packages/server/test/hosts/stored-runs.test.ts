import { type HostEvent, StepFailure, storedRuns } from "heed/hosts";
import { appendEvents, inTransaction, listMessages, listRuns, readRun, runLog } from "heed/store";
import { readPlan } from "heed/workflow";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../databases/databases.ts";
import { Bench, MINUTE, START } from "./bench.ts";

const ESCALATION = `
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed, channel_key: feed }
  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: in_app_feed_1 has not been seen }
`;

onEachDriver("stored runs", (driver) => {
  test("ask about messages at the moment of the step, and keep every decision with its explanation", async () => {
    const bench = await new Bench(ESCALATION).open(driver);
    await bench.start("seen");
    await bench.start("unseen");
    await bench.settle();
    expect((await readRun(bench.store, "seen"))?.status).toBe("paused");
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "seen" });
    expect(items.map(({ source }) => source.step_ref)).toEqual(["in_app_feed_1"]);
    bench.at(4);
    const message = items[0]?.id ?? "";
    await appendEvents(bench.store, [
      { message, type: "message.delivered" },
      { message, type: "message.seen" },
    ]);
    await bench.settle();
    expect((await readRun(bench.store, "seen"))?.status).toBe("paused");
    bench.at(5);
    await bench.settle();
    expect(await bench.steps("seen")).toEqual([
      "workflow_run_started",
      'step_decided "run"',
      'step_decided in_app_feed_1 "run"',
      "message_enqueued in_app_feed_1",
      'step_decided delay_1 "run"',
      "delay_completed delay_1",
      'step_decided email_1 "skip" completed',
    ]);
    expect(await bench.steps("unseen")).toContain("message_enqueued email_1 completed");
    const [decided] = (await runLog(bench.store, "seen")).filter(({ step_ref }) => step_ref === "email_1");
    expect(decided?.data).toMatchObject({
      conditions: [
        {
          result: false,
          any: [
            {
              all: [
                {
                  stored: {
                    variable: "refs.in_app_feed_1.engagement_status",
                    operator: "not_contains",
                    argument: "$message.seen",
                  },
                  result: false,
                  step: { outcome: "messages", chosen: { id: message } },
                },
              ],
            },
          ],
        },
      ],
    });
    const { items: runs } = await listRuns(bench.store);
    expect(runs.map(({ status }) => status)).toEqual(["completed", "completed"]);
  });

  test("are not changed by a wake that comes too early, twice, or in several processes at once", async () => {
    const bench = await new Bench(ESCALATION).open(driver);
    await bench.start("r");
    const first = await Promise.all([bench.runs.wake("r"), bench.runs.wake("r"), bench.runs.wake("r")]);
    const wakeAt = new Date(START + 5 * MINUTE).toISOString();
    expect(first.map((woken) => woken.wakeAt)).toEqual([wakeAt, wakeAt, wakeAt]);
    const before = await runLog(bench.store, "r");
    await bench.runs.wake("r");
    expect(await runLog(bench.store, "r")).toEqual(before);
    bench.at(5);
    await Promise.all([bench.runs.wake("r"), bench.runs.wakeDue(5), bench.runs.wake("r")]);
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "r" });
    expect(items).toHaveLength(2);
    expect(await bench.runs.wake("r")).toEqual({ wakes: [] });
    expect(await bench.start("r")).toMatchObject({ run: "r" });
    expect(await runLog(bench.store, "r")).toHaveLength(8);
  });

  test("try a step three times, half a minute and a minute apart, and are over then", async () => {
    let tries = 0;
    const bench = await new Bench(
      "steps:\n  - { ref: email_1, type: channel, channel_type: email, channel_key: mail }",
      {
        send: async () => {
          tries++;
          throw new StepFailure("the template cannot be rendered");
        },
      },
    ).open(driver);
    await bench.start("r");
    for (const minutes of [0, 0.4, 0.5, 1, 1.5, 2]) {
      bench.at(minutes);
      await bench.settle();
    }
    expect(tries).toBe(3);
    expect(await readRun(bench.store, "r")).toMatchObject({ status: "completed", error_count: 3 });
    expect((await bench.steps("r")).slice(-3)).toEqual([
      "step_attempt_failed email_1",
      "step_attempt_failed email_1",
      "step_failed email_1 failed",
    ]);
  });

  test("wait for an event, also one that arrives before the wait opens or late, and for messages of their own", async () => {
    const waiting = `
key: w
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed, channel_key: feed }
  - ref: wait_1
    type: wait_for_event
    settings:
      event: { event_type: message, event_key: seen, source_type: workflow, source_key: w }
      match_conditions: [{ when: event.step_ref == "in_app_feed_1" }]
      expires_after: { unit: minutes, value: 10 }
      on_timeout: continue
  - ref: wait_2
    type: wait_for_event
    settings:
      event: { event_type: integration_source, event_key: paid, integration_source_key: shop }
      match_conditions: [{ when: event.data.amount >= data.amount }]
      expires_after: { unit: minutes, value: 10 }
      on_timeout: halt
`;
    const bench = await new Bench(waiting).open(driver);
    await bench.start("r", { amount: 50 });
    await bench.settle();
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "r" });
    const message = items[0]?.id ?? "";
    bench.at(2);
    await appendEvents(bench.store, [
      { message, type: "message.delivered" },
      { message, type: "message.seen" },
    ]);
    await bench.settle();
    expect(await bench.steps("r")).toContain("wait_conditions_evaluated wait_1");
    const paid = (id: string, amount: number, minutes: number): HostEvent => ({
      id,
      recipient: "kim",
      kind: { event_type: "integration_source", event_key: "paid", integration_source_key: "shop" },
      event: { data: { amount } },
      occurredAt: new Date(START + minutes * MINUTE).toISOString(),
    });
    // Before the wait, too small, of another recipient; then the one that matches, which occurred a minute before it arrives.
    bench.at(4);
    expect(await bench.runs.tell([paid("a", 90, 1), paid("b", 10, 3)])).toHaveLength(1);
    expect(await bench.runs.tell([{ ...paid("c", 90, 4), recipient: "robin" }])).toEqual([]);
    await bench.settle();
    expect((await readRun(bench.store, "r"))?.status).toBe("paused");
    await bench.runs.tell([paid("d", 90, 3)]);
    await bench.runs.tell([paid("d", 90, 3)]);
    await bench.settle();
    const told = (await runLog(bench.store, "r")).filter(({ step_ref }) => step_ref === "wait_2").slice(1);
    const explained = (amount: number, result: boolean) => ({
      matched: result,
      event: { data: { amount } },
      conditions: [
        {
          result,
          any: [
            {
              result,
              all: [
                {
                  stored: {
                    variable: "event.data.amount",
                    operator: "greater_than_or_equal_to",
                    argument: "data.amount",
                  },
                  result,
                  variable: { value: amount },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(told).toMatchObject([
      { event: "wait_conditions_evaluated", data: { ...explained(10, false), arrival: "b" } },
      { event: "wait_conditions_evaluated", data: { ...explained(90, true), arrival: "d" } },
    ]);
    expect(told[1]?.data).toMatchObject({ ending: "completed" });
    expect(await readRun(bench.store, "r")).toMatchObject({ status: "completed", wake_at: null });
  });

  test("collect the triggers of a recipient in one batch, and go on with all of them", async () => {
    const digest = `
steps:
  - { ref: batch_1, type: batch, settings: { batch_window: { unit: minutes, value: 10 }, batch_items_max_limit: 4 } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: run.total_activities > 1 }
`;
    const bench = await new Bench(digest).open(driver);
    await bench.start("a", { post: 1, by: "kim" });
    await bench.settle();
    await bench.start("b", { post: 2 }, { cancellationKey: "no" });
    await bench.start("c", { post: 3 });
    await bench.settle();
    expect((await readRun(bench.store, "b"))?.status).toBe("completed");
    expect(await bench.runs.cancel({ workflow: "w", cancellationKey: "no" })).toEqual([]);
    bench.at(10);
    await bench.settle();
    const [called] = (await runLog(bench.store, "a")).filter(({ event }) => event === "step_completed");
    expect(called?.data).toMatchObject({
      result: { merge: { run: { total_activities: 2 } }, replace: { data: { post: 3, by: "kim" } } },
    });
    expect(await bench.steps("a")).toContain("message_enqueued email_1 completed");
    // The next batch is full before its window is over.
    for (const id of ["d", "e", "f", "g"]) await bench.start(id);
    await bench.settle();
    expect(await bench.steps("d")).toContain("message_enqueued email_1 completed");
  });

  test("that start within a transaction are told of once it is committed", async () => {
    let told = 0;
    const store = await newStore(driver, { onWork: () => told++ });
    const runs = storedRuns(store, { send: async () => ({ messages: [] }) });
    const { plan } = readPlan(ESCALATION, "yaml");
    if (plan === undefined) throw new Error("the workflow has mistakes");
    await inTransaction(store, async (within) => {
      const version = await runs.keepWorkflow({ key: "w", workflow: {}, plan }, within);
      const request = { id: "r", workflowRun: "t", version, recipient: "kim", trigger: {} };
      await runs.start([request], within);
      expect(told).toBe(0);
    });
    expect(told).toBe(1);
  });

  test("are cancelled at a delay, and refused where they are to run once", async () => {
    const bench = await new Bench(ESCALATION).open(driver);
    await bench.start("r", {}, { cancellationKey: "stop", once: "recipient" });
    expect(await bench.start("s", {}, { once: "recipient" })).toEqual({ run: "s", refused: "once" });
    await bench.settle();
    await bench.runs.cancel({ workflow: "w", cancellationKey: "stop", recipients: ["robin"] });
    expect((await readRun(bench.store, "r"))?.status).toBe("paused");
    await bench.runs.cancel({ workflow: "w", cancellationKey: "stop", recipients: ["kim"] });
    expect((await readRun(bench.store, "r"))?.status).toBe("cancelled");
    bench.at(5);
    await bench.settle();
    const { items } = await listMessages(bench.store, { workflow_recipient_run_id: "r" });
    expect(items).toHaveLength(1);
  });
});
