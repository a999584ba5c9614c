import type { StatusArgument } from "./ladder.ts";

/**
 * The status cases (spec 2.2): the phrases that ask about a step's messages, and the trio that stores each phrase.
 */

/** The polarity of a case: it asserts ("has been seen") or negates ("has not been seen"). */
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

/** The facts about a case: one row of the table. */
interface CaseRow {
  readonly property: CaseProperty;
  readonly argument: StatusArgument;
  /** The operator that each polarity is stored with. */
  readonly operators: { readonly [polarity in Polarity]: CaseOperator };
  /**
   * The phrase that follows the ref in text, per polarity: lower-case words with one blank between. `has` or `has not`
   * comes first. The parser's grammar of cases is made from the words of `phrases.has`.
   */
  readonly phrases: { readonly [polarity in Polarity]: string };
  /** True if editors offer the negation. The text accepts it in any case. */
  readonly negationOffered: boolean;
}

const EQUALITY = { has: "equal_to", has_not: "not_equal_to" } as const;
const REACHED = { has: "greater_than_or_equal_to", has_not: "less_than" } as const;
const INCLUSION = { has: "contains", has_not: "not_contains" } as const;

/* @__NO_SIDE_EFFECTS__ */
function been(participle: string): CaseRow["phrases"] {
  return { has: `has been ${participle}`, has_not: `has not been ${participle}` };
}

/** The table of cases, in the order of the specification (spec 2.2). */
const CASES = {
  skipped: {
    property: "delivery_status",
    argument: "skipped",
    operators: EQUALITY,
    phrases: been("skipped"),
    negationOffered: true,
  },
  failed_delivery: {
    property: "delivery_status",
    argument: "undelivered",
    operators: EQUALITY,
    phrases: { has: "has failed delivery", has_not: "has not failed delivery" },
    negationOffered: false,
  },
  bounced: {
    property: "delivery_status",
    argument: "bounced",
    operators: EQUALITY,
    phrases: { has: "has bounced", has_not: "has not bounced" },
    negationOffered: false,
  },
  sent: {
    property: "delivery_status",
    argument: "sent",
    operators: REACHED,
    phrases: been("sent"),
    negationOffered: true,
  },
  delivered: {
    property: "delivery_status",
    argument: "delivered",
    operators: REACHED,
    phrases: been("delivered"),
    negationOffered: true,
  },
  seen: {
    property: "engagement_status",
    argument: "seen",
    operators: INCLUSION,
    phrases: been("seen"),
    negationOffered: true,
  },
  seen_not_read: {
    property: "engagement_status",
    argument: "seen_not_read",
    operators: INCLUSION,
    phrases: been("seen but not read"),
    negationOffered: false,
  },
  read: {
    property: "engagement_status",
    argument: "read",
    operators: INCLUSION,
    phrases: been("read"),
    negationOffered: true,
  },
  read_not_link_clicked: {
    property: "engagement_status",
    argument: "read_not_link_clicked",
    operators: INCLUSION,
    phrases: been("read but not clicked"),
    negationOffered: false,
  },
  interacted: {
    property: "engagement_status",
    argument: "interacted",
    operators: INCLUSION,
    phrases: been("interacted with"),
    negationOffered: true,
  },
  link_clicked: {
    property: "engagement_status",
    argument: "link_clicked",
    operators: INCLUSION,
    phrases: { has: "has had a link clicked", has_not: "has not had a link clicked" },
    negationOffered: true,
  },
  archived: {
    property: "engagement_status",
    argument: "archived",
    operators: INCLUSION,
    phrases: been("archived"),
    negationOffered: true,
  },
} as const satisfies { readonly [name: string]: CaseRow };

/** The name of a case, whatever its polarity. */
export type CaseName = keyof typeof CASES;

/** A case with its name (spec 2.2). */
export interface StatusCase extends CaseRow {
  readonly name: CaseName;
}

/** Returns the case of a name. */
export function caseNamed(name: CaseName): StatusCase {
  return { name, ...CASES[name] };
}

/** The names of the cases, in the table's order. */
export const CASE_NAMES = /* @__PURE__ */ Object.keys(CASES) as readonly CaseName[];

/** Every case, in the table's order. */
export const STATUS_CASES: readonly StatusCase[] = /* @__PURE__ */ CASE_NAMES.map(caseNamed);

/** Returns the case that a status trio is stored for, or undefined if there is none (spec 2.2). */
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
