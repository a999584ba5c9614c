import { memberOf } from "../../condition/index.ts";
import type { Json } from "../../document/index.ts";
import { type ChannelType, isChannelType, type Tracking } from "../../status/index.ts";

/** What a config file says of a channel: its type, or that and its tracking (spec 7.5). */
export type ChannelSettings =
  | ChannelType
  | {
      readonly type?: ChannelType | undefined;
      readonly open_tracking?: boolean | undefined;
      readonly link_tracking?: boolean | undefined;
    };

/** What is to be known about channels that a workflow file does not say. */
export interface ChannelOptions {
  /** By `channel_key`. It is read by own keys only, and what is not of its type there counts as not said. */
  readonly channels?: { readonly [channelKey: string]: ChannelSettings } | undefined;
}

/**
 * The type of a step's channel: its `channel_type`, what the options say for its `channel_key`, the stem of its ref
 * (spec 7.5.1). A `channel_type` that is no known one is not guessed at.
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
  return isChannelType(stem) ? stem : undefined;
}

/** What is known of a channel step's tracking: its `channel_overrides`, else what the options say. */
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
