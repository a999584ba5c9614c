export { type Live, liveOf } from "./live.ts";
export { type Circumstances, channelOf, reasonAgainst, type Step, stepOf } from "./offers.ts";
export { heedOptions, prefixesIn, type ReadingOptions, remembered } from "./options.ts";
export {
  alone,
  type ComparisonRow,
  conditionOf,
  conditionOfRow,
  hasOpposite,
  type MissingPart,
  mayBeTooLong,
  missingPart,
  operatorsFor,
  oppositeOperator,
  PREFIX_OF,
  ROW_KINDS,
  type RowKind,
  type RowParts,
  readRow,
  type StatusRow,
  type StoredRow,
  UNFINISHED,
  UNFINISHED_STATUS,
} from "./rows.ts";
export { textOf, textOfRow } from "./texts.ts";
export {
  type Argument,
  itemOf,
  itemText,
  parsed,
  RELATIVE_UNITS,
  type RelativeTime,
  readArgument,
  readRelative,
  type Value,
  type ValueType,
  valueTypesFor,
} from "./values.ts";
export { type Verdict, verdictOf } from "./verdict.ts";
