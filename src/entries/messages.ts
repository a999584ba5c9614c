/**
 * `heed/messages`: the state of a message, computed from its events (spec 1.3), in whatever order they arrive and
 * however often. It can stand in a context's `refs`.
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
