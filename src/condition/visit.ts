import type {
  AudienceTrio,
  Condition,
  DataTrio,
  DeliveryTrio,
  EngagementTrio,
  LegacyTrio,
  LiquidOperand,
  Operand,
  PathOperand,
  RangeOperand,
  TimeOperand,
  Trio,
  ValueOperand,
} from "./condition.ts";

/** One function per kind of trio, so that a new kind is a type error wherever trios are visited. */
export interface TrioVisitor<Result> {
  delivery(trio: DeliveryTrio): Result;
  engagement(trio: EngagementTrio): Result;
  legacy(trio: LegacyTrio): Result;
  data(trio: DataTrio): Result;
  audience(trio: AudienceTrio): Result;
}

/** One function per kind of operand. */
export interface OperandVisitor<Result> {
  path(operand: PathOperand): Result;
  value(operand: ValueOperand): Result;
  liquid(operand: LiquidOperand): Result;
  time(operand: TimeOperand): Result;
  range(operand: RangeOperand): Result;
}

/** Calls the visitor's function for the kind of a trio, and returns its result. */
export function visitTrio<Result>(trio: Trio, visitor: TrioVisitor<Result>): Result {
  switch (trio.kind) {
    case "delivery":
      return visitor.delivery(trio);
    case "engagement":
      return visitor.engagement(trio);
    case "legacy":
      return visitor.legacy(trio);
    case "data":
      return visitor.data(trio);
    case "audience":
      return visitor.audience(trio);
  }
}

/** Calls the visitor's function for the kind of an operand, and returns its result. */
export function visitOperand<Result>(operand: Operand, visitor: OperandVisitor<Result>): Result {
  switch (operand.kind) {
    case "path":
      return visitor.path(operand);
    case "value":
      return visitor.value(operand);
    case "liquid":
      return visitor.liquid(operand);
    case "time":
      return visitor.time(operand);
    case "range":
      return visitor.range(operand);
  }
}

/** Visits every trio of a condition in order, and returns the results by group. */
export function visitCondition<Result>(
  { any }: Condition,
  visitor: TrioVisitor<Result>,
): readonly (readonly Result[])[] {
  return any.map(({ all }) => all.map((trio) => visitTrio(trio, visitor)));
}
