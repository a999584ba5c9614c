import fc from "fast-check";
import {
  addArrivals,
  appendRunEvents,
  arrivalsOf,
  inTransaction,
  lockRecipient,
  runsAwaiting,
} from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";
import { start } from "../../databases/runs.ts";

const AT = "2025-06-01T00:00:00.000Z";

/** Times to do nothing between the statements of a transaction, in milliseconds. */
const pauses = fc.array(fc.nat({ max: 4 }), { minLength: 3, maxLength: 3 });
const interleaving = fc.record({
  waits: fc.array(pauses, { minLength: 1, maxLength: 4 }),
  arrivals: fc.array(pauses, { minLength: 1, maxLength: 4 }),
});

const pause = (time = 0) => new Promise((done) => setTimeout(done, time));

let recipients = 0;

onEachDriver("waits that open, and arrivals that are handed out at once", (driver) => {
  test("see each other once: no event is missed, and none is told twice", { timeout: 120_000 }, async () => {
    const store = await newStore(driver);
    await fc.assert(
      fc.asyncProperty(interleaving, async ({ waits, arrivals }) => {
        recipients += 1;
        const recipient = `user-${recipients}`;
        const runs = await start(store, ...waits.map(() => ({ recipient, wake_at: null })));
        const seen: string[] = [];
        const opened = runs.map(async (run, index) => {
          const [first, second, third] = waits[index] ?? [];
          await pause(first);
          const found = await inTransaction(store, async (inner) => {
            await lockRecipient(inner, recipient);
            await pause(second);
            const there = await arrivalsOf(inner, recipient, AT);
            await pause(third);
            await appendRunEvents(inner, run, [], {
              ...{ status: "paused", wake_at: null, error_count: 0, awaits: { event_type: "x" } },
            });
            return there.map(({ id }) => `${run.id} ${id}`);
          });
          seen.push(...found);
        });
        const handedOut = arrivals.map(async ([first, second, third], index) => {
          const id = `e${index}`;
          await pause(first);
          const found = await inTransaction(store, async (inner) => {
            await addArrivals(inner, [{ id, recipient, kind: {}, payload: {}, occurred_at: AT }]);
            await pause(second);
            await lockRecipient(inner, recipient);
            await pause(third);
            return (await runsAwaiting(inner, recipient)).map((run) => `${run.id} ${id}`);
          });
          seen.push(...found);
        });
        await Promise.all([...opened, ...handedOut]);
        const all = runs.flatMap(({ id }) => arrivals.map((_, index) => `${id} e${index}`));
        expect(seen.sort()).toEqual(all.sort());
      }),
      { numRuns: 40 },
    );
  });
});
