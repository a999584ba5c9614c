import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import {
  type DbosFilter,
  type DbosOptions,
  type DbosSdk,
  dbosHost,
  type Wake,
} from "../../src/hosts/index.ts";

const NOW = Date.parse("2025-06-01T09:00:00.000Z");
const SECOND = 1000;

const later = (seconds: number) => new Date(NOW + seconds * SECOND).toISOString();

/** Keeps what the host asks of DBOS, and carries out nothing by itself. */
class FakeDbos implements DbosSdk {
  readonly applicationVersion = "1";
  readonly warnings: string[] = [];
  readonly logger = { warn: (text: string) => void this.warnings.push(text) };
  /** The delay of each enqueued workflow in seconds, by its id. */
  readonly enqueued = new Map<string, number>();
  readonly resumed: string[] = [];
  readonly deleted: string[] = [];
  /** The ids that are listed with each status. */
  listed: Partial<Record<DbosFilter["status"][number], readonly string[]>> = {};
  readonly filters: DbosFilter[] = [];
  isDown = false;
  #wake!: (run: string, at: string) => Promise<unknown>;
  #callback!: Parameters<DbosSdk["registerLifecycleCallback"]>[0];

  registerWorkflow<Parameters extends unknown[], Result>(
    body: (...parameters: Parameters) => Promise<Result>,
  ) {
    this.#wake = body as never;
    return body;
  }

  registerLifecycleCallback(callback: Parameters<DbosSdk["registerLifecycleCallback"]>[0]): void {
    this.#callback = callback;
  }

  async registerQueue(): Promise<void> {}

  runStep<Result>(body: () => Promise<Result>): Promise<Result> {
    return body();
  }

  startWorkflow: DbosSdk["startWorkflow"] =
    (_workflow, { workflowID, enqueueOptions }) =>
    async () => {
      if (this.isDown) throw new Error("DBOS is gone");
      if (!this.enqueued.has(workflowID)) this.enqueued.set(workflowID, enqueueOptions?.delaySeconds ?? 0);
    };

  async listWorkflows(filter: DbosFilter) {
    this.filters.push(filter);
    const ids = filter.status.flatMap((status) => this.listed[status] ?? []);
    return ids.slice(0, filter.limit).map((workflowID) => ({ workflowID }));
  }

  async resumeWorkflows(ids: string[]): Promise<void> {
    this.resumed.push(...ids);
    this.listed = { ...this.listed, PENDING: this.listed.PENDING?.filter((id) => !ids.includes(id)) ?? [] };
  }

  async deleteWorkflows(ids: string[]): Promise<void> {
    this.deleted.push(...ids);
    this.listed = { ...this.listed, SUCCESS: this.listed.SUCCESS?.filter((id) => !ids.includes(id)) ?? [] };
  }

  wake(run: string, at: string): Promise<unknown> {
    return this.#wake(run, at);
  }

  launch(): Promise<void> {
    return this.#callback.initialize();
  }

  shutdown(): Promise<void> {
    return this.#callback.destroy();
  }
}

/** Runs of which a test says what comes of a wake. */
class FakeRuns {
  woken: { readonly wakeAt?: string; readonly wakes: readonly Wake[] } = { wakes: [] };
  late: readonly Wake[] = [];
  events: readonly Wake[] = [];
  readonly asked: string[] = [];

  async wake() {
    return this.woken;
  }

  async overdue(by: string) {
    this.asked.push(by);
    return this.late.filter(({ at }) => at < by);
  }

  async handOut() {
    const wakes = this.events;
    this.events = [];
    return { taken: wakes.length, wakes };
  }
}

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});

afterEach(() => {
  vi.useRealTimers();
});

function open(options: DbosOptions = {}) {
  const DBOS = new FakeDbos();
  const runs = new FakeRuns();
  return { DBOS, runs, host: dbosHost(DBOS, runs, { rest: SECOND, ...options }) };
}

describe("wakes", () => {
  test("are one for a run and a time, at once or after a delay that is never too short and always a whole number of milliseconds", async () => {
    const { DBOS, host } = open();
    const twice = { run: "r", at: later(1.001) };
    await host.nudge([{ run: "r", at: later(-5) }, { run: "r", at: later(0) }, twice, twice]);
    expect([...DBOS.enqueued]).toEqual([
      [`heed/r/${later(-5)}`, 0],
      [`heed/r/${later(0)}`, 0],
      [`heed/r/${later(1.001)}`, 1.125],
    ]);
    await host.nudge(Array.from({ length: 1000 }, (_, n) => ({ run: "s", at: later(n / 997) })));
    for (const seconds of DBOS.enqueued.values()) expect(Number.isInteger(seconds * 1000)).toBe(true);
    expect(DBOS.enqueued.size).toBeGreaterThan(900);
  });

  test("enqueue the next wake of their run and those of others, and none once it is over", async () => {
    const { DBOS, runs } = open();
    runs.woken = { wakeAt: later(60), wakes: [{ run: "holder", at: later(0) }] };
    await DBOS.wake("r", later(0));
    expect([...DBOS.enqueued]).toEqual([
      [`heed/r/${later(60)}`, 60],
      [`heed/holder/${later(0)}`, 0],
    ]);
    runs.woken = { wakes: [] };
    await DBOS.wake("r", later(60));
    expect(DBOS.enqueued.size).toBe(2);
  });

  test("come again a second later if they were too early, since one of the same time would be the same", async () => {
    const { DBOS, runs } = open();
    runs.woken = { wakeAt: later(0.5), wakes: [] };
    await DBOS.wake("r", later(0.5));
    expect([...DBOS.enqueued]).toEqual([[`heed/r/${later(1)}`, 1]]);
  });

  test("that cannot be enqueued are told of, and the change that they belong to does not look like a failure", async () => {
    const { DBOS, host } = open();
    DBOS.isDown = true;
    await host.nudge([{ run: "r", at: later(0) }]);
    expect(DBOS.warnings).toEqual(["heed: DBOS is gone"]);
    expect(DBOS.enqueued.size).toBe(0);
  });
});

