import { entryOf, type MapEntry, type MapNode } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import type { Report, Rule } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";

/** The settings that hold how long steps wait, or count. */
const DURATIONS = ["delay_for", "batch_window", "throttle_window"];

const UNITS: readonly string[] = ["seconds", "minutes", "hours", "days", "weeks", "months"];

/** How long a step waits, where that is no time at all, or in a unit that there is not. */
export const impossibleDuration: Rule<"impossible-duration"> = {
  name: "impossible-duration",
  level: "warning",
  check({ owners: holders }, report) {
    for (const holder of holders) {
      for (const { key, map, pointer } of durationsOf(holder)) checkDuration(key, map, pointer, report);
    }
  },
};

function durationsOf({ kind, map, pointer }: ConditionOwner) {
  const settings = kind === "step" ? entryOf(map, "settings")?.node : undefined;
  if (settings?.kind !== "map") return [];
  return DURATIONS.flatMap((key) => {
    const node = entryOf(settings, key)?.node;
    const at = pointerTo(pointerTo(pointer, "settings"), key);
    return node?.kind === "map" ? [{ key, map: node, pointer: at }] : [];
  });
}

function checkDuration(
  key: string,
  map: MapNode,
  pointer: string,
  report: Report<"impossible-duration">,
): void {
  const value = entryOf(map, "value");
  const unit = entryOf(map, "unit");
  const at = ({ key: name, span }: MapEntry) => ({ span, pointer: pointerTo(pointer, name) });
  // A length that a template makes is not known here.
  const amount = isTemplate(value) ? undefined : value?.node.value;
  if (value !== undefined && typeof amount === "number" && amount <= 0) {
    report({ key, fault: "no-time", found: String(amount), units: UNITS }, at(value));
  } else if (value !== undefined && typeof amount === "string") {
    report({ key, fault: "text", found: amount, units: UNITS }, at(value));
  }
  const name = isTemplate(unit) ? undefined : unit?.node.value;
  if (unit !== undefined && typeof name === "string" && !UNITS.includes(name)) {
    report({ key, fault: "unit", found: name, units: UNITS }, at(unit));
  }
}

function isTemplate(entry: MapEntry | undefined): boolean {
  const written = entry?.node.value;
  return typeof written === "string" && /\{[{%]/.test(written);
}
