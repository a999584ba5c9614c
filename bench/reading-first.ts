import { prepare } from "../src/entries/runtime.ts";
import { BY_PLAN, CONDITIONS, LARGE } from "./decision.ts";

/**
 * The decisions of `decision.ts` written by hand once more, in the way that engines run fastest: an object is read before
 * its prototype is asked for, as the engine then knows its shape; statuses are compared with literals; states are read
 * first and tested as masks, and each path is read once. What is not as JSON has it is left to `prepare`, so verdicts,
 * errors and their places are heed's. A lower bound for code that checks what heed checks.
 */

type Map = { readonly [key: string]: unknown };

const READ = 16;
const EXPIRED = 256;

/** In place of a state: only `prepare` can tell. */
const UNCLEAR = -1;

/** A message's delivery rank and engagement bits as one number. */
function stateOf(message: unknown): number {
  if (
    typeof message !== "object" ||
    message === null ||
    message.constructor === undefined ||
    Object.getPrototypeOf(message) !== Object.prototype ||
    "matched" in message
  )
    return UNCLEAR;
  const { status, engagement_statuses: engagement } = message as Map;
  let state: number;
  if (status === "delivered") state = 7;
  else if (status === "sent") state = 6;
  else if (status === "queued") state = 4;
  else if (status === "not_sent") state = 5;
  else if (status === "bounced") state = 2;
  else if (status === "undelivered") state = 1;
  else if (status === "delivery_attempted") state = 3;
  else return UNCLEAR;
  if (engagement === undefined || engagement === null) return state;
  if (!Array.isArray(engagement)) return UNCLEAR;
  for (let index = 0; index < engagement.length; index++) {
    const name: unknown = engagement[index];
    if (name === "seen") state |= 8;
    else if (name === "read") state |= READ;
    else if (name === "interacted") state |= 32;
    else if (name === "link_clicked") state |= 64;
    else if (name === "archived") state |= 128;
    else return UNCLEAR;
  }
  return state;
}

/** The order of a state (spec 1.4). */
function standing(state: number): number {
  const clicked = (state >> 6) & 1;
  const ten = clicked + ((state >> 5) & 1);
  return (state >> 7) * 192 + ten * 64 + ((state >> 3) & 3) * 16 + (state & 7) * 2 + clicked;
}

/** A step's outcome: the state of its highest message, 0 for none. */
function stateLeftBy(outcome: unknown): number {
  if (!Array.isArray(outcome)) {
    if (outcome === "skipped") return 0;
    return outcome === "expired" ? EXPIRED : stateOf(outcome);
  }
  if (outcome.length === 1) return stateOf(outcome[0]);
  let chosen = 0;
  for (let index = 0; index < outcome.length; index++) {
    const state = stateOf(outcome[index]);
    if (state < 0) return state;
    if (standing(state) > standing(chosen)) chosen = state;
  }
  return chosen;
}

/** Returns true if the statuses hold, false if not, and undefined if only `prepare` can tell. */
function statuses(context: unknown): boolean | undefined {
  if (
    "data" in Object.prototype ||
    "recipient" in Object.prototype ||
    "refs" in Object.prototype ||
    "in_app_feed_1" in Object.prototype ||
    "email_1" in Object.prototype ||
    "status" in Object.prototype ||
    "engagement_statuses" in Object.prototype ||
    "plan" in Object.prototype ||
    "amount" in Object.prototype ||
    typeof context !== "object" ||
    context === null ||
    context.constructor === undefined ||
    Object.getPrototypeOf(context) !== Object.prototype
  )
    return undefined;
  const { data, recipient, refs } = context as Map;
  if (
    data === undefined ||
    recipient === undefined ||
    typeof refs !== "object" ||
    refs === null ||
    refs.constructor === undefined ||
    Object.getPrototypeOf(refs) !== Object.prototype
  )
    return undefined;
  const { in_app_feed_1: inApp, email_1: email } = refs as Map;
  const first = stateLeftBy(inApp);
  const second = stateLeftBy(email);
  if ((first | second) < 0) return undefined;
  return (first & (READ | EXPIRED)) === 0 && (second & 7) >= 6;
}

/** The scalar under a name, as operators read it: `""` if there is nothing. Undefined if only `prepare` can tell. */
function planOf(recipient: unknown): unknown {
  if (
    typeof recipient !== "object" ||
    recipient === null ||
    recipient.constructor === undefined ||
    Object.getPrototypeOf(recipient) !== Object.prototype
  )
    return undefined;
  const { plan } = recipient as Map;
  return plan === undefined ? "" : isSimple(plan) ? plan : undefined;
}

function amountOf(data: unknown): unknown {
  if (
    typeof data !== "object" ||
    data === null ||
    data.constructor === undefined ||
    Object.getPrototypeOf(data) !== Object.prototype
  )
    return undefined;
  const { amount } = data as Map;
  return amount === undefined ? "" : isSimple(amount) ? amount : undefined;
}

function isSimple(value: unknown): boolean {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}

const slowUsual = prepare(CONDITIONS);
const slowLarge = prepare(LARGE);

function usual(context: Map): boolean {
  const holds = statuses(context);
  if (holds === undefined) return slowUsual(context as never);
  if (!holds) return false;
  const plan = planOf(context.recipient);
  if (plan === undefined) return slowUsual(context as never);
  if (plan === "pro") return true;
  const amount = amountOf(context.data);
  if (amount === undefined) return slowUsual(context as never);
  return typeof amount === "number" && amount > 100;
}

function large(context: Map): boolean {
  const holds = statuses(context);
  if (holds === undefined) return slowLarge(context as never);
  if (!holds) return false;
  const plan = planOf(context.recipient);
  if (plan === undefined) return slowLarge(context as never);
  for (let index = 0; index < BY_PLAN.length; index++) {
    const row = BY_PLAN[index] as (typeof BY_PLAN)[number];
    if (plan !== row.plan) continue;
    const amount = amountOf(context.data);
    if (amount === undefined) return slowLarge(context as never);
    if (typeof amount === "number" && amount > row.over) return true;
  }
  return false;
}

export const readingFirst = { usual, several: usual, large };
