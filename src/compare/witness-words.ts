import { type Condition, ownValue, pathsIn, type StatusTrio } from "../condition/index.ts";
import { type Context, nowOf, requirementsOf, stateAt, valueAt } from "../context/index.ts";
import {
  DELIVERY_STATUSES,
  type DeliveryStatus,
  deliveryRankOf,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
  EXPIRED_STATE,
  hasEngagement,
  SKIPPED_STATE,
  type State,
} from "../status/index.ts";

/**
 * Describes a context by the values that conditions read: `email_1 delivered, not read; recipient.plan is "pro"`. Leaves
 * out engagement that no condition asks about, and the delivery of a message if conditions ask only about its engagement.
 * Returns an empty text if the conditions read nothing. They must be valid on the context (spec 1.6).
 */
export function witnessInWords(context: Context, conditions: readonly Condition[]): string {
  const trios = conditions.flatMap(({ any }) => any.flatMap(({ all }) => all));
  const facts = new Set<string>();
  for (const trio of trios) {
    if (trio.kind === "data" || trio.kind === "audience") continue;
    const { ref } = trio;
    const asked = trios.filter((other): other is StatusTrio => "ref" in other && other.ref === ref);
    const state = stateAt(ownValue(context, "refs"), ref, { onUnknownRef: "skipped" });
    facts.add(`${nameOf(ref)} ${stateInWords(state, asked)}`);
  }
  for (const path of trios.flatMap(pathsIn)) {
    facts.add(`${path.text} ${valueInWords(valueAt(ownValue(context, path.root), path.segments))}`);
  }
  const audiences = ownValue(context, "audiences") ?? [];
  for (const trio of trios) {
    if (trio.kind !== "audience") continue;
    const { argument } = trio;
    const key =
      argument.kind === "value"
        ? argument.value
        : valueAt(ownValue(context, argument.path.root), argument.path.segments);
    const isMember = Array.isArray(audiences) && audiences.includes(key);
    facts.add(`the recipient ${isMember ? "is" : "is not"} in audience ${jsonOf(key)}`);
  }
  if (conditions.some((condition) => requirementsOf(condition).parts.includes("now"))) {
    facts.add(`it is ${momentOf(context)}`);
  }
  return [...facts].join("; ");
}

/** The state of a step, as far as trios ask about it. */
function stateInWords(state: State, asked: readonly StatusTrio[]): string {
  if (state === SKIPPED_STATE) return "skipped";
  if (state === EXPIRED_STATE) return "expired";
  const words: string[] = [];
  if (asked.some(({ kind }) => kind !== "engagement")) {
    words.push(DELIVERY_WORDS[DELIVERY_STATUSES[deliveryRankOf(state) - 1] as DeliveryStatus]);
  }
  const statuses = new Set(asked.flatMap(engagementAskedBy));
  // The older form asks for the highest status of all, so any may count.
  const asksForAll = asked.some(({ kind }) => kind === "legacy");
  for (const status of ENGAGEMENT_STATUSES) {
    const word = ENGAGEMENT_WORDS[status];
    if (hasEngagement(state, status)) {
      if (asksForAll || statuses.has(status)) words.push(word);
    } else if (statuses.has(status)) words.push(`not ${word}`);
  }
  return words.join(", ");
}

/** The engagement statuses that a trio names. */
function engagementAskedBy({ argument }: StatusTrio): readonly EngagementStatus[] {
  if (argument === "seen_not_read") return ["seen", "read"];
  if (argument === "read_not_link_clicked") return ["read", "link_clicked"];
  return ENGAGEMENT_STATUSES.filter((status) => status === argument);
}

const DELIVERY_WORDS: { readonly [status in DeliveryStatus]: string } = {
  undelivered: "failed in delivery",
  bounced: "bounced",
  delivery_attempted: "tried and not yet sent",
  queued: "queued",
  not_sent: "held back by the sandbox",
  sent: "sent",
  delivered: "delivered",
};

const ENGAGEMENT_WORDS: { readonly [status in EngagementStatus]: string } = {
  seen: "seen",
  read: "read",
  interacted: "interacted with",
  link_clicked: "clicked",
  archived: "archived",
};

function valueInWords(value: unknown): string {
  return value === undefined ? "is missing" : `is ${jsonOf(value)}`;
}

function jsonOf(value: unknown): string {
  const text = JSON.stringify(value) ?? "nothing";
  return text.length <= LONGEST_VALUE ? text : `${text.slice(0, LONGEST_VALUE)}…`;
}

const LONGEST_VALUE = 100;

function momentOf(context: Context): string {
  const now = nowOf(context);
  const isWritable = now !== undefined && Math.abs(now) <= MAX_DATE;
  return isWritable ? new Date(now).toISOString().replace(/\.000Z$/, "Z") : String(now);
}

/** The largest distance of a `Date` from 1970, in milliseconds. */
const MAX_DATE = 8.64e15;

/** A ref as it is written in the text of a condition. */
function nameOf(ref: string): string {
  return /^[A-Za-z_][\w-]*$/.test(ref) ? ref : `\`${ref}\``;
}
