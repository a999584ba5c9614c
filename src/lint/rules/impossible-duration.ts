import { isMap, type Json, memberOf, PREFIXES, readPath } from "../../condition/index.ts";
import { alternatives, didYouMean, type Fix } from "../../diagnostics/index.ts";
import {
  type Document,
  entryOf,
  insertEntry,
  type MapEntry,
  type MapNode,
  replaceEntry,
} from "../../document/index.ts";
import { pointerTo, type Site } from "../../problem/index.ts";
import { DURATION_UNITS, type Duration, isDurationUnit, readDuration } from "../../time/index.ts";
import {
  DURATION_SETTINGS,
  isAbsent,
  isTemplate,
  type StepTypeRow,
  stepTypeRow,
} from "../../workflow/index.ts";
import { defineRule, type Report } from "../rule.ts";
import type { ConditionOwner } from "../subject/condition-owners.ts";
import { likelyLength } from "../subject/likely-length.ts";

const UNITS = Object.keys(DURATION_UNITS);

interface BadDuration {
  /** The setting that holds the duration or the path; of a step that has neither, the one to write. */
  readonly key: string;
  readonly fault:
    | "missing"
    | "no-time"
    | "text"
    | "number"
    | "unit"
    | "no-unit"
    | "no-value"
    | "not-a-length"
    | "part-of-month"
    | "rule"
    | "too-long"
    | "template-path"
    | "not-a-path"
    | "no-prefix";
  /** The value as written. */
  readonly found: string;
  /** The length that was most likely meant, as it is to be written. */
  readonly meant?: string | undefined;
  /** The longest that is allowed, as `365 days`. */
  readonly longest?: string;
  /** The setting that holds the path of a moment, if the step has one. */
  readonly path?: string | undefined;
}

/** A length that nobody can read, that is not above zero, or that is over the platform's limit (spec 4.5). */
export const impossibleDuration = defineRule({
  name: "impossible-duration",
  level: "warning",
  obscures: "time",
  summary:
    "A length of a delay, a batch, a throttle or a wait that cannot be read, is not above zero, or is over the limit.",
  message: ({ key, fault, found, longest = "" }: BadDuration) => {
    switch (fault) {
      case "missing":
        return `\`${key}\` is missing, so the step is skipped`;
      case "no-time":
        return `the length of \`${key}\` is ${found}, so no time passes`;
      case "text":
        return `the length of \`${key}\` is the text \`${found}\`, not a number`;
      case "number":
        return `the length of \`${key}\` is \`${found}\`, not a number`;
      case "unit":
        return `\`${key}\` counts in \`${found}\`, which is not a unit of time`;
      case "no-unit":
        return `\`${key}\` has no \`unit\``;
      case "no-value":
        return `\`${key}\` has no \`value\``;
      case "not-a-length":
        return `\`${key}\` is \`${found}\`, which is not a length`;
      case "part-of-month":
        return `\`${key}\` is ${found} months, which is not a length: only whole months are`;
      case "rule":
        return `\`${key}\` holds a window rule, which is read only from the context`;
      case "too-long":
        return `\`${key}\` is ${found}, and at most ${longest} are allowed`;
      case "template-path":
        return `\`${key}\` is the template \`${found}\`, not a path`;
      case "not-a-path":
        return `\`${key}\` is \`${found}\`, which is not a path`;
      case "no-prefix":
        return `\`${key}\` is \`${found}\`, which no prefix of a path starts`;
    }
  },
  help: ({ key, fault, found, longest, path, meant }) => {
    if (meant !== undefined) return `Write \`${key}: ${meant}\`.`;
    switch (fault) {
      case "missing":
        return `Write ${example(key)}${path === undefined ? "" : `, or the path of a moment as \`${path}\``}.`;
      case "no-time":
        return "Write a number above zero; if nothing should wait, remove the step.";
      case "text":
      case "number":
        return "Write a number above zero, without quotes.";
      case "unit":
        return didYouMean(found, UNITS) ?? `Write ${alternatives(UNITS)}.`;
      case "no-unit":
      case "no-value":
      case "not-a-length":
        return `Write ${example(key)}.`;
      case "part-of-month":
        return "Write a whole number, or a length in days.";
      case "rule":
        return path === undefined || path === key
          ? "Put the rule into the data, and write its path here, such as `data.send_at`."
          : `Put the rule into the data, and write its path as \`${path}\`.`;
      case "too-long":
        return `Write ${longest} or less.`;
      case "template-path":
        return "Write the path alone, without braces, such as `data.send_at`.";
      case "not-a-path":
        return "Write a path, such as `data.send_at`.";
      case "no-prefix":
        return (
          didYouMean(
            found,
            PREFIXES.filter((prefix) => prefix !== "refs").map((prefix) => prefix + tailOf(found)),
          ) ?? `Write a path, such as \`data.${found}\`.`
        );
    }
  },
  check({ document, owners, prefixes }, report) {
    for (const owner of owners) {
      if (owner.kind === "step") {
        checkStep(owner, prefixes, (fault, place) => {
          const meant = meantAt(fault, owner.map);
          const parameters = { ...fault, meant: meant && `{ unit: ${meant.unit}, value: ${meant.value} }` };
          report(parameters, place, () => ({
            mend: mendOf(fault, owner.map, document),
            suggestion: meant && withLength(fault, owner.map, meant, document),
          }));
        });
      }
    }
  },
});

