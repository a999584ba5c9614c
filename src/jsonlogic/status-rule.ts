import type {
  DeliveryTrio,
  EngagementTrio,
  Json,
  LegacyTrio,
  RankOperator,
  StatusTrio,
} from "../condition/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES, rankOf, SKIPPED_RANK } from "../status/index.ts";
import { type StepFactName, stepFact } from "./facts.ts";
import type { FactReader } from "./operand.ts";
import { and, isIn, type JsonLogicRule, not, same } from "./rule.ts";

/**
 * Returns the rule of a status trio (spec 2.3). Ranks are compared when the rule is made: it lists the statuses that
 * pass, or those that fail, whichever are fewer. An expired step fails every trio.
 */
export function statusRule(trio: StatusTrio, read: FactReader): JsonLogicRule {
  const readFact = (name: StepFactName) => read(stepFact(trio.ref, name));
  switch (trio.kind) {
    case "delivery":
      return rankRule(trio, readFact("delivery_status"), ["skipped", ...DELIVERY_STATUSES]);
    case "legacy":
      return rankRule(trio, readFact("status"), ["skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES]);
    case "engagement": {
      const isIncluded = inclusionRule(trio, readFact("engagement_status"));
      switch (trio.operator) {
        case "contains":
          return isIncluded;
        case "not_contains":
          return and(not(same(readFact("delivery_status"), "expired")), not(isIncluded));
      }
    }
  }
}

function rankRule(trio: DeliveryTrio | LegacyTrio, fact: Json, names: readonly string[]): JsonLogicRule {
  const other = rank(trio.argument);
  const passing = names.filter((name) => isInOrder(rank(name), trio.operator, other));
  const failing = [...names.filter((name) => !passing.includes(name)), "expired"];
  return passing.length <= failing.length ? isOneOf(fact, passing) : not(isOneOf(fact, failing));
}

function isOneOf(fact: Json, names: readonly string[]): JsonLogicRule {
  return names.length === 1 ? same(fact, names[0] as string) : isIn(fact, names);
}

function inclusionRule({ argument }: EngagementTrio, fact: Json): JsonLogicRule {
  switch (argument) {
    case "seen_not_read":
      return and(isIn("seen", fact), not(isIn("read", fact)));
    case "read_not_link_clicked":
      return and(isIn("read", fact), not(isIn("link_clicked", fact)));
    default:
      return isIn(argument, fact);
  }
}

function rank(name: string): number {
  return rankOf(name) ?? SKIPPED_RANK;
}

function isInOrder(rank: number, operator: RankOperator, other: number): boolean {
  switch (operator) {
    case "equal_to":
      return rank === other;
    case "not_equal_to":
      return rank !== other;
    case "greater_than":
      return rank > other;
    case "greater_than_or_equal_to":
      return rank >= other;
    case "less_than":
      return rank < other;
    case "less_than_or_equal_to":
      return rank <= other;
  }
}
