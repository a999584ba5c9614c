import { embeddedHost } from "heed/hosts";
import { type Database, openStore } from "heed/store";
import { expect, test, vi } from "vitest";

test("the embedded host sleeps until the next run is due by the clock of the database, not that of the process", async () => {
  const at = (second: number) => new Date(Date.UTC(2025, 5, 1, 9, 0, second));
  const query = async () => [{ now: at(0), wake_at: at(7), due_at: null }];
  const database: Database = { query, tx: (work) => work(query) };
  const nothing = async () => ({ taken: 0, wakes: [] });
  const timers = vi.spyOn(globalThis, "setTimeout");
  const host = embeddedHost(openStore(database), { wakeDue: nothing, handOut: nothing }, { concurrency: 1 });
  await expect.poll(() => timers.mock.calls.map(([, milliseconds]) => milliseconds)).toContain(7000);
  await host.stop();
  timers.mockRestore();
});