/** The length that was most likely meant by one that cannot be read. */
function meantAt({ key, fault }: BadDuration, step: MapNode): Duration | undefined {
  if (!["not-a-length", "text", "unit", "no-unit", "no-value"].includes(fault)) return undefined;
  const settings = entryOf(step, "settings")?.node;
  const written = settings?.kind === "map" ? entryOf(settings, key)?.node.value : undefined;
  return written === undefined ? undefined : likelyLength(written);
}

function withLength(
  { key }: BadDuration,
  step: MapNode,
  { unit, value }: Duration,
  document: Document,
): Fix | undefined {
  const settings = entryOf(step, "settings")?.node;
  const entry = settings?.kind === "map" ? entryOf(settings, key) : undefined;
  if (settings?.kind !== "map" || entry === undefined || entry.isAlias) return undefined;
  return { edits: replaceEntry(document, settings, entry, key, { unit, value }) };
}

/** The edits with which the step waits; findings that are gone then are about the time that does not pass. */
function mendOf({ key }: BadDuration, step: MapNode, document: Document): Fix | undefined {
  const settings = entryOf(step, "settings");
  const length = { unit: "minutes", value: 5 };
  if (settings?.node.kind !== "map") {
    const value = { [key]: length };
    if (settings !== undefined) return { edits: replaceEntry(document, step, settings, "settings", value) };
    return { edits: [insertEntry(document, step, step.entries.length, "settings", value)] };
  }
  const { node: map } = settings;
  const entry = entryOf(map, key);
  if (entry === undefined) return { edits: [insertEntry(document, map, map.entries.length, key, length)] };
  const value = DURATION_SETTINGS.includes(key) ? length : "data.moment";
  return { edits: replaceEntry(document, map, entry, key, value) };
}

function example(key: string): string {
  return `\`${key}: { unit: minutes, value: 5 }\``;
}

function tailOf(path: string): string {
  const dot = path.indexOf(".");
  return dot === -1 ? `.${path}` : path.slice(dot);
}

function checkStep(
  { map, pointer }: ConditionOwner,
  prefixes: readonly string[],
  report: Report<BadDuration>,
): void {
  const type = memberOf(map.value, "type");
  const row = stepTypeRow(typeof type === "string" ? type : undefined);
  const settings = entryOf(map, "settings");
  // Settings of another kind are a mistake of their own.
  if (settings !== undefined && settings.node.kind !== "map" && settings.node.value !== null) return;
  checkPresence(row, settings, placeAt(settings ?? entryOf(map, "type"), pointer), report);
  if (settings?.node.kind !== "map") return;
  const at = pointerTo(pointer, "settings");
  const path = row.wait?.path;
  const isOffset = path !== undefined && !isAbsent(memberOf(settings.node.value, path));
  for (const entry of settings.node.entries) {
    const { key } = entry;
    const setting = row.settings[key];
    if (DURATION_SETTINGS.includes(key)) {
      const longest = setting?.holds === "duration" ? setting.longest : undefined;
      checkDuration(
        entry,
        at,
        { key, path, longest, isOffset: isOffset && key === row.wait?.length },
        report,
      );
    } else if (setting?.holds === "path") checkPath(entry, at, prefixes, report);
  }
}

/** Reports a step that has neither a length nor the path of a moment, and no usual length. */
function checkPresence(
  { wait, effect }: StepTypeRow,
  settings: MapEntry | undefined,
  place: Site,
  report: Report<BadDuration>,
): void {
  if (wait === undefined || wait.usual !== undefined) return;
  const { length: key, path, unless } = wait;
  const written = settings?.node.value;
  // If the file does not say how long a batch collects or a throttle counts, the host may.
  if (effect === "call" && isAbsent(written)) return;
  if (unless !== undefined && memberOf(written, unless.setting) === unless.is) return;
  const isGiven = [key, path ?? key].some((name) => !isAbsent(memberOf(written, name)));
  if (!isGiven) report({ key, fault: "missing", found: "", path }, place);
}

