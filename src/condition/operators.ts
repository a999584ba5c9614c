/**
 * The operators (spec 3.4), in two tables with a row for each: the kind of its argument, which evaluation needs, and
 * everything else, which a bundle that only evaluates leaves out.
 */

/**
 * The kind of an operator's argument:
 * - `none`: it takes none;
 * - `now`: it takes none, and compares with the moment of evaluation;
 * - `value`: any value or a path;
 * - `ranked`: a value, or a status whose rank is compared (spec 2.3);
 * - `item`: a value, or a status that is looked for in the engagement set;
 * - `time`: a timestamp, a relative time, Liquid or a path;
 * - `numbers`, `times`: two ends, both included;
 * - `audience`: the key of an audience.
 */
export type ArgumentKind =
  | "none"
  | "now"
  | "value"
  | "ranked"
  | "item"
  | "time"
  | "numbers"
  | "times"
  | "audience";

const ARGUMENT_KINDS = {
  equal_to: "ranked",
  not_equal_to: "ranked",
  greater_than: "ranked",
  greater_than_or_equal_to: "ranked",
  less_than: "ranked",
  less_than_or_equal_to: "ranked",
  contains: "item",
  not_contains: "item",
  contains_all: "value",
  not_contains_all: "value",
  empty: "none",
  not_empty: "none",
  exists: "none",
  not_exists: "none",
  is_timestamp: "none",
  is_not_timestamp: "none",
  is_timestamp_before: "time",
  is_timestamp_on_or_after: "time",
  is_timestamp_before_date: "time",
  is_timestamp_on_or_after_date: "time",
  is_timestamp_between: "times",
  is_timestamp_before_now: "now",
  is_timestamp_on_or_after_now: "now",
  is_between: "numbers",
  is_audience_member: "audience",
  is_not_audience_member: "audience",
} as const satisfies { readonly [operator: string]: ArgumentKind };

/** The name of an operator, as stored. */
export type Operator = keyof typeof ARGUMENT_KINDS;

/** An operator whose argument is of a kind. */
export type OperatorTaking<Kind extends ArgumentKind> = {
  [operator in Operator]: (typeof ARGUMENT_KINDS)[operator] extends Kind ? operator : never;
}[Operator];

/** An operator that asks whether the recipient is in an audience. */
export type AudienceOperator = OperatorTaking<"audience">;

/** An operator that compares values of the context. */
export type DataOperator = Exclude<Operator, AudienceOperator>;

/** The operators that conditions of preferences alone may have (spec 3.4). */
export const PREFERENCE_OPERATORS = [
  "is_not_timestamp",
  "is_timestamp_before_date",
  "is_timestamp_on_or_after_date",
] as const satisfies readonly Operator[];

/** An operator that only conditions of preferences may have. */
export type PreferenceOperator = (typeof PREFERENCE_OPERATORS)[number];

/** Checks whether an operator is one that only conditions of preferences may have. */
export function isPreferenceOperator(operator: Operator): operator is PreferenceOperator {
  return PREFERENCE_OPERATORS.includes(operator as PreferenceOperator);
}

/** The names of all operators, in the table's order. */
export const OPERATOR_NAMES = /* @__PURE__ */ Object.keys(ARGUMENT_KINDS) as readonly Operator[];

/** Checks whether a value is the name of an operator. */
export function isOperator(name: unknown): name is Operator {
  return typeof name === "string" && Object.hasOwn(ARGUMENT_KINDS, name);
}

/** Returns the kind of an operator's argument. */
export function argumentKindOf(operator: Operator): ArgumentKind {
  return ARGUMENT_KINDS[operator];
}

/**
 * The relation that an operator tests. Operators of one relation give the same answer, or the opposite one, whenever
 * their operands relate in the same way:
 * - `equality`: deep equality of any two values;
 * - `order`: the order of two numbers, or of two texts by code point;
 * - `inclusion`: a text within a text, an item of a list, a common item of two lists;
 * - `items`: all items of a list in another list;
 * - `presence`: one value that is missing, null or empty;
 * - `instants`: the instants that texts name as timestamps;
 * - `numbers`: the order of numbers only;
 * - `membership`: a key among the recipient's audiences.
 */
export type Relation =
  | "equality"
  | "order"
  | "inclusion"
  | "items"
  | "presence"
  | "instants"
  | "numbers"
  | "membership";

interface OperatorRow {
  readonly relation: Relation;
  /** The operator that is true exactly when this one is false, whatever the values. */
  readonly complement?: Operator;
  /** Set on the negative one of two complements. */
  readonly isNegative?: true;
  /** The operator without a complement that is true of the other values of the same type. */
  readonly nearest?: DataOperator;
  /** The operator that gives the same answer with its operands swapped; for inclusion, unless both are texts. */
  readonly mirror?: DataOperator;
  /** The operator's spelling in text, between or after its operands, as `print` writes it. */
  readonly text: string;
}

