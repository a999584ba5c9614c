import type {
  DeliveryTrio,
  EngagementTrio,
  LegacyTrio,
  RankOperator,
  StatusTrio,
} from "../condition/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES, rankOf, SKIPPED_RANK } from "../status/index.ts";
import { type StepFactName, stepFact } from "./facts.ts";
import type { FactReader } from "./operand.ts";
import { and, isIn, type JsonLogicRule, not, same } from "./rule.ts";

/**
 * What a status trio asks, as a rule (spec 2.3). Ranks are compared here and now: the rule names the statuses that
 * pass, or those that do not, whichever are fewer. An expired step passes nothing.
 */
export function statusRule(trio: StatusTrio, read: FactReader): JsonLogicRule {
  const ask = (fact: StepFactName) => read(stepFact(trio.ref, fact));
  switch (trio.kind) {
    case "delivery":
      return rankRule(trio, ask("delivery_status"), ["skipped", ...DELIVERY_STATUSES]);
    case "legacy":
      return rankRule(trio, ask("status"), ["skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES]);
    case "engagement": {
      const isIncluded = inclusionRule(trio, ask("engagement_status"));
      switch (trio.operator) {
        case "contains":
          return isIncluded;
        case "not_contains":
          return and(not(same(ask("delivery_status"), "expired")), not(isIncluded));
      }
    }
  }
}

type Asked = ReturnType<FactReader>;

function rankRule(trio: DeliveryTrio | LegacyTrio, asked: Asked, names: readonly string[]): JsonLogicRule {
  const other = rank(trio.argument);
  const passing = names.filter((name) => isInOrder(rank(name), trio.operator, other));
  const failing = [...names.filter((name) => !passing.includes(name)), "expired"];
  return passing.length <= failing.length ? isOneOf(asked, passing) : not(isOneOf(asked, failing));
}

function isOneOf(asked: Asked, names: readonly string[]): JsonLogicRule {
  return names.length === 1 ? same(asked, names[0] as string) : isIn(asked, names);
}

function inclusionRule({ argument }: EngagementTrio, asked: Asked): JsonLogicRule {
  switch (argument) {
    case "seen_not_read":
      return and(isIn("seen", asked), not(isIn("read", asked)));
    case "read_not_link_clicked":
      return and(isIn("read", asked), not(isIn("link_clicked", asked)));
    default:
      return isIn(argument, asked);
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
