import { CHANNEL_TYPES, type ChannelType } from "heed/messages";
import type { Channel } from "heed/store";
import type { Outgoing } from "../outgoing/outgoing.ts";
import { LINKED_TYPES, type TrackedContentOptions, trackedContent } from "../tracking/tracked-content.ts";
import { type Adapter, IN_APP } from "./adapter.ts";
import type { ChannelSet, DeliveryChannel } from "./delivery.ts";
import { emailAdapter } from "./email.ts";
import { httpAdapter } from "./http.ts";
import { providerAdapter } from "./provider.ts";

/** Channels as a settings file has them. */
export interface ReadChannels {
  /** To be saved in the store. */
  readonly channels: readonly Channel[];
  /** To be delivered here. */
  readonly delivery: ChannelSet;
}

/** Thrown if channels cannot be read. The message has a line for each mistake. */
export class ChannelsError extends Error {
  override readonly name = "ChannelsError";
}

/** The channels of those who have set none: messages that an app shows itself are delivered, and others are left to whoever made them. */
export const DEFAULT_CHANNELS: ChannelSet = channelSet(new Map());

function channelSet(channels: ReadonlyMap<string, DeliveryChannel>): ChannelSet {
  const inApp = { adapter: IN_APP };
  return { get: ({ id, type }) => channels.get(id) ?? (isInApp(type) ? inApp : undefined) };
}

function isInApp(type: string): boolean {
  return type === "in_app" || type.startsWith("in_app_");
}

/** By which links are tracked: `publicUrl` is undefined if recipients cannot reach the server. */
export interface Tracking {
  readonly tracker: TrackedContentOptions["tracker"];
  readonly publicUrl: string | undefined;
}

interface Reader {
  text(key: string): string | undefined;
  needed(key: string): string;
  flag(key: string): boolean | undefined;
  number(key: string): number | undefined;
  texts(key: string): { readonly [name: string]: string };
}

/**
 * Reads a list of channels: `[{id, type, provider, key, name, sandbox, ...}]`, each with the settings of its type (docs/delivery.md). A
 * value `{"env": "NAME"}` stands for a variable of the environment, for secrets.
 *
 * @throws ChannelsError with all mistakes at once.
 */
export function readChannels(
  json: unknown,
  outgoing: Outgoing,
  env: { readonly [name: string]: string | undefined },
  tracking: Tracking,
): ReadChannels {
  const mistakes: string[] = [];
  const channels: Channel[] = [];
  const delivery = new Map<string, DeliveryChannel>();
  if (!Array.isArray(json)) mistakes.push("The file is not a list of channels.");
  for (const [index, item] of (Array.isArray(json) ? json : []).entries()) {
    const own = isMap(item) ? item : {};
    const place = typeof own.id === "string" ? `Channel \`${own.id}\`` : `Channel ${index + 1}`;
    const fault = (what: string) => mistakes.push(`${place}: ${what}`);
    const read = readerOf(own, env, fault);
    const id = read.needed("id");
    const type = read.needed("type") as ChannelType;
    if (!CHANNEL_TYPES.includes(type)) {
      mistakes.push(`${place}: \`type\` is not one of ${CHANNEL_TYPES.join(", ")}.`);
      continue;
    }
    if (delivery.has(id)) mistakes.push(`${place} is there twice.`);
    const adapter = adapterOf(type, read, outgoing);
    channels.push({ id, type, provider: adapter.service, key: read.text("key"), name: read.text("name") });
    const tracked = trackedBy(type, read, tracking, fault);
    delivery.set(id, { adapter, sandbox: read.flag("sandbox"), tracked });
    const known = new Set([...COMMON_KEYS, ...keysOf(type)]);
    for (const key of Object.keys(own).filter((each) => !known.has(each))) {
      mistakes.push(`${place}: \`${key}\` is not a setting of channels of the type \`${type}\`.`);
    }
  }
  if (mistakes.length > 0) throw new ChannelsError(mistakes.join("\n"));
  return { channels, delivery: channelSet(delivery) };
}

const COMMON_KEYS = ["id", "type", "key", "name", "sandbox"];

function keysOf(type: ChannelType): readonly string[] {
  if (isInApp(type)) return [];
  const own = OWN_KEYS[type] ?? ["provider", "url", "secret", "headers"];
  return [...own, ...(LINKED_TYPES.includes(type) ? ["link_tracking"] : [])];
}

