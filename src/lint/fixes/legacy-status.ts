import {
  type Condition,
  complementTrio,
  type DeliveryTrio,
  type EngagementTrio,
  type Group,
  type LegacyTrio,
  type RankOperator,
  STATUS_PROPERTIES,
  type Trio,
} from "../../condition/index.ts";
import { caseOf, DELIVERY_STATUSES, ENGAGEMENT_STATUSES, rankOf, STATUS_CASES } from "../../status/index.ts";

/**
 * Translates the older `refs.<ref>.status` to the two newer properties (spec 2.3). It compares the highest rank on the one
 * ladder: the rank of the delivery status if the engagement set is empty, else the highest rank in the set.
 */

/** The exact equivalent of a legacy trio, for every state of a step, in as few trios as the ladder allows. */
export function modernOf({ ref, operator, argument }: LegacyTrio): Condition {
  const rank = rankOf(argument) ?? 0;
  const groups = conditionOf(operator, rank);
  return { any: groups.map((all): Group => ({ all: all.map((atom) => ({ ...atom, ref }) as Trio) })) };
}

/** The single trio that was most likely meant by a legacy trio; undefined if none is likely. */
export function likelyOf({ ref, operator, argument }: LegacyTrio): DeliveryTrio | EngagementTrio | undefined {
  const row = STATUS_CASES.find((one) => one.argument === argument);
  if (row?.property === STATUS_PROPERTIES.delivery) {
    return caseOf(row.property, operator, argument) && { kind: "delivery", ref, operator, argument };
  }
  if (row === undefined) return undefined;
  switch (operator) {
    case "equal_to":
    case "greater_than_or_equal_to":
      return { kind: "engagement", ref, operator: "contains", argument };
    case "not_equal_to":
    case "less_than":
      return { kind: "engagement", ref, operator: "not_contains", argument };
    case "greater_than":
    case "less_than_or_equal_to":
      return undefined;
  }
}

type StatusAtom = Omit<DeliveryTrio, "ref"> | Omit<EngagementTrio, "ref">;
/** Groups of atoms, as in a condition: any of them must hold, with all of its atoms. */
type Groups = readonly (readonly StatusAtom[])[];

/** Delivery statuses by rank; rank 0 is that of a skipped step. */
const BY_RANK = ["skipped", ...DELIVERY_STATUSES] as const;
const HIGHEST_DELIVERY = DELIVERY_STATUSES.length;

function conditionOf(operator: RankOperator, rank: number): Groups {
  switch (operator) {
    case "greater_than_or_equal_to":
      return atLeast(rank);
    case "greater_than":
      return atLeast(rank + 1);
    case "less_than":
      return complementOf(atLeast(rank));
    case "less_than_or_equal_to":
      return complementOf(atLeast(rank + 1));
    case "equal_to":
      return exactly(rank);
    case "not_equal_to":
      return otherThan(rank);
  }
}

/** Groups for a highest rank of at least this one, each of one atom. */
function atLeast(rank: number): Groups {
  const engaged = engagedFrom(rank).map((status) => [contains(status)]);
  if (rank <= HIGHEST_DELIVERY) {
    const reached = [delivery("greater_than_or_equal_to", rank)];
    // A step with engagement has a message, whose delivery rank is at least 1.
    return rank <= 1 ? [reached] : [reached, ...engaged];
  }
  // No rank is above the highest: a group that never holds.
  return engaged.length > 0 ? engaged : [[delivery("less_than", 0)]];
}

function exactly(rank: number): Groups {
  const without = engagedFrom(rank + 1).map((status) => opposite(contains(status)));
  if (rank === 0) return [[delivery("equal_to", 0)]];
  if (rank <= HIGHEST_DELIVERY) return [[delivery("equal_to", rank), ...without]];
  return statusesOf(rank).map((status) => [contains(status), ...without]);
}

function otherThan(rank: number): Groups {
  const above = engagedFrom(rank + 1).map((status) => [contains(status)]);
  if (rank === 0) return [[delivery("not_equal_to", 0)]];
  if (rank <= HIGHEST_DELIVERY) return [[delivery("not_equal_to", rank)], ...above];
  return [statusesOf(rank).map((status) => opposite(contains(status))), ...above];
}

/**
 * The complement of groups that have one atom each: one group with the complement of each atom. On an expired step, the
 * groups and their complement are all false (spec 2.3).
 */
function complementOf(groups: Groups): Groups {
  return [groups.flat().map(opposite)];
}

function opposite(atom: StatusAtom): StatusAtom {
  return complementTrio(atom as DeliveryTrio | EngagementTrio) as StatusAtom;
}

function engagedFrom(rank: number) {
  return ENGAGEMENT_STATUSES.filter((status) => (rankOf(status) as number) >= rank);
}

function statusesOf(rank: number) {
  return ENGAGEMENT_STATUSES.filter((status) => rankOf(status) === rank);
}

function contains(argument: (typeof ENGAGEMENT_STATUSES)[number]): StatusAtom {
  return { kind: "engagement", operator: "contains", argument };
}

function delivery(operator: RankOperator, rank: number): StatusAtom {
  return { kind: "delivery", operator, argument: BY_RANK[rank] as (typeof BY_RANK)[number] };
}
