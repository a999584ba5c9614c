import type { ArgumentKind, Operand, RangeOperand } from "../condition/index.ts";
import { type Context, type Needs, readValue } from "../context/index.ts";
import { instantOf } from "../time/index.ts";

/** Reads one operand of a context; `now` in milliseconds counts for relative times only. */
export type Reader = (context: Context, now: number) => unknown;

/** An operand that has one value: an end of a range counts as one of its own. */
export type SingleOperand = Exclude<Operand, RangeOperand>;

/**
 * Parts and refs that tests read from a context (spec 1.6), gathered while the tests are made: the place of each, in order
 * of appearance.
 */
export interface Gathering {
  /** The parts of the context: `data`, `refs`, `audiences`, `now`... */
  readonly parts: Map<string, number>;
  readonly refs: Map<string, number>;
}

/** A gathering of nothing yet. */
export function newGathering(): Gathering {
  return { parts: new Map(), refs: new Map() };
}

/** The gathered parts and refs, as lists in order of appearance. */
export function needsOf({ parts, refs }: Gathering): Needs {
  return { parts: [...parts.keys()], refs: [...refs.keys()] };
}

/** Returns the place of a name; gives the next place to a name that has none. */
export function placeIn(places: Map<string, number>, name: string): number {
  const place = places.get(name) ?? places.size;
  places.set(name, place);
  return place;
}

/** Checks whether operators with an argument of a kind compare the instants that their operands name. */
export function isOfInstants(kind: ArgumentKind): boolean {
  return ["time", "times", "now"].includes(kind);
}

/**
 * Makes the reader of an operand. The part that a path starts in is known to be the context's own: that is checked before
 * anything is read (spec 1.6).
 *
 * @param kind the kind of the operator's argument. Operands of operators that compare times are read as the instants
 * that they name, undefined if they are not timestamps. The operand of an operator without an argument is read as it
 * stands, undefined if it is missing: what it holds does not matter.
 */
export function readerOf(operand: SingleOperand, kind: ArgumentKind, parts: Gathering["parts"]): Reader {
  const ofPresence = kind === "none";
  const ofInstants = isOfInstants(kind);
  if (operand.kind === "value") {
    const value = ofInstants ? instantOf(operand.value) : operand.value;
    return () => value;
  }
  if (operand.kind === "time") {
    const { milliseconds, relative } = operand;
    if (!relative) return () => milliseconds;
    placeIn(parts, "now");
    return (_context, now) => now + milliseconds;
  }
  const { path } = operand;
  placeIn(parts, path.root);
  const missing = ofPresence ? undefined : "";
  return (context) => {
    const value = readValue(context, path, !ofPresence && !ofInstants);
    return ofInstants ? instantOf(value) : value === undefined ? missing : value;
  };
}
