import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { OPERATOR_NAMES, type Target } from "../../src/condition/index.ts";
import { severityOf } from "../../src/diagnostics/index.ts";
import {
  validateCondition,
  validateConfigFile,
  validateGroup,
  validatePreferenceConditions,
  validateStepConditions,
} from "../../src/entries/schema.ts";
import { decode } from "../../src/stored/index.ts";
import { validateFile } from "../../src/workflow/index.ts";
import {
  ARGUMENTS,
  anyTrioArbitrary,
  jsonArbitrary,
  mutatedStoredArbitrary,
  OPERATORS_TRIED,
  storedArbitrary,
  VARIABLES,
} from "../condition/arbitraries.ts";
import { configFileArbitrary } from "./config-file-arbitraries.ts";

/**
 * Mistakes beyond any schema (spec 3.2), which does not see into the JSON in a text. It does not know the length of an
 * operand in canonical form either, but nothing random is that long.
 */
const BEYOND_SCHEMAS = new Set<string>(["number-not-finite", "too-deep"]);

/** Returns true if decoding accepts a value, undefined if it is refused for a mistake beyond schemas. */
function accepts(value: unknown, target: Target = "step"): boolean | undefined {
  const { condition, problems } = decode(value, { target });
  return problems.some(({ code }) => BEYOND_SCHEMAS.has(code)) ? undefined : condition !== undefined;
}

/** Returns true if a condition of a step or of a preference may be the trio. */
function isAccepted(trio: unknown): boolean {
  return [decode({ all: [trio] }), decode([trio], { target: "preference" })].some(({ ok }) => ok);
}

/** Null and `{}`, which are conditions but not a group. */
function isNone(value: unknown): boolean {
  return value === null || (typeof value === "object" && Object.keys(value).length === 0);
}

function agrees(value: unknown): void {
  const asStep = accepts(value);
  const shown = () => JSON.stringify(value);
  if (asStep !== undefined) expect(validateStepConditions(value), shown()).toBe(asStep);
  if (asStep !== undefined) expect(validateGroup(value), shown()).toBe(asStep && !isNone(value));
  const asPreference = accepts(value, "preference");
  if (asPreference !== undefined) expect(validatePreferenceConditions(value), shown()).toBe(asPreference);
}

describe("the schemas accept exactly what decoding accepts", () => {
  test("every spelling of every condition", () => {
    fc.assert(
      fc.property(storedArbitrary, (stored) => {
        expect(validateStepConditions(stored)).toBe(true);
        agrees(stored);
      }),
      { numRuns: 3000 },
    );
  });

  test("conditions with slips", () => {
    fc.assert(fc.property(mutatedStoredArbitrary, agrees), { numRuns: 6000 });
  });

  test("lists of trios, as a preference has them", () => {
    fc.assert(fc.property(fc.array(anyTrioArbitrary, { maxLength: 2 }), agrees), { numRuns: 2000 });
  });

  test("any JSON", () => {
    fc.assert(fc.property(jsonArbitrary, agrees), { numRuns: 1000 });
  });

  test("every variable with every operator and every argument", () => {
    let accepted = 0;
    for (const variable of VARIABLES) {
      for (const operator of OPERATORS_TRIED) {
        for (const argument of ARGUMENTS) {
          const trio = { variable, operator, ...(argument !== undefined && { argument }) };
          const asStep = accepts({ all: [trio] });
          const expected = asStep === undefined ? undefined : asStep || accepts([trio], "preference");
          if (expected) accepted++;
          if (expected !== undefined && validateCondition(trio) !== expected) {
            expect.fail(`decoding ${expected ? "accepts" : "refuses"} ${JSON.stringify(trio)}`);
          }
        }
      }
    }
    // The table tries both sides: neither nearly all nor nearly none are accepted.
    const tried = VARIABLES.length * OPERATORS_TRIED.length * ARGUMENTS.length;
    expect(accepted / tried).toBeGreaterThan(0.2);
    expect(accepted / tried).toBeLessThan(0.8);
  });

  test("nesting up to the limit and past it, outside texts", () => {
    const nested = (depth: number) => JSON.parse("[".repeat(depth) + "]".repeat(depth));
    for (const operator of OPERATOR_NAMES) {
      for (const depth of [1, 2, 63, 64, 65, 66, 5000]) {
        const trio = { variable: "data.x", operator, argument: nested(depth) };
        expect(validateCondition(trio), `${operator}, ${depth}`).toBe(isAccepted(trio));
      }
    }
  });

  test("numbers that are not finite, outside texts", () => {
    for (const argument of [
      "1e400",
      "-1e400",
      "[1e400]",
      '{"a": [1e400]}',
      "[1, 1e400]",
      "[1e400, 1e400, 1]",
    ]) {
      for (const operator of OPERATOR_NAMES) {
        const trio = { variable: "data.x", operator, argument: JSON.parse(argument) };
        expect(validateCondition(trio), `${operator} ${argument}`).toBe(isAccepted(trio));
      }
    }
  });

  test("texts up to the limit and past it", () => {
    const limit = 1024 * 1024;
    for (const length of [limit, limit + 1]) {
      const long = "é".repeat(length);
      const path = `data.${"a".repeat(length - 5)}`;
      const trios = [
        { variable: long, operator: "exists" },
        { variable: path, operator: "exists" },
        { variable: "data.x", operator: "equal_to", argument: long },
        { variable: "data.x", operator: "equal_to", argument: "👩".repeat(length) },
        { variable: "data.x", operator: "is_timestamp_before", argument: path },
      ];
      for (const trio of trios) {
        expect(validateCondition(trio), trio.operator).toBe(length === limit);
        expect(decode({ all: [trio] }).condition !== undefined, trio.operator).toBe(length === limit);
      }
    }
  });

  test("an end of a between that is too long", () => {
    const end = `data.${"a".repeat(1024 * 1024)}`;
    for (const operator of ["is_between", "is_timestamp_between"]) {
      const trio = { variable: "data.x", operator, argument: [end, "data.y"] };
      expect(validateCondition(trio)).toBe(false);
      expect(decode({ all: [trio] }).problems.map(({ code }) => code)).toEqual(["too-long"]);
    }
  });

  test("values that only decoding can refuse are accepted by the schemas", () => {
    const deep = "[".repeat(65) + "]".repeat(65);
    // In canonical form every quote is escaped.
    const grows = ['"'.repeat(1024 * 1023)];
    for (const argument of ["1e400", "[1, -1e400]", deep, grows]) {
      const trio = { variable: "data.x", operator: "equal_to", argument };
      expect(validateCondition(trio)).toBe(true);
      expect(decode({ all: [trio] }).condition).toBeUndefined();
    }
  });
});

test("the schema of config files accepts exactly the files that compile, apart from their texts", () => {
  let accepted = 0;
  let tried = 0;
  fc.assert(
    fc.property(configFileArbitrary, (value) => {
      const text = JSON.stringify(value);
      const problems = validateFile(text, "json");
      if (problems.some(({ code }) => BEYOND_SCHEMAS.has(code))) return;
      const expected = problems.every(({ code }) => severityOf(code) !== "error");
      tried++;
      if (expected) accepted++;
      expect(validateConfigFile(JSON.parse(text)), text).toBe(expected);
    }),
    { numRuns: 2000 },
  );
  // Neither nearly all nor nearly none are accepted.
  expect(accepted / tried).toBeGreaterThan(0.2);
  expect(accepted / tried).toBeLessThan(0.8);
});