interface DurationSetting {
  readonly key: string;
  readonly path: string | undefined;
  readonly longest: Duration | undefined;
  /** True if the length counts from the moment at a path, before it if it is negative. */
  readonly isOffset: boolean;
}

function checkDuration(
  entry: MapEntry,
  around: string,
  { key, path, longest, isOffset }: DurationSetting,
  report: Report<BadDuration>,
): void {
  const { node } = entry;
  const place = placeAt(entry, around);
  if (isAbsent(node.value) || isTemplate(node.value)) return;
  if (node.kind !== "map") {
    report({ key, fault: "not-a-length", found: textOf(node.value) }, place);
    return;
  }
  if (entryOf(node, "frequency") !== undefined) {
    report({ key, fault: "rule", found: "", path }, place);
    return;
  }
  const inner = pointerTo(around, key);
  const unit = entryOf(node, "unit");
  const value = entryOf(node, "value");
  if ([unit, value].every((part) => isAbsent(part?.node.value))) {
    report({ key, fault: "not-a-length", found: textOf(node.value) }, place);
    return;
  }
  checkUnit(unit, { key, place, inner }, report);
  checkValue(value, { key, place, inner, isOffset }, report);
  const { unit: name, value: amount } = node.value;
  if (name === "months" && typeof amount === "number" && !Number.isInteger(amount)) {
    report({ key, fault: "part-of-month", found: String(amount) }, placeAt(value, inner));
  }
  const length = readDuration(node.value);
  if (length === undefined || longest === undefined || isOffset) return;
  if (millisecondsOf(length) <= millisecondsOf(longest)) return;
  report({ key, fault: "too-long", found: wordsFor(length), longest: wordsFor(longest) }, place);
}

interface DurationPlace {
  readonly key: string;
  readonly place: Site;
  /** The pointer of the duration. */
  readonly inner: string;
}

function checkUnit(
  unit: MapEntry | undefined,
  { key, place, inner }: DurationPlace,
  report: Report<BadDuration>,
) {
  const name = unit?.node.value;
  if (unit === undefined || isAbsent(name)) report({ key, fault: "no-unit", found: "" }, place);
  else if (!isTemplate(name) && !(typeof name === "string" && isDurationUnit(name))) {
    report({ key, fault: "unit", found: textOf(name) }, placeAt(unit, inner));
  }
}

function checkValue(
  value: MapEntry | undefined,
  { key, place, inner, isOffset }: DurationPlace & { readonly isOffset: boolean },
  report: Report<BadDuration>,
) {
  const amount = value?.node.value;
  if (value === undefined || isAbsent(amount)) report({ key, fault: "no-value", found: "" }, place);
  else if (isTemplate(amount)) return;
  else if (typeof amount === "string") report({ key, fault: "text", found: amount }, placeAt(value, inner));
  else if (typeof amount !== "number")
    report({ key, fault: "number", found: textOf(amount) }, placeAt(value, inner));
  else if (amount <= 0 && !isOffset)
    report({ key, fault: "no-time", found: String(amount) }, placeAt(value, inner));
}

function checkPath(
  entry: MapEntry,
  around: string,
  prefixes: readonly string[],
  report: Report<BadDuration>,
): void {
  const { key, node } = entry;
  const { value } = node;
  if (isAbsent(value)) return;
  const place = placeAt(entry, around);
  const found = textOf(value);
  if (isMap(value) && memberOf(value, "frequency") !== undefined)
    report({ key, fault: "rule", found, path: key }, place);
  else if (typeof value !== "string") report({ key, fault: "not-a-path", found }, place);
  else if (isTemplate(value)) report({ key, fault: "template-path", found }, place);
  else {
    const path = readPath(value, prefixes);
    if (path?.root === "refs") report({ key, fault: "not-a-path", found }, place);
    else if (path === undefined)
      report({ key, fault: isWordPath(value) ? "no-prefix" : "not-a-path", found }, place);
  }
}

/** Checks whether a text has the form of a path, whatever it starts with. */
function isWordPath(text: string): boolean {
  return /^[A-Za-z_][\w.[\]-]*$/.test(text);
}

function placeAt(entry: MapEntry | undefined, around: string): Site {
  return entry === undefined
    ? { pointer: around }
    : { span: entry.span, pointer: pointerTo(around, entry.key) };
}

function textOf(value: Json | undefined): string {
  return typeof value === "string" ? value : JSON.stringify(value ?? null);
}

function millisecondsOf({ unit, value }: Duration): number {
  return value * DURATION_UNITS[unit].milliseconds;
}

function wordsFor({ unit, value }: Duration): string {
  return `${value} ${unit}`;
}
