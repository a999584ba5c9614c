export { type DeliveryOptions, deliveryEvents, engagementEvents, usualStatus } from "./channel-events.ts";
export {
  EVENT_TYPES,
  type EventType,
  eventTypeOf,
  isEventType,
  type MessageEvent,
} from "./event.ts";
export { applyEvent, foldEvents } from "./fold.ts";
export {
  type ApiMessage,
  type ApiMessageEvent,
  eventFromApi,
  eventFromWebhook,
  type ReportedEvent,
  refsFromMessages,
  type WebhookPayload,
} from "./platform.ts";
export type { MessageOptions, MessageRecord, MessageState, Rejection } from "./record.ts";
export {
  readWebhook,
  verifyWebhook,
  WebhookError,
  type WebhookOptions,
  type WebhookRefusal,
  type WebhookRequest,
  type WebhookVerification,
} from "./webhook.ts";
export { type RejectionWording, wordRejection } from "./wordings.ts";
