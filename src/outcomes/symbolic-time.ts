import {
  argumentKindOf,
  type Condition,
  type DataTrio,
  type Operand,
  type OperatorTaking,
  type Path,
  type RangeEnd,
  type Trio,
} from "../condition/index.ts";
import { type Approximations, exactly, mapTrios } from "./path-conditions.ts";

/** The moment of a decision, relative to the trigger or to a timestamp in the trigger's context. */
export interface SymbolicTime {
  /** The path of the timestamp that it counts from; undefined for the moment of the trigger. */
  readonly base: Path | undefined;
  /** In milliseconds. */
  readonly offset: number;
  /** Set if a pause before it has no known length: `offset` is then one of many possible offsets. */
  readonly isApproximate: boolean;
}

export const TRIGGER_TIME: SymbolicTime = { base: undefined, offset: 0, isApproximate: false };

/** A part of the context that no workflow reads: unknowns, each true if its key exists. */
export const UNKNOWN_PART = "unknown?";

/** Returns the path of the unknown for a subject. */
export function unknownPath(what: readonly unknown[]): Path {
  const name = JSON.stringify(what);
  return { text: `${UNKNOWN_PART}.${name}`, root: UNKNOWN_PART, segments: [name] };
}

/** A time some milliseconds later. */
export function laterBy(time: SymbolicTime, milliseconds: number, isApproximate: boolean): SymbolicTime {
  return {
    ...time,
    offset: time.offset + milliseconds,
    isApproximate: time.isApproximate || isApproximate,
  };
}

/** Replaces each path of a condition. */
export function mapPaths(condition: Condition, by: (path: Path) => Path): Condition {
  const mapped = <One extends Operand | RangeEnd | undefined>(operand: One): One => {
    if (operand === undefined) return operand;
    if (operand.kind === "range") {
      const ends = { low: mapped(operand.low), high: mapped(operand.high) };
      return { ...(operand as object), ...ends } as unknown as One;
    }
    return "path" in operand ? { ...(operand as One & object), path: by(operand.path) } : operand;
  };
  return mapTrios(condition, (trio) => {
    if (trio.kind === "data") {
      const { variable, argument } = trio;
      return [{ ...trio, variable: mapped(variable), ...(argument && { argument: mapped(argument) }) }];
    }
    return [trio.kind === "audience" ? { ...trio, argument: mapped(trio.argument) } : trio];
  });
}

/** Translates a condition that is decided at some time into one that is decided at the trigger. */
export function relativeToTrigger(condition: Condition, time: SymbolicTime): Approximations {
  if (time === TRIGGER_TIME) return exactly(condition);
  return {
    over: mapTrios(condition, (trio) => relativeTrio(trio, time, "over")),
    under: mapTrios(condition, (trio) => relativeTrio(trio, time, "under")),
  };
}

/** A condition that holds if the timestamp at a path, some milliseconds later, is after a time. */
export function timestampIsAfter(path: Path, milliseconds: number, time: SymbolicTime): Approximations {
  const { base, offset, isApproximate } = time;
  if (base !== undefined && !isSamePath(base, path) && offset === milliseconds && !isApproximate) {
    const before: DataTrio = {
      kind: "data",
      variable: { kind: "path", path: base },
      operator: "is_timestamp_before",
      argument: { kind: "path", path },
    };
    return exactly({ any: [{ all: [before] }] });
  }
  const by = (distance: number): Approximations => {
    const argument = {
      kind: "time",
      text: "",
      milliseconds: distance - milliseconds,
      relative: true,
    } as const;
    const trio: DataTrio = {
      kind: "data",
      variable: { kind: "path", path },
      operator: "is_timestamp_on_or_after",
      argument,
    };
    return relativeToTrigger({ any: [{ all: [trio] }] }, time);
  };
  return { ...by(1), preferred: by(PREFERRED_PAUSE).under };
}

/** The length of a pause in a history that is easy to read: one millisecond would do, too. */
const PREFERRED_PAUSE = 3_600_000;

/** Translates a trio that compares with `now`; if there is no equivalent, an unknown stands for it. */
function relativeTrio(
  trio: Trio,
  time: SymbolicTime,
  approximation: "over" | "under",
): readonly Trio[] | boolean {
  if (trio.kind !== "data") return [trio];
  const distance = distanceFromNow(trio);
  if (distance === undefined) return [trio];
  const operator = WITH_TIME[trio.operator as MomentOperator];
  if (approximation === "over" && time.isApproximate) return unknown(trio.variable, operator, time, distance);
  const { base, offset } = time;
  const milliseconds = offset + distance;
  if (base === undefined) {
    return [{ ...trio, operator, argument: { kind: "time", text: "", milliseconds, relative: true } }];
  }
  const { variable } = trio;
  if (variable.kind === "path" && isSamePath(variable.path, base)) {
    // The run has waited for it, so it is a timestamp.
    return isBefore(operator) ? milliseconds > 0 : milliseconds <= 0;
  }
  return milliseconds === 0
    ? [{ ...trio, operator, argument: { kind: "path", path: base } }]
    : unknown(trio.variable, operator, time, distance);
}

type MomentOperator = OperatorTaking<"now" | "time">;
type TimeOperator = "is_timestamp_before" | "is_timestamp_on_or_after";

/** The operators that compare with a moment, each with the one that takes the moment as its argument. */
const WITH_TIME: { readonly [operator in MomentOperator]: TimeOperator } = {
  is_timestamp_before: "is_timestamp_before",
  is_timestamp_on_or_after: "is_timestamp_on_or_after",
  is_timestamp_before_date: "is_timestamp_before",
  is_timestamp_on_or_after_date: "is_timestamp_on_or_after",
  is_timestamp_before_now: "is_timestamp_before",
  is_timestamp_on_or_after_now: "is_timestamp_on_or_after",
};

function isBefore(operator: TimeOperator): boolean {
  switch (operator) {
    case "is_timestamp_before":
      return true;
    case "is_timestamp_on_or_after":
      return false;
  }
}

/** The distance from `now` of the time that a trio compares with; undefined if it compares with another value. */
function distanceFromNow({ operator, argument }: DataTrio): number | undefined {
  if (argumentKindOf(operator) === "now") return 0;
  return argument?.kind === "time" && argument.relative ? argument.milliseconds : undefined;
}

/**
 * A weaker condition than a trio at a time that is not known: its variable is a timestamp, and an unknown has the
 * trio's value. Opposite trios share their unknown.
 */
function unknown(
  variable: DataTrio["variable"],
  operator: TimeOperator,
  { base, offset }: SymbolicTime,
  distance: number,
): readonly Trio[] {
  const path = unknownPath(["time", variable, base, offset + distance]);
  return [
    { kind: "data", variable, operator: "is_timestamp" },
    {
      kind: "data",
      variable: { kind: "path", path },
      operator: isBefore(operator) ? "exists" : "not_exists",
    },
  ];
}

function isSamePath(one: Path, other: Path): boolean {
  return one.root === other.root && JSON.stringify(one.segments) === JSON.stringify(other.segments);
}
