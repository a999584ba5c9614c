import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationOf, durationText } from "../../../src/simulate/scenario/durations.ts";

describe("durations", () => {
  test.each([
    ["30s", 30_000],
    ["2m", 120_000],
    ["1h30m", 5_400_000],
    ["3d", 259_200_000],
    ["1w", 604_800_000],
    ["1s500ms", 1500],
    ["5M", 300_000],
    ["0s", 0],
  ])("%s is %i ms", (text, milliseconds) => {
    expect(durationOf(text)).toBe(milliseconds);
  });

  test("are written in the fewest units and can be read back", () => {
    expect([0, 500, 90_000, 5_400_000, 604_800_001].map(durationText)).toEqual([
      "0s",
      "500ms",
      "1m30s",
      "1h30m",
      "7d1ms",
    ]);
    fc.assert(
      fc.property(fc.nat({ max: 1e13 }), (milliseconds) => {
        expect(durationOf(durationText(milliseconds))).toBe(milliseconds);
      }),
    );
  });
});
