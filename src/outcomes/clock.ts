import type { Condition, DataTrio, Operand, Path, RangeEnd, Trio } from "../condition/index.ts";
import { plainly, type Readings, replaced } from "./constraints.ts";

/** The moment of a decision, in terms of what a run begins with. */
export interface Clock {
  /** The path whose timestamp it counts from; undefined: the moment of the trigger. */
  readonly base: Path | undefined;
  /** In milliseconds. */
  readonly offset: number;
  /** A pause was of no length that the plan says: the offset is but one that it may have been. */
  readonly isLoose: boolean;
}

/** The moment of the trigger. */
export const AT_TRIGGER: Clock = { base: undefined, offset: 0, isLoose: false };

/** The part of a context that holds what may be so or not: nothing in a workflow reads it. */
export const OPEN_PART = "open?";

/** A clock some milliseconds later. */
export function later(clock: Clock, milliseconds: number, isLoose: boolean): Clock {
  return { ...clock, offset: clock.offset + milliseconds, isLoose: clock.isLoose || isLoose };
}

/** A condition with each path replaced. */
export function withPaths(condition: Condition, by: (path: Path) => Path): Condition {
  const moved = <One extends Operand | RangeEnd | undefined>(operand: One): One => {
    if (operand === undefined) return operand;
    if (operand.kind === "range") {
      return { ...(operand as object), low: moved(operand.low), high: moved(operand.high) } as unknown as One;
    }
    return "path" in operand ? { ...(operand as One & object), path: by(operand.path) } : operand;
  };
  return replaced(condition, (trio) => {
    if (trio.kind === "data")
      return [
        { ...trio, variable: moved(trio.variable), ...(trio.argument && { argument: moved(trio.argument) }) },
      ];
    return [trio.kind === "audience" ? { ...trio, argument: moved(trio.argument) } : trio];
  });
}

/** A condition that is decided at some moment, as a condition on the moment of the trigger. */
export function atClock(condition: Condition, clock: Clock): Readings {
  if (clock === AT_TRIGGER) return plainly(condition);
  return {
    wide: replaced(condition, (trio) => shifted(trio, clock, "wide")),
    narrow: replaced(condition, (trio) => shifted(trio, clock, "narrow")),
  };
}

/** That the timestamp at a path, some milliseconds later, is after a moment. */
export function isAfter(path: Path, length: number, clock: Clock): Readings {
  const { base, offset, isLoose } = clock;
  if (base !== undefined && !isSame(base, path) && offset === length && !isLoose) {
    // It is after where the moment is before it.
    const variable = { kind: "path", path: base } as const;
    const before: DataTrio = {
      kind: "data",
      variable,
      operator: "is_timestamp_before",
      argument: { kind: "path", path },
    };
    return plainly({ any: [{ all: [before] }] });
  }
  const by = (distance: number): Readings => {
    const argument = { kind: "time", text: "", milliseconds: distance - length, relative: true } as const;
    const trio: DataTrio = {
      kind: "data",
      variable: { kind: "path", path },
      operator: "is_timestamp_on_or_after",
      argument,
    };
    return atClock({ any: [{ all: [trio] }] }, clock);
  };
  return { ...by(1), easy: by(EASY_PAUSE).narrow };
}

/** A pause in which anything may happen, rather than one of a millisecond. */
const EASY_PAUSE = 3_600_000;

/** One trio on `now`, as one on the moment of the trigger; what cannot be said so is left open. */
function shifted(trio: Trio, clock: Clock, reading: "wide" | "narrow"): readonly Trio[] | boolean {
  if (trio.kind !== "data") return [trio];
  const distance = distanceOf(trio);
  if (distance === undefined) return [trio];
  if (reading === "wide" && clock.isLoose) return open(trio, clock, distance);
  const { base, offset } = clock;
  const milliseconds = offset + distance;
  const operator = trio.operator.replace(/_now$/, "") as DataTrio["operator"];
  if (base === undefined) {
    return [{ ...trio, operator, argument: { kind: "time", text: "", milliseconds, relative: true } }];
  }
  const { variable } = trio;
  if (variable.kind === "path" && isSame(variable.path, base)) {
    // It is a timestamp, or nobody would have waited for it.
    return operator === "is_timestamp_before" ? milliseconds > 0 : milliseconds <= 0;
  }
  return milliseconds === 0
    ? [{ ...trio, operator, argument: { kind: "path", path: base } }]
    : open(trio, clock, distance);
}

/** How far from `now` the time lies that a trio compares with; undefined where it asks for none. */
function distanceOf({ operator, argument }: DataTrio): number | undefined {
  if (operator.endsWith("_now")) return 0;
  return argument?.kind === "time" && argument.relative ? argument.milliseconds : undefined;
}

/**
 * What a trio on a moment that is not known implies: that its variable is a timestamp, and, of something that may be so
 * or not, that it is so. A trio and its opposite share that something.
 */
function open({ variable, operator }: DataTrio, { base, offset }: Clock, distance: number): readonly Trio[] {
  const name = JSON.stringify([variable, base, offset + distance]);
  const path: Path = { text: `${OPEN_PART}.${name}`, root: OPEN_PART, segments: [name] };
  const isBefore = operator.startsWith("is_timestamp_before");
  return [
    { kind: "data", variable, operator: "is_timestamp" },
    { kind: "data", variable: { kind: "path", path }, operator: isBefore ? "exists" : "not_exists" },
  ];
}

function isSame(one: Path, other: Path): boolean {
  return one.root === other.root && JSON.stringify(one.segments) === JSON.stringify(other.segments);
}
