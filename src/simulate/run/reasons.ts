import type { Condition, Trio } from "../../condition/index.ts";
import type { ResolvedValue, Trace, TrioTrace } from "../../evaluate/index.ts";
import { print } from "../../language/index.ts";
import type { ConditionTrace } from "../../workflow/index.ts";

/** The most of a value, and of a condition's text, that a reason shows. */
const LONGEST = 80;

/** The most conditions that a reason names. */
const MOST = 3;

/** What decided a condition: one of its own conditions, and what it found; empty where its words say it all. */
export interface Reason {
  readonly text: string;
  readonly found: string;
}

/**
 * What decided a condition: of one that is true, the conditions of the group that holds; of one that is false, the first
 * of each group that does not.
 */
export function reasonsOf({ result, any }: Trace): readonly Reason[] {
  const deciding = result
    ? (any.find((group) => group.result === true)?.all ?? [])
    : any.flatMap(({ all }) => all.find((trio) => trio.result === false) ?? []);
  if (deciding.length === 0) return [{ text: result ? "always" : "never", found: "" }];
  return deciding.map((trio) => ({ text: brief(textOf(trio.trio)), found: foundIn(trio) }));
}

/** Why a condition is true or false, in one line. */
function reasonOf(trace: Trace): string {
  const reasons = reasonsOf(trace);
  const said = reasons
    .slice(0, MOST)
    .map(({ text, found }) => `\`${text}\` is ${trace.result}${found && ` (${found})`}`);
  return `${said.join(", ")}${reasons.length > MOST ? ` and ${reasons.length - MOST} more` : ""}`;
}

/** Why a step was decided as it was: the last of its conditions that was evaluated; undefined where it has none. */
export function reasonOfAll(traces: readonly ConditionTrace[]): string | undefined {
  const last = traces.at(-1);
  return last && reasonOf(last.trace);
}

function textOf(trio: Trio): string {
  const condition: Condition = { any: [{ all: [trio] }] };
  return print(condition);
}

/** What a trio found behind its variable. */
function foundIn({ step, variable, trio }: TrioTrace): string {
  if (step === undefined) return variable === undefined ? "" : `${nameOf(trio)} ${valueText(variable)}`;
  const { outcome, chosen, messages = [] } = step;
  if (chosen === undefined) return outcome;
  const statuses = [chosen.status, ...(chosen.engagement_statuses ?? [])].join(", ");
  return messages.length > 1 ? `the highest of ${messages.length}: ${statuses}` : statuses;
}

function nameOf(trio: Trio): string {
  if (trio.kind === "audience") return "the audiences are";
  return trio.kind === "data" && trio.variable.kind === "path" ? `${trio.variable.path.text} is` : "it is";
}

function valueText({ value, missing }: ResolvedValue): string {
  return missing ? "missing" : brief(JSON.stringify(value) ?? "nothing");
}

function brief(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\p{Cs}$/u, "")}…`;
}
