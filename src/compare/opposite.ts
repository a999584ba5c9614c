import {
  type Condition,
  complementTrio,
  type DataTrio,
  type Group,
  nearestOppositeOf,
  type OperatorTaking,
  type RangeEnd,
  type Trio,
} from "../condition/index.ts";
import { COMPOUNDS, isCompoundArgument } from "../status/index.ts";

/**
 * Trios of which none holds together with a trio, and of which one holds, as near as one trio can say, where it does
 * not. What they leave out (a missing value under `>`, an expired step) has to be looked for by whoever uses them.
 */
export function oppositesOf(trio: Trio): readonly Trio[] {
  if (trio.kind === "engagement" && trio.operator === "contains" && isCompoundArgument(trio.argument)) {
    const [has, lacks] = COMPOUNDS[trio.argument];
    return [
      { ...trio, operator: "not_contains", argument: has },
      { ...trio, argument: lacks },
    ];
  }
  const complement = complementTrio(trio);
  if (complement !== undefined) return [complement];
  if (trio.kind !== "data") return [];
  const { variable, operator, argument } = trio;
  const nearest = nearestOppositeOf(operator);
  if (nearest !== undefined) return [{ ...trio, operator: nearest }];
  if (argument?.kind !== "range" || variable.kind !== "path") return [];
  const { low, high } = argument;
  switch (operator) {
    case "is_timestamp_between":
      // There is no operator for being after a time.
      return [{ ...trio, operator: "is_timestamp_before", argument: low }];
    case "is_between": {
      const isNumber = ({ kind }: RangeEnd) => kind === "value" || kind === "path";
      return [
        ...(isNumber(low) ? [{ ...trio, operator: "less_than" as const, argument: low }] : []),
        ...(isNumber(high) ? [{ ...trio, operator: "greater_than" as const, argument: high }] : []),
      ];
    }
    default:
      operator satisfies Exclude<DataTrio["operator"], OperatorTaking<"numbers" | "times">>;
      return [];
  }
}

/** A condition of one group. */
export function only(group: Group): Condition {
  return { any: [group] };
}
