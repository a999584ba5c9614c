/** The conditions of a text with their spans, for rewriting a text. */
import { describe, expect, test } from "vitest";
import { type LocatedGroup, locateTrios } from "../../src/language/index.ts";

/** A group as people would write it: `and[...]`, each condition as its text, its operator and how it counts. */
function shown(text: string, { joined, trios, groups }: LocatedGroup): string {
  const own = trios.map(
    ({ trio, span, operator }) =>
      `${text.slice(span.start, span.end)} {${text.slice(operator.start, operator.end)}} ${trio.operator}`,
  );
  return `${joined}[${[...own, ...groups.map((group) => shown(text, group))].join(", ")}]`;
}

describe("locateTrios", () => {
  test.each([
    ["data.x == 1", "and[data.x == 1 {==} equal_to]"],
    ["not data.x is 1", "and[data.x is 1 {is} not_equal_to]"],
    ["not (not a has been seen)", "and[a has been seen {has been seen} contains]"],
    ["data.x exists and data.y exists", "and[data.x exists {exists} exists, data.y exists {exists} exists]"],
    [
      "data.x exists and (data.y exists and data.z exists)",
      "and[data.x exists {exists} exists, data.y exists {exists} exists, data.z exists {exists} exists]",
    ],
    [
      "data.x exists or data.y exists",
      "and[or[data.x exists {exists} exists, data.y exists {exists} exists]]",
    ],
    [
      "not (data.x exists and data.y exists)",
      "and[or[data.x exists {exists} not_exists, data.y exists {exists} not_exists]]",
    ],
    [
      "not (data.x exists or data.y exists)",
      "and[data.x exists {exists} not_exists, data.y exists {exists} not_exists]",
    ],
    [
      "data.x exists and (data.y exists or data.z exists or (data.u exists and data.v exists))",
      "and[data.x exists {exists} exists, or[data.y exists {exists} exists, data.z exists {exists} exists, and[data.u exists {exists} exists, data.v exists {exists} exists]]]",
    ],
    // Conditions without an opposite and mistakes are left out.
    ["not data.x > 5 and data.y exists", "and[data.y exists {exists} exists]"],
    ["data.x = 1 and data.y", "and[data.x = 1 {=} equal_to]"],
    ["data.x and always", "and[]"],
    ["", "and[]"],
  ])("%s", (text, expected) => {
    expect(shown(text, locateTrios(text))).toBe(expected);
  });

  test("reads a text with its options", () => {
    expect(locateTrios("a has been seen").trios).toHaveLength(1);
    expect(locateTrios("a has been seen", { target: "preference" }).trios).toEqual([]);
  });
});
