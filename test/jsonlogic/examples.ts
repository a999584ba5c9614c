import type { Trio } from "../../src/condition/index.ts";
import { decode } from "../../src/stored/index.ts";

type StoredTrio = readonly [variable: string, operator: string, argument?: unknown];

/** Decodes a stored trio. */
export function trioOf([variable, operator, argument]: StoredTrio): Trio {
  const stored = { all: [{ variable, operator, ...(argument !== undefined && { argument }) }] };
  const trio = decode(stored).condition?.any[0]?.all[0];
  if (trio === undefined) throw new Error(`no condition: ${JSON.stringify(stored)}`);
  return trio;
}

/** An example of `docs/json-logic.md`: a condition as text, its stored trio, and its rule. */
export interface Example {
  readonly text: string;
  readonly stored: StoredTrio;
  readonly rule: unknown;
}

const read = (key: string) => ({ var: key });
const isThere = (key: string) => ({ "!==": [read(key), null] });
const DELIVERY = read("refs/email_1#delivery_status");
const ENGAGEMENT = read("refs/in_app_feed_1#engagement_status");
const NOT_EXPIRED = { "!==": [read("refs/in_app_feed_1#delivery_status"), "expired"] };

export const EXAMPLES: readonly Example[] = [
  {
    text: "email_1 has been skipped",
    stored: ["refs.email_1.delivery_status", "equal_to", "$message.skipped"],
    rule: { "===": [DELIVERY, "skipped"] },
  },
  {
    text: "email_1 has been sent",
    stored: ["refs.email_1.delivery_status", "greater_than_or_equal_to", "$message.sent"],
    rule: { in: [DELIVERY, ["sent", "delivered"]] },
  },
  {
    text: "email_1 has not been sent",
    stored: ["refs.email_1.delivery_status", "less_than", "$message.sent"],
    rule: { "!": [{ in: [DELIVERY, ["sent", "delivered", "expired"]] }] },
  },
  {
    text: "in_app_feed_1 has been seen",
    stored: ["refs.in_app_feed_1.engagement_status", "contains", "$message.seen"],
    rule: { in: ["seen", ENGAGEMENT] },
  },
  {
    text: "in_app_feed_1 has not been seen",
    stored: ["refs.in_app_feed_1.engagement_status", "not_contains", "$message.seen"],
    rule: { and: [NOT_EXPIRED, { "!": [{ in: ["seen", ENGAGEMENT] }] }] },
  },
  {
    text: "in_app_feed_1 has been seen but not read",
    stored: ["refs.in_app_feed_1.engagement_status", "contains", "$message.seen_not_read"],
    rule: { and: [{ in: ["seen", ENGAGEMENT] }, { "!": [{ in: ["read", ENGAGEMENT] }] }] },
  },
  {
    text: 'recipient.plan == "pro"',
    stored: ["recipient.plan", "equal_to", "pro"],
    rule: { "===": [read("recipient/plan"), "pro"] },
  },
  {
    text: "data.muted != true",
    stored: ["data.muted", "not_equal_to", "true"],
    rule: { "!==": [read("data/muted"), true] },
  },
  {
    text: 'data.meta == {"tier": 2}',
    stored: ["data.meta", "equal_to", '{"tier": 2}'],
    rule: { "===": [read("data/meta#json"), '{"tier":2}'] },
  },
  {
    text: "data.x == data.y",
    stored: ["data.x", "equal_to", "data.y"],
    rule: { "===": [read("data/x#json"), read("data/y#json")] },
  },
  {
    text: "data.amount >= 100",
    stored: ["data.amount", "greater_than_or_equal_to", "100"],
    rule: { and: [isThere("data/amount#number"), { ">=": [read("data/amount#number"), 100] }] },
  },
  {
    text: 'data.version < "b"',
    stored: ["data.version", "less_than", "b"],
    rule: {
      and: [{ "!==": [read("data/version#order"), ""] }, { "<": [read("data/version#order"), "'b"] }],
    },
  },
  {
    text: "data.count is between 1 and 5",
    stored: ["data.count", "is_between", "[1, 5]"],
    rule: { and: [isThere("data/count#number"), { "<=": [1, read("data/count#number"), 5] }] },
  },
  {
    text: 'recipient.roles contains "admin"',
    stored: ["recipient.roles", "contains", "admin"],
    rule: { in: ["admin", read("recipient/roles#texts")] },
  },
  {
    text: "data.sizes contains 5",
    stored: ["data.sizes", "contains", "5"],
    rule: { in: ["5", read("data/sizes#items")] },
  },
  {
    text: 'recipient.roles contains all ["admin", "editor"]',
    stored: ["recipient.roles", "contains_all", '["admin", "editor"]'],
    rule: {
      and: [
        { "===": [read("recipient/roles#type"), "array"] },
        { in: ["admin", read("recipient/roles#texts")] },
        { in: ["editor", read("recipient/roles#texts")] },
      ],
    },
  },
  {
    text: "recipient.name is empty",
    stored: ["recipient.name", "empty"],
    rule: read("recipient/name#empty"),
  },
  {
    text: "data.plan does not exist",
    stored: ["data.plan", "not_exists"],
    rule: { "!": [read("data/plan#exists")] },
  },
  {
    text: "data.at is a timestamp",
    stored: ["data.at", "is_timestamp"],
    rule: isThere("data/at#time"),
  },
  {
    text: "data.at is before 2025-01-31",
    stored: ["data.at", "is_timestamp_before", "2025-01-31"],
    rule: { and: [isThere("data/at#time"), { "<": [read("data/at#time"), 1738281600000] }] },
  },
  {
    text: "recipient.activated_at is on or after 30 days ago",
    stored: ["recipient.activated_at", "is_timestamp_on_or_after", "30 days ago"],
    rule: {
      and: [
        isThere("recipient/activated_at#time"),
        { ">=": [read("recipient/activated_at#time"), { "-": [read("now"), 2592000000] }] },
      ],
    },
  },
  {
    text: "data.deleted_at is before now",
    stored: ["data.deleted_at", "is_timestamp_before_now"],
    rule: { and: [isThere("data/deleted_at#time"), { "<": [read("data/deleted_at#time"), read("now")] }] },
  },
  {
    text: 'recipient is in audience "beta-testers"',
    stored: ["recipient", "is_audience_member", "beta-testers"],
    rule: { in: ["beta-testers", read("audiences#texts")] },
  },
];
