import {
  type Condition,
  complementTrio,
  type DataTrio,
  type Group,
  type Operator,
  type RangeEnd,
  type Trio,
} from "../condition/index.ts";
import type { COMPOUND_ARGUMENTS, EngagementStatus, StatusArgument } from "../status/index.ts";

/** Operators that are true of the other values of the same type, and of no others: not quite opposites (spec 3.6). */
const NEAREST: { readonly [operator in Operator]?: DataTrio["operator"] } = {
  greater_than: "less_than_or_equal_to",
  greater_than_or_equal_to: "less_than",
  less_than: "greater_than_or_equal_to",
  less_than_or_equal_to: "greater_than",
  is_timestamp_before: "is_timestamp_on_or_after",
  is_timestamp_on_or_after: "is_timestamp_before",
  is_timestamp_before_now: "is_timestamp_on_or_after_now",
  is_timestamp_on_or_after_now: "is_timestamp_before_now",
};

/**
 * Trios of which none holds together with a trio, and of which one holds, as near as one trio can say, where it does
 * not. What they leave out (a missing value under `>`, an expired step) has to be looked for by whoever uses them.
 */
export function oppositesOf(trio: Trio): readonly Trio[] {
  if (trio.kind === "engagement" && trio.operator === "contains" && isCompound(trio.argument)) {
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
  const nearest = NEAREST[operator];
  if (nearest !== undefined) return [{ ...trio, operator: nearest }];
  if (argument?.kind !== "range" || variable.kind !== "path") return [];
  const { low, high } = argument;
  // There is no operator for being after a time.
  if (operator === "is_timestamp_between") {
    return [{ ...trio, operator: "is_timestamp_before", argument: low }];
  }
  const isNumber = ({ kind }: RangeEnd) => kind === "value" || kind === "path";
  return [
    ...(isNumber(low) ? [{ ...trio, operator: "less_than" as const, argument: low }] : []),
    ...(isNumber(high) ? [{ ...trio, operator: "greater_than" as const, argument: high }] : []),
  ];
}

/** What arguments that ask for one engagement status without another ask for: the one, and the other. */
const COMPOUNDS = {
  seen_not_read: ["seen", "read"],
  read_not_link_clicked: ["read", "link_clicked"],
} as const satisfies { readonly [name in (typeof COMPOUND_ARGUMENTS)[number]]: readonly EngagementStatus[] };

function isCompound(argument: StatusArgument): argument is keyof typeof COMPOUNDS {
  return Object.hasOwn(COMPOUNDS, argument);
}

/** A condition of one group. */
export function only(group: Group): Condition {
  return { any: [group] };
}
