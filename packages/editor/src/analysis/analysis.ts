import { alwaysFalse, Budget, equivalent } from "heed/analyse";
import type { StoredInput } from "heed/runtime";
import { applyEdit, type Draft, writeDraft } from "../model/index.ts";
import { decodeValue, type ReadingOptions } from "../reading/index.ts";

/** Conclusions about conditions in every context. Only certain ones are given. */
export interface Analysis {
  /** The draft that it is about. */
  readonly draft: Draft;
  /** True if the conditions hold in no context. */
  readonly isNever: boolean;
  /** The rows without which, each by itself, the conditions would hold in the same contexts. */
  readonly needless: ReadonlySet<number>;
}

/** The steps of work for all questions about one draft: a fraction of a second. */
const STEPS = 60_000;

/** Asks the analyser about a draft. Undefined if it is unfinished or wrong. */
export function analysisOf(draft: Draft, options: ReadingOptions): Analysis | undefined {
  const stored = writeDraft(draft);
  if (!decodeValue(stored, options).ok) return undefined;
  const asked = { target: options.mode, prefixes: options.prefixes, budget: new Budget(STEPS) };
  const given = stored as unknown as StoredInput;
  const isNever = alwaysFalse(given, asked).answer === "yes";
  // Of conditions that never hold, most rows make no difference, and none of them is the reason.
  const rows = isNever ? [] : draft.groups.flatMap((group) => group.rows);
  const needless = rows.filter(({ id }) => {
    const rest = writeDraft(applyEdit(draft, { type: "remove-row", row: id })) as unknown as StoredInput;
    return equivalent(given, rest, asked).answer === "yes";
  });
  return { draft, isNever, needless: new Set(needless.map(({ id }) => id)) };
}
