import type { JsonObject } from "../../condition/index.ts";
import type { Outcome } from "../../context/index.ts";
import type { Decision } from "./decide.ts";
import type { EventWait, Exit, PlanChannel, PlanStep } from "./plan.ts";
import type { StepRequirements } from "./requirements.ts";
import type { NoWaitReason } from "./wait.ts";

/**
 * Position and history of a run (spec 4.4). Plain JSON: a state parsed from its own text goes on in the same way. It
 * belongs to the plan that it was started with.
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
  /** The messages of a channel step; if it has send windows, by the clock of this zone. */
  | { readonly awaits: "send"; readonly step: number; readonly timezone?: string }
  /** The result of a step that the host carries out; if it has a window, until this timestamp. */
  | { readonly awaits: "call"; readonly step: number; readonly until?: string }
  /** An event that occurs from `since` on and before `until`, or that moment: timestamps. */
  | { readonly awaits: "event"; readonly step: number; readonly since: string; readonly until: string }
  /** A moment, as a timestamp; `to` is where the run goes on then. */
  | { readonly awaits: "sleep"; readonly step: number; readonly until: string; readonly to: Exit }
  /** No input: the run is over. */
  | { readonly awaits: "done"; readonly how: Ending };

/**
 * Ending of a run (spec 4.4.2):
 * - `completed`: all of its steps are done;
 * - `halted`: the trigger's conditions were false, or a wait for an event halted it;
 * - `ended`: an arm, or a step that the host carried out, ended it;
 * - `failed`: a step failed;
 * - `cancelled`: the host cancelled it.
 */
export type Ending = "completed" | "halted" | "ended" | "failed" | "cancelled";

/** Record of a decided step: the decision and its outcome. `replayRun` gives the same decision again, with its traces. */
export interface StepDecision {
  readonly step: number;
  readonly ref?: string;
  /** The moment of the decision: a timestamp. */
  readonly now: string;
  /** The part of the context that the decision could read. */
  readonly context: JsonObject;
  readonly decision: Decision;
  /** Timestamp until which the step waits, or its window lasts. */
  readonly until?: string;
  /** Why a step that would wait is skipped although its conditions hold (spec 4.5.4). */
  readonly because?: NoWaitReason;
  /** End of a wait for an event. */
  readonly waited?: EventWaitResult;
  /** Why the step failed, in the host's words. */
  readonly failure?: string;
  /** Ids of the messages of a channel step, once they are made; if empty, the step was skipped (spec 1.5). */
  readonly messages?: readonly string[];
  /** Why a channel step made no messages, in the host's terms: preferences, no address. */
  readonly skipped?: JsonObject;
  /** Result of a step that the host carried out. */
  readonly result?: HandlerResult;
}

/** The part of a decision's record that becomes known once the step is carried out. */
export type StepOutcome = Pick<StepDecision, "messages" | "skipped" | "result" | "waited" | "failure">;

/** End of a wait for an event: an event that matched, or none in time (spec 4.7). */
export interface EventWaitResult {
  readonly matched: boolean;
  /** True if the run went on; if not, it halted. */
  readonly goesOn: boolean;
  /** The moment at which the wait ended: a timestamp. */
  readonly now: string;
  /** The event that matched, and the timestamp of its occurrence. */
  readonly event?: JsonObject;
  readonly occurredAt?: string;
  /** The part of the context that the conditions of the event could read, without the event. */
  readonly context?: JsonObject;
}

