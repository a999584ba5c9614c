import { InvalidArgumentError, Option } from "commander";
import { CHANNEL_TYPES, type ChannelType, isChannelType } from "../status/index.ts";

/** What the command line says of the world. */
export interface FactOptions {
  /** The channel types of steps, by ref. */
  readonly channel?: ReadonlyMap<string, ChannelType>;
  /** Whether messages can be past their retention window. */
  readonly expiry?: boolean;
}

/** `--channel REF=TYPE`, as often as there are steps. */
export function channelOption(): Option {
  return new Option(
    "--channel <ref=type>",
    "the channel of a step, such as push_1=push: what its messages never reach counts then; can be repeated",
  ).argParser(channels);
}

/** `--no-expiry`. */
export function expiryOption(): Option {
  return new Option("--no-expiry", "leave aside messages past their retention window");
}

/** What the analysis is told. */
export function factsOf({ channel = new Map(), expiry }: FactOptions): {
  readonly channels: { readonly [ref: string]: ChannelType };
  readonly expiry: boolean | undefined;
} {
  return { channels: Object.fromEntries(channel), expiry };
}

function channels(
  value: string,
  previous: ReadonlyMap<string, ChannelType> = new Map(),
): ReadonlyMap<string, ChannelType> {
  const at = value.lastIndexOf("=");
  const [ref, type] = [value.slice(0, at), value.slice(at + 1)];
  if (at < 1 || !isChannelType(type)) {
    throw new InvalidArgumentError(
      `Write a ref, = and a type, such as push_1=push. The types are ${CHANNEL_TYPES.join(", ")}.`,
    );
  }
  if (previous.has(ref)) throw new InvalidArgumentError("A step is given twice.");
  return new Map([...previous, [ref, type]]);
}
