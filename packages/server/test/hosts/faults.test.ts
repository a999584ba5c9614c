import { type HostEvent, storedRuns } from "heed/hosts";
import { createMessages, listMessages, readRun, runLog } from "heed/store";
import { expect, test } from "vitest";
import { onEachDriver } from "../databases/databases.ts";
import { Bench, MINUTE, START } from "./bench.ts";

const MAIL = "steps:\n  - { ref: email_1, type: channel, channel_type: email, channel_key: mail }";

onEachDriver("runs", (driver) => {
  test("of others go on if one has a fault, which is tried again later", async () => {
    let isBroken = true;
    const bench = await new Bench(MAIL, {
      send: async (_effect, { id }) => {
        if (id === "b" && isBroken) throw new Error("no connection");
        return { messages: [{ channel_id: "email" }] };
      },
    }).open(driver);
    for (const id of ["a", "b", "c"]) await bench.start(id);
    await bench.settle();
    const statuses = async () => {
      const rows = await Promise.all(["a", "b", "c"].map((id) => readRun(bench.store, id)));
      return rows.map((row) => row?.status);
    };
    expect(await statuses()).toEqual(["completed", "queued", "completed"]);
    expect(await readRun(bench.store, "b")).toMatchObject({
      wake_at: new Date(START + MINUTE / 2).toISOString(),
    });
    isBroken = false;
    bench.at(0.5);
    await bench.settle();
    expect(await statuses()).toEqual(["completed", "completed", "completed"]);
    const { items } = await listMessages(bench.store);
    expect(items).toHaveLength(3);
  });

  test("keep nothing of a wake that fails after it has made messages", async () => {
    let isBroken = true;
    const bench = await new Bench(MAIL, {
      send: async (_effect, { store }) => {
        const source = { key: "other", type: "workflow" } as const;
        await createMessages(store, [{ channel_id: "email", recipient: "robin", source }]);
        if (isBroken) throw new Error("no connection");
        return { messages: [{ channel_id: "email" }] };
      },
    }).open(driver);
    await bench.start("r");
    await expect(bench.runs.wake("r")).rejects.toThrow("no connection");
    expect((await listMessages(bench.store)).items).toEqual([]);
    expect(await runLog(bench.store, "r")).toHaveLength(1);
    isBroken = false;
    await bench.runs.wake("r");
    expect((await listMessages(bench.store)).items).toHaveLength(2);
  });

  test("take one end of a step that is carried out elsewhere", async () => {
    const fetching = `
steps:
  - { ref: fetch_1, type: http_fetch, settings: { method: get, url: "https://example.com" } }
  - { ref: email_1, type: channel, channel_type: email, channel_key: mail, when: data.x == 1 }
`;
    const until = new Date(START + 10 * MINUTE).toISOString();
    const bench = await new Bench(fetching, { call: async () => ({ until, isBegun: true }) }).open(driver);
    await bench.start("r");
    await bench.settle();
    expect((await bench.steps("r")).at(-1)).toBe("step_started fetch_1");
    await bench.runs.finishCall("r", 2, { failure: "another step" });
    expect((await bench.steps("r")).at(-1)).toBe("step_started fetch_1");
    await bench.runs.finishCall("r", 1, { result: { merge: { data: { x: 1 } } } });
    await bench.runs.finishCall("r", 1, { failure: "too late" });
    expect((await bench.steps("r")).at(-1)).toBe("message_enqueued email_1 completed");
    expect(await readRun(bench.store, "r")).toMatchObject({ status: "completed", error_count: 0 });
  });

  test("let an event end one wait only, also if the next one begins at the same instant", async () => {
    const step = (ref: string) => `
  - ref: ${ref}
    type: wait_for_event
    settings:
      event: { event_type: integration_source, integration_source_key: shop, event_key: paid }
      expires_after: { unit: minutes, value: 10 }
      on_timeout: continue
`;
    const bench = await new Bench(`steps:${step("wait_1")}${step("wait_2")}${step("wait_3")}`).open(driver);
    await bench.start("r");
    await bench.settle();
    const paid = (id: string): HostEvent => ({
      id,
      recipient: "kim",
      kind: { event_type: "integration_source", event_key: "paid", integration_source_key: "shop" },
      event: {},
      occurredAt: new Date(START).toISOString(),
    });
    const matched = async () =>
      (await bench.steps("r")).filter((event) => event.startsWith("wait_conditions_evaluated"));
    await bench.runs.tell([paid("1")]);
    await bench.settle();
    expect(await matched()).toEqual(["wait_conditions_evaluated wait_1"]);
    await bench.runs.tell([paid("2"), paid("1")]);
    await bench.settle();
    expect(await matched()).toEqual(["wait_conditions_evaluated wait_1", "wait_conditions_evaluated wait_2"]);
  });

  test("fail at once at a step whose messages cannot be stored, and at one whose result cannot", async () => {
    const text = "NUL \0";
    const bench = await new Bench(`${MAIL}\n  - { ref: update_1, type: update_data }`, {
      send: async (_effect, { id }) => ({
        messages: [{ channel_id: "email", content: { text: id === "message" ? text : "x" } }],
      }),
      call: async () => ({ result: { merge: { data: { text } } } }),
    }).open(driver);
    for (const id of ["message", "result"]) await bench.start(id);
    await bench.settle();
    expect((await bench.steps("message")).at(-1)).toBe("step_failed email_1 failed");
    expect((await bench.steps("result")).at(-1)).toBe("step_failed update_1 failed");
    const [failed] = (await runLog(bench.store, "message")).filter(({ event }) => event === "step_failed");
    expect(failed?.data).toMatchObject({
      error: "`messages[0].content` has a character that cannot be stored.",
    });
    expect(await readRun(bench.store, "message")).toMatchObject({ status: "completed", error_count: 1 });
  });

  test("fail if others give a result that cannot be stored, or a reason in such words", async () => {
    const until = new Date(START + 10 * MINUTE).toISOString();
    const bench = await new Bench("steps:\n  - { ref: fetch_1, type: http_fetch }", {
      call: async () => ({ until, isBegun: true }),
    }).open(driver);
    for (const id of ["result", "reason"]) await bench.start(id);
    await bench.settle();
    await bench.runs.finishCall("result", 1, { result: { merge: { data: { text: "\ud800" } } } });
    await bench.runs.finishCall("reason", 1, { failure: "it said \0" });
    for (const id of ["result", "reason"]) {
      expect((await bench.steps(id)).at(-1)).toBe("step_failed fetch_1 failed");
    }
    expect((await runLog(bench.store, "reason")).at(-1)?.data).toMatchObject({ error: "it said \ufffd" });
  });

  test("keep the time that another process gives one, though this one has failed to wake it", async () => {
    const delayed = `${MAIL}\n  - { ref: delay_1, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }`;
    const bench = await new Bench(delayed).open(driver);
    await bench.start("r");
    const { database } = bench.store;
    const broken = storedRuns(
      {
        ...bench.store,
        database: {
          tx: database.tx,
          query: async (sql, params) => {
            // Just before the run is postponed.
            if (/last_error = /.test(sql)) await bench.runs.wake("r");
            return database.query(sql, params);
          },
        },
      },
      {
        send: async () => {
          throw new Error("no connection");
        },
      },
    );
    expect(await broken.wakeDue(1)).toEqual({ taken: 1, wakes: [] });
    expect(await readRun(bench.store, "r")).toMatchObject({
      status: "paused",
      wake_at: new Date(START + 5 * MINUTE).toISOString(),
      tries: 0,
    });
  });
});
