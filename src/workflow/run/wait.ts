import { ownValue, type Path, PREFIXES, readPath } from "../../condition/index.ts";
import { type Context, checkContext, nowOf, valueAt } from "../../context/index.ts";
import type { Json } from "../../document/index.ts";
import { type Duration, instantOf, isDurationUnit, momentAfter } from "../../time/index.ts";
import { own } from "../own.ts";
import { stepTypeRow } from "../steps/step-types.ts";

/**
 * How long a step waits, as its settings say (spec 4.5): for a length of time, until what stands at a path, or until
 * the one after, or before, the other.
 */
export interface Wait {
  readonly length?: Duration;
  readonly path?: Path;
  /** The settings say nothing that can be read: no length, no path, or a template. */
  readonly unreadable?: true;
}

/** Until when a step waits. */
export interface ResolvedWait {
  /** In milliseconds since 1970-01-01T00:00Z, later than `now`; undefined where it does not wait. */
  readonly until: number | undefined;
  /** Why it does not wait. */
  readonly because?: NoWaitReason;
}

/**
 * Why a step that can wait does not:
 * - `passed`: the moment is not after `now`, or the length is nothing;
 * - `unresolved`: what stands at the path is neither a timestamp nor a length of time;
 * - `unreadable`: the settings say nothing that can be read.
 */
export type NoWaitReason = "passed" | "unresolved" | "unreadable";

/** How long a delay waits, or a batch collects; undefined of steps of other types. */
export function readWait(
  type: string | undefined,
  step: Json,
  prefixes: readonly string[] = PREFIXES,
): Wait | undefined {
  const { wait } = stepTypeRow(type);
  if (wait === undefined) return undefined;
  const settings = own(step, "settings");
  const { length, path, unless } = wait;
  if (unless !== undefined && own(settings, unless.setting) === unless.is) return undefined;
  return waitFrom(own(settings, length), own(settings, path), prefixes);
}

function waitFrom(
  lengthSaid: Json | undefined,
  pathSaid: Json | undefined,
  prefixes: readonly string[],
): Wait {
  const hasLength = lengthSaid !== undefined && lengthSaid !== null;
  const hasPath = pathSaid !== undefined && pathSaid !== null && pathSaid !== "";
  const length = readDuration(lengthSaid);
  const path = typeof pathSaid === "string" ? readPath(pathSaid, prefixes) : undefined;
  const isReadable = (hasLength || hasPath) && hasLength === (length !== undefined);
  if (!isReadable || (hasPath && (path === undefined || path.root === "refs"))) return { unreadable: true };
  return { ...(length && { length }), ...(path && { path }) };
}

/** Until when a step waits. Throws EvaluationError where a part of the context that it reads is not there (spec 1.6). */
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

/** The moment that stands at a path: a timestamp, or a length of time from `now`. */
function momentAt({ root, segments }: Path, context: Context, now: number): number | undefined {
  const value = valueAt(ownValue(context, root), segments);
  if (typeof value === "string") return instantOf(value);
  const length = readDuration(value as Json | undefined);
  return length && momentAfter(now, length);
}

/** A length of time; undefined where a value is none. */
function readDuration(value: Json | undefined): Duration | undefined {
  const unit = own(value, "unit");
  const amount = own(value, "value");
  if (typeof amount !== "number" || !Number.isFinite(amount) || typeof unit !== "string") return undefined;
  if (unit === "months") return Number.isInteger(amount) ? { unit, value: amount } : undefined;
  return isDurationUnit(unit) ? { unit, value: amount } : undefined;
}
