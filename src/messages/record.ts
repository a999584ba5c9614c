import type { ChannelType, DeliveryStatus, EngagementStatus } from "../status/index.ts";
import type { MessageEvent } from "./event.ts";

/**
 * A message as the platform's API shows it, as far as its events tell (spec 1.3.10): it goes into a context's `refs` as it is. Times
 * are timestamps in UTC; null where the message has no such status.
 */
export interface MessageState {
  readonly id: string | null;
  /** The delivery status (spec 1.1). */
  readonly status: DeliveryStatus;
  /** The engagement set (spec 1.2), in the order of the ladder. */
  readonly engagement_statuses: readonly EngagementStatus[];
  /** When the message was created; null where no event says so. */
  readonly inserted_at: string | null;
  /** When the last event occurred that changed anything; null where none did. */
  readonly updated_at: string | null;
  readonly seen_at: string | null;
  readonly read_at: string | null;
  readonly interacted_at: string | null;
  readonly link_clicked_at: string | null;
  /** The same as `link_clicked_at`. */
  readonly clicked_at: string | null;
  readonly archived_at: string | null;
}

/** What is known of a message besides its events. */
export interface MessageOptions {
  /** The `id` of the message. */
  readonly id?: string | undefined;
  /** Which lifecycle is legal (spec 1.1.3); where the channel is not known, that of spec 1.1.2. */
  readonly channelType?: ChannelType | undefined;
}

/** Why an event changes nothing (spec 1.3.9). */
export type Rejection =
  /** The event is of no type that there is. */
  | { readonly code: "unknown-type"; readonly event: MessageEvent }
  /** The event has no time at which it can have occurred. */
  | { readonly code: "invalid-time"; readonly event: MessageEvent }
  /** Another event bears the id, `first` in order. */
  | { readonly code: "conflicting-id"; readonly event: MessageEvent; readonly first: MessageEvent }
  /** The message was created before. */
  | { readonly code: "created-again"; readonly event: MessageEvent }
  /** The delivery status does not follow `from`, the one that the message had. */
  | { readonly code: "illegal-transition"; readonly event: MessageEvent; readonly from: DeliveryStatus };

/** All that is known of a message: plain JSON, to be stored and gone on with. */
export interface MessageRecord {
  readonly message: MessageState;
  /** The events that change nothing where they stand, in order of occurrence. */
  readonly rejected: readonly Rejection[];
  /** Every event, in order of occurrence, those without a time first. */
  readonly events: readonly MessageEvent[];
  /** Where the message is in its lifecycle: its delivery status, or `created` while no event has said one. */
  readonly stage: "created" | DeliveryStatus;
  readonly channelType: ChannelType | null;
}