describe("a process that looks", () => {
  test("takes over the wakes that have been pending for longer than the lease, page by page", async () => {
    const { DBOS } = open({ lease: 30 * SECOND });
    const ids = Array.from({ length: 1200 }, (_, n) => `heed/r${n}`);
    DBOS.listed = { PENDING: ids };
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(DBOS.resumed).toEqual(ids);
    const [filter] = DBOS.filters.filter(({ status }) => status.includes("PENDING"));
    expect(filter).toMatchObject({ workflowName: "heed", applicationVersion: "1" });
    expect(Date.parse(filter?.dequeuedBefore ?? "")).toBeLessThanOrEqual(NOW - 29 * SECOND);
    await DBOS.shutdown();
  });

  test("gives late runs another wake when they are late by the lateness, and each time that has doubled", async () => {
    const { DBOS, runs } = open({ lateness: 10 * SECOND });
    runs.late = [{ run: "r", at: later(0) }];
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(9 * SECOND);
    expect(DBOS.enqueued.size).toBe(0);
    await vi.advanceTimersByTimeAsync(76 * SECOND);
    expect([...DBOS.enqueued.keys()]).toEqual([10, 20, 40, 80].map((seconds) => `heed/r/${later(seconds)}`));
    expect(new Set(DBOS.enqueued.values())).toEqual(new Set([0]));
    await DBOS.shutdown();
  });

  test("wakes a run at once that is due and not late: the look for late runs hands out events, too", async () => {
    const { DBOS, runs } = open({ lateness: 10 * SECOND });
    runs.overdue = async () => [{ run: "r", at: later(0) }];
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect([...DBOS.enqueued]).toEqual([[`heed/r/${later(0)}`, 0]]);
    await DBOS.shutdown();
  });

  test("lets late runs be while as many wakes stand in line as it carries out at a time", async () => {
    const { DBOS, runs } = open({ lateness: SECOND, concurrency: 2 });
    runs.late = [{ run: "r", at: later(-60) }];
    DBOS.listed = { ENQUEUED: ["heed/a", "heed/b"] };
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(5 * SECOND);
    expect(DBOS.enqueued.size).toBe(0);
    DBOS.listed = { ENQUEUED: ["heed/a"] };
    await vi.advanceTimersByTimeAsync(2 * SECOND);
    expect(DBOS.enqueued.size).toBe(1);
    await DBOS.shutdown();
  });

  test("deletes wakes that have been over for long", async () => {
    const { DBOS } = open({ keep: 60 * SECOND });
    DBOS.listed = { SUCCESS: ["heed/a"] };
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect(DBOS.deleted).toEqual(["heed/a"]);
    const [filter] = DBOS.filters.filter(({ status }) => status.includes("SUCCESS"));
    expect(Date.parse(filter?.completedBefore ?? "")).toBeLessThanOrEqual(NOW - 59 * SECOND);
    await DBOS.shutdown();
  });

  test("wakes runs whose events the store has left in the outbox", async () => {
    const { DBOS, runs } = open();
    runs.events = [{ run: "r", at: later(0) }];
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(SECOND);
    expect([...DBOS.enqueued.keys()]).toEqual([`heed/r/${later(0)}`]);
    await DBOS.shutdown();
  });

  test("goes on after an error, and stops with DBOS", async () => {
    const errors: unknown[] = [];
    const { DBOS, runs } = open({ onError: (error) => errors.push(error) });
    runs.overdue = async () => {
      throw new Error("the store is gone");
    };
    DBOS.listed = { SUCCESS: ["heed/a"] };
    await DBOS.launch();
    await vi.advanceTimersByTimeAsync(3 * SECOND);
    expect(errors.length).toBeGreaterThan(1);
    expect(DBOS.deleted).toEqual(["heed/a"]);
    await DBOS.shutdown();
    const before = DBOS.filters.length;
    await vi.advanceTimersByTimeAsync(60 * SECOND);
    expect(DBOS.filters.length).toBe(before);
  });
});
