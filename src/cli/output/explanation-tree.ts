import { argumentKindOf, isOperator } from "../../condition/index.ts";
import type {
  Explanation,
  GroupExplanation,
  ResolvedValue,
  StepTrace,
  TraceReason,
  TraceResult,
  TrioExplanation,
} from "../../entries/index.ts";
import type { Colors } from "../process-io.ts";
import { brief, visible } from "./visible.ts";

/** The most characters of a value, and of a trio's text. */
const LONGEST_VALUE = 100;
const LONGEST_TEXT = 400;

/** Settings for rendering. */
export interface TreeSetting {
  /** Prints a trio as text. */
  readonly textOf: (stored: TrioExplanation["stored"]) => string;
  readonly colors: Colors;
}

/**
 * Renders an explanation as a tree: the verdict, then each group and each trio with its result, its operands as stored and as
 * resolved, and the reason.
 */
export function renderExplanation({ result, any }: Explanation, setting: TreeSetting): string {
  const { colors } = setting;
  const verdict = colors.bold(paintFor(result, colors)(`${markOf(result)} ${result}`));
  const groups =
    any.length > 1
      ? [
          title(result, "any of these", colors),
          ...any.flatMap((group) => indented(groupLines(group, setting), 2)),
        ]
      : any.flatMap((group) => groupLines(group, setting));
  const lines = groups.length === 0 ? ["no groups: never"] : groups;
  return [verdict, "", ...indented(lines, 2)].map((line) => `${line}\n`).join("");
}

function groupLines({ result, all }: GroupExplanation, setting: TreeSetting): string[] {
  const { colors } = setting;
  const why = result === "not_evaluated" ? "one before it holds" : "one before it is false";
  const trios = all.flatMap((trio) => trioLines(trio, why, setting));
  if (all.length === 0) return [title(result, "no conditions: always", colors)];
  if (all.length === 1) return trios;
  return [title(result, "all of these", colors), ...indented(trios, 2)];
}

function trioLines(trio: TrioExplanation, whyNot: string, setting: TreeSetting): string[] {
  const { textOf, colors } = setting;
  const text = visible(brief(textOf(trio.stored), LONGEST_TEXT));
  if (trio.result === "not_evaluated") {
    return [`${title(trio.result, text, colors)} ${colors.dim(`(not evaluated: ${whyNot})`)}`];
  }
  const details = detailsOf(trio).map(
    ([name, value]) => `${colors.dim(name.padEnd("variable ".length))} ${visible(value)}`,
  );
  return [title(trio.result, text, colors), ...indented(details, 4)];
}

/** Returns the details of a trio with their names. */
function detailsOf({
  stored,
  variable,
  argument,
  step,
  because,
}: TrioExplanation): (readonly [string, string])[] {
  const details: [string, string][] = [];
  const left = step ? outcomeText(step, stored.variable) : variable && resolved(variable);
  const asksAudiences = isOperator(stored.operator) && argumentKindOf(stored.operator) === "audience";
  details.push(["variable", withResolved(stored.variable, asksAudiences ? `in ${left}` : left)]);
  const right = argument?.map(resolved).join(" and ");
  if (typeof stored.argument === "string") details.push(["argument", withResolved(stored.argument, right)]);
  else if (right !== undefined) details.push(["now", right]);
  if (step?.chosen) details.push(["message", choiceOf(step)]);
  if (because) details.push(["because", REASONS[because]]);
  return details;
}

function indented(lines: readonly string[], columns: number): string[] {
  return lines.map((line) => " ".repeat(columns) + line);
}

function withResolved(asStored: string, asResolved: string | undefined): string {
  const shown = brief(asStored, LONGEST_VALUE);
  return asResolved === undefined || asResolved === asStored ? shown : `${shown} → ${asResolved}`;
}

function resolved({ value, missing }: ResolvedValue): string {
  return missing ? '"" (nothing is there)' : brief(JSON.stringify(value) ?? "nothing", LONGEST_VALUE);
}

/** Returns the value of a status trio's variable. */
function outcomeText({ outcome, chosen }: StepTrace, variable: string): string {
  if (chosen === undefined) return outcome;
  if (variable.endsWith(".delivery_status")) return chosen.status;
  const engagement = (chosen.engagement_statuses ?? []).join(", ");
  if (variable.endsWith(".engagement_status")) return engagement === "" ? "none" : engagement;
  return `the highest of ${statusesOf(chosen)}`;
}

function choiceOf({ chosen, messages = [], chosenBy }: StepTrace): string {
  if (chosen === undefined) return "";
  const id = chosen.id === undefined ? "without an id" : brief(JSON.stringify(chosen.id), LONGEST_VALUE);
  const why = chosenBy === undefined ? "" : `: ${CHOICES[chosenBy]}`;
  const choice = messages.length === 1 ? "the only one" : `chosen out of ${messages.length}${why}`;
  return `${id} (${statusesOf(chosen)}), ${choice}`;
}

function statusesOf({ status, engagement_statuses }: NonNullable<StepTrace["chosen"]>): string {
  return [status, ...(engagement_statuses ?? [])].join(", ");
}

/** Reasons why a message is chosen before the next one (spec 1.4). */
const CHOICES: { readonly [precedence in NonNullable<StepTrace["chosenBy"]>]: string } = {
  "highest-status": "its highest status is above those of all others",
  "more-statuses": "the highest statuses are equal, and below them it has more or higher ones",
  "link-clicked": "the ranks are equal, and `link_clicked` precedes `interacted`",
  "inserted-earlier": "the statuses are equal, and it was inserted earlier",
  "smaller-id": "the statuses and times are equal, and its id is the smaller one",
  alike: "it is equal to the next, so either gives the same answer",
};

const REASONS: { readonly [reason in TraceReason]: string } = {
  "types-do-not-compare": "only two numbers or two texts can be ordered, so the comparison is false",
  "not-a-timestamp": "both sides must be timestamps, and one is not, so the comparison is false",
  "not-a-number": "all three must be numbers, and one is not, so the comparison is false",
  expired: "the step is past its retention window, and every status condition on it is false",
  skipped: "the step made no message, which ranks below every status and has no engagement",
};

function title(result: TraceResult, words: string, colors: Colors): string {
  const mark = paintFor(result, colors)(markOf(result));
  return `${mark} ${result === "not_evaluated" ? colors.dim(words) : words}`;
}

function markOf(result: TraceResult): string {
  return result === "not_evaluated" ? "–" : result ? "✓" : "✗";
}

function paintFor(result: TraceResult, colors: Colors): (text: string) => string {
  return result === "not_evaluated" ? colors.dim : result ? colors.green : colors.red;
}
