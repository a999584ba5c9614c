export { explain } from "./explain/index.ts";
export { type Prepared, prepare } from "./prepare.ts";
export { prepareFast } from "./prepare-fast.ts";
export { statesOf } from "./status-test.ts";
export { type Ask, askOf } from "./test.ts";
export type {
  GroupTrace,
  ResolvedValue,
  StepTrace,
  Trace,
  TraceReason,
  TraceResult,
  TrioResult,
  TrioTrace,
} from "./trace.ts";
export { contains, containsAll, isEmpty, isEqual, orderOf } from "./values.ts";
