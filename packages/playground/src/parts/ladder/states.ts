import { type Context, explain, type Message, type Outcome, type StepTrace } from "heed/explain";
import { type DeliveryStatus, ENGAGEMENT_STATUSES, type EngagementStatus } from "heed/status";

/**
 * A state of a step, as far as conditions can tell: `skipped`, `expired`, or the delivery status of the message that counts
 * with its engagement statuses in the ladder's order, as `delivered+seen+read`.
 */
export type StateKey = string;

export const SKIPPED: StateKey = "skipped";
export const EXPIRED: StateKey = "expired";

/** The state of a step whose message that counts has these statuses. */
export function stateOf(status: DeliveryStatus, engagement: readonly EngagementStatus[]): StateKey {
  return [status, ...ENGAGEMENT_STATUSES.filter((each) => engagement.includes(each))].join("+");
}

/** The statuses of a message that counts. */
interface Statuses {
  readonly status: DeliveryStatus;
  readonly engagement: readonly EngagementStatus[];
}

/** Statuses that were read from a state, once: a drawing of ladders asks for all of them many times. */
const STATUSES = new Map<StateKey, Statuses>();

/** The statuses in a state: none of a skipped or an expired step. */
export function statusesIn(state: StateKey): Statuses | undefined {
  if (state === SKIPPED || state === EXPIRED) return undefined;
  let statuses = STATUSES.get(state);
  if (statuses === undefined) {
    const [status, ...engagement] = state.split("+");
    statuses = { status, engagement } as unknown as Statuses;
    STATUSES.set(state, statuses);
  }
  return statuses;
}

/** An outcome in a state, with one message if it has any. */
export function outcomeIn(state: StateKey): Outcome {
  const statuses = statusesIn(state);
  if (statuses === undefined) return state === SKIPPED ? "skipped" : "expired";
  return [{ status: statuses.status, engagement_statuses: statuses.engagement }];
}

/** The outcomes of steps, as contexts have them. */
export type Refs = NonNullable<Context["refs"]>;

/** The outcome of a ref; undefined if the context does not have it. */
export function outcomeOf(refs: Refs, ref: string): Outcome | undefined {
  return Object.hasOwn(refs, ref) ? refs[ref] : undefined;
}

/** Any condition about a step makes heed choose among its messages. */
const QUESTION = {
  all: [{ variable: "refs.step.delivery_status", operator: "equal_to", argument: "$message.skipped" }],
};

/** Reading of an outcome by heed: the message that counts, and why; undefined for an outcome that is none of messages. */
export function choiceIn(outcome: Outcome): StepTrace | undefined {
  try {
    return explain(QUESTION, { refs: { step: outcome } }).any[0]?.all[0]?.step;
  } catch {
    // The output of a wait, or messages of unknown statuses: there is no state.
    return undefined;
  }
}

/** The state of an outcome; undefined if it has none, as the output of a wait. */
export function stateOfOutcome(outcome: Outcome): StateKey | undefined {
  const choice = choiceIn(outcome);
  if (choice === undefined) return undefined;
  if (choice.chosen === undefined) return choice.outcome === "expired" ? EXPIRED : SKIPPED;
  return stateOfMessage(choice.chosen);
}

/** The state of a step with this message alone. */
export function stateOfMessage({ status, engagement_statuses }: Message): StateKey {
  return stateOf(status, engagement_statuses ?? []);
}

/** The messages of an outcome, in its order; empty for one without messages. */
export function messagesIn(outcome: Outcome | undefined): readonly Message[] {
  if (outcome === undefined || typeof outcome === "string" || "matched" in outcome) return [];
  return Array.isArray(outcome) ? (outcome as readonly Message[]) : [outcome as Message];
}
