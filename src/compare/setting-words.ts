import { isMap, type Json, type JsonObject } from "../condition/index.ts";
import { readDuration } from "../time/index.ts";

/** The key of a step's send windows. */
export const SEND_WINDOWS = "send_windows";

/** Words the value of a setting, given as JSON: a length of time, send windows; else as it is. */
export function settingInWords(key: string, json: string): string {
  const value = JSON.parse(json) as Json;
  const length = readDuration(value);
  if (length !== undefined && isMap(value) && Object.keys(value).length === 2) {
    return `${length.value} ${length.value === 1 ? length.unit.replace(/s$/, "") : length.unit}`;
  }
  const windows =
    key.split(".").at(-1) === SEND_WINDOWS && Array.isArray(value) ? windowsInWords(value) : undefined;
  return windows ?? json;
}

/** `monday to friday 09:00 to 17:00, saturday closed`; undefined if an item has anything else. */
function windowsInWords(items: readonly Json[]): string | undefined {
  const days: { readonly first: string; last: string; readonly hours: string }[] = [];
  for (const item of items) {
    const hours = isMap(item) ? hoursOf(item as JsonObject) : undefined;
    const day = isMap(item) ? (item as JsonObject).day : undefined;
    if (hours === undefined || typeof day !== "string" || !/^[a-z]+$/.test(day)) return undefined;
    const before = days.at(-1);
    if (before?.hours === hours) before.last = day;
    else days.push({ first: day, last: day, hours });
  }
  if (days.length === 0) return undefined;
  return days
    .map(({ first, last, hours }) => `${first === last ? first : `${first} to ${last}`} ${hours}`)
    .join(", ");
}

function hoursOf({ type, from, until, day: _, ...others }: JsonObject): string | undefined {
  const isKnown = (time: Json | undefined) =>
    time === undefined || time === null || /^\d\d:\d\d(?::\d\d)?$/.test(String(time));
  if (Object.keys(others).length > 0 || !isKnown(from) || !isKnown(until)) return undefined;
  const [start, end] = [from, until].map((time) =>
    typeof time === "string" ? time.replace(/^(\d\d:\d\d):00$/, "$1") : undefined,
  );
  if (type === "do_not_send") return start === undefined && end === undefined ? "closed" : undefined;
  if (type !== "send") return undefined;
  if (start === undefined) return end === undefined ? "all day" : `until ${end}`;
  return end === undefined ? `from ${start}` : `${start} to ${end}`;
}
