import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../../src/condition/index.ts";
import { batchedData, joinBatch, openBatch, readBatch } from "../../../src/workflow/index.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The end of a batch whose items come at some minutes, with a window of ten minutes each. */
function closesAt(settings: Json, minutes: readonly number[]): number {
  const read = readBatch({ settings });
  const [first = 0, ...others] = minutes;
  let batch = openBatch(read, first * MINUTE, (first + 10) * MINUTE);
  for (const at of others) {
    if (at * MINUTE >= batch.closesAt) break;
    batch = joinBatch(read, batch, at * MINUTE, (at + 10) * MINUTE);
  }
  return batch.closesAt / MINUTE;
}

describe("a batch", () => {
  const sliding = { batch_window_type: "sliding" };
  const limit = (value: number) => ({ batch_window_extension_limit: { unit: "minutes", value } });

  test.each<[string, Json, readonly number[], number]>([
    ["fixed: the window of the first item stays", {}, [0, 5, 9], 10],
    ["sliding: each item moves the end", sliding, [0, 5, 9], 19],
    ["sliding: an item after the end does not", sliding, [0, 10], 10],
    ["sliding: up to the limit", { ...sliding, ...limit(15) }, [0, 5, 9], 15],
    ["sliding: a limit that is shorter than the window shortens it", { ...sliding, ...limit(4) }, [0], 4],
    ["fixed: a limit means nothing", limit(4), [0, 2], 10],
    ["full: it closes at once", { batch_items_max_limit: 3 }, [0, 5, 7, 8], 7],
    ["not full", { batch_items_max_limit: 3 }, [0, 5], 10],
  ])("%s", (_name, settings, minutes, end) => {
    expect(closesAt(settings, minutes)).toBe(end);
  });

  test("counts its items", () => {
    const read = readBatch({});
    const batch = joinBatch(read, openBatch(read, 0, HOUR), MINUTE, HOUR);
    expect(batch).toEqual({ openedAt: 0, closesAt: HOUR, items: 2 });
  });

  test("reads missing and invalid settings as absent", () => {
    const plain = { isSliding: false, flushesLeading: false };
    expect(readBatch({})).toEqual(plain);
    const wrong = { batch_window_type: "slow", batch_items_max_limit: "3", batch_window_extension_limit: 5 };
    expect(readBatch({ settings: wrong })).toEqual(plain);
    expect(readBatch({ settings: { batch_execution_mode: "flush_leading" } }).flushesLeading).toBe(true);
  });
});

describe("the data after a batch", () => {
  test("is the scalars of all items; later ones win", () => {
    const items = [
      { a: 1, b: "x", list: [1], map: { a: 1 }, none: null, is: true },
      null,
      [1],
      "text",
      { a: 2, c: false },
    ];
    expect(batchedData(items)).toEqual({ a: 2, b: "x", none: null, is: true, c: false });
    expect(batchedData([])).toEqual({});
  });

  test("a list or a map does not take away what an earlier item gave", () => {
    expect(batchedData([{ a: 1 }, { a: [1] }])).toEqual({ a: 1 });
  });

  test("cuts texts to 256 characters, each of which stays whole", () => {
    const text = fc.string({ unit: "binary", minLength: 200, maxLength: 400 });
    fc.assert(
      fc.property(text, (long) => {
        expect(batchedData([{ long }]).long).toBe([...long].slice(0, 256).join(""));
      }),
    );
  });

  test("reads own keys only, whatever their names", () => {
    const data = JSON.parse('{"__proto__": 1, "constructor": "x"}');
    expect(JSON.stringify(batchedData([Object.assign(Object.create({ a: 1 }), { b: 2 }), data]))).toBe(
      '{"b":2,"__proto__":1,"constructor":"x"}',
    );
  });
});
