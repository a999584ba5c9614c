import { Budget, provedEquivalent, provedFalse, simplify } from "heed/analyse";
import { print } from "heed/print";
import { read } from "heed/read";
import type { StoredInput } from "heed/runtime";
import { applyEdit } from "../edits/index.ts";
import { type Draft, type Json, writeDraft } from "../model/index.ts";
import { conditionOf, heedOptions, type ReadingOptions } from "../reading/index.ts";

/** Conclusions about conditions in every context. Only certain ones are given. */
export interface Analysis {
  /** The draft that it is about. */
  readonly draft: Draft;
  /** True if the conditions hold in no context. */
  readonly isNever: boolean;
  /** The rows without which, each by itself, the conditions would hold in the same contexts. */
  readonly needless: ReadonlySet<number>;
  /** Shorter conditions that hold in the same contexts; undefined if none are known. */
  readonly simpler: Simpler | undefined;
}

/** Conditions that stand for others. */
export interface Simpler {
  readonly stored: Json;
  /** The same in words. */
  readonly text: string;
}

/** The steps of work for all questions about one draft: a fraction of a second. */
const STEPS = 60_000;

/** Asks the analyser about a draft. Undefined if it is unfinished or wrong. */
export function analysisOf(draft: Draft, options: ReadingOptions): Analysis | undefined {
  const stored = writeDraft(draft);
  if (conditionOf(stored, options) === undefined) return undefined;
  const asked = { ...heedOptions(options), budget: new Budget(STEPS) };
  const given = stored as unknown as StoredInput;
  const isNever = provedFalse(given, asked);
  // Of conditions that never hold, most rows make no difference, and none of them is the reason.
  const rows = isNever ? [] : draft.groups.flatMap((group) => group.rows);
  const needless = rows.filter(({ id }) => {
    const rest = writeDraft(applyEdit(draft, { type: "remove-row", row: id })) as unknown as StoredInput;
    return provedEquivalent(given, rest, asked);
  });
  const simpler = isNever ? undefined : simplerThan(draft, stored, options);
  return { draft, isNever, needless: new Set(needless.map(({ id }) => id)), simpler };
}

/** Conditions with fewer rows that are certainly the same, in canonical form. */
function simplerThan({ groups }: Draft, stored: Json, options: ReadingOptions): Simpler | undefined {
  const { prefixes } = options;
  const asked = { ...heedOptions(options), budget: new Budget(STEPS) };
  const given = stored as unknown as StoredInput;
  const simple = simplify(given, asked);
  const condition = read(simple, { prefixes });
  const count = groups.reduce((sum, { rows }) => sum + rows.length, 0);
  const isShorter = condition && condition.any.reduce((sum, { all }) => sum + all.length, 0) < count;
  const form = inFormOf(simple as unknown as Json, options);
  if (!isShorter || form === undefined) return undefined;
  // Simplifying may have run out of steps in between, so what it found is asked about as anything else.
  if (!provedEquivalent(given, form as unknown as StoredInput, asked)) return undefined;
  return { stored: form, text: print(condition, { prefixes }) };
}

/** Conditions of a step in the form of their owner, a list for preferences and matches, if they can have it. */
function inFormOf(simple: Json, { mode }: ReadingOptions): Json | undefined {
  if (mode === "step") return simple;
  return "all" in (simple as object) ? ((simple as { readonly all: Json }).all as Json) : undefined;
}
