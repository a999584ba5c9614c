import type { Segment } from "../condition/index.ts";

/**
 * Facts: the values that a rule reads. JSON Logic has no missing values, deep equality, types, times or messages, so
 * these are computed before the rule runs, as plain JSON values, each under its own key.
 */

/** The names of the facts of a value in the context. `docs/json-logic.md` defines each. */
export type ValueFactName =
  | "value"
  | "exists"
  | "empty"
  | "type"
  | "number"
  | "order"
  | "time"
  | "json"
  | "items"
  | "texts";

/** The names of the facts of a step's outcome: the properties of a ref. */
export type StepFactName = "delivery_status" | "engagement_status" | "status";

/** A fact of a value in the context. */
export interface ValueFact {
  /** The key in the data, which the rule reads. */
  readonly key: string;
  readonly fact: ValueFactName;
  /** The part of the context, then segments: a text is a key, a number an index or a key. */
  readonly path: readonly [root: string, ...segments: Segment[]];
}

/** A fact of a step's outcome. */
export interface StepFact {
  /** The key in the data, which the rule reads. */
  readonly key: string;
  readonly fact: StepFactName;
  readonly ref: string;
}

/** The moment of evaluation. */
export interface NowFact {
  readonly key: "now";
  readonly fact: "now";
}

/** The description of an entry of a rule's data, for any host. Plain JSON. */
export type Fact = ValueFact | StepFact | NowFact;

/** Describes a fact of a value. */
export function valueFact(path: ValueFact["path"], fact: ValueFactName): ValueFact {
  const key = path.map(keyPart).join("/");
  return { key: fact === "value" ? key : `${key}#${fact}`, fact, path };
}

/** Describes a fact of a step's outcome. */
export function stepFact(ref: string, fact: StepFactName): StepFact {
  return { key: `refs/${keyPart(ref)}#${fact}`, fact, ref };
}

export const NOW_FACT: NowFact = { key: "now", fact: "now" };

/**
 * Returns the spelling of a segment in a key. Engines split keys at dots, some read a backslash as an escape, and slash
 * and hash are separators. A text of digits has its first digit encoded, so that it differs from a number.
 */
function keyPart(segment: Segment): string {
  if (typeof segment === "number") return String(segment);
  return segment.replace(/[%./#\\]|^\d(?=\d*$)/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
