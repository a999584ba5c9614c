import { ownValue, type Path } from "../../condition/index.ts";
import { type Context, checkContext, nowOf, valueAt } from "../../context/index.ts";
import { type Duration, instantOf, momentAfter, readDuration } from "../../time/index.ts";

/**
 * How long a step waits, as its settings say (spec 4.5): a duration from now, until the moment at a path, or until a
 * duration after or before that moment.
 */
export interface Wait {
  readonly length?: Duration;
  readonly path?: Path;
  /** The settings hold neither a duration nor a path, or one that cannot be read, such as a template. */
  readonly unreadable?: true;
}

/** The moment until which a step waits, or the reason why it does not. */
export interface ResolvedWait {
  /** In milliseconds since 1970-01-01T00:00Z, later than `now`; undefined if the step does not wait. */
  readonly until: number | undefined;
  readonly because?: NoWaitReason;
}

/**
 * Reason why a step that can wait does not:
 * - `passed`: the moment is not after `now`;
 * - `unresolved`: the value at the path is neither a timestamp nor a duration;
 * - `unreadable`: the settings hold neither a duration nor a path, or one that cannot be read.
 */
export type NoWaitReason = "passed" | "unresolved" | "unreadable";

/**
 * Resolves a wait on a context.
 *
 * @throws EvaluationError if the context lacks a part that the wait reads (spec 1.6).
 */
export function resolveWait(wait: Wait, context: Context): ResolvedWait {
  const { length, path, unreadable } = wait;
  checkContext({ parts: path === undefined ? ["now"] : [path.root, "now"], refs: [] }, context, {});
  const now = nowOf(context) as number;
  if (unreadable) return { until: undefined, because: "unreadable" };
  const from = path === undefined ? now : momentAt(path, context, now);
  if (from === undefined) return { until: undefined, because: "unresolved" };
  const until = length === undefined ? from : momentAfter(from, length);
  return until > now ? { until } : { until: undefined, because: "passed" };
}

/** The moment at a path: a timestamp, or a duration from `now`. */
function momentAt({ root, segments }: Path, context: Context, now: number): number | undefined {
  const value = valueAt(ownValue(context, root), segments);
  if (typeof value === "string") return instantOf(value);
  const length = readDuration(value);
  return length && momentAfter(now, length);
}
