import { isMap, type Keyed } from "../condition/index.ts";
import { EXPIRED_STATE, SKIPPED_STATE, type State, standingOf } from "../status/index.ts";
import { checkContext, type nowOf, stateAt } from "./check.ts";
import type { Context, ContextOptions } from "./context.ts";

/**
 * Reading outcomes in compiled conditions: quickly if an outcome is of the kind that JSON and plain code make, otherwise
 * with all checks.
 */

/** In place of a state: only `checkedStates` can tell. */
const UNCLEAR = -1;

/**
 * The state of a step, from its outcome (spec 1.5). Returns a negative number if there is a fault, or if a name of a
 * message could be inherited; `checkedStates` then decides.
 */
export function stateOfOutcome(outcome: unknown): State {
  if (!Array.isArray(outcome)) {
    if (outcome === "skipped") return SKIPPED_STATE;
    return outcome === "expired" ? EXPIRED_STATE : stateOfMessage(outcome);
  }
  // Most steps make one message, so there is nothing to choose.
  if (outcome.length === 1) return stateOfMessage(outcome[0]);
  let chosen: State = SKIPPED_STATE;
  let highest = 0;
  for (let index = 0; index < outcome.length; index++) {
    const state = stateOfMessage(outcome[index]);
    if (state < 0) return state;
    const standing = standingOf(state);
    if (standing > highest) {
      highest = standing;
      chosen = state;
    }
  }
  return chosen;
}

/**
 * The state of a plain message. Its names are constants, which engines read ten times as fast. `constructor` is read
 * before the prototype is asked for: all shapes of plain objects have it from one place, so the engine learns the shape,
 * and with it the prototype, without a branch for each.
 */
function stateOfMessage(message: unknown): State {
  if (
    typeof message !== "object" ||
    message === null ||
    message.constructor === undefined ||
    Object.getPrototypeOf(message) !== Object.prototype ||
    // Lists have a length, and an output has no status (spec 1.5.4).
    "length" in message ||
    "matched" in message ||
    "status" in Object.prototype ||
    "engagement_statuses" in Object.prototype
  ) {
    return UNCLEAR;
  }
  const { status, engagement_statuses: engagement } = message as Keyed;
  let state =
    status === "delivered"
      ? 7
      : status === "sent"
        ? 6
        : status === "queued"
          ? 4
          : status === "not_sent"
            ? 5
            : status === "bounced"
              ? 2
              : status === "undelivered"
                ? 1
                : status === "delivery_attempted"
                  ? 3
                  : -1;
  if (engagement === undefined || engagement === null) return state;
  if (!Array.isArray(engagement)) return UNCLEAR;
  for (let index = 0; index < engagement.length; index++) {
    const name: unknown = engagement[index];
    state |=
      name === "seen"
        ? 8
        : name === "read"
          ? 16
          : name === "interacted"
            ? 32
            : name === "link_clicked"
              ? 64
              : name === "archived"
                ? 128
                : -1;
  }
  return state;
}

/** Checks whether a message's engagement statuses, taken to be a list or nothing, have a status. */
export function isEngaged(engagement: readonly unknown[] | null | undefined, status: string): boolean {
  if (engagement === undefined || engagement === null) return false;
  const { length } = engagement;
  for (let index = 0; index < length; index++) if (engagement[index] === status) return true;
  return false;
}

/**
 * Checks all that a condition can read, and returns the states of its refs. Throws the errors of `prepare` (spec 1.6).
 *
 * @param momentOf is `nowOf`, if the condition needs `now`.
 */
export function checkedStates(
  given: unknown,
  parts: readonly string[],
  refs: readonly string[],
  onUnknownRef?: ContextOptions["onUnknownRef"],
  momentOf?: typeof nowOf,
): readonly State[] {
  const context: Context = isMap(given) ? given : {};
  const options = { onUnknownRef };
  const states = refs.map((ref) => stateAt(context.refs, ref, options));
  checkContext({ parts, refs }, context, options, momentOf?.(context));
  return states;
}
