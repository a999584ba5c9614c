import { existsSync } from "node:fs";
import { isMap } from "../../condition/index.ts";
import {
  allCodes,
  alternatives,
  diagnose,
  didYouMean,
  positionAt,
  severityOf,
  suggestionsFor,
} from "../../diagnostics/index.ts";
import { type Json, type JsonObject, readDocument } from "../../document/index.ts";
import { type Level, type Levels, leveledCodes } from "../../lint/index.ts";
import { CHANNEL_TYPES, isChannelType } from "../../status/index.ts";
import { isTimeZone } from "../../time/index.ts";
import type { ChannelSettings } from "../../workflow/index.ts";
import { CommandError } from "../command-error.ts";
import { readTextFile } from "../files/read-file.ts";
import { kindOfName } from "../files/source.ts";
import { type FileSuppression, readSuppressions } from "./suppressions.ts";

/** Default names of the config, in the current folder. */
const NAMES = ["heed.config.yaml", "heed.config.yml", "heed.config.json"];

/** Keys of a config. */
const KEYS = ["rules", "channels", "timezone", "heed-ignore"];

const LEVELS: readonly string[] = ["off", "warning", "error"];

/** Returns the name of the config file. Returns undefined if there is none. Throws CommandError if there are two. */
export function configName(given: string | undefined): string | undefined {
  if (given !== undefined) return given;
  const [name, other] = NAMES.filter((one) => existsSync(one));
  if (name !== undefined && other !== undefined) {
    throw new CommandError(
      `there is a \`${other}\` beside \`${name}\``,
      "Keep one of the two, or choose one with `--config`.",
    );
  }
  return name;
}

/** Settings of a config file. */
export interface Config {
  /** Levels of findings by code. */
  readonly levels: Levels;
  /** Settings of channels by key. */
  readonly channels: { readonly [channelKey: string]: ChannelSettings };
  /** The account's time zone, for recipients without one of their own; undefined if it is not known. */
  readonly timezone: string | undefined;
  /** Suppressions for files. */
  readonly suppressions: readonly FileSuppression[];
  /** Text of the config file. */
  readonly text: string;
}

/** Defaults without a config. */
export const NO_CONFIG: Config = {
  levels: {},
  channels: {},
  timezone: undefined,
  suppressions: [],
  text: "",
};

/** Reads a config file. Throws CommandError if it cannot be read or is not valid. */
export async function readConfig(path: string): Promise<Config> {
  const text = await readTextFile(path);
  const document = readDocument(text, kindOfName(path) === "json" ? "json" : "yaml");
  const { value, problems } = document;
  const [problem] = problems;
  if (problem?.code === "empty-file") return NO_CONFIG;
  if (problem !== undefined) {
    const { message, help, span } = diagnose(problem);
    const place = span === undefined ? "" : `line ${positionAt(text, span.start).line}: `;
    throw new CommandError(`${place}${message}`, help);
  }
  if (value === null || value === undefined) return NO_CONFIG;
  if (!isMap(value)) throw new CommandError("it holds no settings", "Write keys, such as `rules:`.");
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) throw unknown("key", key, KEYS);
  }
  const settings = (key: string) => (Object.hasOwn(value, key) ? (value[key] ?? null) : null);
  return {
    levels: levelsOf(settings("rules")),
    channels: channelsOf(settings("channels")),
    timezone: timezoneOf(settings("timezone")),
    suppressions: readSuppressions(document, "heed-ignore", settings("heed-ignore")),
    text,
  };
}

/** `postmark: email`, or `postmark: {type: email, open_tracking: true}`. */
function channelsOf(channels: Json): Config["channels"] {
  if (channels === null) return {};
  if (!isMap(channels)) {
    throw new CommandError(
      "`channels` is not a map of channel keys to types",
      "Write `channels: {postmark: email}`.",
    );
  }
  for (const [key, settings] of Object.entries(channels)) {
    const wrong = isMap(settings) ? wrongSetting(settings) : isChannelType(settings) ? undefined : settings;
    if (wrong === undefined) continue;
    const found = typeof wrong === "string" ? wrong : JSON.stringify(wrong);
    const meant = typeof wrong === "string" ? didYouMean(wrong, [...CHANNEL_TYPES, ...SETTINGS]) : undefined;
    throw new CommandError(
      `the channel \`${key}\` is set to \`${found}\`, which is not valid`,
      `${meant === undefined ? "" : `${meant} `}Write a type, which is ${alternatives(CHANNEL_TYPES)}, or a map of ${alternatives(SETTINGS).replace(" or ", " and ")}.`,
    );
  }
  return channels as Config["channels"];
}

const SETTINGS = ["type", "open_tracking", "link_tracking"];

/** Returns the first unknown key or value in a channel's settings. */
function wrongSetting(settings: JsonObject): Json | undefined {
  for (const [key, value] of Object.entries(settings)) {
    if (!SETTINGS.includes(key)) return key;
    if (key === "type" ? !isChannelType(value) : typeof value !== "boolean") return value;
  }
  return undefined;
}

function timezoneOf(zone: Json): string | undefined {
  if (zone === null || isTimeZone(zone)) return zone ?? undefined;
  throw new CommandError(
    `\`timezone\` is \`${typeof zone === "string" ? zone : JSON.stringify(zone)}\`, which is not a time zone`,
    "Write the name of one, such as `timezone: Europe/Berlin`.",
  );
}

function levelsOf(rules: Json): Levels {
  if (rules === null) return {};
  if (!isMap(rules)) {
    throw new CommandError("`rules` is not a map of rules to levels", "Write `rules: {equal-to-null: off}`.");
  }
  const codes = leveledCodes();
  const fixed: readonly string[] = allCodes().filter((code) => severityOf(code) === "error");
  return Object.fromEntries(
    Object.entries(rules).map(([name, level]) => {
      if (fixed.includes(name)) {
        throw new CommandError(`\`${name}\` is always an error`, "A condition with one cannot be used.");
      }
      if (!codes.includes(name)) throw unknown("rule", name, codes);
      return [name, levelOf(name, level)];
    }),
  );
}

function levelOf(name: string, level: Json): Level {
  if (typeof level === "string" && LEVELS.includes(level)) return level as Level;
  const found = typeof level === "string" ? level : JSON.stringify(level);
  const meant = typeof level === "string" ? didYouMean(level, LEVELS) : undefined;
  const advice = `A level is ${alternatives(LEVELS)}.`;
  throw new CommandError(
    `the level of \`${name}\` is \`${found}\`, which does not exist`,
    meant === undefined ? advice : `${meant} ${advice}`,
  );
}

function unknown(what: "key" | "rule", found: string, known: readonly string[]): CommandError {
  const meant = suggestionsFor(found, known);
  const advice =
    what === "key" ? `The keys are ${alternatives(known)}.` : "docs/rules/README.md lists the rules.";
  return new CommandError(
    `there is no ${what} \`${found}\``,
    meant.length === 0 ? advice : `Did you mean ${alternatives(meant)}?`,
  );
}
