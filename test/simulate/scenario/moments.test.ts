import { describe, expect, test } from "vitest";
import { readMoment } from "../../../src/simulate/scenario/moments.ts";

describe("moments", () => {
  test.each([
    ["at +2m", { kind: "offset", offset: 120_000 }],
    ["at 1h", { kind: "offset", offset: 3_600_000 }],
    ["AT + 1h30m", { kind: "offset", offset: 5_400_000 }],
    ["at 2025-01-01", { kind: "instant", instant: Date.UTC(2025, 0, 1) }],
    ["at 2025-01-01T01:00+01:00", { kind: "instant", instant: Date.UTC(2025, 0, 1) }],
    ["after email_1", { kind: "after", ref: "email_1", offset: 0 }],
    ["after email_1 +10m", { kind: "after", ref: "email_1", offset: 600_000 }],
    ['after "my step" +1s', { kind: "after", ref: "my step", offset: 1000 }],
    ["at the end", { kind: "end" }],
  ])("%s", (text, moment) => {
    expect(readMoment(text)).toEqual(moment);
  });

  test.each([
    "",
    "at",
    "+2m",
    "at -2m",
    "at 2",
    "at 2 minutes",
    "at 1.5h",
    "at 2025-02-30",
    // Their offsets lead out of the years 0000 to 9999.
    "at 9999-12-31T23:59-23:59",
    "at 0000-01-01T00:00+23:59",
    "after",
    "after +10m",
    "after email_1 10m",
    "after email_1[2] +10m",
    "at end",
  ])("`%s` is not a moment", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});
