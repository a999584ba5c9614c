export { type DbosFilter, type DbosHost, type DbosOptions, type DbosSdk, dbosHost } from "./dbos.ts";
export { type EmbeddedHost, type EmbeddedOptions, embeddedHost } from "./embedded.ts";
export type {
  ChosenMessages,
  HostEvent,
  RunEnvironment,
  RunInStore,
  RunMessage,
  RunRequest,
  Started,
  Wake,
  Woken,
  WorkflowVersion,
} from "./host.ts";
export {
  type RestateContext,
  type RestateHost,
  type RestateObject,
  type RestateOptions,
  type RestateSdk,
  type RestateSend,
  type RestateSerde,
  restateHost,
} from "./restate.ts";
export { type CallEnd, type Cancellation, type StoredRuns, storedRuns } from "./stored-runs.ts";
