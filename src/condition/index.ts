export {
  type Argument,
  buildTrio,
  isStatusPath,
  type MessageOperand,
  prefixesFor,
  type RecipientOperand,
  type Target,
  type Variable,
} from "./build.ts";
export { complementTrio } from "./complement.ts";
export {
  ALWAYS,
  type AudienceTrio,
  type Condition,
  type DataTrio,
  type DeliveryTrio,
  type EngagementTrio,
  type Group,
  isStatusTrio,
  type LegacyTrio,
  type LiquidOperand,
  NEVER,
  type Operand,
  type PathOperand,
  type RangeEnd,
  type RangeOperand,
  STATUS_PROPERTIES,
  type StatusTrio,
  type TimeOperand,
  type Trio,
  type ValueOperand,
} from "./condition.ts";
export { faultOf, isOperandValue, isScalar, type Json, type JsonFault, type JsonObject } from "./json.ts";
export {
  type ArgumentKind,
  argumentKindOf,
  complementOf,
  INCLUSION_OPERATORS,
  type InclusionOperator,
  isInclusionOperator,
  isNegative,
  isOperator,
  isPreferenceOperator,
  isRankOperator,
  mirrorOf,
  nearestOppositeOf,
  OPERATOR_NAMES,
  OPERATORS,
  type Operator,
  type OperatorTaking,
  PREFERENCE_OPERATORS,
  type PreferenceOperator,
  RANK_OPERATORS,
  type RankOperator,
  type Relation,
  rankComplementOf,
  relationOf,
} from "./operators.ts";
export { isMap, isPlain, type Keyed, memberOf, ownValue } from "./own-keys.ts";
export { type Path, PREFIXES, readAnyPath, readPath, type Segment } from "./path.ts";
export {
  dataPathPattern,
  ESCAPED_PATH_TAIL_PATTERN,
  ESCAPED_SEGMENT_PATTERN,
  outputPattern,
  PATH_TAIL_PATTERN,
  pathPattern,
  prefixPattern,
  SEGMENT_PATTERN,
  segmentText,
} from "./path-patterns.ts";
export { pathsIn, pathsInOperand } from "./paths-read.ts";
export { makeTrio, type TrioPart, type TrioReport, type TrioSetting } from "./trio.ts";
export {
  type OperandVisitor,
  type TrioVisitor,
  visitCondition,
  visitOperand,
  visitTrio,
} from "./visit.ts";
