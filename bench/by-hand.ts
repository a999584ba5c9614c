import { EvaluationError } from "../src/entries/runtime.ts";
import { BY_PLAN } from "./decision.ts";

/** The decisions of `decision.ts` written by hand: once trusting the input and once not. */

interface Trusted {
  readonly refs: { readonly [ref: string]: readonly Message[] };
  readonly recipient: { readonly plan: string };
  readonly data: { readonly amount: number };
}

interface Message {
  readonly status: string;
  readonly engagement_statuses: readonly string[];
}

/** Trusts that each step has one message, that every part is there, and that no name is inherited. */
function naiveStatuses({ refs }: Trusted): boolean {
  const inApp = (refs.in_app_feed_1 as readonly Message[])[0] as Message;
  const email = (refs.email_1 as readonly Message[])[0] as Message;
  return (
    !inApp.engagement_statuses.includes("read") && (email.status === "sent" || email.status === "delivered")
  );
}

const naiveUsual = (context: Trusted) =>
  naiveStatuses(context) && (context.recipient.plan === "pro" || context.data.amount > 100);

const naiveLarge = (context: Trusted) => naiveStatuses(context) && allowed(context.recipient, context.data);

function allowed({ plan }: { readonly plan?: unknown }, { amount }: { readonly amount?: unknown }): boolean {
  for (let index = 0; index < BY_PLAN.length; index++) {
    const row = BY_PLAN[index] as (typeof BY_PLAN)[number];
    if (plan === row.plan && typeof amount === "number" && amount > row.over) return true;
  }
  return false;
}

/** The highest of several messages by a weight of its statuses, a simplification of spec 1.4. */
function naiveHighest(messages: readonly Message[]): Message {
  let chosen = messages[0] as Message;
  for (const message of messages) if (weightOf(message) > weightOf(chosen)) chosen = message;
  return chosen;
}

function weightOf({ status, engagement_statuses }: Message): number {
  let weight = deliveryRank(status);
  for (const engagement of engagement_statuses) weight += engagementBit(engagement);
  return weight;
}

function naiveSeveral({ refs, recipient, data }: Trusted): boolean {
  const inApp = naiveHighest(refs.in_app_feed_1 as readonly Message[]);
  const email = naiveHighest(refs.email_1 as readonly Message[]);
  return (
    !inApp.engagement_statuses.includes("read") &&
    (email.status === "sent" || email.status === "delivered") &&
    (recipient.plan === "pro" || data.amount > 100)
  );
}

function deliveryRank(status: unknown): number {
  switch (status) {
    case "delivered":
      return 7;
    case "sent":
      return 6;
    case "queued":
      return 4;
    case "bounced":
      return 2;
    case "undelivered":
      return 1;
    case "delivery_attempted":
      return 3;
    case "not_sent":
      return 5;
    default:
      return 0;
  }
}

function engagementBit(status: unknown): number {
  switch (status) {
    case "seen":
      return 8;
    case "read":
      return 16;
    case "interacted":
      return 32;
    case "link_clicked":
      return 64;
    case "archived":
      return 128;
    default:
      return 0;
  }
}

const READ = 16;
const EXPIRED = 256;
const ROOT = Object.prototype;

type Map = { readonly [key: string]: unknown };

const isMap = (value: unknown): value is Map =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Returns true if every name that `Object.prototype` lacks is the map's own when read. */
const isPlain = (map: Map): boolean => Object.getPrototypeOf(map) === ROOT;

/** Reads a name that could be inherited. */
const own = (map: Map, name: string): unknown => (Object.hasOwn(map, name) ? map[name] : undefined);

/** A message's delivery rank and engagement bits as one number. */
function stateOf(message: unknown, ref: string): number {
  if (!isMap(message)) throw new EvaluationError("invalid-outcome", [ref]);
  const plain = isPlain(message) && !("status" in ROOT || "engagement_statuses" in ROOT);
  const status = plain ? message.status : own(message, "status");
  const engagement = plain ? message.engagement_statuses : own(message, "engagement_statuses");
  let state = deliveryRank(status);
  if (state === 0) throw new EvaluationError("unknown-status", [ref]);
  if (engagement === undefined || engagement === null) return state;
  if (!Array.isArray(engagement)) throw new EvaluationError("invalid-outcome", [ref]);
  for (let index = 0; index < engagement.length; index++) {
    const bit = engagementBit(engagement[index]);
    if (bit === 0) throw new EvaluationError("unknown-status", [ref]);
    state |= bit;
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
function stateLeftBy(outcome: unknown, ref: string): number {
  if (Array.isArray(outcome)) {
    if (outcome.length === 1) return stateOf(outcome[0], ref);
    let chosen = 0;
    for (let index = 0; index < outcome.length; index++) {
      const state = stateOf(outcome[index], ref);
      if (standing(state) > standing(chosen)) chosen = state;
    }
    return chosen;
  }
  if (outcome === undefined || outcome === null) throw new EvaluationError("unknown-ref", [ref]);
  if (outcome === "skipped") return 0;
  return outcome === "expired" ? EXPIRED : stateOf(outcome, ref);
}

/** Returns true if all three parts are the context's own. */
function hasParts(context: Map): boolean {
  const plain = isPlain(context) && !("refs" in ROOT || "recipient" in ROOT || "data" in ROOT);
  if (plain && context.refs !== undefined && context.recipient !== undefined && context.data !== undefined)
    return true;
  return ["refs", "recipient", "data"].every((part) => Object.hasOwn(context, part));
}

function planOf(recipient: unknown): unknown {
  if (!isMap(recipient)) return undefined;
  return isPlain(recipient) && !("plan" in ROOT) ? recipient.plan : own(recipient, "plan");
}

function amountOf(data: unknown): unknown {
  if (!isMap(data)) return undefined;
  return isPlain(data) && !("amount" in ROOT) ? data.amount : own(data, "amount");
}

/**
 * The same meaning as heed's: real outcomes, the highest message, own names, the checks of spec 1.6. Written for speed:
 * names are constants. It is a measure, not a lower bound (see `reading-first.ts`): it asks for the prototype of an object
 * before it reads from it, which engines then do by a call. On contexts with faults it names other places, in another order,
 * than heed does.
 */
function carefulStatuses(context: Map): boolean {
  if (!hasParts(context)) throw new EvaluationError("missing-context", ["data", "recipient", "refs"]);
  const { refs } = context;
  let inApp: unknown;
  let email: unknown;
  if (isMap(refs)) {
    const plain = isPlain(refs) && !("in_app_feed_1" in ROOT || "email_1" in ROOT);
    inApp = plain ? refs.in_app_feed_1 : own(refs, "in_app_feed_1");
    email = plain ? refs.email_1 : own(refs, "email_1");
  }
  const first = stateLeftBy(inApp, "refs.in_app_feed_1");
  const second = stateLeftBy(email, "refs.email_1");
  return first !== EXPIRED && (first & READ) === 0 && second !== EXPIRED && (second & 7) >= 6;
}

function carefulUsual(context: Map): boolean {
  if (!carefulStatuses(context)) return false;
  if (planOf(context.recipient) === "pro") return true;
  const amount = amountOf(context.data);
  return typeof amount === "number" && amount > 100;
}

function carefulLarge(context: Map): boolean {
  return (
    carefulStatuses(context) &&
    allowed({ plan: planOf(context.recipient) }, { amount: amountOf(context.data) })
  );
}

export const naive = { usual: naiveUsual, several: naiveSeveral, large: naiveLarge };
export const careful = { usual: carefulUsual, several: carefulUsual, large: carefulLarge };
