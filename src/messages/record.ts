import type { ChannelType, DeliveryStatus, EngagementStatus } from "../status/index.ts";
import type { MessageEvent } from "./event.ts";

/**
 * Message in the form of the platform's API, as far as events determine it (spec 1.3.10). It can stand in a context's
 * `refs`. Times are timestamps in UTC, null if the message does not have the status.
 */
export interface MessageState {
  readonly id: string | null;
  /** The delivery status (spec 1.1). */
  readonly status: DeliveryStatus;
  /** The engagement set (spec 1.2), in the order of the ladder. */
  readonly engagement_statuses: readonly EngagementStatus[];
  /** The time of creation; null if no event reports it. */
  readonly inserted_at: string | null;
  /** The time of the last event that changed anything; null if there is none. */
  readonly updated_at: string | null;
  readonly seen_at: string | null;
  readonly read_at: string | null;
  readonly interacted_at: string | null;
  readonly link_clicked_at: string | null;
  /** The same as `link_clicked_at`. */
  readonly clicked_at: string | null;
  readonly archived_at: string | null;
}

/** Facts about a message that are not in its events. */
export interface MessageOptions {
  /** The `id` of the message. */
  readonly id?: string | undefined;
  /** The channel type, which decides the legal lifecycle (spec 1.1.3); if undefined, that of spec 1.1.2. */
  readonly channelType?: ChannelType | undefined;
}

/** Reason why an event changes nothing (spec 1.3.9). */
export type Rejection =
  /** The type of the event is unknown. */
  | { readonly code: "unknown-type"; readonly event: MessageEvent }
  /** The time of the event is not a possible time. */
  | { readonly code: "invalid-time"; readonly event: MessageEvent }
  /** An earlier event, `first`, has the same id. */
  | { readonly code: "conflicting-id"; readonly event: MessageEvent; readonly first: MessageEvent }
  /** The message has been created already. */
  | { readonly code: "created-again"; readonly event: MessageEvent }
  /** The delivery status cannot follow `from`, the one that the message had. */
  | { readonly code: "illegal-transition"; readonly event: MessageEvent; readonly from: DeliveryStatus };

/** Everything known about a message: plain JSON, which can be stored and extended by later events. */
export interface MessageRecord {
  readonly message: MessageState;
  /** The events that change nothing, in order of occurrence. */
  readonly rejected: readonly Rejection[];
  /** All events, in order of occurrence, those without a time first. */
  readonly events: readonly MessageEvent[];
  /** The stage of the lifecycle: the delivery status, or `created` until an event reports one. */
  readonly stage: "created" | DeliveryStatus;
  readonly channelType: ChannelType | null;
}
