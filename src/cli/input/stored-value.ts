import type { Condition, Target } from "../../condition/index.ts";
import { type Diagnostic, diagnoseAll } from "../../diagnostics/index.ts";
import { type Document, readDocument, spanOf } from "../../document/index.ts";
import type { Problem } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import { conditionSlots } from "../../workflow/index.ts";
import { INLINE_NAME, type Source } from "./source.ts";

/** What is to be known about stored conditions that they do not say. */
export interface StoredSetting {
  /** Whose they are; a list is a preference's if not said. */
  readonly target?: Target | undefined;
  readonly prefix?: readonly string[] | undefined;
}

/** One condition as read. */
export interface ConditionReading {
  /** Undefined where there is an error, and `diagnostics` say which. */
  readonly condition: Condition | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** A JSON or YAML source as a document. */
export function documentOf({ text, kind }: Source): Document {
  return readDocument(text, kind === "yaml" ? "yaml" : "json");
}

/**
 * Whether a source is stored conditions and nothing else, not a file that has conditions in it. An inline value that
 * has none in it can only be meant as conditions, right or wrong, and so can null, which is no conditions.
 */
export function isStoredAlone({ name }: Source, document: Document, target: Target | undefined): boolean {
  if (document.root === undefined) return false;
  if (document.value === null) return document.format === "json";
  const found = conditionSlots(document, { target });
  if (found.length === 0) return name === INLINE_NAME && typeof document.value === "object";
  return found.some(({ holder, conditions }) => holder === undefined && conditions !== undefined);
}

/** Reads a document that is stored conditions and nothing else. */
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
