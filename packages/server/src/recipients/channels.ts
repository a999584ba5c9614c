import type { ChannelType } from "heed/messages";
import { nextOpening, type PlanChannel, timezoneOf } from "heed/run";
import { type Context, explain, type StoredInput } from "heed/runtime";
import {
  type Address,
  type AddressedRecipient,
  type AddressOverrides,
  addressesOf,
  neededFor,
} from "./addresses.ts";
import { type ExplainedVerdict, explanationOf } from "./explanation.ts";
import { type ChannelGroup, channelsOfGroup, type ExplainedGroup } from "./groups.ts";
import type { MergedPreferences } from "./merge.ts";
import { type ExplainedPreferences, type PreferredWorkflow, preferenceVerdict } from "./verdict.ts";

/** A channel that messages can go through. */
export interface KnownChannel {
  readonly id: string;
  readonly key: string;
  readonly type: ChannelType;
  readonly provider: string;
  /** Conditions on all steps that use the channel. They cannot ask about steps. */
  readonly conditions?: StoredInput | undefined;
  /** True if messages are made and not sent. Channels in an app have no sandbox. */
  readonly sandbox?: boolean | undefined;
}

/** All that bears on the channels of one step. */
export interface ChannelQuestion {
  /** The step's channel or group, and its send windows. */
  readonly channel: PlanChannel;
  /** The channels that there are, by their keys. */
  readonly channels: ReadonlyMap<string, KnownChannel>;
  /** The groups that there are, by their keys. */
  readonly groups: ReadonlyMap<string, ChannelGroup>;
  readonly recipient: AddressedRecipient;
  readonly preferences: MergedPreferences;
  readonly workflow: PreferredWorkflow;
  /** The context of conditions, with `now`. */
  readonly context: Context;
  /** The context of conditions in preferences, if it is another: after a batch, that of the first trigger. */
  readonly preferenceContext?: Context | undefined;
  /** True if the trigger asks for a sandbox: it is as if every channel had one. */
  readonly sandbox?: boolean | undefined;
  readonly overrides?: AddressOverrides | undefined;
  /** The account's time zone, for send windows of recipients that have none; by default `Etc/UTC`. */
  readonly timezone?: string | undefined;
  /** The verdict of the step's own conditions, which are true; it is shown with those of the channel. */
  readonly stepConditions?: ExplainedVerdict | undefined;
}

/** A message to make. */
export interface ChannelSend {
  readonly channel: KnownChannel;
  readonly address: Address;
  /** Tells the messages that one channel makes for one step apart: 0, 1, 2 and on. */
  readonly number: number;
  /** True if the message will be `not_sent`. */
  readonly sandbox: boolean;
  /** The time at which a send window opens, a timestamp; absent if the message goes out at once. */
  readonly scheduledAt?: string;
  /** The message's `recipient_snapshot`, in the platform's form. */
  readonly snapshot: { readonly [key: string]: string | boolean } | null;
}

/**
 * Why a step makes no message:
 * - `no-channel`: its channel or group is not known, or no rule of the group matches;
 * - `channel-conditions`: the channel's conditions are false;
 * - `no-address`: the recipient has nothing that the channel could send to;
 * - `preferences`: the recipient has opted out.
 */
export type ChannelSkipReason = "no-channel" | "channel-conditions" | "no-address" | "preferences";

/** The messages that a step makes; or none, and why. */
export type ChannelChoice =
  | {
      readonly sends: readonly [ChannelSend, ...ChannelSend[]];
      readonly explanation: ChoiceExplanation;
      readonly skipped?: undefined;
    }
  | {
      readonly sends: readonly [];
      readonly skipped: { readonly reason: ChannelSkipReason; readonly explanation: ChoiceExplanation };
    };

/** Plain JSON. */
export interface ChoiceExplanation {
  readonly step_conditions?: ExplainedVerdict;
  readonly group?: ExplainedGroup;
  readonly channels: readonly ExplainedChannel[];
}

/** A channel that a step would use, and what stopped it. Checks that were not made are `not evaluated`. */
export interface ExplainedChannel {
  readonly channel: string;
  readonly result: "sends" | ChannelSkipReason;
  readonly sandbox: boolean;
  /** Null if the channel has none. In a sandbox they are not evaluated. */
  readonly conditions: ExplainedVerdict | "not evaluated" | null;
  readonly recipient_data: ExplainedData | "not evaluated";
  readonly preferences: ExplainedPreferences | "not evaluated";
}

export interface ExplainedData {
  /** `email`, `phone_number` or `channel_data.<channel>`; null if the channel needs nothing. */
  readonly needed: string | null;
  readonly found: boolean;
}

/**
 * Chooses the channels and the addresses to which a channel step sends, when its own conditions are true, in the platform's
 * order: the conditions of the channel, the data of the recipient, preferences, and send windows, which hold a message back.
 * Of several channels of a group each is judged by itself; if none sends, the reason is that of the first. A group that
 * sends through the first rule that matches does not go on to the next rule if that channel does not send.
 *
 * @throws ConditionError if conditions have errors, EvaluationError if they cannot be evaluated.
 */
