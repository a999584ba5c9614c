import { type CaseName, type Polarity, STATUS_CASES, type StatusCase } from "./cases.ts";
import { type DeliveryStatus, ENGAGEMENT_STATUSES, type EngagementStatus } from "./ladder.ts";
import { type DeliveryRules, INITIAL_STATUS, nextStatuses } from "./lifecycle.ts";

/** The tracking settings of a channel. Absent means unknown. */
export interface Tracking {
  readonly openTracking?: boolean;
  readonly linkTracking?: boolean;
}

/**
 * The condition under which a channel sets a status implicitly, or an editor offers a case: always, only with open or
 * with link tracking, or never.
 */
export type Cause = "always" | "open_tracking" | "link_tracking" | "never";

/** The actions of a recipient that a channel can report (spec 1.2.4). */
export const RECIPIENT_ACTIONS = ["retrieve", "open", "click", "mark_all_as_read", "archive"] as const;

/**
 * An action of a recipient: `retrieve` a message for display in a feed, `open` it, `click` on it or on a link
 * in it, `mark_all_as_read` in a feed, `archive` it (spec 1.2.4).
 */
export type RecipientAction = (typeof RECIPIENT_ACTIONS)[number];

/** The facts that decide which statuses an action sets. */
export interface ActionOptions extends Tracking {
  /** True if the message itself is a link, so that a click follows it even without tracking. Feeds only. */
  readonly isLink?: boolean;
}

/** The condition under which an action sets a status. */
type ActionCause = Exclude<Cause, "never"> | "link_tracking_or_link";

/** The engagement statuses that an action can set, each with its condition. */
type Effects = { readonly [status in EngagementStatus]?: ActionCause };

/** A kind of tracking, as causes and the settings of channels name it. */
export type TrackingKind = "open_tracking" | "link_tracking";

/** The facts about a channel type: one row of the table. */
interface ChannelRow {
  readonly delivery: DeliveryRules;
  /** The tracking that a channel can turn on; no other tracking is ever on (spec 1.2.5). */
  readonly tracking: readonly TrackingKind[];
  /** The statuses that each action sets. An action without an entry sets nothing. */
  readonly actions: { readonly [action in RecipientAction]?: Effects };
  /** The condition under which a conditions editor lists each case (spec 2.2). */
  readonly offers: { readonly [name in CaseName]: Cause };
}

/** A click counts as read too, so link tracking alone sets both (spec 1.2). */
const CLICKED_AND_READ = { click: { read: "link_tracking", link_clicked: "link_tracking" } } as const;

/** The cases that are offered on channels without a feed. */
const OFFERED_OUTSIDE_FEEDS = {
  skipped: "always",
  failed_delivery: "always",
  bounced: "always",
  sent: "always",
  delivered: "always",
  seen: "never",
  seen_not_read: "never",
  read: "open_tracking",
  read_not_link_clicked: "link_tracking",
  interacted: "never",
  link_clicked: "always",
  archived: "always",
} as const satisfies ChannelRow["offers"];

/** The facts about messages that an app shows itself: as an item of a feed, or as a guide. */
const FEED = {
  delivery: { deliversAtOnce: true, hasSandbox: false },
  tracking: ["link_tracking"],
  actions: {
    retrieve: { seen: "always" },
    open: { read: "always" },
    click: { interacted: "always", link_clicked: "link_tracking_or_link" },
    mark_all_as_read: { read: "always" },
    archive: { archived: "always" },
  },
  offers: {
    skipped: "always",
    failed_delivery: "always",
    bounced: "always",
    sent: "always",
    delivered: "always",
    seen: "always",
    seen_not_read: "always",
    read: "always",
    read_not_link_clicked: "link_tracking",
    interacted: "always",
    link_clicked: "always",
    archived: "always",
  },
} as const satisfies ChannelRow;

// Without spreads, so that bundlers drop the table from entries that do not use it.
/** The table of channel types: everything in which they differ (spec 1.1.3, 1.2.3, 1.2.4, 2.2). */
const CHANNELS = {
  in_app_feed: FEED,
  in_app_guide: FEED,
  in_app: FEED,
  email: {
    delivery: {},
    tracking: ["open_tracking", "link_tracking"],
    actions: { open: { read: "open_tracking" }, click: { link_clicked: "link_tracking" } },
    offers: OFFERED_OUTSIDE_FEEDS,
  },
  sms: {
    delivery: {},
    tracking: ["link_tracking"],
    actions: CLICKED_AND_READ,
    offers: OFFERED_OUTSIDE_FEEDS,
  },
  push: { delivery: { stopsAtSent: true }, tracking: [], actions: {}, offers: OFFERED_OUTSIDE_FEEDS },
  chat: {
    delivery: { stopsAtSent: true },
    tracking: ["link_tracking"],
    actions: CLICKED_AND_READ,
    offers: OFFERED_OUTSIDE_FEEDS,
  },
  http: { delivery: { deliversAtOnce: true }, tracking: [], actions: {}, offers: OFFERED_OUTSIDE_FEEDS },
} as const satisfies { readonly [type: string]: ChannelRow };

/** The type of channel that a step sends through; `http` is the webhook channel. */
export type ChannelType = keyof typeof CHANNELS;

