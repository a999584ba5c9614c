import { InvalidArgumentError, Option } from "commander";
import { suggestionsFor } from "../../diagnostics/suggest/index.ts";
import { CHANNEL_TYPES, type ChannelType, isChannelType } from "../../status/index.ts";

/** Assumptions of an analysis, as the command line has them. */
export interface AssumptionOptions {
  /** The channel types of steps, by ref. */
  readonly channel?: ReadonlyMap<string, ChannelType>;
  /** True (the default) if messages can be past their retention window. */
  readonly expiry?: boolean;
}

/** `--channel REF=TYPE`; can be repeated. */
export function channelOption(): Option {
  return new Option(
    "--channel <ref=type>",
    "assume the channel type of a step, such as push_1=push, which limits its statuses; can be repeated",
  ).argParser(channels);
}

/** `--no-expiry`. */
export function expiryOption(): Option {
  return new Option("--no-expiry", "assume that no message is past its retention window");
}

/** The assumptions in the form that the analyse room takes. */
export function assumptionsOf({ channel = new Map(), expiry }: AssumptionOptions): {
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
    const [meant] = at < 1 ? [] : suggestionsFor(type, CHANNEL_TYPES);
    throw new InvalidArgumentError(
      `${meant === undefined ? "" : `Did you mean ${value.slice(0, at)}=${meant}? `}Write REF=TYPE, such as push_1=push. The types are ${CHANNEL_TYPES.join(", ")}.`,
    );
  }
  if (previous.has(ref)) throw new InvalidArgumentError("The step is given twice.");
  return new Map([...previous, [ref, type]]);
}
