import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decode, read } from "../../../src/stored/index.ts";
import {
  ARGUMENTS,
  anyTrioArbitrary,
  jsonArbitrary,
  mutatedStoredArbitrary,
  OPERATORS_TRIED,
  storedArbitrary,
  VARIABLES,
} from "../../condition/arbitraries.ts";

const OPTIONS = [{}, { target: "preference" as const }, { prefixes: ["event"] }];

function readsAsDecoded(stored: unknown): void {
  for (const options of OPTIONS) {
    expect(read(stored, options).condition).toEqual(decode(stored, options).condition);
  }
}

describe("reading gives the same result as decoding", () => {
  test("for every spelling of every condition", () => {
    fc.assert(fc.property(storedArbitrary, readsAsDecoded), { numRuns: 1000 });
  });

  test("for conditions with mistakes", () => {
    fc.assert(fc.property(mutatedStoredArbitrary, readsAsDecoded), { numRuns: 3000 });
  });

  test("for any other value", () => {
    const anything = fc.oneof(fc.array(anyTrioArbitrary, { maxLength: 2 }), jsonArbitrary, fc.anything());
    fc.assert(fc.property(anything, readsAsDecoded), { numRuns: 2000 });
  });

  test("for every variable with every operator and every argument", () => {
    for (const variable of VARIABLES) {
      for (const operator of OPERATORS_TRIED) {
        for (const argument of ARGUMENTS) {
          const stored = { all: [{ variable, operator, ...(argument !== undefined && { argument }) }] };
          const isRead = read(stored).condition !== undefined;
          if (isRead !== (decode(stored).condition !== undefined)) {
            expect.fail(`reading ${isRead ? "accepts" : "refuses"} ${JSON.stringify(stored)}`);
          }
        }
      }
    }
  });

  test("for values nested too deep", () => {
    const deep = JSON.parse("[".repeat(65) + "]".repeat(65));
    for (const operator of ["equal_to", "is_between", "exists"]) {
      readsAsDecoded({ all: [{ variable: "data.x", operator, argument: deep }] });
    }
    readsAsDecoded({ all: [{ variable: "data.x", operator: "is_between", argument: [1, deep] }] });
  });
});
