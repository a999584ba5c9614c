import { readBatch, timeIn } from "../../workflow/index.ts";
import type { Visit } from "./visits.ts";

/** The moments of a run on the virtual clock, on which every step is decided as soon as it is due. */
export interface NominalTimes {
  /** The moment of each decision. */
  readonly decided: readonly number[];
  /** The time that each step takes, in milliseconds. */
  readonly taken: readonly number[];
  /**
   * Converts the moment of an event. One that a decision has seen stays before the decision, and one that it has not seen stays
   * behind it, though a host decides later than a step is due.
   */
  readonly of: (real: number) => number;
}

/** Computes the moments of a run. */
export function nominalTimes(visits: readonly Visit[]): NominalTimes {
  const decided: number[] = [];
  const taken: number[] = [];
  let now = visits[0]?.at ?? 0;
  for (const visit of visits) {
    decided.push(now);
    const length = Math.max(0, lengthOf(visit, now));
    taken.push(length);
    now += length;
  }
  const of = (real: number) => {
    const index = visits.findLastIndex(({ at }) => at < real);
    if (index === -1) return decided[0] as number;
    const start = decided[index] as number;
    const end = decided[index + 1] ?? Number.POSITIVE_INFINITY;
    return Math.min(Math.max(start + real - (visits[index] as Visit).at, start + 1), end);
  };
  return { decided, taken, of };
}

function lengthOf(visit: Visit, now: number): number {
  const { step, at, until, decision, waited, result, failed, overAt } = visit;
  if (decision !== "run") return 0;
  if (waited?.matched) return waited.occurredAt - at;
  if (waited !== undefined || step.effect === "sleep") return endOf(visit, now) - now;
  if (timeIn(step.type, step.json) === "none") return 0;
  if (result?.until !== undefined) return Date.parse(result.until) - at;
  // A window that ends by itself ends in time; one that is full, or a step that is carried out elsewhere, when it did.
  if (step.type === "batch" && until !== undefined && overAt !== undefined && overAt >= until && !failed)
    return readBatch(step.json).isSliding ? overAt - at : endOf(visit, now) - now;
  return (overAt ?? at) - at;
}

/** The end of a wait that begins now: of one until a moment, that moment. */
function endOf({ step, at, until = at }: Visit, now: number): number {
  return step.wait?.path === undefined ? now + until - at : until;
}
