export { appendEvents, type EventReport, type ReportResult } from "./append.ts";
export {
  type AudienceMember,
  addAudienceMembers,
  audiencesOf,
  type KeptAudienceMember,
  listAudienceMembers,
  removeAudienceMembers,
} from "./audiences.ts";
export { listChannels, saveChannels } from "./channels.ts";
export {
  type CreatedMessage,
  createMessages,
  deliveryKey,
  type NewActivity,
  type NewMessage,
} from "./create.ts";
export type { Database, Query, Row } from "./database.ts";
export type { WebhookEndpoint } from "./endpoint.ts";
export {
  createEndpoint,
  deleteEndpoint,
  type EndpointChanges,
  endpoint,
  listEndpoints,
  type NewEndpoint,
  updateEndpoint,
} from "./endpoints.ts";
export { StoreError, type StoreErrorCode } from "./error.ts";
export type { KeptEvent } from "./event.ts";
export { type Feed, type FeedEntry, type FeedFilter, feed } from "./feed.ts";
export type { EngagementFilter, MessageFilter, TimeRange } from "./filter.ts";
export { newId } from "./ids.ts";
export {
  type Activity,
  addDeliveryLog,
  type Content,
  contents,
  type DeliveryLog,
  listActivities,
  listDeliveryLogs,
  listEvents,
  listMessages,
  message,
  messageKey,
  messages,
  type NewDeliveryLog,
  saveContent,
} from "./lists.ts";
export type {
  Channel,
  KeptMessage,
  MessageSource,
  RecipientReference,
} from "./message.ts";
export {
  changeObject,
  deleteObject,
  identifyObject,
  type KeptObject,
  type ObjectReference,
  object,
  TENANTS,
} from "./objects.ts";
export {
  advanceOperation,
  BULK_ACTIONS,
  type BulkAction,
  type BulkOperation,
  beginOperation,
  operation,
  recordOperation,
} from "./operations.ts";
export {
  addWork,
  type ClaimedWork,
  type ClaimOptions,
  claimOutbox,
  nextDue,
  type Settlement,
  settleOutbox,
} from "./outbox.ts";
export { type Outcomes, outcomes, outcomesOfRuns, type RunSteps, recordSkipped } from "./outcomes.ts";
export { type Listed, LONGEST_PAGE, type Page, type PageInfo } from "./pages.ts";
export { answerRequest, beginRequest, dropRequest, type RequestKey, type RequestState } from "./requests.ts";
export { DEFAULT_RETENTION, type Expired, expire, type Retention } from "./retention.ts";
export {
  ARRIVAL_WORK,
  type Arrival,
  type AwaitingRun,
  addArrivals,
  appendManyRunEvents,
  appendRunEvents,
  arrivalsOf,
  type BatchItem,
  type BatchScope,
  batchItems,
  type CreatedRun,
  closeBatchRow,
  countThrottle,
  createRuns,
  giveBatch,
  hastenRuns,
  heldBatch,
  isOver,
  joinBatchRow,
  joinedRuns,
  type KeptArrival,
  type KeptBatch,
  type KeptRun,
  type KeptRunEvent,
  type KeptVersion,
  keepVersion,
  listRuns,
  lockRecipient,
  lockRun,
  type MessageArrival,
  mayAwaitEvents,
  type NewBatch,
  type NewBatchItem,
  type NewRun,
  type NewRunEvent,
  nextRunDue,
  openArrivals,
  openBatchHeldBy,
  openBatchOf,
  openBatchRow,
  overdueRuns,
  postponeRun,
  RUN_STATUSES,
  type RunAppend,
  type RunFilter,
  type RunProgress,
  type RunStatus,
  type RunsToCancel,
  readRun,
  readVersion,
  recipientKey,
  removeBatchItem,
  runLog,
  runLogs,
  runsAwaiting,
  runsToCancel,
  type ThrottleCount,
  takeDueRuns,
} from "./runs/index.ts";
export {
  type Change,
  currentTime,
  inTransaction,
  migrateStore,
  openStore,
  type Store,
  type StoreOptions,
} from "./store.ts";
export { DEFAULT_SCHEMA } from "./tables.ts";
export {
  changeUser,
  deleteUser,
  identifyUser,
  listUsers,
  type User,
  user,
  usersById,
} from "./users.ts";
export { checkStorable, storableError } from "./values.ts";
export {
  listMessageTries,
  listTries,
  resendTry,
  settleTries,
  type TryResult,
  type WebhookTry,
} from "./webhook-tries.ts";
export type { NewWork } from "./work.ts";
