import { storedRuns } from "heed/hosts";
import { claimOutbox, type Query, readRun, runLog } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { Bench } from "./bench.ts";

const DIGEST = `
steps:
  - { ref: batch_1, type: batch, settings: { batch_window: { unit: minutes, value: 10 } } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail }
`;

const SEEN = `
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed, channel_key: feed }
  - ref: wait_1
    type: wait_for_event
    settings:
      event: { event_type: message, event_key: seen, source_type: workflow, source_key: w }
      match_conditions: [{ when: event.step_ref == "in_app_feed_1" }]
      expires_after: { unit: minutes, value: 10 }
      on_timeout: continue
`;

onEachDriver("runs amid trouble", (driver) => {
  test("take an event of a message that came in time, though the host was down until after the wait", async () => {
    const bench = await new Bench(SEEN).open(driver);
    await bench.start("r");
    await bench.settle();
    await bench.see("r", 4);
    bench.at(60);
    await bench.settle();
    const last = (await runLog(bench.store, "r")).at(-1);
    expect(last).toMatchObject({ event: "wait_conditions_evaluated", data: { matched: true } });
  });

  test("take an event that came in time and that nobody has handed out, as an engine wakes them by themselves", async () => {
    const bench = await new Bench(SEEN).open(driver);
    for (const id of ["r", "s"]) await bench.start(id);
    await bench.settle();
    await bench.see("r", 4);
    // One process has claimed the word of it, and has not told anyone yet.
    await claimOutbox(bench.store, { kind: "arrival", limit: 1, lease: 1_000_000 });
    bench.at(10);
    for (const id of ["r", "s"]) await bench.runs.wake(id);
    const lastOf = async (id: string) => (await runLog(bench.store, id)).at(-1);
    for (const id of ["r", "s"]) {
      expect(await lastOf(id)).toMatchObject({ event: "wait_conditions_evaluated", data: { matched: true } });
    }
    const before = await runLog(bench.store, "r");
    bench.at(60);
    await bench.settle();
    expect(await runLog(bench.store, "r")).toEqual(before);
  });

  test("are told of events though others, handed out with them, have a fault, and of these once it is gone", async () => {
    let isBroken = true;
    const bench = await new Bench(SEEN, {
      describe: async (recipient) => {
        if (isBroken && recipient === "robin") throw new Error("no such recipient");
        return { id: String(recipient) };
      },
    }).open(driver);
    for (const recipient of ["kim", "robin", "sam"]) await bench.start(recipient, {}, { recipient });
    await bench.settle();
    for (const run of ["kim", "robin", "sam"]) await bench.see(run, 1);
    await bench.settle();
    const statuses = () =>
      Promise.all(["kim", "robin", "sam"].map(async (id) => (await readRun(bench.store, id))?.status));
    expect(await statuses()).toEqual(["completed", "paused", "completed"]);
    isBroken = false;
    bench.at(2);
    await bench.settle();
    expect(await statuses()).toEqual(["completed", "completed", "completed"]);
  });

  test("stay in a batch with the items of others, however often their holder is cancelled", async () => {
    const bench = await new Bench(DIGEST).open(driver);
    await bench.start("holder", { post: 1 }, { cancellationKey: "first" });
    await bench.settle();
    await bench.start("other", { post: 2 });
    await bench.settle();
    for (let n = 0; n < 2; n++) await bench.runs.cancel({ workflow: "w", cancellationKey: "first" });
    bench.at(10);
    await bench.settle();
    const [called] = (await runLog(bench.store, "holder")).filter(({ event }) => event === "step_completed");
    expect(called?.data).toMatchObject({ result: { merge: { run: { total_activities: 1 } } } });
    expect(await bench.steps("holder")).toContain("message_enqueued email_1 completed");
  });

  test("leave a batch that they join just as they are cancelled", async () => {
    const bench = await new Bench(DIGEST).open(driver);
    await bench.start("holder");
    await bench.settle();
    await bench.start("late", {}, { cancellationKey: "late" });
    // The run joins between the first look of the cancellation and the next.
    let looks = 0;
    const { database } = bench.store;
    const runs = storedRuns(
      {
        ...bench.store,
        database: {
          tx: database.tx,
          query: async (sql, params) => {
            if (looks++ === 1) await bench.settle();
            return database.query(sql, params);
          },
        },
      },
      { send: async () => ({ messages: [] }) },
    );
    await runs.cancel({ workflow: "w", cancellationKey: "late" });
    expect(looks).toBeGreaterThan(1);
    bench.at(10);
    await bench.settle();
    const [called] = (await runLog(bench.store, "holder")).filter(({ event }) => event === "step_completed");
    expect(called?.data).toMatchObject({ result: { merge: { run: { total_activities: 1 } } } });
  });

  test("keep the items of others if the holder of a batch is cancelled after another run has closed it", async () => {
    const bench = await new Bench(DIGEST).open(driver);
    await bench.start("holder", { post: 1 }, { cancellationKey: "holder" });
    await bench.settle();
    await bench.start("other", { post: 2 });
    await bench.settle();
    bench.at(10);
    // It comes after the window, before the holder is woken.
    await bench.start("next", { post: 3 });
    await bench.runs.wake("next");
    for (let n = 0; n < 2; n++) await bench.runs.cancel({ workflow: "w", cancellationKey: "holder" });
    await bench.settle();
    const [called] = (await runLog(bench.store, "holder")).filter(({ event }) => event === "step_completed");
    expect(called?.data).toMatchObject({
      result: { merge: { run: { total_activities: 1 } }, replace: { data: { post: 2 } } },
    });
    expect(await bench.steps("holder")).toContain("message_enqueued email_1 completed");
  });

  test("are cancelled behind their batch, and in a batch that has closed with no items but their own", async () => {
    const delayed = `${DIGEST}  - { ref: delay_1, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }\n`;
    const bench = await new Bench(delayed).open(driver);
    await bench.start("behind", {}, { cancellationKey: "behind" });
    await bench.start("joined", {});
    await bench.settle();
    bench.at(10);
    await bench.settle();
    await bench.start("alone", {}, { cancellationKey: "alone" });
    await bench.settle();
    bench.at(20);
    await bench.start("next");
    await bench.runs.wake("next");
    for (const cancellationKey of ["behind", "alone"])
      await bench.runs.cancel({ workflow: "w", cancellationKey });
    for (const id of ["behind", "alone"]) {
      expect((await bench.steps(id)).at(-1)).toMatch(/^workflow_run_cancelled/);
    }
  });

  // An embedded database carries out one transaction at a time.
  test.runIf(driver.name === "PostgreSQL")(
    "are cancelled behind a batch that had closed, though they go on from it just as they are cancelled",
    async () => {
      const delayed = `${DIGEST}  - { ref: delay_1, type: delay, settings: { delay_for: { unit: hours, value: 1 } } }\n`;
      const bench = await new Bench(delayed).open(driver);
      await bench.start("holder", {}, { cancellationKey: "holder" });
      await bench.settle();
      await bench.start("other");
      await bench.settle();
      bench.at(10);
      await bench.start("next");
      await bench.runs.wake("next");
      const { database } = bench.store;
      let isMet = false;
      const meeting =
        (query: Query): Query =>
        async (sql, params) => {
          if (!isMet && /where run = \S+ and step = /.test(sql)) {
            isMet = true;
            await bench.settle();
          }
          return query(sql, params);
        };
      const runs = storedRuns(
        {
          ...bench.store,
          database: { query: database.query, tx: (work) => database.tx((query) => work(meeting(query))) },
        },
        { send: async () => ({ messages: [] }) },
      );
      await runs.cancel({ workflow: "w", cancellationKey: "holder" });
      expect(isMet).toBe(true);
      expect(await bench.steps("holder")).toContain("message_enqueued email_1");
      expect((await bench.steps("holder")).at(-1)).toMatch(/^workflow_run_cancelled/);
    },
  );
});
