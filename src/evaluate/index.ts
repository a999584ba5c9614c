export { explain } from "./explain.ts";
export { type Prepared, prepare } from "./prepare.ts";
export type {
  GroupTrace,
  ResolvedValue,
  StepTrace,
  Trace,
  TraceReason,
  TraceResult,
  TrioTrace,
} from "./trace.ts";
