import { type Format, type JsonObject, type MapEntry, readDocument } from "../../document/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { instantOf, isTimeZone } from "../../time/index.ts";
import { type FileProblem, isUsable } from "../../workflow/index.ts";
import { momentOf } from "./moments.ts";
import { readEvents } from "./read-events.ts";
import { readExpectations } from "./read-expectations.ts";
import { readHandlers } from "./read-handlers.ts";
import { readProviders } from "./read-providers.ts";
import { entriesOf, isNothing, kindOf, partsOf, Report } from "./report.ts";
import { rewordedTimestamp } from "./rewordings.ts";
import type { Scenario, ScenarioOptions, ScenarioTrigger } from "./scenario.ts";

/** A scenario file as read. */
export interface ScenarioResult {
  /** Undefined exactly if there is an error. */
  readonly scenario: Scenario | undefined;
  /** Errors and warnings, in the file's order. */
  readonly problems: readonly FileProblem[];
}

/** The keys of a scenario. */
const SCENARIO_KEYS = [
  "name",
  "workflow",
  "timezone",
  "device_timezone",
  "trigger",
  "providers",
  "handlers",
  "events",
  "expect",
];

/** The moment of the trigger if a scenario does not say. */
export const DEFAULT_START = "2025-01-01T00:00Z";

/** Reads a scenario. `checkScenario` checks the steps that it names against a workflow. */
export function readScenario(text: string, format: Format, options: ScenarioOptions = {}): ScenarioResult {
  const document = readDocument(text, format);
  const report = new Report();
  report.problems.push(...document.problems);
  const { root } = document;
  if (root === undefined) return { scenario: undefined, problems: report.problems };
  if (root.kind !== "map") {
    report.add("not-a-scenario", { found: kindOf(root.value) }, { span: root.span, pointer: "" });
    return { scenario: undefined, problems: report.problems };
  }
  const steps = root.entries.find(({ key }) => key === "steps");
  if (steps !== undefined && !root.entries.some(({ key }) => ["events", "expect"].includes(key))) {
    report.add("not-a-scenario", { found: "a workflow" }, { span: steps.keySpan, pointer: "" });
    return { scenario: undefined, problems: report.problems };
  }
  const entries = entriesOf(root, "", SCENARIO_KEYS, report);
  const part = (key: string) => {
    const entry = entries.get(key);
    return entry === undefined || isNothing(entry.node) ? undefined : entry;
  };
  const name = readText(part("name"), report);
  const path = readText(part("workflow"), report);
  const workflow = part("workflow");
  const timezone = readZone("timezone", part("timezone"), report);
  const deviceTimezone = readZone("device_timezone", part("device_timezone"), report);
  const trigger = readTrigger(part("trigger"), report, options);
  report.start = trigger.at;
  const scenario: Scenario = {
    ...(name !== undefined && { name }),
    ...(path !== undefined && workflow && { workflow: { path, span: workflow.span, pointer: "/workflow" } }),
    ...(timezone !== undefined && { timezone }),
    ...(deviceTimezone !== undefined && { deviceTimezone }),
    trigger: {
      ...trigger,
      span: entries.get("trigger")?.keySpan ?? { start: root.span.start, end: root.span.start },
      pointer: "/trigger",
    },
    providers: readProviders(part("providers"), report),
    handlers: readHandlers(part("handlers"), report, options),
    events: readEvents(part("events"), report, options),
    expectations: readExpectations(part("expect"), report, options),
  };
  reportEarly(scenario, report);
  const problems = report.problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
  return { scenario: isUsable(problems) ? scenario : undefined, problems };
}

/** Reports lines whose moment is before the trigger. */
function reportEarly({ trigger, events, expectations }: Scenario, report: Report): void {
  for (const { moment, span, pointer } of [...events, ...expectations]) {
    if (moment?.kind !== "instant" || moment.instant >= trigger.at) continue;
    const found = new Date(moment.instant).toISOString();
    report.add("unknown-moment", { found, isEnd: false, isEarly: true }, { span, pointer });
  }
}

function readZone(key: string, entry: MapEntry | undefined, report: Report): string | undefined {
  if (entry === undefined) return undefined;
  const { node, span } = entry;
  if (isTimeZone(node.value)) return node.value;
  report.wrongValue(key, node.value, "zone", { span, pointer: `/${key}` });
  return undefined;
}

function readText(entry: MapEntry | undefined, report: Report): string | undefined {
  if (entry === undefined) return undefined;
  const { key, node, span } = entry;
  if (typeof node.value === "string" && node.value.trim() !== "") return node.value;
  report.wrongValue(key, node.value, "text", { span, pointer: pointerTo("", key) });
  return undefined;
}

function readTrigger(entry: MapEntry | undefined, report: Report, options: ScenarioOptions): ScenarioTrigger {
  const start = instantOf(DEFAULT_START) as number;
  if (entry === undefined) return { at: start, parts: {} };
  const { node, span } = entry;
  if (node.kind !== "map") {
    report.wrongValue("trigger", node.value, "map", { span, pointer: "/trigger" });
    return { at: start, parts: {} };
  }
  const found = entriesOf(node, "/trigger", ["at", ...partsOf(options)], report);
  const at = found.get("at");
  const instant = at === undefined ? start : momentOf(at.node.value);
  if (at !== undefined && instant === undefined) {
    const { value } = at.node;
    const write = typeof value === "string" ? rewordedTimestamp(value, start) : undefined;
    report.wrongValue("at", value, "time", { span: at.span, pointer: "/trigger/at" }, write);
  }
  const audiences = found.get("audiences");
  if (audiences !== undefined && audiences.node.kind !== "list" && !isNothing(audiences.node)) {
    const place = { span: audiences.span, pointer: "/trigger/audiences" };
    report.wrongValue("audiences", audiences.node.value, "list", place);
  }
  const parts = [...found]
    .filter(([key]) => key !== "at")
    .map(([key, { node: part }]) => [key, part.value] as const);
  return { at: instant ?? start, parts: Object.fromEntries(parts) as JsonObject };
}
