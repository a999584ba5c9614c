import type { Json } from "../../document/index.ts";
import { own } from "../own.ts";
import type { Time } from "./steps.ts";

/** Steps in which no time passes that a recipient could use (spec 4.2.2). */
const TIMELESS = new Set([
  "trigger",
  "branch",
  "random_cohort",
  "throttle",
  "http_fetch",
  "fetch",
  "ai_agent",
  "update_data",
  "update_object",
  "update_tenant",
  "update_user",
  "trigger_workflow",
]);

/** Whether time passes in a step whose conditions, if it has any, hold (spec 4.2.2). Nobody knows of unknown types. */
export function timeIn(type: string | undefined, step: Json): Time {
  const settings = own(step, "settings");
  if (type === "wait_for_event") return "some";
  if (type === "delay") {
    // The moment may have passed already.
    if (isSaid(settings, "delay_until_field_path")) return "maybe";
    return durationOf(own(settings, "delay_for"));
  }
  if (type === "batch") {
    // The first of a batch that flushes goes straight on, the others wait.
    if (own(settings, "batch_execution_mode") === "flush_leading") return "maybe";
    if (isSaid(settings, "batch_until_field_path")) return "maybe";
    return durationOf(own(settings, "batch_window"));
  }
  // A window is open or is waited for.
  if (type === "channel") return hasWindows(own(step, "send_windows")) ? "maybe" : "none";
  return type !== undefined && TIMELESS.has(type) ? "none" : "maybe";
}

/** Either of two times, one after the other. */
export function inSeries(first: Time, second: Time): Time {
  if (first === "some" || second === "some") return "some";
  return first === "maybe" || second === "maybe" ? "maybe" : "none";
}

/** One of some times, nobody knows which. */
export function anyOf(times: readonly Time[]): Time {
  const [first = "none"] = times;
  return times.every((time) => time === first) ? first : "maybe";
}

function durationOf(duration: Json | undefined): Time {
  const value = own(duration, "value");
  // What the step waits for is not in the file, but that it waits is.
  if (value === undefined || value === null) return "some";
  if (typeof value !== "number") return "maybe";
  return value > 0 ? "some" : "none";
}

function isSaid(settings: Json | undefined, key: string): boolean {
  const value = own(settings, key);
  return value !== undefined && value !== null && value !== "";
}

function hasWindows(windows: Json | undefined): boolean {
  return Array.isArray(windows) && windows.length > 0;
}
