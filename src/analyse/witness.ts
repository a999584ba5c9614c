import type { Condition, Json, Path, Segment } from "../condition/index.ts";
import { type Context, requirementsOf } from "../context/index.ts";
import {
  DELIVERY_STATUSES,
  deliveryRankOf,
  ENGAGEMENT_STATUSES,
  EXPIRED_STATE,
  hasEngagement,
  SKIPPED_STATE,
  type State,
} from "../status/index.ts";
import { AUDIENCES, refName } from "./atoms.ts";
import type { Example } from "./cells.ts";

/**
 * Returns a context with the states and values of some examples. It has every part that the conditions can read (spec
 * 1.6): parts without an example are empty, and steps without one were skipped.
 */
export function witnessOf(
  conditions: readonly Condition[],
  examples: readonly Example[],
  paths: ReadonlyMap<string, Path>,
  now: number,
): Context {
  const values = new Map(examples.flatMap((example) => [...example]));
  const context: Record<string, unknown> = {};
  for (const condition of conditions) {
    const { parts, refs } = requirementsOf(condition);
    for (const part of parts) {
      if (!Object.hasOwn(context, part)) setKey(context, part, emptyPart(part, values, now));
    }
    for (const ref of refs) {
      const outcomes = context.refs as object;
      const state = values.get(refName(ref)) as State | undefined;
      setKey(outcomes, ref, outcomeOf(state ?? SKIPPED_STATE));
    }
  }
  for (const [name, path] of byLength(paths)) {
    const value = values.get(name) as Json | undefined;
    if (value !== undefined) setAtPath(context[path.root] as object, path.segments, structuredClone(value));
  }
  return context;
}

function emptyPart(part: string, values: ReadonlyMap<string, unknown>, now: number): unknown {
  if (part === "now") return Math.abs(now) < FOUR_DIGIT_YEARS ? new Date(now).toISOString() : now;
  return part === "audiences" ? (values.get(AUDIENCES) ?? []) : {};
}

/** The distance from 1970, in milliseconds, up to which a timestamp has a year of four digits. */
const FOUR_DIGIT_YEARS = 60_000_000_000_000;

/** Returns an outcome of a step in a state: one message is enough, since only the highest counts (spec 1.4). */
function outcomeOf(state: State): unknown {
  if (state === SKIPPED_STATE) return "skipped";
  if (state === EXPIRED_STATE) return "expired";
  const engagement = ENGAGEMENT_STATUSES.filter((status) => hasEngagement(state, status));
  return [
    {
      status: DELIVERY_STATUSES[deliveryRankOf(state) - 1],
      ...(engagement.length > 0 && { engagement_statuses: engagement }),
    },
  ];
}

function byLength(paths: ReadonlyMap<string, Path>): readonly (readonly [string, Path])[] {
  return [...paths].sort(([, a], [, b]) => a.segments.length - b.segments.length);
}

/**
 * Sets the value at the end of some segments in a map, and creates missing maps on the path. It changes no value that
 * exists, at the end or on the path, and appends nothing to lists.
 */
export function setAtPath(map: object, segments: readonly Segment[], value: unknown): void {
  let current = map;
  for (const [index, segment] of segments.entries()) {
    const key = String(segment);
    const isLast = index === segments.length - 1;
    if (!Object.hasOwn(current, key) && Array.isArray(current)) return;
    if (!Object.hasOwn(current, key)) setKey(current, key, isLast ? value : {});
    const inside = (current as { readonly [key: string]: unknown })[key];
    if (isLast || typeof inside !== "object" || inside === null) return;
    current = inside;
  }
}

/** Sets a key with any name, even `__proto__`. */
export function setKey(object: object, key: string, value: unknown): void {
  Object.defineProperty(object, key, { value, enumerable: true, configurable: true, writable: true });
}
