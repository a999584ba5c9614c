import { describe, expect, test } from "vitest";
import type { Condition, Trio } from "../../src/condition/index.ts";
import { newGathering } from "../../src/evaluate/operand.ts";
import { type Next, programOf, type Step } from "../../src/evaluate/program.ts";
import { decode } from "../../src/stored/index.ts";

/** The trio that a name stands for: `data.<name> == true`. */
function trioOf(name: string): Trio {
  const stored = { all: [{ variable: `data.${name}`, operator: "equal_to", argument: "true" }] };
  return decode(stored).condition?.any[0]?.all[0] as Trio;
}

function programOfGroups(groups: readonly string[]): Next {
  const condition: Condition = { any: groups.map((group) => ({ all: [...group].map(trioOf) })) };
  return programOf(condition, newGathering());
}

/** Runs a program where the named trios hold. Returns its verdict and the trios that were tested, in order. */
function run(program: Next, holding: string): { readonly verdict: boolean; readonly tested: string } {
  let tested = "";
  let next = program;
  while (typeof next === "object") {
    const name = (next as Step).name as string;
    tested += name;
    next = holding.includes(name) ? next.yes : next.no;
  }
  return { verdict: next, tested };
}

/** All groups of up to two of three trios. */
const NAMES = ["a", "b", "c"];
const GROUPS = ["", ...NAMES, ...NAMES.flatMap((first) => NAMES.map((second) => first + second))];
const HOLDING = ["", "a", "b", "c", "ab", "ac", "bc", "abc"];

describe("a program", () => {
  test("has the verdict of its condition, for all conditions of three small groups", () => {
    for (const first of GROUPS) {
      for (const second of GROUPS) {
        for (const third of ["", "a", "ab", "ba", "bc"]) {
          const groups = [first, second, third];
          const program = programOfGroups(groups);
          for (const holding of HOLDING) {
            const expected = groups.some((group) => [...group].every((name) => holding.includes(name)));
            expect(run(program, holding).verdict, `${groups} where ${holding}`).toBe(expected);
          }
        }
      }
    }
  });

  test("tests trios with which neighbouring groups begin once", () => {
    const program = programOfGroups(["abc", "abd", "ae"]);
    expect(run(program, "ab").tested).toBe("abcde");
    expect(run(program, "abd")).toEqual({ verdict: true, tested: "abcd" });
    expect(run(program, "ae")).toEqual({ verdict: true, tested: "abe" });
    expect(run(program, "").tested).toBe("a");
  });

  test("has no steps for always and never", () => {
    expect(programOfGroups([""])).toBe(true);
    expect(programOfGroups([])).toBe(false);
  });

  test("is made for very many trios", () => {
    const a = trioOf("a");
    const condition = { any: [{ all: Array.from({ length: 100_000 }, () => a) }] };
    expect(run(programOf(condition, newGathering()), "").verdict).toBe(false);
  });
});
