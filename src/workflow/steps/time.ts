import { memberOf } from "../../condition/index.ts";
import type { Json } from "../../document/index.ts";
import { stepTypeRow, type Time, type WaitSettings } from "./step-types.ts";

/** Returns whether time passes in a step whose conditions, if it has any, hold (spec 4.2.2). */
export function timeIn(type: string | undefined, step: Json): Time {
  const { time, wait } = stepTypeRow(type);
  // A window is open or is waited for.
  if (time === "send-windows") return hasItems(memberOf(step, "send_windows")) ? "maybe" : "none";
  if (time !== "wait") return time;
  return wait === undefined ? "maybe" : timeOfWait(wait, memberOf(step, "settings"));
}

function timeOfWait({ length, path, unless }: WaitSettings, settings: Json | undefined): Time {
  if (unless !== undefined && memberOf(settings, unless.setting) === unless.is) return "maybe";
  // The moment at the path may have passed already.
  const isPathGiven = ![undefined, null, ""].includes(memberOf(settings, path) as null | undefined | string);
  return isPathGiven ? "maybe" : timeOfDuration(memberOf(settings, length));
}

function timeOfDuration(duration: Json | undefined): Time {
  const value = memberOf(duration, "value");
  // The file does not say how long the step waits, but it does wait.
  if (value === undefined || value === null) return "some";
  if (typeof value !== "number") return "maybe";
  return value > 0 ? "some" : "none";
}

function hasItems(list: Json | undefined): boolean {
  return Array.isArray(list) && list.length > 0;
}

/** The parts of a context that stay as they are while time passes; a run reads every other part afresh (spec 4.6.2). */
const LASTING_PARTS: readonly string[] = ["data", "run", "workflow", "refs", "now"];

/** Checks whether a part of the context may change while time passes, though no step writes it. */
export function mayChangeOverTime(part: string): boolean {
  return !LASTING_PARTS.includes(part);
}

/** Whether time passes in two steps, one after the other. */
export function inSeries(first: Time, second: Time): Time {
  if (first === "some" || second === "some") return "some";
  return first === "maybe" || second === "maybe" ? "maybe" : "none";
}

/** Whether time passes in one of several steps, any of which may run. */
export function anyOf(times: readonly Time[]): Time {
  const [first = "none"] = times;
  return times.every((time) => time === first) ? first : "maybe";
}
