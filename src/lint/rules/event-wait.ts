import { isMap, type Json, memberOf, pathsIn } from "../../condition/index.ts";
import { alternatives, didYouMean } from "../../diagnostics/index.ts";
import { entryOf, type MapNode } from "../../document/index.ts";
import { pointerTo, type Site } from "../../problem/index.ts";
import { DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../status/index.ts";
import { defineRule, type Report } from "../rule.ts";

/** The fields of a wait's event for one `event_type` (spec 4.7.1). */
interface EventType {
  /** Fields that must stand beside the type, each with its values if they are known. */
  readonly fields: { readonly [field: string]: readonly string[] | undefined };
  /** Fields that may be absent, with their values. */
  readonly optional?: { readonly [field: string]: readonly string[] };
  /** True if the wait must have match conditions, since other runs have such events too. */
  readonly needsMatch: boolean;
}

const MESSAGE_EVENTS = [
  "created",
  ...DELIVERY_STATUSES,
  ...ENGAGEMENT_STATUSES,
  "unseen",
  "unread",
  "unarchived",
];

const EVENT_TYPES: { readonly [type: string]: EventType } = {
  message: {
    fields: {
      source_type: ["workflow", "broadcast", "guide"],
      source_key: undefined,
      event_key: MESSAGE_EVENTS,
    },
    needsMatch: true,
  },
  workflow: { fields: { source_key: undefined, event_key: ["started", "completed"] }, needsMatch: true },
  audience: { fields: { audience_key: undefined, event_key: ["enter", "exit"] }, needsMatch: false },
  recipient: { fields: {}, optional: { event_key: ["updated"] }, needsMatch: false },
  integration_source: {
    fields: { integration_source_key: undefined, event_key: undefined },
    needsMatch: false,
  },
};

const REACTIONS = ["continue", "halt"];

/** The parts of a context that match conditions read, and those that the platform does not give them (spec 4.7.2). */
const PARTS_GIVEN = ["event", "recipient", "data", "vars", "tenant", "refs"];
const PARTS_NOT_GIVEN: ReadonlySet<string> = new Set(["actor", "workflow", "run"]);

interface BadWait {
  readonly fault: "missing" | "value" | "no-match" | "not-given";
  readonly key: string;
  readonly found: string;
  /** The values that the key can have; undefined if any text is one. */
  readonly values?: readonly string[] | undefined;
}

/** A wait for an event whose settings name no event that there is, or no reaction (spec 4.7). */
export const eventWait = defineRule({
  name: "event-wait",
  level: "warning",
  summary: "A wait for an event that does not say for which, or not as the platform's events are named.",
  message: ({ fault, key, found }: BadWait) => {
    switch (fault) {
      case "missing":
        return `\`${key}\` is missing, so it is not known which event the step waits for`;
      case "value":
        return `\`${found}\` is not a value of \`${key}\``;
      case "no-match":
        return `a wait for an event of type \`${found}\` has no \`match_conditions\`, so events of other runs match too`;
      case "not-given":
        return `match conditions cannot read \`${key}\`, so \`${found}\` may be missing`;
    }
  },
  help: ({ fault, key, found, values }) => {
    if (fault === "not-given") return `Read ${alternatives(values ?? [])} instead.`;
    if (fault === "no-match") {
      return "Write conditions on the event, such as `event.step_ref` or `event.message_id`, under `match_conditions`.";
    }
    if (key === "event") return "Write `event: { event_type: recipient }`, or another event.";
    if (values === undefined) return `Write \`${key}\` as a text.`;
    return (found === "" ? undefined : didYouMean(found, values)) ?? `Write ${alternatives(values)}.`;
  },
  check({ owners, trios }, report) {
    for (const { kind, map, pointer } of owners) {
      if (kind !== "step" || memberOf(map.value, "type") !== "wait_for_event") continue;
      const settings = entryOf(map, "settings");
      const at = pointerTo(pointer, "settings");
      const whole = settings?.span ?? entryOf(map, "type")?.span ?? map.span;
      const place: Site = { span: whole, pointer: settings === undefined ? pointer : at };
      checkEvent(settings?.node.kind === "map" ? settings.node : undefined, place, at, report);
    }
    for (const { trio, place, written } of trios) {
      if (written.at.kind !== "match") continue;
      for (const { root, text } of pathsIn(trio)) {
        if (PARTS_NOT_GIVEN.has(root))
          report({ fault: "not-given", key: root, found: text, values: PARTS_GIVEN }, place);
      }
    }
  },
});

function checkEvent(settings: MapNode | undefined, place: Site, at: string, report: Report<BadWait>): void {
  if (settings !== undefined) {
    for (const key of ["on_match", "on_timeout"]) {
      checkValue(settings, { key, at, place, values: REACTIONS, isOptional: true }, report);
    }
  }
  const event = settings && entryOf(settings, "event");
  if (event?.node.kind !== "map") {
    report({ fault: "missing", key: "event", found: "", values: undefined }, place);
    return;
  }
  const inEvent = pointerTo(at, "event");
  const site: Site = { span: event.span, pointer: inEvent };
  const type = memberOf(event.node.value, "event_type");
  const row = typeof type === "string" && Object.hasOwn(EVENT_TYPES, type) ? EVENT_TYPES[type] : undefined;
  if (row === undefined) {
    const values = Object.keys(EVENT_TYPES);
    checkValue(event.node, { key: "event_type", at: inEvent, place: site, values }, report);
    return;
  }
  for (const [key, values] of Object.entries(row.fields)) {
    checkValue(event.node, { key, at: inEvent, place: site, values }, report);
  }
  for (const [key, values] of Object.entries(row.optional ?? {})) {
    checkValue(event.node, { key, at: inEvent, place: site, values, isOptional: true }, report);
  }
  const match = memberOf(settings?.value, "match_conditions");
  if (row.needsMatch && !hasItems(match))
    report({ fault: "no-match", key: "match_conditions", found: String(type) }, place);
}

interface ExpectedValue {
  readonly key: string;
  /** The pointer of the map, and the place of a missing key. */
  readonly at: string;
  readonly place: Site;
  readonly values: readonly string[] | undefined;
  readonly isOptional?: boolean;
}

function checkValue(
  map: MapNode,
  { key, at, place, values, isOptional = false }: ExpectedValue,
  report: Report<BadWait>,
): void {
  const entry = entryOf(map, key);
  const value = entry?.node.value;
  if (entry === undefined || value === undefined || value === null || value === "") {
    if (!isOptional) report({ fault: "missing", key, found: "", values }, place);
    return;
  }
  const isText = typeof value === "string";
  if (isText && (value.includes("{{") || values === undefined || values.includes(value))) return;
  const found = isText ? value : JSON.stringify(value);
  report({ fault: "value", key, found, values }, { span: entry.span, pointer: pointerTo(at, key) });
}

/** Checks whether match conditions are more than an empty list or map. */
function hasItems(match: Json | undefined): boolean {
  if (Array.isArray(match)) return match.length > 0;
  return isMap(match) ? Object.keys(match).length > 0 : typeof match === "string";
}
