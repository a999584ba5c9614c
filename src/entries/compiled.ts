/**
 * `heed/compiled`: the functions that compiled conditions call. They are for modules that `heed/emit` writes; their
 * parameters may change with them.
 */

export type { Outcome } from "../context/index.ts";
export {
  checkedStates,
  EvaluationError,
  type EvaluationErrorCode,
  isEngaged,
  nowOf,
  readValue,
  stateOfOutcome,
} from "../context/index.ts";
export { contains, containsAll, isEmpty, isEqual, orderOf } from "../evaluate/index.ts";
export { instantOf } from "../time/index.ts";
