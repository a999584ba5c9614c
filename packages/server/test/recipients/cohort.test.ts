import fc from "fast-check";
import { expect, test } from "vitest";
import { cohortPlace } from "../../src/recipients/cohort.ts";

test("the place of a recipient stays the same in every process and version", () => {
  expect(["", "u1", "u2", "__proto__", "ü😀"].map((id) => cohortPlace(id).toFixed(6))).toEqual([
    "88.941599",
    "73.245257",
    "42.434709",
    "19.095893",
    "28.147770",
  ]);
});

test("it is from 0 up to but not including 100", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (id) => {
      const place = cohortPlace(id);
      expect(place).toBeGreaterThanOrEqual(0);
      expect(place).toBeLessThan(100);
    }),
  );
});

test("a cohort of a percentage has about that share of recipients", () => {
  const places = Array.from({ length: 20_000 }, (_, index) => cohortPlace(`user_${index}`));
  for (const percentage of [1, 10, 50, 99]) {
    const share = places.filter((place) => place < percentage).length / places.length;
    expect(Math.abs(share * 100 - percentage)).toBeLessThan(1.2);
  }
});
