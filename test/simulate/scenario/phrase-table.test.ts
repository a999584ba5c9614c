import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { durationOf, durationText } from "../../../src/simulate/scenario/durations.ts";
import { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "../../../src/simulate/scenario/grammar.ts";
import { readMoment } from "../../../src/simulate/scenario/moments.ts";

describe("lengths of time", () => {
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

  test("are written in the fewest units, and read back", () => {
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
    "after",
    "after +10m",
    "after email_1 10m",
    "after email_1[2] +10m",
    "at end",
  ])("`%s` is none", (text) => {
    expect(readMoment(text)).toBeUndefined();
  });
});

describe("phrases", () => {
  const tables = { EVENTS, DELIVERIES, REPLIES, EXPECTATIONS };

  test.each(
    Object.entries(tables),
  )("of %s: each is found by its own words, and by no others", (_name, table) => {
    for (const { words, means } of table.phrases) {
      const text = words
        .replace("STEP", "email_1")
        .replace("NAME", '"Paid"')
        .replace("COUNT", "2")
        .replace("DURATION", "5m");
      expect(table.find(text)?.means, text).toEqual(means);
      expect(table.find(text.toUpperCase().replace("5M", "5m"))?.means, text).toEqual(means);
      expect(table.find(`${text} x`), text).toBeUndefined();
      expect(table.find(`x ${text}`), text).toBeUndefined();
    }
  });

  test("have what stands in their holes", () => {
    expect(EVENTS.find("email_1[12] is read")).toMatchObject({ step: "email_1", index: 12 });
    expect(EVENTS.find('"my step"[2] bounces')).toMatchObject({ step: "my step", index: 2 });
    expect(EXPECTATIONS.find('branch_1 takes "Free plan"')).toMatchObject({
      step: "branch_1",
      name: "Free plan",
    });
    expect(EXPECTATIONS.find("email_1 sends 3 messages")).toMatchObject({ step: "email_1", count: 3 });
    expect(EXPECTATIONS.find("ends after 1h")).toMatchObject({ duration: 3_600_000 });
    expect(EVENTS.find("email_1[0] is read")).toBeUndefined();
  });

  test("long texts take no time", () => {
    const long = [`${"a".repeat(60_000)} is see`, `${'"'.repeat(60_000)}`, `at ${"1m".repeat(30_000)}x`];
    const started = performance.now();
    for (const text of long) {
      for (const table of Object.values(tables)) {
        expect(table.find(text)).toBeUndefined();
        table.alternatives(text);
      }
      expect(readMoment(text)).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(1000);
  });
});
