import type { JsonObject } from "../../condition/index.ts";
import type { Outcome } from "../../context/index.ts";
import type { Decision } from "./decide.ts";
import type { Exit, PlanChannel, PlanStep } from "./plan.ts";
import type { StepRequirements } from "./requirements.ts";
import type { NoWaitReason } from "./wait.ts";

/**
 * Where a run stands, and how it came there (spec 4.4). Plain JSON: parsed from its own text, it goes on in the same
 * way. It belongs to the plan that it was started with.
 */
export interface RunState {
  /** Fingerprint of the plan that the run was started with: see `fingerprintOf`. */
  readonly plan: string;
  /** The parts of the context that the trigger gave, with what has been put into them since. */
  readonly parts: JsonObject;
  readonly position: RunPosition;
  /** One for each step that was decided, in the order in which that happened. */
  readonly decisions: readonly StepDecision[];
}

/** What a run waits for. */
export type RunPosition =
  /** What the step's conditions read, and then the moment of its decision. */
  | { readonly awaits: "load"; readonly step: number }
  /** The messages of a channel step. */
  | { readonly awaits: "send"; readonly step: number }
  /** What came of a step that the host carries out. */
  | { readonly awaits: "call"; readonly step: number }
  /** A moment, a timestamp; where the run goes on then. */
  | { readonly awaits: "sleep"; readonly step: number; readonly until: string; readonly to: Exit }
  /** Nothing any more. */
  | { readonly awaits: "done"; readonly how: Ending };

/**
 * How a run is over: all of its steps are done; the trigger's conditions were false; an arm, or a step that the host
 * carried out, ended it; it was cancelled.
 */
export type Ending = "completed" | "halted" | "ended" | "cancelled";

/** What was decided of a step, and what came of it. `replayRun` gives the same decision again, with its traces. */
export interface StepDecision {
  readonly step: number;
  readonly ref?: string;
  /** The moment of the decision: a timestamp. */
  readonly now: string;
  /** What the decision could read of the context, and no more. */
  readonly context: JsonObject;
  readonly decision: Decision;
  /** Until when a delay waits: a timestamp; absent where it does not wait, which `because` explains. */
  readonly until?: string;
  readonly because?: NoWaitReason;
  /** The ids of the messages of a channel step, once they are made; none: the step was skipped (spec 1.5). */
  readonly messages?: readonly string[];
  /** What the host said of a step that it carried out. */
  readonly result?: HandlerResult;
}

/** What a host said of a step that it carried out. All of it may be absent: the run goes on. */
export interface HandlerResult {
  /** Keys that are put into parts of the context, over those that are there: `{data: {user}}`, `{run: {...}}`. */
  readonly merge?: { readonly [part: string]: { readonly [key: string]: unknown } };
  /** The run sleeps until then, a timestamp, before it goes on. */
  readonly until?: string;
  /** Which of the step's arms runs, by its index; null or absent: none. */
  readonly arm?: number | null;
  /** The workflow ends here: a throttle does not let it through. */
  readonly stop?: boolean;
}

/** What a run asks of its host. Each is answered by one input, to which the next effect is due. */
export type Effect =
  /** Load what the step's decision reads: answered by `loaded`. */
  | { readonly type: "load"; readonly step: PlanStep; readonly requirements: StepRequirements }
  /**
   * Enqueue the messages of a channel step, one or several: answered by `sent`, without waiting for delivery. If the step
   * has send windows, the host answers once one is open (spec 4.2.2).
   */
  | {
      readonly type: "send";
      readonly ref: string | undefined;
      readonly channel: PlanChannel;
      readonly step: PlanStep;
    }
  /** Wait until a moment, a timestamp: answered by `woken`. */
  | { readonly type: "sleep"; readonly until: string; readonly step: PlanStep }
  /** Carry out a step: answered by `called`. The handler is the step's type, `unknown` where the file has none. */
  | { readonly type: "call"; readonly handler: string; readonly step: PlanStep }
  /** The run is over. */
  | { readonly type: "done"; readonly how: Ending };

/** What a host tells a run: the answer to its effect, or that it is cancelled. */
export type Input =
  | ({ readonly type: "loaded" } & LoadedContext)
  /** The ids of the messages that were made; none where nothing could be sent: the step counts as skipped. */
  | { readonly type: "sent"; readonly messages: readonly string[] }
  | { readonly type: "woken"; readonly now: Moment }
  | { readonly type: "called"; readonly result?: HandlerResult }
  | { readonly type: "cancel" };

/** What a decision is made on, beside what the run knows itself. */
export interface LoadedContext {
  /** The moment of the decision. */
  readonly now: Moment;
  /** By ref, what became of the messages that were sent, as far as it is asked; other refs are not looked at. */
  readonly messages?: { readonly [ref: string]: Outcome | null | undefined };
  /** Parts of the context that are loaded afresh: they stand in the place of those of the run. */
  readonly parts?: { readonly [part: string]: unknown };
}

/** A Date, a timestamp (spec 3.5), or milliseconds since 1970-01-01T00:00Z. */
export type Moment = Date | string | number;

/** Where a run stands, and what it asks of its host next. */
export interface Progress {
  readonly state: RunState;
  readonly effect: Effect;
}
