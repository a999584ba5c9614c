import { isMap, ownValue } from "../condition/index.ts";
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
import { requireJson } from "./value-at.ts";

/** Faults in place of a state: the graver fault is the smaller number. */
const UNKNOWN_REF = -3;
const INVALID_OUTCOME = -2;
const UNKNOWN_STATUS = -1;

/**
 * Checks that a context has everything a condition can read, needed or not, so that errors depend neither on the
 * order of operands nor on short-circuiting (spec 1.6). Throws EvaluationError.
 *
 * @param now is that of `nowOf`, if it is among the parts.
 */
export function checkContext(
  { parts, refs }: Needs,
  context: Context,
  options: ContextOptions,
  now: number | undefined,
): void {
  const outcomes = ownValue(context, "refs");
  const refsWith = (fault: number) =>
    refs.filter((ref) => stateAt(outcomes, ref, options) === fault).map((ref) => `refs.${ref}`);
  const missing = parts.filter((part) => !Object.hasOwn(context, part));
  const unknown = missing.includes("refs") ? [] : refsWith(UNKNOWN_REF);
  const places: { [code in Exclude<EvaluationErrorCode, "invalid-value">]: string[] } = {
    "missing-context": missing.length ? [...missing, ...unknown] : missing,
    "unknown-ref": unknown,
    "invalid-outcome": refsWith(INVALID_OUTCOME),
    "unknown-status": refsWith(UNKNOWN_STATUS),
    "invalid-audiences": parts.filter((part) => part === "audiences" && !hasAudiences(context)),
    "invalid-now": parts.filter((part) => part === "now" && now === undefined),
  };
  for (const code of Object.keys(places) as (keyof typeof places)[]) {
    if (places[code].length) throw new EvaluationError(code, places[code].sort());
  }
}

/** The value of a ref in a context. Returns undefined or null if the context does not know the ref. */
export function outcomeOf(refs: unknown, ref: string): unknown {
  return isMap(refs) ? ownValue(refs, ref) : undefined;
}

/**
 * The state of a step after it ran, which is that of its highest message (spec 1.5). Returns a negative number if the
 * context is at fault; `checkContext` then throws the error.
 */
export function stateAt(refs: unknown, ref: string, { onUnknownRef }: ContextOptions): State {
  const outcome = outcomeOf(refs, ref);
  if (!Array.isArray(outcome)) {
    if (outcome === undefined || outcome === null) {
      requireJson(refs, "refs");
      return onUnknownRef === "skipped" ? SKIPPED_STATE : UNKNOWN_REF;
    }
    if (outcome === "skipped") return SKIPPED_STATE;
    return outcome === "expired" ? EXPIRED_STATE : readMessage(outcome);
  }
  // Most steps make one message, so there is nothing to choose.
  let chosen: State = SKIPPED_STATE;
  let fault = 0;
  // By index, since the list's own iterator may be any.
  for (let index = outcome.length; index--; ) {
    const state = readMessage(outcome[index]);
    // Faults are smaller than all states.
    if (state < fault) fault = state;
    if (standingOf(state) > standingOf(chosen)) chosen = state;
  }
  return fault || chosen;
}

/** The messages of an outcome without fault, read by their own keys only. */
export function messagesOf(outcome: unknown): Message[] {
  return [outcome]
    .flat()
    .filter(isMap)
    .map((message) => Object.fromEntries(MESSAGE_KEYS.map((key) => [key, ownValue(message, key)])) as never);
}

const MESSAGE_KEYS = ["status", "engagement_statuses", "inserted_at", "id"];

/**
 * The state of a message, read by its own keys only. The names are literals, and ownership is checked only if a plain
 * read could find an inherited value: engines read a constant name ten times as fast. Reading `constructor` first lets the
 * engine learn the object's shape, whichever of several it is, and with it the prototype; without that, asking for the
 * prototype is a call.
 */
function readMessage(message: unknown): State {
  // An output has no status (spec 1.5.4).
  if (!isMap(message) || Object.hasOwn(message, "matched")) return INVALID_OUTCOME;
  const plain =
    message.constructor &&
    Object.getPrototypeOf(message) === Object.prototype &&
    !("status" in Object.prototype || "engagement_statuses" in Object.prototype);
  const status = plain ? message.status : ownValue(message, "status");
  const engagement = (plain ? message.engagement_statuses : ownValue(message, "engagement_statuses")) ?? NONE;
  if (!Array.isArray(engagement)) return INVALID_OUTCOME;
  return stateOf(status, engagement) ?? UNKNOWN_STATUS;
}

/** Shared, so that a message without engagement costs nothing. */
const NONE: readonly unknown[] = [];

/** Checks that the recipient's audiences are a list, null or missing. */
export function hasAudiences(context: Context): boolean {
  return Array.isArray(ownValue(context, "audiences") ?? NONE);
}

/** The moment of evaluation in milliseconds since 1970-01-01T00:00Z. Returns undefined if `now` is not a time. */
export function nowOf(context: Context): number | undefined {
  const now = ownValue(context, "now");
  const milliseconds = now instanceof Date ? now.getTime() : (instantOf(now) ?? now);
  return Number.isFinite(milliseconds) ? (milliseconds as number) : undefined;
}
