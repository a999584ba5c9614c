import {
  type OutcomeOptions,
  type Outcomes,
  outcomeKey,
  outcomesOf,
  type RunOutcome,
  type UndecidedOutcome,
} from "../../outcomes/index.ts";
import { fatesOf, type Plan } from "../../workflow/index.ts";
import type { Simulation } from "../simulate.ts";
import { impossibilityOf } from "./impossibility.ts";

/** The outcomes of a workflow (spec 4.6), and the runs that meet them. */
export interface Coverage {
  /** Outcomes that some scenario can have, in the order of `outcomesOf`; those that were undecided and are met come last. */
  readonly outcomes: readonly CoveredOutcome[];
  /** Outcomes that no scenario can have, each with the reason, the end of a sentence about the outcome. */
  readonly impossible: readonly { readonly outcome: RunOutcome; readonly reason: string }[];
  /** Outcomes that no run meets, and that could be neither confirmed nor ruled out. */
  readonly undecided: readonly UndecidedOutcome[];
  /** Indexes of the runs whose outcome is none of these: cancelled runs, or steps that fail beyond what is listed. */
  readonly others: readonly number[];
  /** The limit that ended the search for outcomes: there may be more. */
  readonly stoppedAt?: Outcomes["stoppedAt"];
}

/** An outcome, and the indexes of the runs that meet it. */
export interface CoveredOutcome {
  readonly outcome: RunOutcome | UndecidedOutcome;
  readonly metBy: readonly number[];
}

/**
 * Finds which outcomes of a workflow some runs of it meet. Two runs with the same fate of every step meet the same outcome; a
 * step that makes no message counts as one that runs.
 *
 * @throws RangeError if two channel steps share a ref, as `outcomesOf` does.
 */
export function coverageOf(plan: Plan, runs: readonly Simulation[], options: OutcomeOptions = {}): Coverage {
  const found = outcomesOf(plan, { ...options, unsent: false });
  const byKey = new Map<string, number[]>();
  for (const [index, run] of runs.entries()) {
    const key = keyOfRun(plan, run);
    byKey.set(key, [...(byKey.get(key) ?? []), index]);
  }
  const metBy = (outcome: UndecidedOutcome) => byKey.get(outcomeKey(outcome)) ?? [];
  const judged = found.outcomes.map((outcome) => ({ outcome, reason: impossibilityOf(plan, outcome) }));
  const possible = [
    ...judged.flatMap(({ outcome, reason }) => (reason === undefined ? [outcome] : [])),
    ...found.undecided.filter((outcome) => metBy(outcome).length > 0),
  ];
  const outcomes = possible.map((outcome) => ({ outcome, metBy: metBy(outcome) }));
  const known = new Set(outcomes.flatMap(({ metBy }) => metBy));
  return {
    outcomes,
    impossible: judged.flatMap(({ outcome, reason }) => (reason === undefined ? [] : [{ outcome, reason }])),
    undecided: found.undecided.filter((outcome) => metBy(outcome).length === 0),
    others: runs.map((_, index) => index).filter((index) => !known.has(index)),
    ...(found.stoppedAt && { stoppedAt: found.stoppedAt }),
  };
}

/** The share of outcomes that are met, in percent from 0 to 100, rounded down. */
export interface CoverageShare {
  readonly met: number;
  readonly outcomes: number;
  /** The share if every undecided outcome exists; undefined if there may be any number of further outcomes. */
  readonly least: number | undefined;
  /** The share if none does. */
  readonly most: number;
}

/** The share of outcomes that are met, over several workflows. */
export function coverageShare(coverages: readonly Coverage[]): CoverageShare {
  const sum = (count: (coverage: Coverage) => number) =>
    coverages.reduce((total, coverage) => total + count(coverage), 0);
  const outcomes = sum((coverage) => coverage.outcomes.length);
  const met = sum((coverage) => coverage.outcomes.filter(({ metBy }) => metBy.length > 0).length);
  const undecided = sum((coverage) => coverage.undecided.length);
  const isOpen = coverages.some(({ stoppedAt }) => stoppedAt !== undefined);
  return {
    met,
    outcomes,
    least: isOpen ? undefined : percentOf(met, outcomes + undecided),
    most: percentOf(met, outcomes),
  };
}

/** Without outcomes, none is missing. */
function percentOf(met: number, outcomes: number): number {
  return outcomes === 0 ? 100 : Math.floor((100 * met) / outcomes);
}

/** The key of the outcome that a run has; no outcome has the key of a run that was cancelled or could not go on. */
export function keyOfRun(plan: Plan, { timeline, ending, failure }: Simulation): string {
  if (failure !== undefined || ending === undefined) return "unknown";
  const { how } = ending;
  if (how === "cancelled") return how;
  const decisions = timeline.flatMap((entry) => {
    if (entry.kind !== "decided") return [];
    const { messages: _, ...decision } = entry.decision;
    return [decision];
  });
  return outcomeKey({ how, fates: fatesOf(plan, { decisions }) });
}
