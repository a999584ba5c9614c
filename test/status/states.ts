/**
 * All states of a step, written from the specification alone (spec 1.1, 1.2, 1.5), so that tests compare the source
 * with something independent of it.
 */

import type { CaseName } from "../../src/status/index.ts";

export const DELIVERY = [
  "undelivered",
  "bounced",
  "delivery_attempted",
  "queued",
  "not_sent",
  "sent",
  "delivered",
] as const;

export const ENGAGEMENT = ["seen", "read", "interacted", "link_clicked", "archived"] as const;

export type Delivery = (typeof DELIVERY)[number];
export type Engagement = (typeof ENGAGEMENT)[number];

export interface TestMessage {
  readonly status: Delivery;
  readonly engagement_statuses: readonly Engagement[];
}

/** The ladder of spec 1.1 and 1.2. */
export const RANK: { readonly [status in "skipped" | Delivery | Engagement]: number } = {
  skipped: 0,
  undelivered: 1,
  bounced: 2,
  delivery_attempted: 3,
  queued: 4,
  not_sent: 5,
  sent: 6,
  delivered: 7,
  seen: 8,
  read: 9,
  interacted: 10,
  link_clicked: 10,
  archived: 11,
};

/** All 7 x 32 messages that differ in their statuses. */
export const MESSAGES: readonly TestMessage[] = DELIVERY.flatMap((status) =>
  Array.from({ length: 32 }, (_, bits) => ({
    status,
    engagement_statuses: ENGAGEMENT.filter((_, index) => (bits >> index) & 1),
  })),
);

/** The 225 states of an unexpired step with at most one message. */
export const STATES: readonly ("skipped" | TestMessage)[] = ["skipped", ...MESSAGES];

/** The meaning of each case on the chosen message of a step (spec 2.2, 2.3). */
export const CASES: {
  readonly [name in CaseName]: (rank: number, has: (status: Engagement) => boolean) => boolean;
} = {
  skipped: (rank) => rank === 0,
  failed_delivery: (rank) => rank === 1,
  bounced: (rank) => rank === 2,
  sent: (rank) => rank >= 6,
  delivered: (rank) => rank >= 7,
  seen: (_, has) => has("seen"),
  seen_not_read: (_, has) => has("seen") && !has("read"),
  read: (_, has) => has("read"),
  read_not_link_clicked: (_, has) => has("read") && !has("link_clicked"),
  interacted: (_, has) => has("interacted"),
  link_clicked: (_, has) => has("link_clicked"),
  archived: (_, has) => has("archived"),
};

/** Evaluates a case on a state by the table above. */
export function isCase(name: CaseName, state: "skipped" | TestMessage): boolean {
  const test = CASES[name];
  if (state === "skipped") return test(0, () => false);
  return test(RANK[state.status], (status) => state.engagement_statuses.includes(status));
}

/** Returns the message that spec 1.4 chooses of two, or undefined if their statuses are equal. */
export function chosenOf(a: TestMessage, b: TestMessage): TestMessage | undefined {
  const [ranksA, ranksB] = [descendingRanks(a), descendingRanks(b)];
  for (let index = 0; index < Math.max(ranksA.length, ranksB.length); index++) {
    const difference = (ranksA[index] ?? 0) - (ranksB[index] ?? 0);
    if (difference !== 0) return difference > 0 ? a : b;
  }
  const [clickedA, clickedB] = [a, b].map((message) => message.engagement_statuses.includes("link_clicked"));
  if (clickedA === clickedB) return undefined;
  return clickedA ? a : b;
}

function descendingRanks(message: TestMessage): number[] {
  return [message.status, ...message.engagement_statuses].map((status) => RANK[status]).sort((a, b) => b - a);
}
