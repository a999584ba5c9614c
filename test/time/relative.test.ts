import { describe, expect, test } from "vitest";
import {
  RELATIVE_PATTERN,
  relativeOffset,
  SHORTEST_RELATIVE_TIME,
  UNIT_MILLISECONDS,
} from "../../src/time/index.ts";

const PATTERN = new RegExp(`^${RELATIVE_PATTERN}$`, "u");
const SECONDS = { minute: 60, hour: 3600, day: 86_400, week: 604_800 };

describe("a relative time", () => {
  test("is a whole number of minutes, hours, days or weeks", () => {
    for (const [unit, seconds] of Object.entries(SECONDS)) {
      expect(UNIT_MILLISECONDS[unit as keyof typeof SECONDS]).toBe(seconds * 1000);
      for (const count of [0, 1, 2, 7, 15, 100, 999_999_999]) {
        for (const plural of ["", "s"]) {
          const words = `${count} ${unit}${plural}`;
          expect(relativeOffset(`${words} from now`)).toBe(count * seconds * 1000);
          expect(relativeOffset(`${words} ago`)).toBe(0 - count * seconds * 1000);
          expect(PATTERN.test(`${words} ago`)).toBe(true);
        }
      }
    }
  });

  test("of zero units is now, ago or from now", () => {
    expect(relativeOffset("0 days ago")).toBe(0);
    expect(Object.is(relativeOffset("0 days ago"), 0)).toBe(true);
    expect(relativeOffset("0 days from now")).toBe(0);
  });

  test.each([
    "",
    "ago",
    "days ago",
    "7 days",
    "7 ago",
    "seven days ago",
    "7 seconds ago",
    "7 months ago",
    "7 years ago",
    "7days ago",
    "7  days ago",
    "7 days  ago",
    "7 days from  now",
    "7 Days ago",
    "7 days AGO",
    " 7 days ago",
    "7 days ago ",
    "7 days ago\n",
    "07 days ago",
    "-7 days ago",
    "+7 days ago",
    "7.5 days ago",
    "1e3 days ago",
    "1_000 days ago",
    "1000000000 days ago",
    "٧ days ago",
    "7 dayss ago",
    "7 days hence",
    "in 7 days",
    "7 days from now ago",
  ])("is not %j", (text) => {
    expect(relativeOffset(text)).toBeUndefined();
    expect(PATTERN.test(text)).toBe(false);
  });

  test("has an offset exactly if the schemas' pattern accepts it, over correct and nearly correct texts", () => {
    const counts = ["0", "1", "07", "15", "999999999", "1000000000", "-1", "1.0", "1e3", ""];
    const blanks = [" ", "", "  ", "\t", "\u00a0"];
    const units = ["minute", "minutes", "hour", "days", "weeks", "dayss", "month", "Day", "d"];
    const sides = ["ago", "from now", "from", "now", "Ago", "from  now", "ago ago"];
    let accepted = 0;
    for (const count of counts) {
      for (const before of blanks) {
        for (const unit of units) {
          for (const behind of blanks) {
            for (const side of sides) {
              const text = count + before + unit + behind + side;
              const offset = relativeOffset(text);
              if (offset !== undefined) accepted++;
              expect(PATTERN.test(text), text).toBe(offset !== undefined);
            }
          }
        }
      }
    }
    // Four counts, five units and two directions are correct, with one blank between.
    expect(accepted).toBe(4 * 5 * 2);
  });

  test("is short below a quarter of an hour", () => {
    expect(SHORTEST_RELATIVE_TIME).toBe(15 * 60 * 1000);
  });
});