/** The types of channel that a step can send through, in the table's order. */
export const CHANNEL_TYPES = /* @__PURE__ */ Object.keys(CHANNELS) as readonly ChannelType[];

/** The types that a workflow's steps may name: a channel's own type `in_app` is not among them (spec 7.5.2). */
export const STEP_CHANNEL_TYPES = /* @__PURE__ */ CHANNEL_TYPES.filter((type) => type !== "in_app");

/** The types that a preference set may name (spec 7.5.2). */
export const PREFERENCE_CHANNEL_TYPES = /* @__PURE__ */ STEP_CHANNEL_TYPES.filter(
  (type) => type !== "in_app_guide",
);

function rowOf(type: ChannelType): ChannelRow {
  return CHANNELS[type];
}

/** Checks that a value is a channel type. */
export function isChannelType(type: unknown): type is ChannelType {
  return (CHANNEL_TYPES as readonly unknown[]).includes(type);
}

/** Returns the rules by which the lifecycle of a channel's messages differs from the common one (spec 1.1). */
export function deliveryRules(type: ChannelType): DeliveryRules {
  return rowOf(type).delivery;
}

/**
 * Returns the delivery statuses that messages of a channel can have (spec 1.1). Without a channel type, the lifecycle of
 * spec 1.1.2 counts, which has all of them.
 */
export function reachableStatuses(type: ChannelType | undefined): ReadonlySet<DeliveryStatus> {
  const rules = type === undefined ? {} : deliveryRules(type);
  const reached = new Set([INITIAL_STATUS]);
  // Iteration over a set includes members added meanwhile.
  for (const status of reached) for (const next of nextStatuses(status, rules)) reached.add(next);
  return reached;
}

/** Returns the kinds of tracking that a channel can have (spec 1.2.5). */
export function trackingKinds(type: ChannelType): readonly TrackingKind[] {
  return rowOf(type).tracking;
}

/** Returns the condition under which a channel sets an engagement status implicitly (spec 1.2.3). */
export function implicitCause(type: ChannelType, status: EngagementStatus): Cause {
  const causes = Object.values(rowOf(type).actions).map((effects: Effects) => effects[status]);
  const cause = causes.find((each) => each !== undefined) ?? "never";
  // A message that is itself a link counts as clicked without tracking.
  return cause === "link_tracking_or_link" ? "always" : cause;
}

/** Checks whether a channel with the given tracking ever sets an engagement status implicitly (spec 1.2.3). */
export function isSetImplicitly(type: ChannelType, status: EngagementStatus, tracking: Tracking): boolean {
  return applies(implicitCause(type, status), trackingOn(type, tracking));
}

/**
 * Possibility of a status on a channel with some tracking (spec 1.2.5): by itself, only if an app sets it, or not at
 * all.
 */
export type Possibility = "implicit" | "explicit" | "never";

/**
 * Returns how messages of a channel come to an engagement status (spec 1.2.5). Unknown tracking may be on, and a message
 * of a feed may be a link unless `isLink` is false.
 */
export function possibilityOf(
  type: ChannelType,
  status: EngagementStatus,
  { openTracking = true, linkTracking = true, isLink = true }: ActionOptions,
): Possibility {
  const options = { ...trackingOn(type, { openTracking, linkTracking }), isLink };
  const isImplicit = Object.values(rowOf(type).actions).some((effects: Effects) =>
    applies(effects[status] ?? "never", options),
  );
  if (isImplicit) return "implicit";
  return status === "link_clicked" ? "never" : "explicit";
}

/** The tracking that is on, of the tracking that a channel can have. */
function trackingOn(type: ChannelType, { openTracking, linkTracking }: Tracking): Tracking {
  const { tracking } = rowOf(type);
  return {
    openTracking: openTracking === true && tracking.includes("open_tracking"),
    linkTracking: linkTracking === true && tracking.includes("link_tracking"),
  };
}

/** Returns the engagement statuses that a recipient's action sets on a channel, in ladder order (spec 1.2.4). */
export function engagementBy(
  type: ChannelType,
  action: RecipientAction,
  options: ActionOptions = {},
): EngagementStatus[] {
  const effects = rowOf(type).actions[action] ?? {};
  return ENGAGEMENT_STATUSES.filter((status) => applies(effects[status] ?? "never", options));
}

/** The circumstances for which cases are listed. A channel of unknown type (`undefined`) is offered every case. */
export interface CaseQuery extends Tracking {
  readonly channelType?: ChannelType | undefined;
  readonly polarity: Polarity;
}

/** Lists the cases that a conditions editor offers for a channel, in the table's order (spec 2.2). */
export function offeredCases(query: CaseQuery): readonly StatusCase[] {
  return STATUS_CASES.filter((row) => isOffered(row, query));
}

/** Checks whether a conditions editor offers a case for a channel, a polarity and a tracking (spec 2.2). */
export function isOffered(row: StatusCase, { channelType, polarity, ...tracking }: CaseQuery): boolean {
  if (polarity === "has_not" && !row.negationOffered) return false;
  if (channelType === undefined) return true;
  return applies(rowOf(channelType).offers[row.name], trackingOn(channelType, tracking));
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
