import type { StatusArgument } from "../status/index.ts";
import type { Json } from "./json.ts";
import type { AudienceOperator, DataOperator, InclusionOperator, RankOperator } from "./operators.ts";
import type { Path } from "./path.ts";

/**
 * A condition: true if at least one of its groups is (spec 3.6). Text and stored JSON are two notations for it.
 *
 * `always` has one group without trios, `never` has no groups.
 */
export interface Condition {
  readonly any: readonly Group[];
}

/** A group: true if all of its trios are; an empty group is true. */
export interface Group {
  readonly all: readonly Trio[];
}

/** A comparison: variable, operator and argument. */
export type Trio = StatusTrio | DataTrio | AudienceTrio;

/** A trio about the status of a step's messages (spec 2.3). */
export type StatusTrio = DeliveryTrio | EngagementTrio | LegacyTrio;

/** Compares the rank of the chosen message's delivery status. */
export interface DeliveryTrio {
  readonly kind: "delivery";
  readonly ref: string;
  readonly operator: RankOperator;
  readonly argument: StatusArgument;
}

/** Checks whether the engagement set of the chosen message has a status. */
export interface EngagementTrio {
  readonly kind: "engagement";
  readonly ref: string;
  readonly operator: InclusionOperator;
  readonly argument: StatusArgument;
}

/** Compares the highest rank of the chosen message: the only status trio in older exported workflows. */
export interface LegacyTrio {
  readonly kind: "legacy";
  readonly ref: string;
  readonly operator: RankOperator;
  readonly argument: StatusArgument;
}

/** Compares values of the context with each other or with constants (spec 3.4). */
export interface DataTrio {
  readonly kind: "data";
  readonly variable: PathOperand | ValueOperand;
  readonly operator: DataOperator;
  /** Undefined exactly if the operator takes none. */
  readonly argument?: Operand;
}

/** Checks whether the recipient is in an audience. */
export interface AudienceTrio {
  readonly kind: "audience";
  readonly operator: AudienceOperator;
  readonly argument: PathOperand | ValueOperand;
}

/** An operand of a trio. */
export type Operand = PathOperand | ValueOperand | LiquidOperand | TimeOperand | RangeOperand;

/** A path, which is read from the context. */
export interface PathOperand {
  readonly kind: "path";
  readonly path: Path;
}

/** A constant. */
export interface ValueOperand {
  readonly kind: "value";
  readonly value: Json;
}

/** A path in Liquid braces, `{{ data.at }}`, as a time or an end of a range; it keeps its spelling. */
export interface LiquidOperand {
  readonly kind: "liquid";
  readonly text: string;
  readonly path: Path;
}

/** A constant time; it keeps its spelling. */
export interface TimeOperand {
  readonly kind: "time";
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00Z or, if `relative`, from `now`. */
  readonly milliseconds: number;
  readonly relative: boolean;
}

/** A range; both ends are included. */
export interface RangeOperand {
  readonly kind: "range";
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

/** An end of a range: a constant of a range of numbers, a time of a range of times, or a path in either. */
export type RangeEnd = PathOperand | ValueOperand | LiquidOperand | TimeOperand;

/** Checks whether a trio is about the status of a step's messages. */
export function isStatusTrio(trio: Trio): trio is StatusTrio {
  return trio.kind !== "data" && trio.kind !== "audience";
}

/** A condition that is always true. */
export const ALWAYS: Condition = { any: [{ all: [] }] };

/** A condition that is never true. */
export const NEVER: Condition = { any: [] };

/** The property of a ref that a status trio reads. */
export const STATUS_PROPERTIES = {
  delivery: "delivery_status",
  engagement: "engagement_status",
  legacy: "status",
} as const satisfies { readonly [kind in StatusTrio["kind"]]: string };
