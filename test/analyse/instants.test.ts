import { describe, expect, test } from "vitest";
import { Budget } from "../../src/analyse/budget.ts";
import {
  candidateInstants,
  candidateNows as candidateNowsWithin,
  FIRST_INSTANT,
  LAST_INSTANT,
  spellings,
  USUAL_INSTANT,
} from "../../src/analyse/instants.ts";
import { instantOf } from "../../src/time/index.ts";

/** Calls the function with a budget that suffices. */
function candidateNows(
  ...args: Parameters<typeof candidateNowsWithin> extends [...infer Before, Budget] ? Before : never
) {
  return candidateNowsWithin(...args, new Budget(1e9));
}

const DAY = 24 * 3_600_000;

describe("spellings", () => {
  test.each([
    ["a day", USUAL_INSTANT],
    ["a millisecond", USUAL_INSTANT + 1],
    ["the first instant", FIRST_INSTANT],
    ["one behind the first", FIRST_INSTANT + 1],
    ["the last instant", LAST_INSTANT],
    ["the first of year 0", instantOf("0000-01-01") as number],
    ["before 1970", -1],
  ])("of %s name it, and are distinct", (_, instant) => {
    for (const count of [1, 2, 5]) {
      const found = spellings(instant, count);
      expect(found.map((text) => instantOf(text))).toEqual(found.map(() => instant));
      expect(new Set(found).size).toBe(found.length);
      expect(found.length).toBeGreaterThan(0);
      expect(found.length).toBeLessThanOrEqual(count);
    }
  });

  test("are as many as requested, except for the outermost instants", () => {
    expect(spellings(USUAL_INSTANT, 5)).toHaveLength(5);
    expect(spellings(FIRST_INSTANT, 5)).toHaveLength(1);
  });

  test("begin with the simplest", () => {
    expect(spellings(USUAL_INSTANT, 1)).toEqual(["2025-06-01"]);
    expect(spellings(USUAL_INSTANT + 60_000, 1)).toEqual(["2025-06-01T00:01Z"]);
    expect(spellings(USUAL_INSTANT + 1_000, 1)).toEqual(["2025-06-01T00:00:01Z"]);
    expect(spellings(USUAL_INSTANT + 1, 1)).toEqual(["2025-06-01T00:00:00.001Z"]);
  });
});

describe("candidateInstants", () => {
  const HOUR = 3_600_000;
  const BEFORE = -29 * DAY;

  test.each<[points: number[], copies: number, found: number[]]>([
    [[], 1, [DAY]],
    [[0], 1, [0, BEFORE, DAY]],
    [[0], 2, [0, -30 * DAY + HOUR, -30 * DAY + 2 * HOUR, HOUR, 2 * HOUR]],
    [[0, 1], 1, [0, 1, BEFORE, DAY]],
    [[0, 3], 1, [0, 3, BEFORE, 1, DAY]],
    [[0, 3 * DAY], 1, [0, 3 * DAY, BEFORE, DAY, 4 * DAY]],
    [
      [0, 3 * DAY],
      2,
      [
        0,
        3 * DAY,
        -30 * DAY + HOUR,
        -30 * DAY + 2 * HOUR,
        HOUR,
        2 * HOUR,
        3 * DAY + HOUR,
        3 * DAY + 2 * HOUR,
      ],
    ],
    [[0, DAY], 1, [0, DAY, BEFORE, 1, 2 * DAY]],
  ])("near %j, %i a gap", (points, copies, found) => {
    const far = [FIRST_INSTANT, LAST_INSTANT];
    const near = candidateInstants(
      points.map((point) => USUAL_INSTANT + point),
      copies,
      false,
    );
    expect(
      near.filter((instant) => !far.includes(instant)).map((instant) => instant - USUAL_INSTANT),
    ).toEqual(found);
    expect(near.filter((instant) => far.includes(instant))).toEqual(far);
  });

  test("include instants near the points if spelling matters, and are far from each other", () => {
    const found = candidateInstants([USUAL_INSTANT, USUAL_INSTANT + 2 * HOUR], 1, true).map(
      (instant) => instant - USUAL_INSTANT,
    );
    for (const near of [-HOUR, -1, 1, HOUR, 2 * HOUR - 1, 2 * HOUR + 1, 3 * HOUR])
      expect(found).toContain(near);
    for (const text of ["0000-01-01", "1111-11-11", "2222-02-22", "3333-03-03", "9999-12-31"])
      expect(found).toContain((instantOf(text) as number) - USUAL_INSTANT);
    const close = candidateInstants([USUAL_INSTANT, USUAL_INSTANT + 1], 1, true).map(
      (instant) => instant - USUAL_INSTANT,
    );
    expect(close.filter((instant) => instant > 0 && instant < 1)).toEqual([]);
  });

  test("are representative of all instants, with some in each gap that has any", () => {
    for (const gap of [1, 2, 3, 60_000, DAY + 1, 3 * DAY]) {
      const points = [USUAL_INSTANT, USUAL_INSTANT + gap];
      for (const copies of [1, 2, 3]) {
        const found = candidateInstants(points, copies, false);
        const inGap = found.filter((instant) => instant > USUAL_INSTANT && instant < USUAL_INSTANT + gap);
        expect(new Set(inGap).size).toBe(Math.min(gap - 1, copies));
        expect(found).toEqual(expect.arrayContaining([...points, FIRST_INSTANT, LAST_INSTANT]));
        expect(found.every((instant) => spellings(instant, 1).length === 1)).toBe(true);
      }
    }
  });

  test("exclude points that no timestamp can name", () => {
    const found = candidateInstants([Number.MAX_VALUE, -Infinity, 0.5], 1, true);
    expect(found.every((instant) => instant >= FIRST_INSTANT && instant <= LAST_INSTANT)).toBe(true);
    expect(found.every(Number.isInteger)).toBe(true);
  });
});

