import { countThrottle } from "heed/store";
import { expect, test } from "vitest";
import { newStore, onEachDriver } from "../../databases/databases.ts";

const at = (minute: number) => `2025-06-01T00:${String(minute).padStart(2, "0")}:00.000Z`;
const throttle = { workflow: "w", step: "throttle_1", recipient: "kim", key: "" };

onEachDriver("countThrottle", (driver) => {
  test("counts until the end of the window that the first execution has opened", async () => {
    let minute = 0;
    const store = await newStore(driver, { now: () => new Date(at(minute)) });
    const counts: number[] = [];
    for (minute of [0, 1, 9, 10, 11, 19, 25]) {
      counts.push(await countThrottle(store, { ...throttle, window_ends: at(minute + 10) }));
    }
    expect(counts).toEqual([1, 2, 3, 1, 2, 3, 1]);
  });

  test("counts for each workflow, step, recipient and key", async () => {
    const store = await newStore(driver, { now: () => new Date(at(0)) });
    const others = [
      {},
      { workflow: "v" },
      { step: "throttle_2" },
      { recipient: "lee" },
      { recipient: { id: "kim", collection: "projects" } },
      { key: "k" },
    ];
    for (const other of others) {
      expect(await countThrottle(store, { ...throttle, ...other, window_ends: at(10) })).toBe(1);
    }
    expect(await countThrottle(store, { ...throttle, window_ends: at(10) })).toBe(2);
  });

  test("gives each of many at once a count of its own", async () => {
    const store = await newStore(driver, { now: () => new Date(at(0)) });
    const counts = await Promise.all(
      Array.from({ length: 25 }, () => countThrottle(store, { ...throttle, window_ends: at(10) })),
    );
    expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, index) => index + 1));
  });
});