const ROWS = {
  equal_to: { relation: "equality", complement: "not_equal_to", mirror: "equal_to", text: "==" },
  not_equal_to: {
    relation: "equality",
    complement: "equal_to",
    isNegative: true,
    mirror: "not_equal_to",
    text: "!=",
  },
  greater_than: { relation: "order", nearest: "less_than_or_equal_to", mirror: "less_than", text: ">" },
  greater_than_or_equal_to: {
    relation: "order",
    nearest: "less_than",
    mirror: "less_than_or_equal_to",
    text: ">=",
  },
  less_than: { relation: "order", nearest: "greater_than_or_equal_to", mirror: "greater_than", text: "<" },
  less_than_or_equal_to: {
    relation: "order",
    nearest: "greater_than",
    mirror: "greater_than_or_equal_to",
    text: "<=",
  },
  contains: { relation: "inclusion", complement: "not_contains", mirror: "contains", text: "contains" },
  not_contains: {
    relation: "inclusion",
    complement: "contains",
    isNegative: true,
    mirror: "not_contains",
    text: "does not contain",
  },
  contains_all: { relation: "items", complement: "not_contains_all", text: "contains all" },
  not_contains_all: {
    relation: "items",
    complement: "contains_all",
    isNegative: true,
    text: "does not contain all",
  },
  empty: { relation: "presence", complement: "not_empty", text: "is empty" },
  not_empty: { relation: "presence", complement: "empty", isNegative: true, text: "is not empty" },
  exists: { relation: "presence", complement: "not_exists", text: "exists" },
  not_exists: { relation: "presence", complement: "exists", isNegative: true, text: "does not exist" },
  is_timestamp: { relation: "instants", complement: "is_not_timestamp", text: "is a timestamp" },
  is_not_timestamp: {
    relation: "instants",
    complement: "is_timestamp",
    isNegative: true,
    text: "is not a timestamp",
  },
  is_timestamp_before: { relation: "instants", nearest: "is_timestamp_on_or_after", text: "is before" },
  is_timestamp_on_or_after: { relation: "instants", nearest: "is_timestamp_before", text: "is on or after" },
  is_timestamp_before_date: {
    relation: "instants",
    nearest: "is_timestamp_on_or_after_date",
    text: "is before date",
  },
  is_timestamp_on_or_after_date: {
    relation: "instants",
    nearest: "is_timestamp_before_date",
    text: "is on or after date",
  },
  is_timestamp_between: { relation: "instants", text: "is between" },
  is_timestamp_before_now: {
    relation: "instants",
    nearest: "is_timestamp_on_or_after_now",
    text: "is before now",
  },
  is_timestamp_on_or_after_now: {
    relation: "instants",
    nearest: "is_timestamp_before_now",
    text: "is on or after now",
  },
  is_between: { relation: "numbers", text: "is between" },
  is_audience_member: {
    relation: "membership",
    complement: "is_not_audience_member",
    text: "is in audience",
  },
  is_not_audience_member: {
    relation: "membership",
    complement: "is_audience_member",
    isNegative: true,
    text: "is not in audience",
  },
} as const satisfies { readonly [operator in Operator]: OperatorRow };

/** The table of operators (spec 3.4). */
export const OPERATORS: { readonly [operator in Operator]: OperatorRow } = ROWS;

/** Returns the relation that an operator tests. */
export function relationOf(operator: Operator): Relation {
  return OPERATORS[operator].relation;
}

/** Checks whether an operator is the negative one of two complements. */
export function isNegative(operator: Operator): boolean {
  return OPERATORS[operator].isNegative === true;
}

/** Returns the operator that is true exactly when this one is false, on data and audiences (spec 3.4), if any. */
export function complementOf(operator: Operator): Operator | undefined {
  return OPERATORS[operator].complement;
}

/** Returns the operator nearest to the complement of one that has none (spec 3.6), if there is one. */
export function nearestOppositeOf(operator: Operator): DataOperator | undefined {
  return OPERATORS[operator].nearest;
}

/** Returns the operator that gives the same answer with its operands swapped; for inclusion, unless both are texts. */
export function mirrorOf(operator: Operator): DataOperator | undefined {
  return OPERATORS[operator].mirror;
}

/** An operator that compares ranks of delivery and legacy statuses (spec 2.3). */
export type RankOperator = OperatorTaking<"ranked">;

/** An operator that asks for a status in the engagement set (spec 2.3). */
export type InclusionOperator = OperatorTaking<"item">;

/** The operators that compare ranks. */
export const RANK_OPERATORS = [
  "equal_to",
  "not_equal_to",
  "greater_than",
  "greater_than_or_equal_to",
  "less_than",
  "less_than_or_equal_to",
] as const satisfies readonly RankOperator[];

/** The operators that ask for a status in the engagement set. */
export const INCLUSION_OPERATORS = [
  "contains",
  "not_contains",
] as const satisfies readonly InclusionOperator[];

/** Checks whether an operator compares ranks. */
export function isRankOperator(operator: Operator): operator is RankOperator {
  return argumentKindOf(operator) === "ranked";
}

/** Checks whether an operator asks for a status in the engagement set. */
export function isInclusionOperator(operator: Operator): operator is InclusionOperator {
  return argumentKindOf(operator) === "item";
}

/** The complements on ranks: orders have them too, since ranks always compare. */
const RANK_COMPLEMENTS: { readonly [operator in RankOperator]: RankOperator } = {
  equal_to: "not_equal_to",
  not_equal_to: "equal_to",
  greater_than: "less_than_or_equal_to",
  less_than_or_equal_to: "greater_than",
  greater_than_or_equal_to: "less_than",
  less_than: "greater_than_or_equal_to",
};

/** Returns the operator that is true exactly when this one is false, on a step that has not expired (spec 2.3). */
export function rankComplementOf(operator: RankOperator): RankOperator {
  return RANK_COMPLEMENTS[operator];
}
