import { existsSync } from "node:fs";
import { isMap } from "../../condition/index.ts";
import {
  allCodes,
  alternatives,
  diagnose,
  didYouMean,
  severityOf,
  suggestionsFor,
} from "../../diagnostics/index.ts";
import { type Document, type Json, readDocument } from "../../document/index.ts";
import { type Levels, leveledCodes } from "../../lint/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { CHANNEL_TYPES, isChannelType } from "../../status/index.ts";
import { isTimeZone } from "../../time/index.ts";
import type { ChannelSettings } from "../../workflow/index.ts";
import { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { readTextFile } from "../files/read-file.ts";
import { kindOfName } from "../files/source.ts";
import { ConfigMistakes } from "./mistakes.ts";
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

/** Reads a config file. Throws CommandError if it cannot be read, and FileError with all mistakes if it is not valid. */
export async function readConfig(path: string): Promise<Config> {
  const text = await readTextFile(path);
  const document = readDocument(text, kindOfName(path) === "json" ? "json" : "yaml");
  const { value, problems } = document;
  const [problem] = problems;
  if (problem?.code === "empty-file") return NO_CONFIG;
  if (problem !== undefined) {
    throw new FileError(
      path,
      text,
      problems.map(diagnose).map((one) => ({ ...one, span: one.span ?? { start: 0, end: 0 } })),
    );
  }
  if (value === null || value === undefined) return NO_CONFIG;
  const mistakes = new ConfigMistakes(document);
  const config = settingsOf(document, value, mistakes);
  mistakes.throwIfAny(path);
  return config;
}

function settingsOf(document: Document, value: Json, mistakes: ConfigMistakes): Config {
  if (!isMap(value)) {
    mistakes.add("", "value", "it holds no settings", "Write keys, such as `rules:`.");
    return NO_CONFIG;
  }
  for (const key of Object.keys(value)) {
    if (!KEYS.includes(key)) addUnknown("key", pointerTo("", key), key, KEYS, mistakes);
  }
  const settings = (key: string) => (Object.hasOwn(value, key) ? (value[key] ?? null) : null);
  return {
    levels: levelsOf(settings("rules"), mistakes),
    channels: channelsOf(settings("channels"), mistakes),
    timezone: timezoneOf(settings("timezone"), mistakes),
    suppressions: readSuppressions(document, "heed-ignore", settings("heed-ignore"), mistakes),
    text: document.text,
  };
}

/** `postmark: email`, or `postmark: {type: email, open_tracking: true}`. */
function channelsOf(channels: Json, mistakes: ConfigMistakes): Config["channels"] {
  if (channels === null) return {};
  if (!isMap(channels)) {
    mistakes.add(
      "/channels",
      "value",
      "`channels` is not a map of channel keys to types",
      "Write `channels: {postmark: email}`.",
    );
    return {};
  }
  for (const [key, settings] of Object.entries(channels)) {
    const pointer = pointerTo("/channels", key);
    if (!isMap(settings)) {
      if (!isChannelType(settings)) addInvalidSetting(key, pointer, "value", settings, mistakes);
      continue;
    }
    for (const [setting, value] of Object.entries(settings)) {
      const at = pointerTo(pointer, setting);
      if (!SETTINGS.includes(setting)) addInvalidSetting(key, at, "key", setting, mistakes);
      else if (setting === "type" ? !isChannelType(value) : typeof value !== "boolean") {
        addInvalidSetting(key, at, "value", value, mistakes);
      }
    }
  }
  return channels as Config["channels"];
}

const SETTINGS = ["type", "open_tracking", "link_tracking"];

function addInvalidSetting(
  key: string,
  pointer: string,
  part: "key" | "value",
  wrong: Json,
  mistakes: ConfigMistakes,
): void {
  const found = typeof wrong === "string" ? wrong : JSON.stringify(wrong);
  const meant = typeof wrong === "string" ? didYouMean(wrong, [...CHANNEL_TYPES, ...SETTINGS]) : undefined;
  mistakes.add(
    pointer,
    part,
    `the channel \`${key}\` is set to \`${found}\`, which is not valid`,
    `${meant === undefined ? "" : `${meant} `}Write a type, which is ${alternatives(CHANNEL_TYPES)}, or a map of ${alternatives(SETTINGS).replace(" or ", " and ")}.`,
  );
}

function timezoneOf(zone: Json, mistakes: ConfigMistakes): string | undefined {
  if (zone === null || isTimeZone(zone)) return zone ?? undefined;
  mistakes.add(
    "/timezone",
    "value",
    `\`timezone\` is \`${typeof zone === "string" ? zone : JSON.stringify(zone)}\`, which is not a time zone`,
    "Write the name of one, such as `timezone: Europe/Berlin`.",
  );
  return undefined;
}

function levelsOf(rules: Json, mistakes: ConfigMistakes): Levels {
  if (rules === null) return {};
  if (!isMap(rules)) {
    mistakes.add(
      "/rules",
      "value",
      "`rules` is not a map of rules to levels",
      "Write `rules: {equal-to-null: off}`.",
    );
    return {};
  }
  const codes = leveledCodes();
  const fixed: readonly string[] = allCodes().filter((code) => severityOf(code) === "error");
  for (const [name, level] of Object.entries(rules)) {
    const pointer = pointerTo("/rules", name);
    if (fixed.includes(name)) {
      mistakes.add(pointer, "key", `\`${name}\` is always an error`, "A condition with one cannot be used.");
    } else if (!codes.includes(name)) addUnknown("rule", pointer, name, codes, mistakes);
    else if (typeof level !== "string" || !LEVELS.includes(level)) {
      addUnknownLevel(name, pointer, level, mistakes);
    }
  }
  return rules as Levels;
}

function addUnknownLevel(name: string, pointer: string, level: Json, mistakes: ConfigMistakes): void {
  const found = typeof level === "string" ? level : JSON.stringify(level);
  const meant = typeof level === "string" ? didYouMean(level, LEVELS) : undefined;
  const advice = `A level is ${alternatives(LEVELS)}.`;
  mistakes.add(
    pointer,
    "value",
    `the level of \`${name}\` is \`${found}\`, which does not exist`,
    meant === undefined ? advice : `${meant} ${advice}`,
  );
}

function addUnknown(
  what: "key" | "rule",
  pointer: string,
  found: string,
  known: readonly string[],
  mistakes: ConfigMistakes,
): void {
  const meant = suggestionsFor(found, known);
  const advice =
    what === "key" ? `The keys are ${alternatives(known)}.` : "docs/rules/README.md lists the rules.";
  mistakes.add(
    pointer,
    "key",
    `there is no ${what} \`${found}\``,
    meant.length === 0 ? advice : `Did you mean ${alternatives(meant)}?`,
  );
}
