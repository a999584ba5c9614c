import type { Condition, DataTrio, Path } from "../condition/index.ts";
import { DURATION_UNITS } from "../time/index.ts";
import { type Approximations, exactly } from "./path-conditions.ts";
import { type SymbolicTime, unknownPath } from "./symbolic-time.ts";

/** `wait`: the step waits; `skip`: it is skipped, since the moment has passed. */
type WaitOrSkip = "wait" | "skip";

/**
 * Approximates that the value at a path is a duration, and that a step waits for it plus some milliseconds, or is skipped
 * since that is not above zero. `under`: it has any length for which that is so; `preferred`: it is `hours` long, or a minute.
 */
export function durationAt(
  path: Path,
  hours: number,
  milliseconds: number,
  which: WaitOrSkip,
): Approximations {
  const long = [isIn(path, "unit", "hours"), isIn(path, "value", hours)];
  const short = [isIn(path, "unit", "minutes"), isIn(path, "value", 1)];
  const isPositive: DataTrio = {
    ...existsIn(path, "value"),
    operator: "greater_than",
    argument: { kind: "value", value: 0 },
  };
  return {
    over: allOf(
      isOfKind(path, "duration"),
      isLonger(["length", path], milliseconds, which),
      ...(which === "wait" ? [isPositive] : []),
    ),
    under: lengthsAt(path, which === "wait" ? "greater_than" : "less_than_or_equal_to", -milliseconds),
    preferred: withLength(milliseconds, which, long, short),
  };
}

/** A condition that holds if a duration of any unit stands at a path that is longer than some milliseconds, or not. */
function lengthsAt(
  path: Path,
  operator: "greater_than" | "less_than_or_equal_to",
  milliseconds: number,
): Condition {
  return {
    any: UNITS.map((unit) => {
      const value = Math.max(0, milliseconds) / DURATION_UNITS[unit].milliseconds;
      const argument = { kind: "value", value } as const;
      const variable = { kind: "path", path: pathIn(path, "value") } as const;
      return { all: [isIn(path, "unit", unit), { kind: "data", variable, operator, argument }] };
    }),
  };
}

/** Units of durations, the likeliest in a file first; a month has no fixed length. */
const UNITS = ["hours", "minutes", "days", "seconds", "weeks"] as const;

/**
 * The same for a window rule; `under` only says that one stands there, since its occurrences go by the clock: each month,
 * or each hour. `preferred` is the likelier one.
 */
export function windowRuleAt(
  path: Path,
  time: SymbolicTime,
  milliseconds: number,
  which: WaitOrSkip,
): Approximations {
  const [long, short] = [[isIn(path, "frequency", "monthly")], [isIn(path, "frequency", "hourly")]];
  return {
    over: allOf(isOfKind(path, "rule"), isLonger(["next", path, time], milliseconds, which)),
    under: { any: [{ all: long }, { all: short }] },
    preferred: withLength(milliseconds, which, long, short),
  };
}

/** A condition that holds if a timestamp stands at a path. */
export function timestampAt(path: Path): Approximations {
  return exactly(allOf({ kind: "data", variable: { kind: "path", path }, operator: "is_timestamp" }));
}

/** A trio on an unknown length: with some milliseconds added it is above zero (`wait`), or is not (`skip`). */
function isLonger(what: readonly unknown[], milliseconds: number, which: WaitOrSkip): DataTrio {
  return {
    kind: "data",
    variable: { kind: "path", path: unknownPath(what) },
    operator: which === "wait" ? "greater_than" : "less_than_or_equal_to",
    argument: { kind: "value", value: Math.max(0, -milliseconds) },
  };
}

function withLength(
  milliseconds: number,
  which: WaitOrSkip,
  long: readonly DataTrio[],
  short: readonly DataTrio[],
): Condition {
  if (which === "skip") return allOf(...short);
  return milliseconds < 0 ? allOf(...long) : { any: [{ all: long }, { all: short }] };
}

/**
 * Approximates that a step is skipped for what stands at a path, which is not a timestamp; `preferred`: none of the keys of
 * durations and window rules is there; `under`: or no unit, or a duration that is not above zero or longer than the step may
 * wait.
 */
export function nothingAt(path: Path, milliseconds: number, longest: number | undefined): Approximations {
  const isAbsent = (key: string): DataTrio => ({ ...existsIn(path, key), operator: "not_exists" });
  const preferred = allOf(isAbsent("value"), isAbsent("frequency"));
  const tooShort = lengthsAt(path, "less_than_or_equal_to", -milliseconds).any;
  const tooLong = longest === undefined ? [] : lengthsAt(path, "greater_than", longest - milliseconds).any;
  return {
    over: allOf(isOfKind(path, "neither")),
    under: {
      any: [...preferred.any, ...allOf(isAbsent("unit"), isAbsent("frequency")).any, ...tooShort, ...tooLong],
    },
    preferred,
  };
}

/** A trio on an unknown: the kind of the value at a path. A value is of one kind only. */
function isOfKind(path: Path, kind: "duration" | "rule" | "neither"): DataTrio {
  const variable = { kind: "path", path: unknownPath(["kind", path]) } as const;
  return { kind: "data", variable, operator: "equal_to", argument: { kind: "value", value: kind } };
}

function allOf(...all: readonly DataTrio[]): Condition {
  return { any: [{ all }] };
}

function existsIn(path: Path, key: string): DataTrio {
  return { kind: "data", variable: { kind: "path", path: pathIn(path, key) }, operator: "exists" };
}

function isIn(path: Path, key: string, value: string | number): DataTrio {
  const variable = { kind: "path", path: pathIn(path, key) } as const;
  return { kind: "data", variable, operator: "equal_to", argument: { kind: "value", value } };
}

function pathIn({ text, root, segments }: Path, key: string): Path {
  return { text: `${text}.${key}`, root, segments: [...segments, key] };
}
