import type { JsonObject } from "../condition/index.ts";
import type { Context } from "../context/index.ts";
import type { KeptRun, NewMessage, RecipientReference, Store } from "../store/index.ts";
import type {
  CallEffect,
  CallResult,
  EventKind,
  LoadEffect,
  Plan,
  RunMoment,
  SendEffect,
  Trigger,
} from "../workflow/run/index.ts";

/** A run to wake, and the timestamp from which on. */
export interface Wake {
  readonly run: string;
  readonly at: string;
}

/** The result of a wake. */
export interface Woken {
  /** When to wake the run again: a timestamp. Absent if it is over, or waits for `finishCall`. */
  readonly wakeAt?: string;
  /** Other runs to wake: a batch is full, or an event is theirs. */
  readonly wakes: readonly Wake[];
}

/** A version of a workflow, as runs keep it: it is found by its content, and never changes. */
export interface WorkflowVersion {
  /** The id by which the store keeps it. */
  readonly id: string;
  readonly key: string;
  /** The workflow file, contents included. */
  readonly workflow: JsonObject;
  readonly plan: Plan;
}

/** A run to start. */
export interface RunRequest {
  /** The id of the recipient's run. A run that is there already is not started again. */
  readonly id: string;
  /** The id of the trigger, which the runs of all its recipients share. */
  readonly workflowRun: string;
  /** A version that `keepWorkflow` returned. */
  readonly version: WorkflowVersion;
  readonly recipient: RecipientReference;
  readonly actor?: RecipientReference | null;
  readonly tenant?: string | null;
  /** Parts of the context: `data`, and whatever else stays as the trigger gave it. */
  readonly trigger: Trigger;
  readonly source?: object;
  readonly cancellationKey?: string | null;
  /** Settings of the trigger, such as `sandbox_mode`, which `send` reads in the run. */
  readonly settings?: object;
  /** Starts at most one such run for a recipient, or for a recipient and tenant: `trigger_frequency`. */
  readonly once?: "recipient" | "recipient_and_tenant" | null;
}

/** A run that was asked for: to be woken, or not started because of `once`. */
export type Started = Wake | { readonly run: string; readonly refused: "once" };

/** A run at the moment of an effect, with the transaction in which everything is read and written. */
export interface RunInStore extends RunMoment {
  /** All functions of `heed/store` count with this store, or not at all. */
  readonly store: Store;
  readonly row: KeptRun;
  readonly version: WorkflowVersion;
  /** The context of the run now, with the parts that are loaded afresh. */
  context(): Promise<Context>;
}

/** The messages of a step without what its run says; or why there are none. */
export type ChosenMessages =
  | {
      readonly messages: readonly RunMessage[];
      readonly skipped?: undefined;
      /** Why these: kept with the run, for people. */
      readonly chosen?: JsonObject;
    }
  | { readonly messages?: undefined; readonly skipped: JsonObject };

/** A message of a step; by default for the run's recipient. */
export type RunMessage = Omit<NewMessage, "source" | "recipient" | "tenant"> & {
  readonly recipient?: RecipientReference;
  /** True if it is made and not sent: it is `not_sent` at once. */
  readonly isSandboxed?: boolean;
};

/** All that runs ask of whoever keeps recipients, channels and providers. Called within the transaction of a wake. */
export interface RunEnvironment {
  /** Loads parts of the context that may have changed: `recipient`, `actor`, `tenant`, `vars`, `audiences`. */
  load?(effect: LoadEffect, run: RunInStore): Promise<{ readonly [part: string]: unknown }>;
  /** Chooses the messages of a channel step. Throws StepFailure if it fails. */
  send(effect: SendEffect, run: RunInStore): Promise<ChosenMessages>;
  /**
   * Carries out a step, unless it is a batch, a throttle or a random cohort. One that takes time puts work into the outbox and
   * returns `until`; whoever does the work calls `finishCall`. By default, `defaultHandler`.
   */
  call?(effect: CallEffect, run: RunInStore): Promise<CallResult>;
  /** Renders a setting such as `batch_key`. By default, the value at the path that it is, or the text itself. */
  render?(text: string, run: RunInStore): Promise<string>;
  /** Describes a recipient in events: the properties that conditions read. By default, the reference alone. */
  describe?(recipient: RecipientReference, store: Store): Promise<JsonObject>;
  /** The newest version of a workflow, for batches that go on in it. */
  newest?(key: string, store: Store): Promise<WorkflowVersion | undefined>;
}

/** An event that waits of a recipient's runs are told of. */
export interface HostEvent {
  /** By which a repeated event is told. */
  readonly id: string;
  readonly recipient: RecipientReference;
  readonly kind: EventKind;
  /** The part `event` of the context. */
  readonly event: JsonObject;
  /** A timestamp. */
  readonly occurredAt: string;
  /** The timestamp at which it came to be known, which is what a wait with an end goes by. By default, that of the call. */
  readonly arrivedAt?: string | undefined;
}
