import type { EngagementStatus } from "./ladder.ts";
import type { DeliveryRules } from "./lifecycle.ts";

/** The kinds of channel a step can send through. */
export const CHANNEL_TYPES = ["in_app_feed", "email", "sms", "push", "chat", "http"] as const;

/** The kind of channel a step sends through; `http` is the webhook channel. */
export type ChannelType = (typeof CHANNEL_TYPES)[number];

/** What a channel tracks of its messages. */
export interface Tracking {
  readonly openTracking?: boolean;
  readonly linkTracking?: boolean;
}

/** What makes a status come about without anybody setting it explicitly. */
export type Cause = "always" | "open_tracking" | "link_tracking" | "never";

interface Channel {
  readonly delivery: DeliveryRules;
  readonly implicit: { readonly [status in EngagementStatus]: Cause };
}

const SILENT = {
  seen: "never",
  read: "never",
  interacted: "never",
  link_clicked: "never",
  archived: "never",
} as const;
/** A click counts as read too, so link tracking alone brings both (spec 1.2). */
const CLICKED_AND_READ = { ...SILENT, read: "link_tracking", link_clicked: "link_tracking" } as const;

const CHANNELS: { readonly [type in ChannelType]: Channel } = {
  in_app_feed: {
    delivery: { deliversAtOnce: true, hasSandbox: false },
    implicit: {
      seen: "always",
      read: "always",
      interacted: "always",
      // A message that is a link itself is clicked without any tracking.
      link_clicked: "always",
      archived: "always",
    },
  },
  email: {
    delivery: {},
    implicit: { ...SILENT, read: "open_tracking", link_clicked: "link_tracking" },
  },
  sms: { delivery: {}, implicit: CLICKED_AND_READ },
  push: { delivery: { stopsAtSent: true }, implicit: SILENT },
  chat: { delivery: { stopsAtSent: true }, implicit: CLICKED_AND_READ },
  http: { delivery: { deliversAtOnce: true }, implicit: SILENT },
};

/** Whether the text names a channel type. */
export function isChannelType(type: unknown): type is ChannelType {
  return typeof type === "string" && (CHANNEL_TYPES as readonly string[]).includes(type);
}

/** In what the lifecycle of a channel's messages differs from the common one (spec 1.1). */
export function deliveryRules(type: ChannelType): DeliveryRules {
  return CHANNELS[type].delivery;
}

/** What sets an engagement status implicitly on a channel (spec 1.2). */
export function implicitCause(type: ChannelType, status: EngagementStatus): Cause {
  return CHANNELS[type].implicit[status];
}

/** Whether a channel, tracked as said, ever sets an engagement status by itself (spec 1.2). */
export function isSetImplicitly(type: ChannelType, status: EngagementStatus, tracking: Tracking): boolean {
  const cause = implicitCause(type, status);
  return (
    cause === "always" ||
    (cause === "open_tracking" && tracking.openTracking === true) ||
    (cause === "link_tracking" && tracking.linkTracking === true)
  );
}
