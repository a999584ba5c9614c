import jsonLogic from "json-logic-js";
import { expect } from "vitest";
import type { Condition } from "../../src/condition/index.ts";
import { prepare as prepareFast } from "../../src/entries/fast.ts";
import { toJsonLogic } from "../../src/entries/jsonlogic.ts";
import { explain, prepare } from "../../src/entries/runtime.ts";
import { runJsonLogic } from "../../src/jsonlogic/index.ts";
import { parse, print } from "../../src/language/index.ts";
import type { Problem } from "../../src/problem/index.ts";
import { decode, encodeFor } from "../../src/stored/index.ts";
import { evaluate } from "../reference/evaluator.ts";
import { type ConformanceCase, canonicalOf, says, storedFormsOf } from "./cases.ts";
import { decideCompiled } from "./compiled.ts";

/** One way of running the cases. To add one, add an entry to `MODES`. */
export interface Mode {
  readonly name: string;
  /** Returns true if the case can run in this mode. */
  applies(entry: ConformanceCase): boolean;
  /** Throws if the case fails. */
  check(entry: ConformanceCase): void;
}

/** A case that a mode is known to fail. It is run anyway: once it passes, the suite fails until the entry is removed. */
export interface Exclusion {
  readonly mode: string;
  readonly file: string;
  readonly case: string;
  readonly because: string;
}

export const MODES: readonly Mode[] = [
  { name: "stored", applies: (entry) => storedFormsOf(entry).length > 0, check: checkStored },
  { name: "text", applies: (entry) => says(entry, "text") || !entry.refused, check: checkText },
  evaluator("reference", (stored, context, { target, prefixes = [], ...options }) =>
    evaluate(stored, context, {
      ...options,
      prefixes: target === "match" ? ["event", ...prefixes] : prefixes,
    }),
  ),
  evaluator("prepared fast", (stored, context, options) =>
    prepareFast(stored as never, options)(context as never),
  ),
  evaluator("prepared", (stored, context, options) => prepare(stored as never, options)(context as never)),
  evaluator(
    "explained",
    (stored, context, options) => explain(stored as never, context as never, options).result,
  ),
  evaluator("jsonlogic", (stored, context, options) =>
    runJsonLogic(jsonLogic, toJsonLogic(stored as never, options), context as never),
  ),
  evaluator("compiled", decideCompiled),
];

export const EXCLUSIONS: readonly Exclusion[] = [];

interface Options {
  readonly target?: "preference" | "match";
  readonly prefixes?: readonly string[];
  readonly onUnknownRef?: "skipped";
}

function optionsOf({ target, prefixes, onUnknownRef }: ConformanceCase): Options {
  return { ...(target && { target }), ...(prefixes && { prefixes }), ...(onUnknownRef && { onUnknownRef }) };
}

/** A mode that gives verdicts, or throws an error with a code and places. */
function evaluator(
  name: string,
  decide: (stored: unknown, context: unknown, options: Options) => boolean,
): Mode {
  const answer = (stored: unknown, context: unknown, options: Options): unknown => {
    try {
      return decide(stored, context, options);
    } catch (error) {
      const { code, places } = error as { code?: unknown; places?: unknown };
      if (code === undefined || places === undefined) throw error;
      return { code, places };
    }
  };
  return {
    name,
    applies: (entry) => (entry.runs ?? []).length > 0,
    check: (entry) => {
      for (const stored of storedFormsOf(entry)) {
        for (const run of entry.runs ?? []) {
          const found = answer(stored, run.context, optionsOf(entry));
          expect(found, `${run.name ?? ""} ${JSON.stringify(stored)}`).toEqual(run.error ?? run.verdict);
        }
      }
    },
  };
}

/** Compares written forms exactly, the order of keys included. */
function expectCanonical(condition: Condition | undefined, entry: ConformanceCase): void {
  expect(condition, "not refused").toBeDefined();
  const written = encodeFor(condition as Condition, optionsOf(entry));
  expect(JSON.stringify(written)).toBe(JSON.stringify(canonicalOf(entry)));
}

function expectProblems(problems: readonly Problem[], entry: ConformanceCase): void {
  const expected = entry.problems ?? (entry.refused ? undefined : []);
  if (expected !== undefined) expect(problems.map(({ code }) => code)).toEqual(expected);
}

function checkStored(entry: ConformanceCase): void {
  const options = optionsOf(entry);
  if (says(entry, "stored")) {
    const { condition, problems } = decode(entry.stored, options);
    expectProblems(problems, entry);
    if (entry.refused) expect(condition).toBeUndefined();
    else expectCanonical(condition, entry);
  }
  // The canonical form is its own canonical form.
  if (!entry.refused) expectCanonical(decode(canonicalOf(entry), options).condition, entry);
}

function checkText(entry: ConformanceCase): void {
  const options = optionsOf(entry);
  if (entry.text !== undefined) {
    const { condition, problems } = parse(entry.text, options);
    expectProblems(problems, entry);
    if (entry.refused) expect(condition).toBeUndefined();
    else expectCanonical(condition, entry);
  }
  if (entry.refused) return;
  // Stored conditions print as text that compiles to their canonical form.
  for (const stored of storedFormsOf(entry)) {
    const printed = print(decode(stored, options).condition as Condition, options);
    if (entry.text !== undefined) expect(printed).toBe(entry.print ?? entry.text);
    expectCanonical(parse(printed, options).condition, entry);
  }
}
