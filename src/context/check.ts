import { isMap, type Keyed, ownValue } from "../condition/index.ts";
import {
  EXPIRED_STATE,
  type Message,
  SKIPPED_STATE,
  type State,
  standingOf,
  stateOf,
} from "../status/index.ts";
import { instantOf } from "../time/index.ts";
import type { Context, ContextOptions } from "./context.ts";
import { EvaluationError, type EvaluationErrorCode } from "./error.ts";
import type { Needs } from "./requirements.ts";

/** What stands for a state where there is none: the graver fault is the smaller number. */
const UNKNOWN_REF = -3;
const INVALID_OUTCOME = -2;
const UNKNOWN_STATUS = -1;

/**
 * Holds a context to all that a condition can read, needed or not, so that no order of operands and no short cut
 * changes what is an error (spec 1.6). Throws EvaluationError.
 */
export function checkContext({ parts, refs }: Needs, context: Context, options: ContextOptions): void {
  const outcomes = ownValue(context, "refs");
  const refsWith = (fault: number) =>
    refs.filter((ref) => stateAt(outcomes, ref, options) === fault).map((ref) => `refs.${ref}`);
  const missing = parts.filter((part) => !Object.hasOwn(context, part));
  const unknown = missing.includes("refs") ? [] : refsWith(UNKNOWN_REF);
  const places: { [code in EvaluationErrorCode]: string[] } = {
    "missing-context": missing.length > 0 ? [...missing, ...unknown] : missing,
    "unknown-ref": unknown,
    "invalid-outcome": refsWith(INVALID_OUTCOME),
    "unknown-status": refsWith(UNKNOWN_STATUS),
    "invalid-audiences": parts.filter((part) => part === "audiences" && !hasAudiences(context)),
    "invalid-now": parts.filter((part) => part === "now" && nowOf(context) === undefined),
  };
  for (const code of Object.keys(places) as EvaluationErrorCode[]) {
    if (places[code].length > 0) throw new EvaluationError(code, places[code].sort());
  }
}

/** What a context holds under a ref: undefined or null where it does not know it. */
export function outcomeOf(refs: unknown, ref: string): unknown {
  return isMap(refs) ? ownValue(refs, ref) : undefined;
}

/**
 * The state that a step was left in, that of its highest message (spec 1.5); negative where the context is at fault,
 * which `checkContext` then tells.
 */
export function stateAt(refs: unknown, ref: string, { onUnknownRef }: ContextOptions): State {
  const outcome = outcomeOf(refs, ref);
  if (!Array.isArray(outcome)) {
    if (outcome === undefined || outcome === null)
      return onUnknownRef === "skipped" ? SKIPPED_STATE : UNKNOWN_REF;
    if (outcome === "skipped") return SKIPPED_STATE;
    return outcome === "expired" ? EXPIRED_STATE : readMessage(outcome);
  }
  // Most steps make one message, of which there is nothing to choose.
  if (outcome.length === 1) return readMessage(outcome[0]);
  let chosen: State = SKIPPED_STATE;
  let fault = 0;
  for (let index = 0; index < outcome.length; index++) {
    const state = readMessage(outcome[index]);
    // A fault stands below every state.
    fault = Math.min(fault, state);
    if (standingOf(state) > standingOf(chosen)) chosen = state;
  }
  return fault || chosen;
}

/** The messages of an outcome without fault, read by their own keys only. */
export function messagesOf(outcome: unknown): Message[] {
  const read = (message: Keyed) => MESSAGE_KEYS.map((key) => [key, ownValue(message, key)]);
  return [outcome]
    .flat()
    .filter(isMap)
    .map((message) => Object.fromEntries(read(message)));
}

const MESSAGE_KEYS = ["status", "engagement_statuses", "inserted_at", "id"];

/**
 * The state of a message, read by its own keys only. The names are written out, and ownership is asked for only where
 * a plain read could find something inherited: an engine reads a constant name in a tenth of the time. Once `in` has
 * told it what it has before it, it knows the prototype too, so the guard costs nothing.
 */
function readMessage(message: unknown): State {
  if (!isMap(message)) return INVALID_OUTCOME;
  const plain =
    "status" in message &&
    Object.getPrototypeOf(message) === Object.prototype &&
    !("status" in Object.prototype || "engagement_statuses" in Object.prototype);
  const status = plain ? message.status : ownValue(message, "status");
  const engagement = (plain ? message.engagement_statuses : ownValue(message, "engagement_statuses")) ?? NONE;
  if (!Array.isArray(engagement)) return INVALID_OUTCOME;
  return stateOf(status, engagement) ?? UNKNOWN_STATUS;
}

/** Shared, so that a message without engagement costs nothing. */
const NONE: readonly unknown[] = [];

/** Whether the recipient's audiences are a list, or empty. */
export function hasAudiences(context: Context): boolean {
  return Array.isArray(ownValue(context, "audiences") ?? NONE);
}

/** The moment of evaluation in milliseconds since 1970-01-01T00:00Z; undefined where it is no time. */
export function nowOf(context: Context): number | undefined {
  const now = ownValue(context, "now");
  const milliseconds = now instanceof Date ? now.getTime() : typeof now === "string" ? instantOf(now) : now;
  return Number.isFinite(milliseconds) ? (milliseconds as number) : undefined;
}
