import type { Context, StoredConditions } from "../src/entries/index.ts";

/**
 * The measured decision: the in-app message has not been read, the email has been sent, and the plan is pro or
 * the amount is over 100. Contexts rotate, so that nothing about them is constant.
 */

const notRead = {
  variable: "refs.in_app_feed_1.engagement_status",
  operator: "not_contains",
  argument: "$message.read",
} as const;
const sent = {
  variable: "refs.email_1.delivery_status",
  operator: "greater_than_or_equal_to",
  argument: "$message.sent",
} as const;

export const TEXT =
  'in_app_feed_1 has not been read and email_1 has been sent and (recipient.plan == "pro" or data.amount > 100)';

export const CONDITIONS: StoredConditions = {
  any: [
    { all: [notRead, sent, { variable: "recipient.plan", operator: "equal_to", argument: "pro" }] },
    { all: [notRead, sent, { variable: "data.amount", operator: "greater_than", argument: "100" }] },
  ],
};

const DELIVERY = ["queued", "sent", "delivered", "bounced"] as const;
const ENGAGEMENT = [[], ["seen"], ["seen", "read"], ["read"]] as const;

function message(id: string, seed: number): object {
  return {
    id,
    status: DELIVERY[seed % 4],
    engagement_statuses: ENGAGEMENT[(seed >> 2) % 4],
    inserted_at: `2025-01-01T00:00:${String(seed % 60).padStart(2, "0")}Z`,
  };
}

const PLANS = ["pro", "free", "plan_3", "plan_7"];

/** 64 contexts, parsed from JSON as a host's are; `messages` for each step. */
export function contexts(messages: number): Context[] {
  return Array.from({ length: 64 }, (_, index) =>
    JSON.parse(
      JSON.stringify({
        recipient: { id: `user_${index}`, name: "A name", plan: PLANS[((index * 7) >> 2) & 3] },
        data: { amount: (index * 37) % 200, currency: "EUR" },
        refs: {
          in_app_feed_1: Array.from({ length: messages }, (_, n) => message(`in_app_${n}`, index + n)),
          email_1: Array.from({ length: messages }, (_, n) => message(`email_${n}`, (index >> 1) + n)),
        },
      }),
    ),
  ) as Context[];
}

/** The lower bound of each plan's amount, in the large decision. */
export const BY_PLAN = Array.from({ length: 10 }, (_, group) => ({
  plan: group === 9 ? "pro" : `plan_${group}`,
  over: 190 - group * 20,
}));

/** A condition of 40 trios in 10 groups over the same refs and data. */
export const LARGE: StoredConditions = {
  any: BY_PLAN.map(({ plan, over }) => ({
    all: [
      notRead,
      sent,
      { variable: "recipient.plan", operator: "equal_to" as const, argument: plan },
      { variable: "data.amount", operator: "greater_than" as const, argument: String(over) },
    ],
  })),
};
