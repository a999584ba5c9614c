import type { Condition, Trio } from "../../condition/index.ts";
import type { ResolvedValue, Trace, TrioTrace } from "../../evaluate/index.ts";
import { print } from "../../language/index.ts";
import type { ConditionTrace } from "../../workflow/index.ts";

/** The longest text of a value or a condition in a reason. */
const MAX_LENGTH = 80;

/** The most conditions that a reason names. */
const MAX_REASONS = 3;

/** A trio that decided a condition, as text, and the value that it found; empty if the text says it all. */
export interface Reason {
  readonly text: string;
  readonly found: string;
}

/**
 * The trios that decided a condition. If it is true, those of the first group that holds; if it is false, the first false
 * one of each group.
 */
export function reasonsOf({ result, any }: Trace): readonly Reason[] {
  const deciding = result
    ? (any.find((group) => group.result === true)?.all ?? [])
    : any.flatMap(({ all }) => all.find((trio) => trio.result === false) ?? []);
  if (deciding.length === 0) return [{ text: result ? "always" : "never", found: "" }];
  return deciding.map((trio) => ({ text: brief(textOf(trio.trio)), found: foundIn(trio) }));
}

/** Words why a condition is true or false, in one line. */
function reasonOf(trace: Trace): string {
  const reasons = reasonsOf(trace);
  const shown = reasons
    .slice(0, MAX_REASONS)
    .map(({ text, found }) => `\`${text}\` is ${trace.result}${found && ` (${found})`}`);
  return `${shown.join(", ")}${reasons.length > MAX_REASONS ? ` and ${reasons.length - MAX_REASONS} more` : ""}`;
}

/** Words why a step was decided as it was: the last of its conditions that was evaluated. */
export function reasonOfLast(traces: readonly ConditionTrace[]): string | undefined {
  const last = traces.at(-1);
  return last && reasonOf(last.trace);
}

function textOf(trio: Trio): string {
  const condition: Condition = { any: [{ all: [trio] }] };
  return print(condition);
}

/** Words the value that a trio found. */
function foundIn({ step, variable, trio }: TrioTrace): string {
  if (step === undefined) return variable === undefined ? "" : `${subjectOf(trio)} ${valueText(variable)}`;
  const { outcome, chosen, messages = [] } = step;
  if (chosen === undefined) return outcome;
  const statuses = [chosen.status, ...(chosen.engagement_statuses ?? [])].join(", ");
  return messages.length > 1 ? `the highest of ${messages.length}: ${statuses}` : statuses;
}

function subjectOf(trio: Trio): string {
  if (trio.kind === "audience") return "the audiences are";
  return trio.kind === "data" && trio.variable.kind === "path" ? `${trio.variable.path.text} is` : "it is";
}

function valueText({ value, missing }: ResolvedValue): string {
  return missing ? "missing" : brief(JSON.stringify(value) ?? "nothing");
}

function brief(text: string): string {
  return text.length <= MAX_LENGTH ? text : `${text.slice(0, MAX_LENGTH).replace(/\p{Cs}$/u, "")}…`;
}
