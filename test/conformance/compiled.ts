import type { Condition } from "../../src/condition/index.ts";
import { moduleOf } from "../../src/emit/index.ts";
import { read } from "../../src/stored/index.ts";
import { type Decide, load } from "../emit/load.ts";
import { FILES, storedFormsOf } from "./cases.ts";

/** The conditions of all cases as modules: one for each way of taking an unknown ref. */

interface Options {
  readonly target?: "preference" | "match";
  readonly prefixes?: readonly string[];
  readonly onUnknownRef?: "skipped";
}

const nameOf = (stored: unknown, { target, prefixes }: Options) => JSON.stringify([stored, target, prefixes]);

const modules = new Map<string | undefined, (name: string) => Decide>();

function moduleFor(onUnknownRef: Options["onUnknownRef"]): (name: string) => Decide {
  const made = modules.get(onUnknownRef);
  if (made !== undefined) return made;
  const conditions = new Map<string, Condition>();
  for (const entry of FILES.flatMap(({ cases }) => cases)) {
    if (entry.onUnknownRef !== onUnknownRef || entry.runs === undefined) continue;
    for (const stored of storedFormsOf(entry)) {
      const { condition } = read(stored, entry);
      if (condition !== undefined) conditions.set(nameOf(stored, entry), condition);
    }
  }
  const loaded = load(moduleOf(conditions, { onUnknownRef }));
  modules.set(onUnknownRef, loaded);
  return loaded;
}

/** Decides by the compiled conditions of a case. */
export function decideCompiled(stored: unknown, context: unknown, options: Options): boolean {
  return moduleFor(options.onUnknownRef)(nameOf(stored, options))(context);
}