const OWN_KEYS: { readonly [type: string]: readonly string[] } = {
  email: ["host", "port", "secure", "require_tls", "user", "password", "from", "open_tracking"],
  http: ["url", "method", "headers", "secret"],
};

function trackedBy(
  type: ChannelType,
  read: Reader,
  { tracker, publicUrl }: Tracking,
  fault: (fault: string) => void,
): DeliveryChannel["tracked"] {
  const known = keysOf(type);
  const isOn = (key: string) => known.includes(key) && read.flag(key) === true;
  const [links, opens] = [isOn("link_tracking"), isOn("open_tracking")];
  if (!links && !opens) return undefined;
  if (publicUrl !== undefined)
    return (content, message) => trackedContent(type, content, message, { tracker, publicUrl, links, opens });
  const keys = [...(links ? ["`link_tracking`"] : []), ...(opens ? ["`open_tracking`"] : [])].join(" and ");
  fault(`${keys} cannot be on without HEED_PUBLIC_URL, the address by which recipients reach the server.`);
  return undefined;
}

function adapterOf(type: ChannelType, read: Reader, outgoing: Outgoing): Adapter {
  if (isInApp(type)) return IN_APP;
  if (type === "email") {
    return emailAdapter({
      host: read.needed("host"),
      port: read.number("port"),
      secure: read.flag("secure"),
      requireTls: read.flag("require_tls"),
      user: read.text("user"),
      password: read.text("password"),
      from: read.text("from"),
    });
  }
  if (type === "http") {
    const [url, method, secret] = [read.text("url"), read.text("method"), read.text("secret")];
    return httpAdapter({ outgoing, url, method, headers: read.texts("headers"), secret });
  }
  return providerAdapter({
    outgoing,
    service: read.text("provider") ?? type,
    url: read.needed("url"),
    secret: read.needed("secret"),
    headers: read.texts("headers"),
  });
}

/** Numbers and flags, from the text of a variable; undefined if it is none. */
const READ_FROM_TEXT: { readonly [type: string]: (text: string) => number | boolean | undefined } = {
  number: (text) => (/^\d+$/.test(text) ? Number(text) : undefined),
  boolean: (text) => (text === "true" || text === "false" ? text === "true" : undefined),
};

function readerOf(
  item: { readonly [key: string]: unknown },
  env: { readonly [name: string]: string | undefined },
  fault: (fault: string) => void,
): Reader {
  /** The value of a key, or of the variable that it names. */
  const readValue = (value: unknown, key: string): unknown => {
    if (!isMap(value) || typeof value.env !== "string") return value ?? undefined;
    const found = env[value.env];
    if (found === undefined || found === "")
      fault(`\`${key}\` names the variable ${value.env}, which is not set.`);
    return found ?? "";
  };
  /** The value of a key, read from its text if a variable has it. */
  const readTyped = (key: string, type: string): unknown => {
    const value = readValue(item[key], key);
    if (!isMap(item[key]) || typeof value !== "string") return value;
    // A variable that is not set has been named already.
    return value === "" && type !== "string" ? undefined : (READ_FROM_TEXT[type]?.(value) ?? value);
  };
  const typed = <Kind>(
    key: string,
    type: "string" | "boolean" | "number",
    word: string,
  ): Kind | undefined => {
    const value = readTyped(key, type);
    if (value === undefined || typeof value === type) return value as Kind | undefined;
    fault(`\`${key}\` is not ${word}.`);
    return undefined;
  };
  const text = (key: string) => typed<string>(key, "string", "a text");
  return {
    text,
    flag: (key) => typed<boolean>(key, "boolean", "true or false"),
    number: (key) => typed<number>(key, "number", "a number"),
    needed: (key) => {
      const value = text(key);
      if (item[key] === undefined || value === "") fault(`\`${key}\` is missing.`);
      return value ?? "";
    },
    texts: (key) => {
      const given = item[key] ?? {};
      if (!isMap(given)) {
        fault(`\`${key}\` is not a map.`);
        return {};
      }
      const entries = Object.entries(given).map(([name, value]) => [
        name,
        readValue(value, `${key}.${name}`),
      ]);
      for (const [name, value] of entries)
        if (typeof value !== "string") fault(`\`${key}.${name}\` is not a text.`);
      return Object.fromEntries(entries);
    },
  };
}

function isMap(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
