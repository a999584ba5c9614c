import type { Condition, Target } from "../../condition/index.ts";
import { type Diagnostic, diagnoseAll } from "../../diagnostics/index.ts";
import { type Document, readDocument, spanOf } from "../../document/index.ts";
import type { Problem } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import { conditionSlots } from "../../workflow/index.ts";
import { INLINE_NAME, type Source } from "../files/source.ts";

/** Settings for reading stored conditions. */
export interface StoredSetting {
  /** Target of the conditions (default: preference for a list, otherwise step). */
  readonly target?: Target | undefined;
  readonly prefix?: readonly string[] | undefined;
}

/** A condition, or diagnostics. */
export interface ConditionReading {
  /** Undefined if `diagnostics` has an error. */
  readonly condition: Condition | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a JSON or YAML source as a document. */
export function documentOf({ text, kind }: Source): Document {
  return readDocument(text, kind === "yaml" ? "yaml" : "json");
}

/**
 * Checks whether a source is stored conditions itself, rather than a file with slots. An inline value without slots can only
 * be meant as conditions. So can null, which stands for no conditions.
 */
export function isStoredAlone({ name }: Source, document: Document, target: Target | undefined): boolean {
  if (document.root === undefined) return false;
  if (document.value === null) return document.format === "json";
  const found = conditionSlots(document, { target });
  if (found.length === 0) return name === INLINE_NAME && typeof document.value === "object";
  return found.some(({ map, conditions }) => map === undefined && conditions !== undefined);
}

/** Reads a document that is stored conditions itself. */
export function readStoredAlone(
  document: Document,
  { target, prefix: prefixes }: StoredSetting,
): ConditionReading {
  const { value, problems: faults } = document;
  const kind = target ?? (Array.isArray(value) ? "preference" : "step");
  const { condition, problems } = decode(value ?? null, { target: kind, prefixes });
  const placed = problems.map((problem): Problem => {
    const span = problem.pointer === undefined ? undefined : spanOf(document, problem.pointer, "value");
    return span === undefined ? problem : { ...problem, span };
  });
  return {
    condition: faults.length === 0 ? condition : undefined,
    diagnostics: diagnoseAll([...faults, ...placed]),
  };
}