export function chooseChannels(question: ChannelQuestion): ChannelChoice {
  const { keys, group } = channelKeys(question);
  const judged = keys.map((key) => judgedChannel(key, question));
  const explanation: ChoiceExplanation = {
    ...(question.stepConditions && { step_conditions: question.stepConditions }),
    ...(group && { group }),
    channels: judged.map(({ explained }) => explained),
  };
  const [first, ...others] = judged.flatMap(({ sends }) => sends);
  if (first !== undefined) return { sends: [first, ...others], explanation };
  const reasons = explanation.channels.flatMap(({ result }) => (result === "sends" ? [] : [result]));
  return { sends: [], skipped: { reason: reasons[0] ?? "no-channel", explanation } };
}

/** The keys of the step's channels. */
function channelKeys({ channel, groups, context }: ChannelQuestion): {
  readonly keys: readonly string[];
  readonly group?: ExplainedGroup;
} {
  if (channel.key !== undefined) return { keys: [channel.key] };
  const group = channel.group === undefined ? undefined : groups.get(channel.group);
  if (group === undefined) return { keys: [] };
  const { channels, explanation } = channelsOfGroup(group, withoutRefs(context));
  return { keys: channels, group: explanation };
}

interface JudgedChannel {
  readonly sends: readonly ChannelSend[];
  readonly explained: ExplainedChannel;
}

function judgedChannel(key: string, question: ChannelQuestion): JudgedChannel {
  const { recipient, preferences, workflow, overrides } = question;
  const known = question.channels.get(key);
  const sandbox = known !== undefined && isInSandbox(known, question);
  const context = withoutRefs(question.context);
  const unjudged = {
    channel: key,
    sandbox,
    conditions: known?.conditions === undefined ? null : ("not evaluated" as const),
    recipient_data: "not evaluated" as const,
    preferences: "not evaluated" as const,
  };
  const stopped = (result: ChannelSkipReason, parts: Partial<ExplainedChannel> = {}): JudgedChannel => ({
    sends: [],
    explained: { ...unjudged, ...parts, result },
  });
  if (known === undefined) return stopped("no-channel");
  const conditions =
    known.conditions === undefined || sandbox
      ? unjudged.conditions
      : explanationOf(explain(known.conditions, context));
  if (conditions !== null && conditions !== "not evaluated" && !conditions.result) {
    return stopped("channel-conditions", { conditions });
  }
  const addresses = addressesOf(recipient, known, overrides);
  const recipient_data = { needed: neededFor(known), found: addresses.length > 0 };
  if (addresses.length === 0) return stopped("no-address", { conditions, recipient_data });
  const verdict = preferenceVerdict({
    preferences,
    workflow,
    channel: known,
    context: withoutRefs(question.preferenceContext ?? question.context),
  });
  const judged = { conditions, recipient_data, preferences: verdict.explanation };
  if (!verdict.allowed) return stopped("preferences", judged);
  return {
    sends: addresses.map((address, number) => ({
      channel: known,
      address,
      number,
      sandbox,
      ...scheduleOf(address, question),
      snapshot: snapshotOf(address, recipient),
    })),
    explained: { ...unjudged, ...judged, result: "sends" },
  };
}

/** Channels of an app have no sandbox. */
function isInSandbox({ type, sandbox = false }: KnownChannel, question: ChannelQuestion): boolean {
  return !type.startsWith("in_app") && (sandbox || question.sandbox === true);
}

/** Conditions of channels, groups and preferences cannot ask about steps. */
function withoutRefs(context: Context): Context {
  const { refs: _, ...others } = context;
  return others;
}

/** The last moment that a timestamp can name: a window that never opens holds a message back until then. */
const NEVER = "9999-12-31T23:59:59.999Z";

/** The time at which the step's send windows let a message go; by the clock of the first device that has one, or the recipient's. */
function scheduleOf(
  address: Address,
  { channel: { windows }, context, timezone }: ChannelQuestion,
): Pick<ChannelSend, "scheduledAt"> {
  if (windows === undefined) return {};
  const device =
    address.kind === "devices" ? address.devices.find((each) => each.timezone !== null) : undefined;
  const zone = timezoneOf(
    { recipient: { timezone: device?.timezone ?? null } },
    timezoneOf(context, timezone),
  );
  const now = new Date(context.now as Date | string | number).getTime();
  const opening = nextOpening(windows, now, zone);
  if (opening === now) return {};
  return { scheduledAt: opening === undefined ? NEVER : new Date(opening).toISOString() };
}

/** The recipient as the message keeps it: `{email, name}` of an email; of a chat, what it was sent to. */
function snapshotOf(address: Address, { name }: AddressedRecipient): ChannelSend["snapshot"] {
  const named = typeof name === "string" ? { name } : {};
  if (address.kind === "email") return { email: address.email, ...named };
  if (address.kind !== "connection") return null;
  const { channel_id, user_id, incoming_webhook } = address.connection;
  if (typeof channel_id === "string") return { channel_id };
  if (typeof user_id === "string") return { user_id };
  return incoming_webhook === undefined ? null : { via_incoming_webhook: true };
}
