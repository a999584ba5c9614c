import type { StatusArgument } from "../status/index.ts";
import type { Json } from "./json.ts";
import type { AudienceOperator, DataOperator, InclusionOperator, RankOperator } from "./operators.ts";
import type { Path } from "./path.ts";

/**
 * A condition: true when at least one of its groups is (spec 3.6). This is the one form that has a meaning; text
 * and stored JSON are two ways of writing it down.
 *
 * `always` is one group without trios, `never` is no group at all.
 */
export interface Condition {
  readonly any: readonly Group[];
}

/** A group: true when every one of its trios is; an empty group is true. */
export interface Group {
  readonly all: readonly Trio[];
}

/** Variable, operator and argument: what a condition is made of. */
export type Trio = StatusTrio | DataTrio | AudienceTrio;

/** Asks what became of a step's messages (spec 2.3). */
export type StatusTrio = DeliveryTrio | EngagementTrio | LegacyTrio;

/** Compares the rank of the chosen message's delivery status. */
export interface DeliveryTrio {
  readonly kind: "delivery";
  readonly ref: string;
  readonly operator: RankOperator;
  readonly argument: StatusArgument;
}

/** Asks whether the chosen message's engagement set has a status. */
export interface EngagementTrio {
  readonly kind: "engagement";
  readonly ref: string;
  readonly operator: InclusionOperator;
  readonly argument: StatusArgument;
}

/** Compares the chosen message's highest rank: the only form in older exported workflows. */
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
  /** Undefined exactly where the operator takes none. */
  readonly argument?: Operand;
}

/** Asks whether the recipient is in an audience. */
export interface AudienceTrio {
  readonly kind: "audience";
  readonly operator: AudienceOperator;
  readonly argument: PathOperand | ValueOperand;
}

/** What an operator is applied to. */
export type Operand = PathOperand | ValueOperand | LiquidOperand | TimeOperand | RangeOperand;

/** Read from the context. */
export interface PathOperand {
  readonly kind: "path";
  readonly path: Path;
}

/** A constant. */
export interface ValueOperand {
  readonly kind: "value";
  readonly value: Json;
}

/** A path in Liquid braces, `{{ data.at }}`, where a time or an end of a range is asked; it keeps its spelling. */
export interface LiquidOperand {
  readonly kind: "liquid";
  readonly text: string;
  readonly path: Path;
}

/** A constant time; it keeps its spelling. */
export interface TimeOperand {
  readonly kind: "time";
  readonly text: string;
  /** Milliseconds since 1970-01-01T00:00Z, or, where `relative`, from `now`. */
  readonly milliseconds: number;
  readonly relative: boolean;
}

/** The two ends of a between, both included. */
export interface RangeOperand {
  readonly kind: "range";
  readonly low: RangeEnd;
  readonly high: RangeEnd;
}

/** One end of a between. A number between has values, a time between has times; both may have paths and Liquid. */
export type RangeEnd = PathOperand | ValueOperand | LiquidOperand | TimeOperand;

/** Whether a trio asks for the status of a step's messages. */
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
