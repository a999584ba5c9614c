import { memberOf } from "../../condition/index.ts";
import type { Json } from "../../document/index.ts";
import { type ChannelType, isChannelType, possibilityOf, type Tracking } from "../../status/index.ts";

/** Settings of a channel in a config file: its type, or its type and tracking (spec 7.5). */
export type ChannelSettings =
  | ChannelType
  | {
      readonly type?: ChannelType | undefined;
      readonly open_tracking?: boolean | undefined;
      readonly link_tracking?: boolean | undefined;
    };

/** Facts about channels that a workflow file does not contain. */
export interface ChannelOptions {
  /** Settings by `channel_key`, read by own keys only. A value of another type counts as absent. */
  readonly channels?: { readonly [channelKey: string]: ChannelSettings } | undefined;
}

/**
 * Returns the type of a step's channel: its `channel_type`, else that of its `channel_key` in the options, else the stem of
 * its ref (spec 7.5.1). Returns undefined if `channel_type` is written but unknown.
 */
export function channelTypeOf(
  step: Json,
  ref: string | undefined,
  options: ChannelOptions,
): ChannelType | undefined {
  const written = memberOf(step, "channel_type");
  if (typeof written === "string") return isChannelType(written) ? written : undefined;
  const settings = settingsOf(step, options);
  const type = typeof settings === "string" ? settings : memberOf(settings, "type");
  if (isChannelType(type)) return type;
  const stem = ref?.replace(/_\d+$/, "");
  // `in_app` is a channel's own type, and common as a word.
  return isChannelType(stem) && stem !== "in_app" ? stem : undefined;
}

/** Returns a channel step's tracking: its `channel_overrides`, else that of its channel in the options. */
export function trackingOf(step: Json, options: ChannelOptions): Tracking {
  const overrides = memberOf(step, "channel_overrides");
  const settings = settingsOf(step, options);
  const tracked = (key: string) =>
    [memberOf(overrides, key), memberOf(settings, key)].find((value) => typeof value === "boolean");
  const openTracking = tracked("open_tracking");
  const linkTracking = tracked("link_tracking");
  return {
    ...(openTracking !== undefined && { openTracking }),
    ...(linkTracking !== undefined && { linkTracking }),
  };
}

function settingsOf(step: Json, { channels }: ChannelOptions): Json | undefined {
  const key = memberOf(step, "channel_key");
  return typeof key === "string" ? memberOf(channels as Json | undefined, key) : undefined;
}

/** Checks whether a click on a feed's message may follow a link: its template has one, or is not in the file. */
export function mayHaveLinks(step: Json | undefined): boolean {
  const template = memberOf(step, "template");
  if (typeof template !== "object" || template === null || Array.isArray(template)) return true;
  return ["action_url", "action_buttons", "action_url@", "action_buttons@"].some((key) => {
    const written = memberOf(template, key);
    const isEmpty = written === undefined || written === null || written === "";
    return !isEmpty && !(Array.isArray(written) && written.length === 0);
  });
}

/**
 * Checks whether a link in a step's messages may be clicked (spec 1.2.5). It may not if nothing on the channel tracks links,
 * or their tracking is known to be off.
 *
 * @param type the channel's, if it is known.
 */
export function mayBeClicked(type: ChannelType | undefined, tracking: Tracking, step: Json): boolean {
  const known = { ...tracking, ...(mayHaveLinks(step) ? {} : { isLink: false }) };
  return type === undefined || possibilityOf(type, "link_clicked", known) !== "never";
}