/** The order, at one moment, of fixed instants and of points relative to it, with distances up to 3. */
function orderOf(now: number, fixed: readonly number[], offsets: readonly number[]): string {
  const points = [...fixed, ...offsets.map((offset) => now + offset)];
  return points.map((a) => points.map((b) => Math.max(-3, Math.min(3, a - b))).join()).join(";");
}

describe("candidateNows", () => {
  test("are the usual one, and those around each moment at which two points are equal", () => {
    const day = 10 * DAY;
    const found = candidateNows([USUAL_INSTANT + day], [0], 1).map((now) => now - USUAL_INSTANT);
    expect(found.filter((now) => Math.abs(now) < 400 * DAY)).toEqual([
      0,
      ...[-2, -1, 0, 1, 2].map((ms) => day + ms),
    ]);
    const near = candidateNows([USUAL_INSTANT], [0, DAY], 1).map((now) => now - USUAL_INSTANT);
    expect(near.filter((now) => Math.abs(now) < 400 * DAY)).toEqual([
      0,
      -1,
      1,
      -2,
      2,
      -DAY / 2,
      ...[2, 1, 0, -1, -2].map((ms) => -DAY + ms),
    ]);
  });

  test("are whole days in between if there is one, and go beyond the instants that timestamps can name", () => {
    const found = candidateNows([], [0], 1);
    expect(found[0]).toBe(USUAL_INSTANT);
    expect(found).toContain(FIRST_INSTANT - DAY);
    expect(found).toContain(LAST_INSTANT + DAY);
    const between = candidateNows([USUAL_INSTANT + 2 * DAY, USUAL_INSTANT + 5 * DAY], [0], 1).map(
      (now) => now - USUAL_INSTANT,
    );
    expect(between).toContain(3 * DAY);
    const narrow = candidateNows([USUAL_INSTANT + 1, USUAL_INSTANT + 11], [0], 1).map(
      (now) => now - USUAL_INSTANT,
    );
    expect(narrow).toContain(6);
  });

  test("are whole milliseconds even if points are not", () => {
    const found = candidateNows([USUAL_INSTANT + 0.5], [0], 1);
    expect(found.every(Number.isInteger)).toBe(true);
    expect(found).toContain(USUAL_INSTANT + 1);
  });

  test("are a single one if nothing is relative to now", () => {
    expect(candidateNows([USUAL_INSTANT, 0], [], 1)).toEqual([USUAL_INSTANT]);
  });

  test("are representative of all moments, by order and by room between points", () => {
    const fixed = [USUAL_INSTANT, USUAL_INSTANT + 4, USUAL_INSTANT + 5];
    const offsets = [0, 2, -9];
    const met = new Set(candidateNows(fixed, offsets, 2).map((now) => orderOf(now, fixed, offsets)));
    for (let now = USUAL_INSTANT - 60; now < USUAL_INSTANT + 60; now++)
      expect(met.has(orderOf(now, fixed, offsets)), String(now - USUAL_INSTANT)).toBe(true);
  });
});
