export {
  ARRIVAL_WORK,
  type Arrival,
  type AwaitingRun,
  addArrivals,
  arrivalsOf,
  type KeptArrival,
  lockRecipient,
  type MessageArrival,
  mayAwaitEvents,
  openArrivals,
  recipientKey,
  runsAwaiting,
} from "./arrivals.ts";
export {
  type BatchItem,
  type BatchScope,
  batchItems,
  closeBatchRow,
  joinBatchRow,
  type KeptBatch,
  type NewBatch,
  type NewBatchItem,
  openBatchOf,
  openBatchRow,
  removeBatchItem,
} from "./batches.ts";
export { type CreatedRun, createRuns, type NewRun } from "./create.ts";
export { hastenRuns, lockRun, nextRunDue, overdueRuns, postponeRun, readRun, takeDueRuns } from "./due.ts";
export { giveBatch, heldBatch, joinedRuns, openBatchHeldBy } from "./held-batches.ts";
export { listRuns, type RunFilter, type RunsToCancel, runsToCancel } from "./lists.ts";
export {
  appendManyRunEvents,
  appendRunEvents,
  type KeptRunEvent,
  type NewRunEvent,
  type RunAppend,
  type RunProgress,
  runLog,
  runLogs,
} from "./log.ts";
export { isOver, type KeptRun, RUN_STATUSES, type RunStatus } from "./run.ts";
export { countThrottle, type ThrottleCount } from "./throttles.ts";
export { type KeptVersion, keepVersion, readVersion } from "./versions.ts";
