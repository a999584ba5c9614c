import { memberOf, readAnyPath } from "../../condition/index.ts";
import type { Json } from "../../document/index.ts";
import { DURATION_UNITS, type Duration, momentAfter, readDuration } from "../../time/index.ts";
import { stepTypeRow, type Time, type WaitSettings } from "../step-types.ts";

/**
 * Returns whether time passes in a step that runs (spec 4.2.2). Statuses of messages, and parts of the context that no
 * step writes, change only while time passes.
 */
export function timeIn(type: string | undefined, step: Json): Time {
  const { time, wait, effect } = stepTypeRow(type);
  if (time !== "wait") return time;
  if (wait === undefined) return "maybe";
  const settings = memberOf(step, "settings");
  const isGiven = [wait.length, wait.path ?? ""].some((key) => !isAbsent(memberOf(settings, key)));
  // The window of a step that the host carries out is for the host to say if the file does not.
  return effect === "call" && !isGiven ? "maybe" : timeOfWait(wait, settings);
}

function timeOfWait(
  { length, path, usual, longest, unless }: WaitSettings,
  settings: Json | undefined,
): Time {
  if (unless !== undefined && memberOf(settings, unless.setting) === unless.is) return "maybe";
  const writtenPath = path === undefined ? undefined : memberOf(settings, path);
  const written = memberOf(settings, length);
  const duration = isAbsent(written) && usual !== undefined ? { ...usual } : written;
  if (isAbsent(writtenPath)) return isTooLong(duration, longest) ? "none" : timeOfDuration(duration);
  // The step is skipped if its settings cannot be read, or if the moment at the path has passed (spec 4.5.4).
  const isReadable = typeof writtenPath === "string" && readAnyPath(writtenPath) !== undefined;
  const lengthTime = isAbsent(duration) ? "maybe" : timeOfDuration(duration, Number.NEGATIVE_INFINITY);
  if (isReadable) return lengthTime === "none" ? "none" : "maybe";
  return isTemplate(writtenPath) ? "maybe" : "none";
}

/** Checks whether a duration is longer than a step may wait, whatever the moment, so that the step is skipped. */
function isTooLong(duration: Json | undefined, longest: Duration | undefined): boolean {
  const read = readDuration(duration);
  if (read === undefined || longest === undefined) return false;
  // Twelve months may be a day longer than 365 days (spec 4.5.4).
  const day = DURATION_UNITS.days.milliseconds;
  return momentAfter(0, read) > momentAfter(0, longest) + (read.unit === "months" ? day : 0);
}

/** Time that passes in a duration of more than a number of units. */
function timeOfDuration(duration: Json | undefined, least = 0): Time {
  const read = readDuration(duration);
  if (read !== undefined) return read.value > least ? "some" : "none";
  // The result of a template is not known before the run.
  return [duration, memberOf(duration, "unit"), memberOf(duration, "value")].some(isTemplate)
    ? "maybe"
    : "none";
}

/** Checks whether a setting is absent, as null and the empty text are. */
export function isAbsent(setting: Json | undefined): boolean {
  return setting === undefined || setting === null || setting === "";
}

/** Checks whether a setting is a template, whose value only the platform knows. */
export function isTemplate(setting: Json | undefined): boolean {
  return typeof setting === "string" && /\{[{%]/.test(setting);
}

/** Parts of a context that stay as the trigger and the steps have left them (spec 4.6.2). */
const LASTING_PARTS: readonly string[] = ["data", "run", "workflow"];
/** Parts of a context that change by rules of their own: by the events of messages, and with the clock. */
const RULED_PARTS: readonly string[] = ["refs", "now"];

/** Checks whether a part of the context may get any value while time passes, although no step writes it (spec 4.6.2). */
export function mayChangeOverTime(part: string): boolean {
  return !LASTING_PARTS.includes(part) && !RULED_PARTS.includes(part);
}

/** Returns whether time passes in two steps, one after the other. */
export function inSeries(first: Time, second: Time): Time {
  if (first === "some" || second === "some") return "some";
  return first === "maybe" || second === "maybe" ? "maybe" : "none";
}

/** Returns whether time passes in one of several alternatives, any one of which may run; `none` if there are none. */
export function anyOf(times: readonly Time[]): Time {
  const [first = "none"] = times;
  return times.every((time) => time === first) ? first : "maybe";
}
