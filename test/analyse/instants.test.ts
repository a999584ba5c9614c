import { describe, expect, test } from "vitest";
import {
  candidateInstants,
  candidateNows,
  FIRST_INSTANT,
  LAST_INSTANT,
  spellings,
  USUAL,
} from "../../src/analyse/instants.ts";
import { instantOf } from "../../src/time/index.ts";

const DAY = 24 * 3_600_000;

describe("spellings", () => {
  test.each([
    ["a day", USUAL],
    ["a millisecond", USUAL + 1],
    ["the first instant", FIRST_INSTANT],
    ["one behind the first", FIRST_INSTANT + 1],
    ["the last instant", LAST_INSTANT],
    ["the first of year 0", instantOf("0000-01-01") as number],
    ["before 1970", -1],
  ])("of %s name it, and are all different", (_, instant) => {
    for (const count of [1, 2, 5]) {
      const found = spellings(instant, count);
      expect(found.map((text) => instantOf(text))).toEqual(found.map(() => instant));
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(count);
    }
  });

  test("are as many as asked, but for the outermost instants", () => {
    expect(spellings(USUAL, 5)).toHaveLength(5);
    expect(spellings(FIRST_INSTANT, 5)).toHaveLength(1);
  });

  test("begin with the plainest", () => {
    expect(spellings(USUAL, 1)).toEqual(["2025-06-01"]);
    expect(spellings(USUAL + 60_000, 1)).toEqual(["2025-06-01T00:01Z"]);
    expect(spellings(USUAL + 1_000, 1)).toEqual(["2025-06-01T00:00:01Z"]);
    expect(spellings(USUAL + 1, 1)).toEqual(["2025-06-01T00:00:00.001Z"]);
  });
});

describe("candidateInstants", () => {
  test("stand for all instants, with some in each gap that has any", () => {
    for (const gap of [1, 2, 3, 60_000, DAY + 1, 3 * DAY]) {
      const points = [USUAL, USUAL + gap];
      for (const copies of [1, 2, 3]) {
        const found = candidateInstants(points, copies, false);
        const inGap = found.filter((instant) => instant > USUAL && instant < USUAL + gap);
        expect(new Set(inGap).size).toBe(Math.min(gap - 1, copies));
        expect(found).toEqual(expect.arrayContaining([...points, FIRST_INSTANT, LAST_INSTANT]));
        expect(found.every((instant) => spellings(instant, 1).length === 1)).toBe(true);
      }
    }
  });

  test("leave out points that no timestamp names", () => {
    const found = candidateInstants([Number.MAX_VALUE, -Infinity, 0.5], 1, true);
    expect(found.every((instant) => instant >= FIRST_INSTANT && instant <= LAST_INSTANT)).toBe(true);
    expect(found.every(Number.isInteger)).toBe(true);
  });
});

/** How one moment leaves fixed instants and points that count from it, and two instants beside. */
function orderOf(now: number, fixed: readonly number[], offsets: readonly number[]): string {
  const points = [...fixed, ...offsets.map((offset) => now + offset)];
  return points.map((a) => points.map((b) => Math.max(-3, Math.min(3, a - b))).join()).join(";");
}

describe("candidateNows", () => {
  test("where nothing counts from now, there is one", () => {
    expect(candidateNows([USUAL, 0], [], 1)).toEqual([USUAL]);
  });

  test("stand for every moment, as far as order goes and whether there is room between", () => {
    const fixed = [USUAL, USUAL + 4, USUAL + 5];
    const offsets = [0, 2, -9];
    const met = new Set(candidateNows(fixed, offsets, 2).map((now) => orderOf(now, fixed, offsets)));
    for (let now = USUAL - 60; now < USUAL + 60; now++)
      expect(met.has(orderOf(now, fixed, offsets)), String(now - USUAL)).toBe(true);
  });
});
