import type { DeliveryStatus } from "./ladder.ts";

/** Where a message starts: created and waiting (spec 1.1). */
export const INITIAL_STATUS: DeliveryStatus = "queued";

/** Which delivery status may follow which (spec 1.1), for channels that confirm nothing by themselves. */
export const TRANSITIONS: { readonly [from in DeliveryStatus]: readonly DeliveryStatus[] } = {
  queued: ["sent", "bounced", "not_sent", "delivery_attempted"],
  delivery_attempted: ["queued", "undelivered"],
  sent: ["delivered", "bounced", "undelivered"],
  undelivered: ["queued"],
  bounced: [],
  not_sent: [],
  delivered: [],
};

/** Which delivery status may follow `from` on a channel (spec 1.1); with no channel, on any channel. */
export function nextStatuses(from: DeliveryStatus, rules: DeliveryRules = {}): readonly DeliveryStatus[] {
  let next: readonly DeliveryStatus[] = TRANSITIONS[from];
  if (rules.deliversAtOnce) next = next.map((status) => (status === "sent" ? "delivered" : status));
  if (rules.stopsAtSent) next = next.filter((status) => status !== "delivered");
  if (rules.hasSandbox === false) next = next.filter((status) => status !== "not_sent");
  return next;
}

/** In what a channel's lifecycle differs from the common one (spec 1.1). */
export interface DeliveryRules {
  /** From `queued` straight to `delivered`: in-app messages, and webhooks on a 2xx. */
  readonly deliversAtOnce?: boolean;
  /** The provider confirms no delivery: push and chat. */
  readonly stopsAtSent?: boolean;
  /** Whether a sandbox mode exists, in which a message is processed but not sent. */
  readonly hasSandbox?: boolean;
}
