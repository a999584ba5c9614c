export {
  negated,
  newRow,
  withKind,
  withOperator,
  withRange,
  withValue,
  writeStatus,
  writeVariable,
} from "./rows.ts";
export { isNumber, writeRelative } from "./values.ts";
