import { appendManyRunEvents, appendRunEvents, readRun, runLog, runLogs } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { start } from "../../databases/runs.ts";

const NOW = "2025-06-01T00:00:00.000Z";
const now = () => new Date(NOW);
const LATER = "2025-06-01T01:00:00.000Z";
const asleep = { status: "paused", wake_at: LATER, error_count: 0 } as const;
const event = (name: string) => ({ event: name, record: { name } });

onEachDriver("appendRunEvents", (driver) => {
  test("appends events in their order, and changes the run with them", async () => {
    const store = await newStore(driver, { now });
    const [run] = await start(store, {});
    if (run === undefined) throw new Error("no run was made");
    const full = {
      ...{ id: "e1", inserted_at: "2025-05-31T00:00:00.000Z", event: "sent", status: "error" as const },
      ...{ step_ref: "email_1", step_type: "channel", attempt: 2 },
      ...{ data: { "🎉": "\r\n" }, record: JSON.parse('{"__proto__": 1}') },
    };
    expect(await appendRunEvents(store, run, [event("a"), full], { ...asleep, error_count: 1 })).toBe(true);
    expect(await readRun(store, run.id)).toEqual({
      ...run,
      ...{ status: "paused", wake_at: LATER, error_count: 1, sequence: 2 },
    });
    const [first, second] = await runLog(store, run.id);
    expect(first).toEqual({
      ...{ id: expect.stringMatching(/^\w{27}$/), sequence: 1, inserted_at: NOW, event: "a", status: "ok" },
      ...{ step_ref: null, step_type: null, attempt: null, data: null, record: { name: "a" } },
    });
    expect(second).toEqual({ ...full, sequence: 2 });
    expect(Object.hasOwn(second?.record as object, "__proto__")).toBe(true);
  });

  test("writes nothing at another sequence, or for a run that is not there", async () => {
    const store = await newStore(driver);
    const [run] = await start(store, {});
    if (run === undefined) throw new Error("no run was made");
    expect(await appendRunEvents(store, run, [event("a")], asleep)).toBe(true);
    const before = await readRun(store, run.id);
    for (const sequence of [0, 2]) {
      const over = { status: "completed", wake_at: null, error_count: 0 } as const;
      expect(await appendRunEvents(store, { id: run.id, sequence }, [event("b")], over)).toBe(false);
    }
    expect(await appendRunEvents(store, { id: "none", sequence: 0 }, [event("b")], asleep)).toBe(false);
    expect(await readRun(store, run.id)).toEqual(before);
    expect((await runLog(store, run.id)).map(({ event }) => event)).toEqual(["a"]);
    expect(await runLog(store, "none")).toEqual([]);
  });

  test("lets one of many hosts at one sequence write, and the others nothing", async () => {
    const store = await newStore(driver);
    const runs = await start(store, ...Array.from({ length: 6 }, () => ({})));
    const hosts = Array.from({ length: 8 }, (_, host) => async () => {
      const order = host % 2 === 0 ? runs : runs.toReversed();
      const appends = order.map((run) => ({
        run,
        events: [event(`${host} a`), event(`${host} b`)],
        progress: { ...asleep, error_count: host },
      }));
      return [...(await appendManyRunEvents(store, appends))].map((id) => [id, host] as const);
    });
    const written = (await Promise.all(hosts.map((append) => append()))).flat();
    expect(written.map(([id]) => id).sort()).toEqual(runs.map(({ id }) => id).sort());
    const logs = await runLogs(
      store,
      runs.map(({ id }) => id),
    );
    for (const [id, host] of written) {
      expect(logs.get(id)?.map(({ event }) => event)).toEqual([`${host} a`, `${host} b`]);
      expect(await readRun(store, id)).toMatchObject({ sequence: 2, error_count: host });
    }
  });

  test("says of many runs which were written", async () => {
    const store = await newStore(driver);
    const runs = await start(store, {}, {}, {});
    const [a, b, c] = runs.map(({ id }) => id) as [string, string, string];
    const written = await appendManyRunEvents(store, [
      { run: { id: c, sequence: 0 }, events: [], progress: asleep },
      { run: { id: b, sequence: 5 }, events: [event("x")], progress: asleep },
      { run: { id: a, sequence: 0 }, events: [event("y")], progress: asleep },
    ]);
    expect([...written].sort()).toEqual([a, c].sort());
    const logs = await runLogs(store, [a, b, c, "none"]);
    expect([...logs].map(([id, log]) => [id, log.length])).toEqual([
      [a, 1],
      [b, 0],
      [c, 0],
      ["none", 0],
    ]);
    expect(await readRun(store, c)).toMatchObject({ status: "paused", sequence: 0 });
    await expect(
      appendManyRunEvents(store, [
        { run: { id: b, sequence: 0 }, events: [], progress: asleep },
        { run: { id: b, sequence: 0 }, events: [event("x")], progress: asleep },
      ]),
    ).rejects.toThrow("`appends` has one run twice.");
    expect(await appendManyRunEvents(store, [])).toEqual(new Set());
  });

  test("keeps what a run waits for until it is told otherwise, or the run is over", async () => {
    const store = await newStore(driver);
    const [run] = await start(store, {});
    const id = run?.id ?? "";
    const awaitsAfter = async (progress: object) => {
      const { sequence = 0 } = (await readRun(store, id)) ?? {};
      expect(await appendRunEvents(store, { id, sequence }, [event("x")], { ...asleep, ...progress })).toBe(
        true,
      );
      return (await readRun(store, id))?.awaits;
    };
    expect(await awaitsAfter({ awaits: { event_type: "paid" } })).toEqual({ event_type: "paid" });
    expect(await awaitsAfter({})).toEqual({ event_type: "paid" });
    expect(await awaitsAfter({ awaits: null })).toBeNull();
    await awaitsAfter({ awaits: { event_type: "paid" } });
    expect(await awaitsAfter({ status: "cancelled", awaits: { event_type: "paid" } })).toBeNull();
    expect(await readRun(store, id)).toMatchObject({ status: "cancelled", wake_at: null, sequence: 5 });
  });

  test("moves a run to a version that was kept, and to no other", async () => {
    const store = await newStore(driver);
    const [run] = await start(store, {});
    if (run === undefined) throw new Error("no run was made");
    await expect(
      appendRunEvents(store, run, [event("a")], { ...asleep, version: "none" }),
    ).rejects.toMatchObject({
      code: "unknown-version",
    });
    expect(await runLog(store, run.id)).toEqual([]);
  });

  test("refuses a status that is none, and numbers that are no counts", async () => {
    const store = await newStore(driver);
    const [run] = await start(store, {});
    if (run === undefined) throw new Error("no run was made");
    for (const wrong of [
      { status: "failed" },
      { error_count: -1 },
      { error_count: 2 ** 31 },
      { awaits: [] },
    ]) {
      await expect(
        appendRunEvents(store, run, [event("a")], { ...asleep, ...(wrong as object) }),
      ).rejects.toMatchObject({ code: "invalid-input" });
    }
    expect(await runLog(store, run.id)).toEqual([]);
  });
});
