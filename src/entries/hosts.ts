/**
 * `heed/hosts`: runs that are kept in a store of `heed/store` and wake on an engine. The store holds the log of each run, its
 * messages and the outbox; an engine holds timers only. docs/hosts.md says which engine one takes when.
 */
export {
  type CallEnd,
  type Cancellation,
  type ChosenMessages,
  type DbosFilter,
  type DbosHost,
  type DbosOptions,
  type DbosSdk,
  dbosHost,
  type EmbeddedHost,
  type EmbeddedOptions,
  embeddedHost,
  type HostEvent,
  type RestateContext,
  type RestateHost,
  type RestateObject,
  type RestateOptions,
  type RestateSdk,
  type RestateSend,
  type RestateSerde,
  type RunEnvironment,
  type RunInStore,
  type RunMessage,
  type RunRequest,
  restateHost,
  type Started,
  type StoredRuns,
  storedRuns,
  type Wake,
  type Woken,
  type WorkflowVersion,
} from "../hosts/index.ts";
export {
  type CallEffect,
  type CallResult,
  type LoadEffect,
  type SendEffect,
  StepFailure,
} from "../workflow/run/index.ts";
