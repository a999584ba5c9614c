import type { Json } from "../../condition/index.ts";
import type { EvaluationError } from "../../context/index.ts";
import type { Trace } from "../../evaluate/index.ts";
import type { BatchSettings, OpenBatch, PlanStep, RunState } from "../../workflow/index.ts";
import type { Expectation, ScenarioEvent } from "../scenario/scenario.ts";
import type { RefusedReason, UnwordedEntry } from "./timeline.ts";

/** The record of a run, before its expectations are checked. */
export interface RunRecord {
  readonly entries: readonly UnwordedEntry[];
  readonly state: RunState;
  /** Time at which the run ended; undefined if it failed. */
  readonly overAt: number | undefined;
  /** By the step's index, the moment of its decision. */
  readonly decidedAt: ReadonlyMap<number, number>;
  /** The events that changed nothing. */
  readonly refusedEvents: ReadonlyMap<ScenarioEvent, { readonly at?: number; readonly why: RefusedReason }>;
  /** The results of expected conditions. */
  readonly conditionResults: ReadonlyMap<Expectation, ConditionResult>;
  /** The reason why the run could not go on. */
  readonly failure: RunFailure | undefined;
}

/** The result of an expected condition at its moment: its trace, or the places that the context lacks. */
export interface ConditionResult {
  readonly at: number;
  readonly trace?: Trace;
  readonly missing?: readonly string[];
}

/** A step that could not be decided: its conditions read something that the scenario does not give (spec 1.6). */
export interface RunFailure {
  readonly at: number;
  readonly step: PlanStep;
  readonly error: EvaluationError;
}

/** An open batch, with the data of each trigger that it has collected. */
export interface CollectingBatch {
  readonly step: PlanStep;
  readonly settings: BatchSettings;
  readonly open: OpenBatch;
  readonly items: readonly Json[];
}
