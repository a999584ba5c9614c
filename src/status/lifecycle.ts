import type { DeliveryStatus } from "./ladder.ts";

/** The first delivery status of a message: created and waiting (spec 1.1). */
export const INITIAL_STATUS: DeliveryStatus = "queued";

/** The delivery statuses that may follow each delivery status (spec 1.1), before the rules of a channel. */
export const TRANSITIONS: { readonly [from in DeliveryStatus]: readonly DeliveryStatus[] } = {
  queued: ["sent", "bounced", "not_sent", "delivery_attempted"],
  delivery_attempted: ["queued", "undelivered"],
  sent: ["delivered", "bounced", "undelivered"],
  undelivered: ["queued"],
  bounced: [],
  not_sent: [],
  delivered: [],
};

/** Returns the delivery statuses that may follow `from` under a channel's rules (spec 1.1); by default, under no rules. */
export function nextStatuses(from: DeliveryStatus, rules: DeliveryRules = {}): readonly DeliveryStatus[] {
  let next: readonly DeliveryStatus[] = TRANSITIONS[from];
  if (rules.deliversAtOnce) next = next.map((status) => (status === "sent" ? "delivered" : status));
  if (rules.stopsAtSent) next = next.filter((status) => status !== "delivered");
  if (rules.hasSandbox === false) next = next.filter((status) => status !== "not_sent");
  return next;
}

/** The differences of a channel's lifecycle from the common one (spec 1.1). */
export interface DeliveryRules {
  /** True if `delivered` follows `queued` directly: in-app messages, and webhooks on a 2xx. */
  readonly deliversAtOnce?: boolean;
  /** True if the provider never confirms delivery: push and chat. */
  readonly stopsAtSent?: boolean;
  /** True if a sandbox mode exists, in which a message is processed but not sent. */
  readonly hasSandbox?: boolean;
}
