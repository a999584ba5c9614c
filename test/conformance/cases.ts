import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** The conformance cases as spec/conformance/README.md describes them. */

export interface ConformanceFile {
  readonly file: string;
  readonly clause: string;
  readonly title: string;
  readonly cases: readonly ConformanceCase[];
}

export interface ConformanceCase {
  readonly name: string;
  readonly text?: string;
  readonly stored?: unknown;
  readonly target?: "preference" | "match";
  readonly prefixes?: readonly string[];
  readonly onUnknownRef?: "skipped";
  readonly canonical?: unknown;
  readonly print?: string;
  readonly problems?: readonly string[];
  readonly refused?: true;
  readonly runs?: readonly ConformanceRun[];
}

export interface ConformanceRun {
  readonly name?: string;
  readonly context: unknown;
  readonly verdict?: boolean;
  readonly error?: { readonly code: string; readonly places: readonly string[] };
}

const folder = resolve(import.meta.dirname, "../../spec/conformance");

/** Every file of cases, in the order of the clauses. */
export const FILES: readonly ConformanceFile[] = readdirSync(folder)
  .filter((file) => file.endsWith(".json"))
  .sort()
  .map((file) => ({ file, ...JSON.parse(readFileSync(join(folder, file), "utf8")) }));

/** Returns true if a case has the key: `"stored": null` differs from no `stored`. */
export function says(entry: ConformanceCase, key: keyof ConformanceCase): boolean {
  return Object.hasOwn(entry, key);
}

/** The stored forms that a case evaluates: as given, and canonical if that differs. */
export function storedFormsOf(entry: ConformanceCase): readonly unknown[] {
  return [
    ...(says(entry, "stored") ? [entry.stored] : []),
    ...(says(entry, "canonical") ? [entry.canonical] : []),
  ];
}

/** The canonical stored form of a case that is not refused. */
export function canonicalOf(entry: ConformanceCase): unknown {
  return says(entry, "canonical") ? entry.canonical : entry.stored;
}
