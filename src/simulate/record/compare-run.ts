import type { Json, JsonObject } from "../../condition/index.ts";
import { encode } from "../../stored/index.ts";
import type { Plan } from "../../workflow/index.ts";
import type { TimelineEntry } from "../run/timeline.ts";
import { checkScenario } from "../scenario/check-scenario.ts";
import { readScenario } from "../scenario/read-scenario.ts";
import { simulate } from "../simulate.ts";
import { stepName } from "../steps.ts";
import type { Course, Visit } from "./visits.ts";

/**
 * Compares the run of a scenario with a recorded one: every decision, the result of every comparison, the end of every wait,
 * and how the run ended. Returns the first difference in words; undefined if there is none.
 */
export function differenceOf(plan: Plan, file: JsonObject, { visits, ending }: Course): string | undefined {
  const { scenario } = readScenario(JSON.stringify(file), "json");
  if (scenario === undefined || checkScenario(scenario, plan).length > 0)
    return "a scenario has no words for it";
  const { timeline, ending: end, failure, problems } = simulate(plan, scenario);
  const decided = timeline.filter((entry) => entry.kind === "decided");
  for (const [index, visit] of visits.entries()) {
    const name = stepName(visit.step);
    const entry = decided[index];
    if (entry === undefined) return `\`${name}\` is not reached`;
    const difference = differenceAt(visit, entry);
    if (difference !== undefined) return `\`${entry.step}\` ${difference}`;
  }
  if (ending !== undefined) {
    if (failure !== undefined) return "it cannot go on";
    if (end?.how !== ending) return `it ends otherwise: ${end?.how}`;
    if (decided.length > visits.length) return `\`${decided[visits.length]?.step}\` is reached`;
  }
  // Expectations say no more than the record does; a line that is refused had another effect in the run.
  return problems.length > 0 ? "an event has another effect" : undefined;
}

type Decided = Extract<TimelineEntry, { readonly kind: "decided" }>;

function differenceAt(
  visit: Visit,
  { decision: { step, decision, because, until, now, waited, messages }, traces }: Decided,
): string | undefined {
  if (step !== visit.step.index) return `comes in place of \`${stepName(visit.step)}\``;
  if (JSON.stringify(decision) !== JSON.stringify(visit.decision) || because !== visit.because)
    return "is decided otherwise";
  if (!isSameWait(visit, until, now)) return "waits until another moment";
  if (visit.waited !== undefined && waited?.matched !== visit.waited.matched) return "waits with another end";
  if (
    visit.messages !== undefined &&
    visit.step.ref !== undefined &&
    messages?.length !== visit.messages.length
  ) {
    return "sends another number of messages";
  }
  const results = traces.map(({ trace }) => ({
    result: trace.result,
    any: trace.any.map(({ all }) => all.map(({ trio, result }) => [storedText(trio), result])),
  }));
  const recorded = visit.conditions.map(({ result, any }) => ({
    result,
    any: listIn(any).map((group) =>
      listIn(keyIn(group, "all")).map((trio) => [textOf(keyIn(trio, "stored")), keyIn(trio, "result")]),
    ),
  }));
  return JSON.stringify(results) === JSON.stringify(recorded)
    ? undefined
    : "has conditions with other results";
}

/** Compares the ends of waits: the same moment, or as long after the decision, which a host makes later than it is due. */
function isSameWait({ at, until: recorded }: Visit, until: string | undefined, now: string): boolean {
  if (until === undefined || recorded === undefined) return until === undefined && recorded === undefined;
  const end = Date.parse(until);
  return end === recorded || end - Date.parse(now) === recorded - at;
}

type TracedTrio = Decided["traces"][number]["trace"]["any"][number]["all"][number]["trio"];

function storedText(trio: TracedTrio): string {
  const { all: [stored] = [] } = encode({ any: [{ all: [trio] }] }) as { readonly all?: readonly object[] };
  return textOf(stored as Json);
}

/** The text of a trio as it is stored, whatever the order of its keys. */
function textOf(stored: Json | undefined): string {
  const { variable, operator, argument } = (stored ?? {}) as JsonObject;
  return JSON.stringify([variable, operator, argument]);
}

function listIn(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

function keyIn(value: Json | undefined, key: string): Json | undefined {
  return ((value ?? {}) as JsonObject)[key];
}
