/**
 * `heed/condition`: the condition tree, the one form that has a meaning, with visitors. Texts (`heed/language`) and stored
 * conditions (`heed/stored`) are read into it and written from it.
 */
export {
  ALWAYS,
  type AudienceTrio,
  type Condition,
  type DataTrio,
  type DeliveryTrio,
  type EngagementTrio,
  type Group,
  type LegacyTrio,
  type LiquidOperand,
  NEVER,
  type Operand,
  type OperandVisitor,
  type Operator,
  type Path,
  type PathOperand,
  type RangeEnd,
  type RangeOperand,
  type StatusTrio,
  type TimeOperand,
  type Trio,
  type TrioVisitor,
  type ValueOperand,
  visitCondition,
  visitOperand,
  visitTrio,
} from "../condition/index.ts";