/** Result of a step that a host carried out. If everything is absent, the run goes on. */
export interface HandlerResult {
  /** Keys to set in parts of the context, replacing existing ones: `{data: {user}}`, `{run: {...}}`. */
  readonly merge?: { readonly [part: string]: { readonly [key: string]: unknown } };
  /** Parts of the context to replace whole, before `merge`: the `data` after a batch (spec 4.5.9). */
  readonly replace?: { readonly [part: string]: { readonly [key: string]: unknown } };
  /** Timestamp until which the run sleeps before it goes on. */
  readonly until?: string;
  /** Index of the step's arm that runs; none if null or absent. */
  readonly arm?: number | null;
  /** True if the workflow ends here, as at a throttle over its limit. */
  readonly stop?: boolean;
  /** True if the run ends here because it joined a batch that another run has opened (spec 4.5.8). */
  readonly joined?: boolean;
  /** True if the step was skipped, as a trigger of an inactive workflow is. */
  readonly skipped?: boolean;
  /** Why it was skipped or the run ends here, in the host's words. */
  readonly reason?: string;
}

/** Request of a run to its host. Each effect is answered by one input. */
export type Effect =
  /** Load the values that the step's decision reads. Answered by `loaded`. */
  | { readonly type: "load"; readonly step: PlanStep; readonly requirements: StepRequirements }
  /**
   * Make the messages of a channel step, one or several. Answered by `sent` at once, without waiting for delivery. If the
   * channel has `windows`, each message is made all the same and stays `queued` until `nextOpening(windows, now, zone)`,
   * in the zone of the device for push if it is known, else in `timezone` (spec 4.2.4).
   */
  | {
      readonly type: "send";
      readonly ref: string | undefined;
      readonly channel: PlanChannel;
      readonly timezone?: string;
      readonly step: PlanStep;
    }
  /** Wait until a moment, a timestamp. Answered by `woken`. */
  | { readonly type: "sleep"; readonly until: string; readonly step: PlanStep }
  /**
   * Wait for an event of the recipient that occurs from `since` on and before `until`. Answered by `event` for each one of
   * the kind that `event` names, until one matches, or by `woken` at `until`.
   */
  | {
      readonly type: "wait";
      readonly since: string;
      readonly until: string;
      readonly event: EventWait["event"];
      /** Values that the conditions of an event read, besides the event. */
      readonly requirements: StepRequirements;
      readonly step: PlanStep;
    }
  /**
   * Carry out a step. Answered by `called`. The handler is the step's type, or `unknown` if the file has none; `until` is
   * the end of its window, if it has one.
   */
  | { readonly type: "call"; readonly handler: string; readonly until?: string; readonly step: PlanStep }
  /** The run is over. */
  | { readonly type: "done"; readonly how: Ending };

/** Input of a host to a run: the answer to its effect, or a cancellation. */
export type Input =
  | ({ readonly type: "loaded" } & LoadedContext)
  /** Ids of the messages that were made; empty if nothing could be sent: the step counts as skipped. */
  | {
      readonly type: "sent";
      readonly messages: readonly string[];
      /** Why there are none: JSON, which is recorded with the decision. */
      readonly skipped?: JsonObject;
    }
  | { readonly type: "woken"; readonly now: Moment }
  | { readonly type: "called"; readonly result?: HandlerResult }
  /** An event, with the moment of its occurrence and the values that its conditions read. */
  | ({ readonly type: "event"; readonly event: unknown; readonly occurredAt: Moment } & LoadedContext)
  /** The step that sends, or that the host carries out, has failed for good: its retries are over. */
  | { readonly type: "failed"; readonly reason: string }
  | { readonly type: "cancel" };

/** Input of a decision, in addition to the state of the run. */
export interface LoadedContext {
  /** The moment of the decision. */
  readonly now: Moment;
  /** Messages that were sent, by ref, as they are now; only the refs that the effect requires are read. */
  readonly messages?: { readonly [ref: string]: Outcome | null | undefined };
  /**
   * Parts of the context that are loaded afresh; they replace those of the run. A recipient, a tenant, variables and
   * audiences may have changed since the last decision (spec 4.4.9).
   */
  readonly parts?: { readonly [part: string]: unknown };
}

/** A Date, a timestamp (spec 3.5), or milliseconds since 1970-01-01T00:00Z. */
export type Moment = Date | string | number;

/** State of a run, and its next effect. */
export interface Progress {
  readonly state: RunState;
  readonly effect: Effect;
}
