import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPERATOR_NAMES } from "../../../src/condition/index.ts";
import { alternatives, suggestionsFor } from "../../../src/diagnostics/index.ts";

const STATUSES = ["seen", "sent", "read", "skipped", "delivered", "bounced", "archived"];

describe("did you mean", () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ["sen", STATUSES, ["seen", "sent"]],
    ["sen", ["sent", "seen"], ["sent", "seen"]],
    ["seent", STATUSES, ["seen", "sent"]],
    ["delivred", STATUSES, ["delivered"]],
    ["SEEN", STATUSES, ["seen"]],
    ["seen", STATUSES, ["seen"]],
    ["dear", STATUSES, []],
    ["raed", STATUSES, ["read"]],
    ["opened", STATUSES, []],
    ["recipent", ["data", "recipient", "actor"], ["recipient"]],
    ["equalTo", OPERATOR_NAMES, ["equal_to"]],
    ["is_timestamp_befor", OPERATOR_NAMES, ["is_timestamp_before"]],
    ["a", ["b", "ab"], []],
    ["ab", ["b", "a", "abc", "xy"], ["b", "a", "abc"]],
    ["aaa", ["aab", "aac", "aad", "aae"], ["aab", "aac", "aad"]],
    ["", ["a"], []],
    ["x".repeat(65), ["x".repeat(65)], []],
  ])("%j of %j: %j", (found, candidates, suggestions) => {
    expect(suggestionsFor(found, candidates)).toEqual(suggestions);
  });

  test("finds the word after any one slip of a letter", () => {
    const slip = fc.record({ at: fc.nat(), kind: fc.constantFrom("drop", "double", "swap", "replace") });
    fc.assert(
      fc.property(
        fc.constantFrom(...OPERATOR_NAMES.filter((name) => name.length > 5)),
        slip,
        (word, { at, kind }) => {
          const index = at % (word.length - 1);
          const [before, letter, next, after] = [
            word.slice(0, index),
            word[index],
            word[index + 1],
            word.slice(index + 2),
          ];
          const slipped = {
            drop: `${before}${next}${after}`,
            double: `${before}${letter}${letter}${next}${after}`,
            swap: `${before}${next}${letter}${after}`,
            replace: `${before}x${next}${after}`,
          }[kind];
          expect(suggestionsFor(slipped, OPERATOR_NAMES)[0]).toBe(word);
        },
      ),
      { numRuns: 500 },
    );
  });
});

test("alternatives are listed as a sentence lists them", () => {
  expect(alternatives(["a"])).toBe("`a`");
  expect(alternatives(["a", "b"])).toBe("`a` or `b`");
  expect(alternatives(["a", "b", "c"])).toBe("`a`, `b` or `c`");
});
