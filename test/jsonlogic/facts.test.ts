import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Segment } from "../../src/condition/index.ts";
import { stepFact, type ValueFactName, valueFact } from "../../src/jsonlogic/facts.ts";
import { ODD_TEXTS, pathArbitrary, refArbitrary, textArbitrary } from "../condition/arbitraries.ts";

const NAMES: readonly ValueFactName[] = [
  "value",
  "exists",
  "empty",
  "type",
  "number",
  "order",
  "time",
  "json",
  "items",
  "texts",
];

describe("the key of a fact", () => {
  test.each<[[string, ...Segment[]], ValueFactName, string]>([
    [["recipient", "plan"], "value", "recipient/plan"],
    [["recipient", "plan"], "type", "recipient/plan#type"],
    [["data", "list", 0, "a.b"], "value", "data/list/0/a%2Eb"],
    [["data", "0", "12", "1a"], "value", "data/%30/%312/1a"],
    [["data", "50%", "a/b", "#", "\\"], "json", "data/50%25/a%2Fb/%23/%5C#json"],
    [["data", "", ".."], "value", "data//%2E%2E"],
    [["data", "__proto__", "名前"], "value", "data/__proto__/名前"],
    [["audiences"], "texts", "audiences#texts"],
  ])("of %j, %s", (path, fact, key) => {
    expect(valueFact(path, fact).key).toBe(key);
  });

  test("of a step's outcome", () => {
    expect(stepFact("email_1", "delivery_status").key).toBe("refs/email_1#delivery_status");
    expect(stepFact("a.b#c", "status").key).toBe("refs/a%2Eb%23c#status");
  });

  test("is unique, and has no character that engines interpret", () => {
    const path = fc.oneof(
      pathArbitrary.map(({ path }): [string, ...Segment[]] => [path.root, ...path.segments]),
      fc.tuple(
        fc.constantFrom("data", "refs"),
        fc.oneof(fc.constantFrom<Segment>(0, 12, "0", "12", "%30", "a/b", ...ODD_TEXTS), textArbitrary),
        fc.constantFrom<Segment>("a", "b", 1, "1", "", "/", "%2F", "#type", "%23type"),
      ),
    );
    const fact = fc.oneof(
      { weight: 3, arbitrary: fc.tuple(path, fc.constantFrom(...NAMES)).map((parts) => valueFact(...parts)) },
      {
        weight: 1,
        arbitrary: refArbitrary.chain((ref) =>
          fc
            .constantFrom("delivery_status" as const, "engagement_status" as const, "status" as const)
            .map((name) => stepFact(ref, name)),
        ),
      },
    );
    fc.assert(
      fc.property(fc.array(fact, { minLength: 20, maxLength: 40 }), (facts) => {
        const described = new Map<string, string>();
        for (const fact of facts) {
          const { key, ...description } = fact;
          expect(key).not.toMatch(/[.\\]/);
          expect(described.get(key) ?? JSON.stringify(description)).toBe(JSON.stringify(description));
          described.set(key, JSON.stringify(description));
        }
        expect(new Set(described.values()).size).toBe(described.size);
      }),
      { numRuns: 300 },
    );
  });
});
