import { ENGAGEMENT_STATUSES, type EngagementStatus } from "./ladder.ts";
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

/** What a recipient does with a message, as far as a channel can tell (spec 1.2.4). */
export const RECIPIENT_ACTIONS = ["retrieve", "open", "click", "mark_all_as_read", "archive"] as const;

/**
 * What a recipient does with a message: `retrieve` it for display in a feed, `open` it, `click` on it or on a link in
 * it, `mark_all_as_read` in a feed, `archive` it (spec 1.2.4).
 */
export type RecipientAction = (typeof RECIPIENT_ACTIONS)[number];

/** What an action's engagement hangs on: what the channel tracks, and what the message is. */
export interface ActionOptions extends Tracking {
  /** The message is a link itself: a click on it follows that link, tracked or not. Feeds only. */
  readonly isLink?: boolean;
}

/** What makes an action set a status. */
type ActionCause = Exclude<Cause, "never"> | "link_tracking_or_link";

/** The engagement statuses that an action sets, each with what that hangs on. */
type Effects = { readonly [status in EngagementStatus]?: ActionCause };

interface Channel {
  readonly delivery: DeliveryRules;
  /** What each action sets, and on what that hangs; actions that are not there set nothing. */
  readonly actions: { readonly [action in RecipientAction]?: Effects };
}

/** A click counts as read too, so link tracking alone brings both (spec 1.2). */
const CLICKED_AND_READ = { click: { read: "link_tracking", link_clicked: "link_tracking" } } as const;

/** All in which channels differ (spec 1.1.3, 1.2.3, 1.2.4). */
const CHANNELS: { readonly [type in ChannelType]: Channel } = {
  in_app_feed: {
    delivery: { deliversAtOnce: true, hasSandbox: false },
    actions: {
      retrieve: { seen: "always" },
      open: { read: "always" },
      click: { interacted: "always", link_clicked: "link_tracking_or_link" },
      mark_all_as_read: { read: "always" },
      archive: { archived: "always" },
    },
  },
  email: {
    delivery: {},
    actions: { open: { read: "open_tracking" }, click: { link_clicked: "link_tracking" } },
  },
  sms: { delivery: {}, actions: CLICKED_AND_READ },
  push: { delivery: { stopsAtSent: true }, actions: {} },
  chat: { delivery: { stopsAtSent: true }, actions: CLICKED_AND_READ },
  http: { delivery: { deliversAtOnce: true }, actions: {} },
};

/** Whether the text names a channel type. */
export function isChannelType(type: unknown): type is ChannelType {
  return (CHANNEL_TYPES as readonly unknown[]).includes(type);
}

/** In what the lifecycle of a channel's messages differs from the common one (spec 1.1). */
export function deliveryRules(type: ChannelType): DeliveryRules {
  return CHANNELS[type].delivery;
}

/** What sets an engagement status implicitly on a channel (spec 1.2.3). */
export function implicitCause(type: ChannelType, status: EngagementStatus): Cause {
  const causes = Object.values(CHANNELS[type].actions).map((effects: Effects) => effects[status]);
  const cause = causes.find((each) => each !== undefined) ?? "never";
  // A message that is a link itself is clicked without any tracking.
  return cause === "link_tracking_or_link" ? "always" : cause;
}

/** Whether a channel, tracked as said, ever sets an engagement status by itself (spec 1.2.3). */
export function isSetImplicitly(type: ChannelType, status: EngagementStatus, tracking: Tracking): boolean {
  return applies(implicitCause(type, status), tracking);
}

/** The engagement statuses that an action of the recipient sets on a channel, in the order of the ladder (spec 1.2.4). */
export function engagementBy(
  type: ChannelType,
  action: RecipientAction,
  options: ActionOptions = {},
): EngagementStatus[] {
  const effects: Effects = CHANNELS[type].actions[action] ?? {};
  return ENGAGEMENT_STATUSES.filter((status) => applies(effects[status] ?? "never", options));
}

function applies(cause: Cause | ActionCause, { openTracking, linkTracking, isLink }: ActionOptions): boolean {
  switch (cause) {
    case "always":
      return true;
    case "open_tracking":
      return openTracking === true;
    case "link_tracking":
      return linkTracking === true;
    case "link_tracking_or_link":
      return linkTracking === true || isLink === true;
    case "never":
      return false;
  }
}
