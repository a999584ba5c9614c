import type { Segment } from "../condition/index.ts";

/**
 * What a rule reads. JSON Logic knows no missing values, no deep equality, no types, no time and no messages, so all
 * that is worked out before the rule runs, as facts: plain JSON values, each under a key of its own.
 */

/** The facts of a value that the context holds, by what they say. `docs/json-logic.md` gives each its exact meaning. */
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

/** The facts of what a step left behind, by the property of a ref that asks for them. */
export type StepFactName = "delivery_status" | "engagement_status" | "status";

/** A fact of a value. */
export interface ValueFact {
  /** What the rule calls it. */
  readonly key: string;
  readonly fact: ValueFactName;
  /** The part of the context, then the steps from there: a text is a key, a number an index or a key. */
  readonly path: readonly [root: string, ...segments: Segment[]];
}

/** A fact of what a step left behind. */
export interface StepFact {
  /** What the rule calls it. */
  readonly key: string;
  readonly fact: StepFactName;
  readonly ref: string;
}

/** The moment of evaluation. */
export interface NowFact {
  readonly key: "now";
  readonly fact: "now";
}

/** One entry of a rule's data, as a description that any host can follow. Plain JSON. */
export type Fact = ValueFact | StepFact | NowFact;

/** The fact of a value. */
export function valueFact(path: ValueFact["path"], fact: ValueFactName): ValueFact {
  const key = path.map(keyPart).join("/");
  return { key: fact === "value" ? key : `${key}#${fact}`, fact, path };
}

/** The fact of what a step left behind. */
export function stepFact(ref: string, fact: StepFactName): StepFact {
  return { key: `refs/${keyPart(ref)}#${fact}`, fact, ref };
}

export const NOW_FACT: NowFact = { key: "now", fact: "now" };

/**
 * One step of a path as part of a key. Engines split keys at dots, some read a backslash as an escape, and slash and
 * hash are taken. Digits alone are a number's: a text of that form has its first digit spelled, so that no two paths
 * share a key.
 */
function keyPart(segment: Segment): string {
  if (typeof segment === "number") return String(segment);
  return segment.replace(/[%./#\\]|^\d(?=\d*$)/g, percentEncoded);
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
