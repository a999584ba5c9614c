import type { JsonObject } from "../../condition/index.ts";
import type { Outcome } from "../../context/index.ts";
import type { Decision } from "./decide.ts";
import type { Exit, PlanChannel, PlanStep } from "./plan.ts";
import type { StepRequirements } from "./requirements.ts";
import type { NoWaitReason } from "./wait.ts";

/**
 * Position and history of a run (spec 4.4). Plain JSON: a state parsed from its own text goes on in the same way. It belongs
 * to the plan that it was started with.
 */
export interface RunState {
  /** Fingerprint of the plan that the run was started with: see `fingerprintOf`. */
  readonly plan: string;
  /** Parts of the context that the trigger gave, with what handlers have merged into them. */
  readonly parts: JsonObject;
  readonly position: RunPosition;
  /** One entry per decided step, in the order of the decisions. */
  readonly decisions: readonly StepDecision[];
}

/** The input that a run waits for, and the step that it is about. */
export type RunPosition =
  /** The values that the step's conditions read, and the moment of its decision. */
  | { readonly awaits: "load"; readonly step: number }
  /** The messages of a channel step. */
  | { readonly awaits: "send"; readonly step: number }
  /** The result of a step that the host carries out. */
  | { readonly awaits: "call"; readonly step: number }
  /** A moment, as a timestamp; `to` is where the run goes on then. */
  | { readonly awaits: "sleep"; readonly step: number; readonly until: string; readonly to: Exit }
  /** No input: the run is over. */
  | { readonly awaits: "done"; readonly how: Ending };

/**
 * Ending of a run: all of its steps are done; the trigger's conditions were false; an arm, or a step that the host carried
 * out, ended it; it was cancelled.
 */
export type Ending = "completed" | "halted" | "ended" | "cancelled";

/** Record of a decided step: the decision and its outcome. `replayRun` gives the same decision again, with its traces. */
export interface StepDecision {
  readonly step: number;
  readonly ref?: string;
  /** The moment of the decision: a timestamp. */
  readonly now: string;
  /** The part of the context that the decision could read. */
  readonly context: JsonObject;
  readonly decision: Decision;
  /** Timestamp until which a delay waits; absent if it does not wait, for the reason `because`. */
  readonly until?: string;
  readonly because?: NoWaitReason;
  /** Ids of the messages of a channel step, once they are made; if empty, the step was skipped (spec 1.5). */
  readonly messages?: readonly string[];
  /** Result of a step that the host carried out. */
  readonly result?: HandlerResult;
}

/** Result of a step that a host carried out. If everything is absent, the run goes on. */
export interface HandlerResult {
  /** Keys to set in parts of the context, replacing existing ones: `{data: {user}}`, `{run: {...}}`. */
  readonly merge?: { readonly [part: string]: { readonly [key: string]: unknown } };
  /** Timestamp until which the run sleeps before it goes on. */
  readonly until?: string;
  /** Index of the step's arm that runs; none if null or absent. */
  readonly arm?: number | null;
  /** Whether the workflow ends here, as at a throttle over its limit. */
  readonly stop?: boolean;
}

/** Request of a run to its host. Each effect is answered by one input. */
export type Effect =
  /** Load the values that the step's decision reads. Answered by `loaded`. */
  | { readonly type: "load"; readonly step: PlanStep; readonly requirements: StepRequirements }
  /**
   * Enqueue the messages of a channel step, one or several. Answered by `sent`, without waiting for delivery. If the step
   * has send windows, the host answers once one is open (spec 4.2.2).
   */
  | {
      readonly type: "send";
      readonly ref: string | undefined;
      readonly channel: PlanChannel;
      readonly step: PlanStep;
    }
  /** Wait until a moment, a timestamp. Answered by `woken`. */
  | { readonly type: "sleep"; readonly until: string; readonly step: PlanStep }
  /** Carry out a step. Answered by `called`. The handler is the step's type, or `unknown` if the file has none. */
  | { readonly type: "call"; readonly handler: string; readonly step: PlanStep }
  /** The run is over. */
  | { readonly type: "done"; readonly how: Ending };

/** Input of a host to a run: the answer to its effect, or a cancellation. */
export type Input =
  | ({ readonly type: "loaded" } & LoadedContext)
  /** Ids of the messages that were made; empty if nothing could be sent: the step counts as skipped. */
  | { readonly type: "sent"; readonly messages: readonly string[] }
  | { readonly type: "woken"; readonly now: Moment }
  | { readonly type: "called"; readonly result?: HandlerResult }
  | { readonly type: "cancel" };

/** Input of a decision, in addition to the state of the run. */
export interface LoadedContext {
  /** The moment of the decision. */
  readonly now: Moment;
  /** Messages that were sent, by ref, as they are now; only the refs that the effect requires are read. */
  readonly messages?: { readonly [ref: string]: Outcome | null | undefined };
  /** Parts of the context that are loaded afresh; they replace those of the run. */
  readonly parts?: { readonly [part: string]: unknown };
}

/** A Date, a timestamp (spec 3.5), or milliseconds since 1970-01-01T00:00Z. */
export type Moment = Date | string | number;

/** State of a run, and its next effect. */
export interface Progress {
  readonly state: RunState;
  readonly effect: Effect;
}
