import type { ChannelType, Tracking } from "./channels.ts";
import type { StatusArgument } from "./ladder.ts";

/**
 * The status cases (spec 2.2): the phrases in which people ask about a step's messages, and the trio each is
 * stored as.
 */

/** The names of the cases. */
export const CASE_NAMES = [
  "skipped",
  "failed_delivery",
  "bounced",
  "sent",
  "delivered",
  "seen",
  "seen_not_read",
  "read",
  "read_not_link_clicked",
  "interacted",
  "link_clicked",
  "archived",
] as const;

/** The name of a case, whatever its polarity. */
export type CaseName = (typeof CASE_NAMES)[number];

/** Whether a case asserts ("has been seen") or negates ("has not been seen"). */
export type Polarity = "has" | "has_not";

/** The properties of a ref that a case reads. */
export type CaseProperty = "delivery_status" | "engagement_status";

/** The operators that cases are stored with. */
export type CaseOperator =
  | "equal_to"
  | "not_equal_to"
  | "greater_than_or_equal_to"
  | "less_than"
  | "contains"
  | "not_contains";

/** One row of the table of cases (spec 2.2). */
export interface StatusCase {
  readonly name: CaseName;
  readonly property: CaseProperty;
  readonly argument: StatusArgument;
  /** The operator that each polarity is stored with. */
  readonly operators: { readonly [polarity in Polarity]: CaseOperator };
  /** What follows the ref in text, each polarity in words of one blank between. */
  readonly phrases: { readonly [polarity in Polarity]: string };
  /** Whether editors offer the negation, which the text accepts all the same. */
  readonly negationOffered: boolean;
}

const EQUALITY = { has: "equal_to", has_not: "not_equal_to" } as const;
const REACHED = { has: "greater_than_or_equal_to", has_not: "less_than" } as const;
const INCLUSION = { has: "contains", has_not: "not_contains" } as const;

/* @__NO_SIDE_EFFECTS__ */
function been(participle: string): StatusCase["phrases"] {
  return { has: `has been ${participle}`, has_not: `has not been ${participle}` };
}

/** Every case, in the order in which the specification lists them (spec 2.2). */
export const STATUS_CASES: readonly StatusCase[] = [
  {
    name: "skipped",
    property: "delivery_status",
    argument: "skipped",
    operators: EQUALITY,
    phrases: been("skipped"),
    negationOffered: true,
  },
  {
    name: "failed_delivery",
    property: "delivery_status",
    argument: "undelivered",
    operators: EQUALITY,
    phrases: { has: "has failed delivery", has_not: "has not failed delivery" },
    negationOffered: false,
  },
  {
    name: "bounced",
    property: "delivery_status",
    argument: "bounced",
    operators: EQUALITY,
    phrases: { has: "has bounced", has_not: "has not bounced" },
    negationOffered: false,
  },
  {
    name: "sent",
    property: "delivery_status",
    argument: "sent",
    operators: REACHED,
    phrases: been("sent"),
    negationOffered: true,
  },
  {
    name: "delivered",
    property: "delivery_status",
    argument: "delivered",
    operators: REACHED,
    phrases: been("delivered"),
    negationOffered: true,
  },
  {
    name: "seen",
    property: "engagement_status",
    argument: "seen",
    operators: INCLUSION,
    phrases: been("seen"),
    negationOffered: true,
  },
  {
    name: "seen_not_read",
    property: "engagement_status",
    argument: "seen_not_read",
    operators: INCLUSION,
    phrases: been("seen but not read"),
    negationOffered: false,
  },
  {
    name: "read",
    property: "engagement_status",
    argument: "read",
    operators: INCLUSION,
    phrases: been("read"),
    negationOffered: true,
  },
  {
    name: "read_not_link_clicked",
    property: "engagement_status",
    argument: "read_not_link_clicked",
    operators: INCLUSION,
    phrases: been("read but not clicked"),
    negationOffered: false,
  },
  {
    name: "interacted",
    property: "engagement_status",
    argument: "interacted",
    operators: INCLUSION,
    phrases: been("interacted with"),
    negationOffered: true,
  },
  {
    name: "link_clicked",
    property: "engagement_status",
    argument: "link_clicked",
    operators: INCLUSION,
    phrases: { has: "has had a link clicked", has_not: "has not had a link clicked" },
    negationOffered: true,
  },
  {
    name: "archived",
    property: "engagement_status",
    argument: "archived",
    operators: INCLUSION,
    phrases: been("archived"),
    negationOffered: true,
  },
];

/** What to list cases for. `channelType` undefined: a channel of unknown kind, which is offered every case. */
export interface CaseQuery extends Tracking {
  readonly channelType?: ChannelType | undefined;
  readonly polarity: Polarity;
}

/** The cases that a conditions editor would list for a channel, in the table's order (spec 2.2). */
export function offeredCases(query: CaseQuery): readonly StatusCase[] {
  return STATUS_CASES.filter((row) => isOffered(row, query));
}

/** Whether a conditions editor would list a case for a channel, a polarity and a tracking (spec 2.2). */
export function isOffered(row: StatusCase, query: CaseQuery): boolean {
  if (query.polarity === "has_not" && !row.negationOffered) return false;
  if (query.channelType === undefined) return true;
  switch (row.name) {
    case "seen":
    case "seen_not_read":
    case "interacted":
      return query.channelType === "in_app_feed";
    case "read":
      return query.channelType === "in_app_feed" || query.openTracking === true;
    case "read_not_link_clicked":
      return query.linkTracking === true;
    default:
      return true;
  }
}

/** The case that a status trio says, if it is one (spec 2.2). */
export function caseOf(
  property: string,
  operator: string,
  argument: string,
): { readonly row: StatusCase; readonly polarity: Polarity } | undefined {
  for (const row of STATUS_CASES) {
    if (row.property !== property || row.argument !== argument) continue;
    if (row.operators.has === operator) return { row, polarity: "has" };
    if (row.operators.has_not === operator) return { row, polarity: "has_not" };
  }
  return undefined;
}
