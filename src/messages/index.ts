export {
  EVENT_TYPES,
  type EventType,
  eventTypeOf,
  isEventType,
  type MessageEvent,
} from "./event.ts";
export { apply, foldEvents } from "./fold.ts";
export type { MessageOptions, MessageRecord, MessageState, Rejection } from "./record.ts";
export { type DeliveryOptions, deliveryEvents, engagementEvents, usualStatus } from "./ways.ts";
export { type RejectionWording, wordRejection } from "./wordings.ts";
