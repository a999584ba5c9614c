import { alternatives, didYouMean } from "../../diagnostics/index.ts";
import { entryOf, type MapEntry, type MapNode } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { DURATION_UNITS, isDurationUnit } from "../../time/index.ts";
import { DURATION_SETTINGS } from "../../workflow/index.ts";
import { defineRule, type Report } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";

const UNITS = Object.keys(DURATION_UNITS);

interface BadDuration {
  /** The setting that holds the duration. */
  readonly key: string;
  readonly fault: "no-time" | "text" | "unit";
  /** The length or unit as written. */
  readonly found: string;
}

/** A duration of a step that is not above zero, or in a unit that does not exist. */
export const impossibleDuration = defineRule({
  name: "impossible-duration",
  level: "warning",
  summary: "A delay, batch or throttle whose length is not above zero, or in a unit that does not exist.",
  message: ({ key, fault, found }: BadDuration) => {
    switch (fault) {
      case "no-time":
        return `the length of \`${key}\` is ${found}, so no time passes`;
      case "text":
        return `the length of \`${key}\` is the text \`${found}\`, not a number`;
      case "unit":
        return `\`${key}\` counts in \`${found}\`, which is not a unit of time`;
    }
  },
  help: ({ fault, found }) => {
    if (fault === "unit") return didYouMean(found, UNITS) ?? `Write ${alternatives(UNITS)}.`;
    return fault === "text"
      ? "Write a number above zero, without quotes."
      : "Write a number above zero; if nothing should wait, remove the step.";
  },
  check({ owners }, report) {
    for (const owner of owners) {
      for (const { key, map, pointer } of durationsOf(owner)) checkDuration(key, map, pointer, report);
    }
  },
});

function durationsOf({ kind, map, pointer }: ConditionOwner) {
  const settings = kind === "step" ? entryOf(map, "settings")?.node : undefined;
  if (settings?.kind !== "map") return [];
  return DURATION_SETTINGS.flatMap((key) => {
    const node = entryOf(settings, key)?.node;
    const at = pointerTo(pointerTo(pointer, "settings"), key);
    return node?.kind === "map" ? [{ key, map: node, pointer: at }] : [];
  });
}

function checkDuration(key: string, map: MapNode, pointer: string, report: Report<BadDuration>): void {
  const value = entryOf(map, "value");
  const unit = entryOf(map, "unit");
  const at = ({ key: name, span }: MapEntry) => ({ span, pointer: pointerTo(pointer, name) });
  // The value of a template is not known here.
  const amount = isTemplate(value) ? undefined : value?.node.value;
  if (value !== undefined && typeof amount === "number" && amount <= 0) {
    report({ key, fault: "no-time", found: String(amount) }, at(value));
  } else if (value !== undefined && typeof amount === "string") {
    report({ key, fault: "text", found: amount }, at(value));
  }
  const name = isTemplate(unit) ? undefined : unit?.node.value;
  if (unit !== undefined && typeof name === "string" && !isDurationUnit(name)) {
    report({ key, fault: "unit", found: name }, at(unit));
  }
}

function isTemplate(entry: MapEntry | undefined): boolean {
  const written = entry?.node.value;
  return typeof written === "string" && /\{[{%]/.test(written);
}
