import { fatesOf } from "heed/run";
import { isMap, type JsonObject } from "../../../../../src/condition/index.ts";
import { type Simulation, simulate } from "../../../../../src/simulate/index.ts";
import type { Scenario } from "../../../../../src/simulate/scenario/scenario.ts";
import type { Plan, StepDecision } from "../../../../../src/workflow/index.ts";
import type { ReplayedRun } from "./replay.ts";

/** A run as both a simulation and a host tell it. */
export interface ComparableRun {
  readonly decisions: readonly object[];
  /** Absent if the simulation could not go on. */
  readonly fates?: unknown;
  readonly ending?: { readonly how: string; readonly at: string };
}

/** The run of a scenario in the simulator, as far as a host is to agree: see `DIFFERENCES`. */
export function simulatedRun(plan: Plan, scenario: Scenario): ComparableRun {
  const simulation = simulate(plan, scenario);
  const { ending, fates, failure } = simulation;
  const decisions = decisionsOf(simulation);
  if (failure !== undefined || ending === undefined || isOnItsOwn(plan, simulation)) {
    return { decisions: decisions.slice(0, -1).map(comparable) };
  }
  return {
    decisions: decisions.map(comparable),
    fates,
    ending: { how: ending.how, at: new Date(ending.at).toISOString() },
  };
}

/** The same run on a host, just as far. */
export function replayedRun(
  plan: Plan,
  { row, log, state }: ReplayedRun,
  simulated: ComparableRun,
): ComparableRun {
  const { decisions, position } = JSON.parse(
    JSON.stringify(state).replaceAll(`${row.id}:`, ""),
  ) as ReplayedRun["state"];
  if (simulated.fates === undefined) {
    return { decisions: decisions.slice(0, simulated.decisions.length).map(comparable) };
  }
  const at = String(log.at(-1)?.at);
  return {
    decisions: decisions.map(comparable),
    fates: fatesOf(plan, { decisions }),
    ending: { how: position.awaits === "done" ? position.how : "", at },
  };
}

/** Checks whether a simulation ends in a batch as a host would not end it: see `cancelledBatch` and `lastInstant`. */
function isOnItsOwn({ steps }: Plan, simulation: Simulation): boolean {
  const last = decisionsOf(simulation).findLast(({ step }) => steps[step]?.type === "batch");
  const joined = simulation.timeline.filter(
    (entry) => entry.kind === "joined" && entry.step === steps[last?.step ?? 0]?.ref,
  );
  const isCancelled = simulation.ending?.how === "cancelled" && last?.result === undefined;
  return joined.some(({ at }) => isCancelled || at === Date.parse(String(last?.until)));
}

function decisionsOf({ timeline }: Simulation): readonly StepDecision[] {
  return timeline.flatMap((entry) => (entry.kind === "decided" ? [entry.decision] : []));
}

/** A decision without the facts that only a host has: see `DIFFERENCES`. */
function comparable({ result, waited, skipped: _, context, ...others }: StepDecision): object {
  return {
    ...others,
    context: withOrder(context),
    ...(result && { result: withoutFacts(result) }),
    ...(waited && { waited: ofEvent(waited) }),
  };
}

/** A context whose messages are in the order of their ids: the store gives those of one instant in any order. */
function withOrder({ refs, ...context }: StepDecision["context"]): object {
  if (refs === undefined || !isMap(refs)) return context;
  const inOrder = Object.entries(refs).map(([ref, outcome]) => {
    const list = Array.isArray(outcome) ? [...(outcome as readonly { readonly id?: string }[])] : undefined;
    return [ref, list?.sort((a, b) => (String(a.id) < String(b.id) ? -1 : 1)) ?? outcome];
  });
  return { ...context, refs: Object.fromEntries(inOrder) };
}

function withoutFacts(result: NonNullable<StepDecision["result"]>): object {
  const { run, ...merge } = result.merge ?? {};
  if (run === undefined) return result;
  const { batch: _batch, total_actors: _actors, ...facts } = run;
  return { ...result, merge: { ...merge, run: facts } };
}

function ofEvent({ event, ...waited }: NonNullable<StepDecision["waited"]>): object {
  if (event === undefined || !isMap(event)) return waited;
  const { channel_id: _id, channel_provider: _provider, ...fields } = event as JsonObject;
  return { ...waited, event: fields };
}
