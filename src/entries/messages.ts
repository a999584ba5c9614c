/**
 * `heed/messages`: what becomes of a message (spec 1.3). Its state is a function of the set of its events, in whatever
 * order they arrive and however often; and it is what a context's `refs` take.
 */
export {
  type ApiMessage,
  type ApiMessageEvent,
  applyEvent,
  type DeliveryOptions,
  deliveryEvents,
  EVENT_TYPES,
  type EventType,
  engagementEvents,
  eventFromApi,
  eventFromWebhook,
  eventTypeOf,
  foldEvents,
  isEventType,
  type MessageEvent,
  type MessageOptions,
  type MessageRecord,
  type MessageState,
  type Rejection,
  type RejectionWording,
  type ReportedEvent,
  refsFromMessages,
  usualStatus,
  type WebhookPayload,
  wordRejection,
} from "../messages/index.ts";
export {
  type ActionOptions,
  CHANNEL_TYPES,
  type ChannelType,
  type DeliveryStatus,
  type EngagementStatus,
  RECIPIENT_ACTIONS,
  type RecipientAction,
  type Tracking,
} from "../status/index.ts";
