import type { ChannelType } from "heed/messages";
import type { Json } from "./explanation.ts";
import { isMap, type JsonMap, ownValue } from "./own-keys.ts";

/** Where a message goes: what a channel's provider needs to reach a recipient. */
export type Address =
  /** A feed, a guide or a request, which need nothing of the recipient. */
  | { readonly kind: "none" }
  | { readonly kind: "email"; readonly email: string }
  | { readonly kind: "phone"; readonly phone_number: string }
  | { readonly kind: "devices"; readonly devices: readonly Device[] }
  /** A connection of a chat, such as `{channel_id}`, `{user_id}` or `{incoming_webhook: {url}}`. */
  | { readonly kind: "connection"; readonly connection: { readonly [key: string]: Json } }
  /** A user of a chat whose id the provider looks up. */
  | { readonly kind: "user_of_email"; readonly email: string };

/** A device of a recipient. The token is the provider's name for it, whatever the provider calls that. */
export interface Device {
  readonly token: string;
  readonly locale: string | null;
  readonly timezone: string | null;
}

/** A recipient, as the context of conditions has it, with `channel_data` by the ids of channels. */
export interface AddressedRecipient {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** Settings of a step, or of its channel, that bear on the address. */
export interface AddressOverrides {
  /** The rendered `to_address` of an email step. One that is blank is no address. */
  readonly to_address?: string | undefined;
  /** True if the provider of a chat finds a user without a connection by the user's email. */
  readonly email_based_user_id_resolution?: boolean | undefined;
}

/** The parts of a channel that bear on addresses. */
export interface AddressedChannel {
  readonly id: string;
  readonly type: ChannelType;
  readonly provider: string;
}

interface AddressReader {
  /** The property of a recipient that the channel needs, as the API has it; null if none. */
  readonly needs: (channel: AddressedChannel) => string | null;
  readonly read: (
    recipient: AddressedRecipient,
    channel: AddressedChannel,
    overrides: AddressOverrides,
  ) => readonly Address[];
}

const NONE: AddressReader = { needs: () => null, read: () => [{ kind: "none" }] };

const PHONE: AddressReader = {
  needs: () => "phone_number",
  read: ({ phone_number }) => (isFilled(phone_number) ? [{ kind: "phone", phone_number }] : []),
};

const READERS: { readonly [type in ChannelType]: AddressReader } = {
  email: {
    needs: () => "email",
    read: ({ email }, _channel, { to_address = email }) =>
      isFilled(to_address) ? [{ kind: "email", email: to_address }] : [],
  },
  sms: PHONE,
  push: {
    needs: dataKey,
    read: (recipient, channel) => {
      const devices = devicesOf(dataOf(recipient, channel));
      return devices.length === 0 ? [] : [{ kind: "devices", devices }];
    },
  },
  chat: { needs: dataKey, read: connectionsOf },
  http: NONE,
  in_app: NONE,
  in_app_feed: NONE,
  in_app_guide: NONE,
};

/** Chats whose users are phone numbers. */
const PHONE_CHATS = /whats_?app/i;

function readerOf({ type, provider }: AddressedChannel): AddressReader {
  return type === "chat" && PHONE_CHATS.test(provider) ? PHONE : READERS[type];
}

/**
 * Returns the addresses of a recipient on a channel, one for each message to make: a chat makes one a connection, any other
 * channel one at most, with all devices of a push channel in it. None: the recipient cannot be reached there.
 */
export function addressesOf(
  recipient: AddressedRecipient,
  channel: AddressedChannel,
  overrides: AddressOverrides = {},
): readonly Address[] {
  return readerOf(channel).read(recipient, channel, overrides);
}

/** Returns what a channel needs of a recipient: `email`, `phone_number` or `channel_data.<channel>`; null if nothing. */
export function neededFor(channel: AddressedChannel): string | null {
  return readerOf(channel).needs(channel);
}

function dataKey({ id }: AddressedChannel): string {
  return `channel_data.${id}`;
}

function connectionsOf(
  recipient: AddressedRecipient,
  channel: AddressedChannel,
  { email_based_user_id_resolution }: AddressOverrides,
): readonly Address[] {
  const connections = listIn(dataOf(recipient, channel), "connections").filter(
    (each): each is { readonly [key: string]: Json } => isMap(each) && Object.keys(each).length > 0,
  );
  if (connections.length > 0) return connections.map((connection) => ({ kind: "connection", connection }));
  const { email } = recipient;
  return email_based_user_id_resolution === true && isFilled(email) ? [{ kind: "user_of_email", email }] : [];
}

/** The lists of mere tokens, as providers call them. */
const TOKEN_LISTS = ["tokens", "target_arns", "player_ids"];

/** The devices of a push channel's data, each once: those of `devices`, of which something is said, and then mere tokens. */
function devicesOf(data: JsonMap): readonly Device[] {
  const text = (value: unknown) => (isFilled(value) ? value : null);
  const described = listIn(data, "devices")
    .filter(isMap)
    .map(({ token, target_arn, locale, timezone }) => ({
      token: text(token) ?? text(target_arn),
      locale: text(locale),
      timezone: text(timezone),
    }));
  const listed = TOKEN_LISTS.flatMap((key) => listIn(data, key)).map((token) => ({
    token: text(token),
    locale: null,
    timezone: null,
  }));
  const devices = new Map<string, Device>();
  for (const { token, ...others } of [...described, ...listed]) {
    if (token !== null && !devices.has(token)) devices.set(token, { token, ...others });
  }
  return [...devices.values()];
}

function dataOf({ channel_data }: AddressedRecipient, { id }: AddressedChannel): JsonMap {
  const data = ownValue(channel_data, id);
  return isMap(data) ? data : {};
}

function listIn(map: JsonMap, key: string): readonly unknown[] {
  const value = ownValue(map, key);
  return Array.isArray(value) ? value : [];
}

function isFilled(value: unknown): value is string {
  return typeof value === "string" && value.trim() !== "";
}
