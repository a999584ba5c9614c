import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  isStatusTrio,
  type Path,
  PREFIXES,
  pathsIn,
  readPath,
  type Trio,
} from "../../src/condition/index.ts";
import { trioArbitrary } from "./arbitraries.ts";

const low = readPath("data.low", PREFIXES) as Path;
const high = readPath("data.high", PREFIXES) as Path;
const at = (path: Path) => ({ kind: "path", text: path.text, path }) as const;
const inLiquid = (path: Path) => ({ kind: "liquid", text: `{{ ${path.text} }}`, path }) as const;
const one = { kind: "value", text: "1", value: 1 } as const;

describe("the paths that a trio reads", () => {
  const cases: readonly (readonly [string, Trio, readonly Path[]])[] = [
    [
      "both operands",
      { kind: "data", variable: at(low), operator: "equal_to", argument: at(high) },
      [low, high],
    ],
    ["no argument", { kind: "data", variable: at(low), operator: "exists" }, [low]],
    ["a constant", { kind: "data", variable: one, operator: "less_than", argument: inLiquid(high) }, [high]],
    [
      "the ends of a between",
      {
        kind: "data",
        variable: at(high),
        operator: "is_between",
        argument: { kind: "range", low: inLiquid(low), high: at(high) },
      },
      [high, low, high],
    ],
    ["an audience by a path", { kind: "audience", operator: "is_audience_member", argument: at(low) }, [low]],
    ["a status", { kind: "engagement", ref: "a", operator: "contains", argument: "seen" }, []],
  ];
  test.each(cases)("%s", (_, trio, paths) => {
    expect(pathsIn(trio)).toEqual(paths);
  });

  test("include all paths at any depth, and no others", () => {
    fc.assert(
      fc.property(trioArbitrary, (trio) => {
        const found: unknown[] = [];
        JSON.stringify(trio, (key, value) => {
          if (key === "path") found.push(value);
          return value;
        });
        expect(pathsIn(trio)).toEqual(found);
        expect(isStatusTrio(trio)).toBe("ref" in trio);
      }),
      { numRuns: 300 },
    );
  });
});
