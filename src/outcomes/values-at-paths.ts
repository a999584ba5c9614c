import type { Condition, DataTrio, Path } from "../condition/index.ts";
import { type Approximations, exactly } from "./path-conditions.ts";
import { type SymbolicTime, unknownPath } from "./symbolic-time.ts";

/** `wait`: the step waits; `skip`: it is skipped, since the moment has passed. */
type WaitOrSkip = "wait" | "skip";

/**
 * Approximates that the value at a path is a duration, and that a step waits for it plus some milliseconds, or is skipped
 * since that is not above zero. `under`: the duration is `hours` long, or a minute.
 */
export function durationAt(
  path: Path,
  hours: number,
  milliseconds: number,
  which: WaitOrSkip,
): Approximations {
  const long = [isIn(path, "unit", "hours"), isIn(path, "value", hours)];
  const short = [isIn(path, "unit", "minutes"), isIn(path, "value", 1)];
  return {
    over: allOf(isOfKind(path, "duration"), isLonger(["length", path], milliseconds, which)),
    under: withLength(milliseconds, which, long, short),
  };
}

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
 * A condition that holds if neither a duration nor a window rule stands at a path; `under`: if none of the keys of
 * either is there.
 */
export function neitherAt(path: Path): Approximations {
  const isAbsent = (key: string): DataTrio => ({ ...existsIn(path, key), operator: "not_exists" });
  return { over: allOf(isOfKind(path, "neither")), under: allOf(isAbsent("value"), isAbsent("frequency")) };
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
