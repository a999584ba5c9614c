import { isMap, type Json } from "../condition/index.ts";
import { instantOf, LATEST } from "../time/index.ts";
import type { Plan } from "../workflow/index.ts";
import type { RunPath } from "./run-path.ts";
import type { Script, ScriptedStep } from "./script.ts";

const HOUR = 3_600_000;
const HOURS_OF_WEEK = 168;

/** Window rules that are tried in place of one, at a path that no condition constrains otherwise. */
const RULES: readonly { readonly [key: string]: Json }[] = [
  ...Array.from({ length: 24 }, (_, hours) => ({ frequency: "daily", hours })),
  { frequency: "hourly" },
  { frequency: "weekly", days: ["mon"] },
  { frequency: "monthly" },
];

const NOON = { frequency: "daily", hours: 12 };

/** Time zones to which a recipient moves, one for each hour of the day. The signs of their names are turned around. */
const ZONES: readonly string[] = Array.from({ length: 24 }, (_, index) => index - 10)
  .filter((hours) => hours !== 0)
  .map((hours) => `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`);

/**
 * Scripts that differ from one in values that the clock interprets, the script itself first: the hour of the week if
 * send windows hold messages back, and the window rules at paths, whose occurrences also depend on the time zone.
 *
 * @param mayChange true if the recipient may change while time passes
 */
export function* scriptVariations(
  plan: Plan,
  path: RunPath,
  script: Script,
  mayChange: boolean,
): Generator<Script> {
  yield script;
  if (plan.steps.some(({ channel }) => channel?.windows)) {
    for (let hour = 1; hour < HOURS_OF_WEEK; hour++) yield later(script, hour * HOUR);
  }
  const readers = path.steps.filter(({ step }) => plan.steps[step]?.wait?.path !== undefined);
  const last = readers.at(-1)?.step ?? 0;
  if (readers.length === 0 || !JSON.stringify(script.parts).includes('"frequency"')) return;
  for (const rule of RULES) yield withRule(script, rule);
  if (!mayChange) return;
  const atNoon = withRule(script, NOON);
  for (const { step, changes } of path.steps) {
    if (step >= last || changes === undefined) continue;
    for (const zone of ZONES) yield withMove(atNoon, step, zone);
  }
}

/** A script in which the trigger, and the timestamps that it gives, are some milliseconds later. */
function later(script: Script, milliseconds: number): Script {
  const moved = (value: Json): Json => {
    const instant = typeof value === "string" ? instantOf(value) : undefined;
    return instant === undefined ? value : new Date(Math.min(instant + milliseconds, LATEST)).toISOString();
  };
  const parts = mapValues(script.parts, moved) as Script["parts"];
  return { ...script, at: script.at + milliseconds, parts };
}

/** A copy of a value with each map, list and other value replaced; a map for which there is another is not entered. */
function mapValues(value: Json, by: (value: Json) => Json): Json {
  const replaced = by(value);
  if (replaced !== value) return replaced;
  if (Array.isArray(value)) return value.map((item) => mapValues(item, by));
  if (!isMap(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, mapValues(each as Json, by)]));
}

/** A script in whose trigger another rule stands in the place of each window rule. */
function withRule(script: Script, rule: { readonly [key: string]: Json }): Script {
  const replaced = (value: Json): Json => (isMap(value) && Object.hasOwn(value, "frequency") ? rule : value);
  return { ...script, parts: mapValues(script.parts, replaced) as Script["parts"] };
}

/** A script in which the recipient moves to another time zone while time passes in a step. */
function withMove(script: Script, index: number, timezone: string): Script {
  const scripted: ScriptedStep = script.steps.get(index) ?? {};
  const before = scripted.changes?.get("recipient");
  const { set = {}, remove = [] } = before !== undefined && "set" in before ? before : {};
  const change = { set: { ...set, timezone }, remove: remove.filter((key) => key !== "timezone") };
  const changes = new Map(scripted.changes).set("recipient", change);
  return { ...script, steps: new Map(script.steps).set(index, { ...scripted, changes }) };
}
