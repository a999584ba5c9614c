import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { OPERATOR_NAMES } from "../../src/condition/index.ts";
import { allCodes, severityOf } from "../../src/diagnostics/index.ts";
import { STORED_WORDINGS } from "../../src/diagnostics/wordings/catalogue.ts";
import type { ProblemCode } from "../../src/problem/index.ts";
import { type ConformanceCase, FILES, says, storedFormsOf } from "./cases.ts";

/** The cases have the form that their README describes, and cover every clause. */

const CASE_KEYS = [
  "name",
  "text",
  "stored",
  "target",
  "prefixes",
  "onUnknownRef",
  "canonical",
  "print",
  "problems",
  "refused",
  "runs",
];
const ERROR_CODES = [
  "missing-context",
  "invalid-value",
  "unknown-ref",
  "invalid-outcome",
  "unknown-status",
  "invalid-audiences",
  "invalid-now",
];

const root = resolve(import.meta.dirname, "../..");
const CASES = FILES.flatMap(({ cases }) => cases);

function isUnique(names: readonly (string | undefined)[]): boolean {
  return new Set(names).size === names.length;
}

describe.each(FILES)("$file", ({ file, cases, ...rest }) => {
  test("is named after its clause, and its cases have unique names", () => {
    expect(Object.keys(rest).sort()).toEqual(["clause", "title"]);
    expect(file.startsWith(`${rest.clause}-`), file).toBe(true);
    expect(isUnique(cases.map(({ name }) => name))).toBe(true);
  });

  test("has only the keys that the README describes", () => {
    for (const entry of cases) {
      const about = entry.name;
      expect(CASE_KEYS, about).toEqual(expect.arrayContaining(Object.keys(entry)));
      expect(says(entry, "text") || says(entry, "stored"), about).toBe(true);
      if (says(entry, "target")) expect(["preference", "match"], about).toContain(entry.target);
      if (says(entry, "onUnknownRef")) expect(entry.onUnknownRef, about).toBe("skipped");
      if (says(entry, "print")) expect(entry.print, about).not.toBe(entry.text);
      if (says(entry, "canonical") && says(entry, "stored")) {
        expect(JSON.stringify(entry.canonical), about).not.toBe(JSON.stringify(entry.stored));
      }
      if (entry.refused) {
        expect(entry.refused, about).toBe(true);
        for (const key of ["canonical", "print", "runs"] as const)
          expect(says(entry, key), about).toBe(false);
        if (says(entry, "stored")) expect(entry.problems, about).toBeDefined();
      } else expect(storedFormsOf(entry).length, about).toBeGreaterThan(0);
    }
  });

  test("has runs with one expectation each", () => {
    for (const { name, runs = [] } of cases) {
      expect(isUnique(runs.map((run) => run.name)), name).toBe(true);
      for (const run of runs) {
        expect(["name", "context", "verdict", "error"], name).toEqual(
          expect.arrayContaining(Object.keys(run)),
        );
        expect(Object.hasOwn(run, "context"), name).toBe(true);
        expect(typeof run.verdict === "boolean", name).toBe(run.error === undefined);
        if (run.error !== undefined) {
          expect(ERROR_CODES, name).toContain(run.error.code);
          expect(run.error.places, name).toEqual([...run.error.places].sort());
        }
      }
    }
  });

  test("is refused exactly if one of the problems is an error", () => {
    for (const { name, problems, refused } of cases) {
      if (problems === undefined) continue;
      for (const code of problems) expect(allCodes(), name).toContain(code);
      const hasError = problems.some((code) => severityOf(code as ProblemCode) === "error");
      expect(hasError, name).toBe(refused === true);
    }
  });
});

interface Named {
  readonly operator: string;
}

describe("the cases together", () => {
  const written = JSON.stringify(CASES);

  test("name only clauses of the prose", () => {
    const prose = readdirSync(join(root, "spec"))
      .filter((file) => /^\d.*\.md$/.test(file))
      .map((file) => readFileSync(join(root, "spec", file), "utf8"))
      .join("\n");
    const clauses = new Set([...prose.matchAll(/^(?:#+ |\*\*)(\d(?:\.\d+)*)\b/gm)].map((match) => match[1]));
    for (const { file, clause } of FILES) expect(clauses, file).toContain(clause);
    // Clauses that the source and the tests cite must exist.
    const cited = ["src", "test"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
        .flatMap((entry) => {
          const place = join(entry.parentPath, entry.name);
          const text = readFileSync(place, "utf8");
          return [...text.matchAll(/\bspec (\d(?:\.\d+)*)/g)].map((match) => ({ place, clause: match[1] }));
        }),
    );
    expect(cited.length).toBeGreaterThan(50);
    for (const { place, clause } of cited) expect(clauses, place).toContain(clause);
  });

  test("cover every problem of stored conditions", () => {
    const provoked = new Set(CASES.flatMap((entry) => (says(entry, "stored") ? (entry.problems ?? []) : [])));
    // A text of a megabyte is too long for a case, and only texts can have too many groups.
    const beyond = ["too-long", "too-many-groups"];
    const missing = Object.keys(STORED_WORDINGS).filter(
      (code) => !provoked.has(code) && !beyond.includes(code),
    );
    expect(missing).toEqual([]);
  });

  test("cover both verdicts of every operator", () => {
    const verdicts = new Map(OPERATOR_NAMES.map((name) => [name as string, new Set<boolean>()]));
    for (const entry of CASES) {
      const stored = storedFormsOf(entry)[0] as { all?: readonly Named[] } | readonly Named[] | null;
      const trios = Array.isArray(stored)
        ? stored
        : ((stored as { all?: readonly Named[] } | null)?.all ?? []);
      if (trios.length !== 1) continue;
      for (const { verdict } of entry.runs ?? []) {
        if (verdict !== undefined) verdicts.get(trios[0]?.operator as string)?.add(verdict);
      }
    }
    for (const [operator, found] of verdicts) expect(found, operator).toEqual(new Set([true, false]));
  });

  test("cover every reserved argument, and every error of evaluation", () => {
    const names = JSON.parse(readFileSync(join(root, "spec/status.json"), "utf8")).arguments;
    for (const argument of [...names.delivery_status, ...names.engagement_status]) {
      expect(written.includes(`"${argument}"`), argument).toBe(true);
    }
    const errors = new Set(
      CASES.flatMap(({ runs = [] }: ConformanceCase) => runs.map(({ error }) => error?.code)),
    );
    for (const code of ERROR_CODES) expect(errors).toContain(code);
  });

  test("cover the phrases of every case", () => {
    const { cases } = JSON.parse(readFileSync(join(root, "spec/status.json"), "utf8"));
    for (const { phrases } of cases as { phrases: { has: string; has_not: string } }[]) {
      for (const phrase of Object.values(phrases)) {
        expect(written.includes(`"step_1 ${phrase}"`), phrase).toBe(true);
      }
    }
  });
});
