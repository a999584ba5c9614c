import { type DeliveryStatus, labelOf, type MessageStatus } from "heed/status";
import type { ACTING } from "./acting.ts";
import type { LIGHTS } from "./lights.ts";
import type { MORE } from "./more.ts";

/** The meanings of statuses and outcomes, as heed's specification words them. */
const MEANINGS: { readonly [name in MessageStatus | "skipped" | "expired"]: string } = {
  undelivered: "Delivery was tried and failed; no retry follows.",
  bounced: "The provider took the message, then dropped it for bad recipient data; no retry follows.",
  delivery_attempted: "Delivery was tried and failed; it may be retried.",
  queued: "Created and waiting: for the first try, for a retry, or for a send window to open.",
  not_sent: "Processed but not sent: the channel is in sandbox mode.",
  sent: "The provider has the message.",
  delivered: "The provider confirmed that the message reached the recipient.",
  seen: "The message was shown to the recipient.",
  read: "The recipient opened or read the message.",
  interacted: "The recipient clicked the message's cell in a feed.",
  link_clicked: "The recipient followed a link in the message.",
  archived: "The recipient put the message away.",
  skipped: "The step made no message.",
  expired: "The step is past its retention window: every status condition on it is false.",
};

/** The words of the parts in English that ladders are drawn with at first. Every other language has the same keys. */
export const ENGLISH = {
  /** The catalogue of cases. */
  label: labelOf,
  meaning: (name: keyof typeof MEANINGS): string => MEANINGS[name],
  statuses: {
    undelivered: "failed",
    bounced: "bounced",
    delivery_attempted: "attempted",
    queued: "queued",
    not_sent: "not sent",
    sent: "sent",
    delivered: "delivered",
    seen: "seen",
    read: "read",
    interacted: "interacted with",
    link_clicked: "link clicked",
    archived: "archived",
  },
  channels: {
    in_app_feed: "in-app feed",
    in_app_guide: "in-app guide",
    in_app: "in-app",
    email: "email",
    sms: "SMS",
    push: "push",
    chat: "chat",
    http: "webhook",
  },
  channelGroup: "several channels, or not known",
  ladders: "Messages of each step",
  noLadders: "No step of this workflow sends messages.",
  outcome: (ref: string) => `What ${ref} left behind`,
  outcomes: { messages: "Messages", skipped: "Skipped", expired: "Expired" },
  skippedNote: "The step made no message. Choose a status to give it one.",
  notReachedNote: "The run has not come to this step. Choose a status to give it a message.",
  engagement: "Engagement",
  engagementNote: "a set: each on its own",
  delivery: "Delivery",
  deliveryNote: "exactly one",
  deliveryOf: (message: number, count: number) =>
    count > 1 ? `Delivery status of message ${message}` : "Delivery status",
  engagementOf: (message: number, count: number) =>
    count > 1 ? `Engagement of message ${message}` : "Engagement",
  message: (message: number) => `Message ${message}`,
  addMessage: "Add a message",
  remove: "Remove",
  removeMessage: (message: number) => `Remove message ${message}`,
  highest: "highest",
  highestOf: (message: number, reason: string) => `Conditions ask message ${message}: ${reason}.`,
  precedence: {
    "highest-status": "its highest status ranks above the others'",
    "more-statuses": "the highest statuses are equal, and its other statuses rank above",
    "link-clicked": "the ranks are equal, and a link in it was clicked",
    "inserted-earlier": "the statuses are equal, and it was made earlier",
    "smaller-id": "the statuses are equal, and its id comes first",
    alike: "all are alike, so any of them speaks for the step",
  },
  expiredNote: "Past its retention window: every status condition on it is false, “has” and “has not” alike.",
  never: (channel: string) => `Never on ${channel}`,
  neverDelivery: {
    sent: (channel: string) => `${channel} goes from queued to delivered at once`,
    not_sent: (channel: string) => `${channel} has no sandbox mode`,
    delivered: (channel: string) => `nobody confirms deliveries on ${channel}`,
  } as { readonly [status in DeliveryStatus]?: (channel: string) => string },
  neverReached: (channel: string) => `the lifecycle of ${channel} does not lead there`,
  neverClicked: (channel: string) => `no link is tracked on ${channel}`,
  linkTrackingOff: "link tracking is off",
  heldAlthoughNever: (channel: string) => `not possible on ${channel}, but given`,
  byApp: "by an app",
  onlyByApp: (channel: string) => `${channel} does not set this by itself; an app may`,
  lookAt: "Point at a status to read what conditions can ask of it.",
  noCase: "No condition in people's words asks this alone.",
  skipped: "skipped",
};

/** The words of the ladder. */
export type LadderWords = typeof ENGLISH & typeof ACTING & typeof LIGHTS;

/** The words of the parts: labels, and sentences with parts. */
export type Words = LadderWords & typeof MORE;
