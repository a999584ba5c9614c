import { isMap } from "../condition/index.ts";
import { allCodes, alternatives, didYouMean, severityOf, suggestionsFor } from "../diagnostics/index.ts";
import type { Json } from "../document/index.ts";
import { type Levels, leveledCodes } from "../lint/index.ts";
import { pointerTo } from "../problem/index.ts";
import { CHANNEL_TYPES, isChannelType } from "../status/index.ts";
import { isTimeZone } from "../time/index.ts";
import type { ChannelSettings } from "../workflow/index.ts";
import type { ConfigMistakes } from "./mistakes.ts";

const LEVELS: readonly string[] = ["off", "warning", "error"];

/** Channels by key: `postmark: email`, or `postmark: {type: email, open_tracking: true}`. */
export function readChannels(
  channels: Json,
  mistakes: ConfigMistakes,
): { readonly [channelKey: string]: ChannelSettings } {
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
  return channels as { readonly [channelKey: string]: ChannelSettings };
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

/** The name of a time zone. */
export function readTimezone(zone: Json, mistakes: ConfigMistakes): string | undefined {
  if (zone === null || isTimeZone(zone)) return zone ?? undefined;
  mistakes.add(
    "/timezone",
    "value",
    `\`timezone\` is \`${typeof zone === "string" ? zone : JSON.stringify(zone)}\`, which is not a time zone`,
    "Write the name of one, such as `timezone: Europe/Berlin`.",
  );
  return undefined;
}

/** Levels by code, as they stand at a pointer. */
export function readLevels(rules: Json, at: string, mistakes: ConfigMistakes): Levels {
  if (rules === null) return {};
  if (!isMap(rules)) {
    mistakes.add(
      at,
      "value",
      "`rules` is not a map of rules to levels",
      "Write `rules: {equal-to-null: off}`.",
    );
    return {};
  }
  const codes = leveledCodes();
  const fixed: readonly string[] = allCodes().filter((code) => severityOf(code) === "error");
  for (const [name, level] of Object.entries(rules)) {
    const pointer = pointerTo(at, name);
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

/** Adds a key or a rule that does not exist. */
export function addUnknown(
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
