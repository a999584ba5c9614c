import type { Condition, Json, Path } from "../condition/index.ts";
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
import { setAtPath, setKey } from "./put.ts";

/**
 * A context in which things are as examples say. Everything is there that the conditions can read (spec 1.6); what no
 * example names is left empty, and a step that none names was skipped.
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
  if (part === "now") return Math.abs(now) < LAST_WRITTEN ? new Date(now).toISOString() : now;
  return part === "audiences" ? (values.get(AUDIENCES) ?? []) : {};
}

/** Moments this near to 1970 are written with a year of four digits. */
const LAST_WRITTEN = 60_000_000_000_000;

/** What a step in a state left behind: one message is enough, since only the highest counts (spec 1.4). */
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
