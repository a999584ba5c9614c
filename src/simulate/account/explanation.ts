import { argumentKindOf, isOperator } from "../../condition/index.ts";
import type { GroupTrace, ResolvedValue, StepTrace, TraceReason, TrioTrace } from "../../evaluate/index.ts";
import { print } from "../../language/print/index.ts";
import { brief, visible } from "../../problem/index.ts";
import { decode, type StoredTrioInput } from "../../stored/index.ts";
import type { Explanation } from "./answered-run.ts";
import type { AccountLine } from "./line.ts";

/** The most characters of a value, and of a trio's text or a line about it. */
const LONGEST_VALUE = 100;
const LONGEST_TEXT = 400;

type Group = GroupTrace<{ readonly stored: StoredTrioInput }>;
type Trio = TrioTrace<{ readonly stored: StoredTrioInput }>;

/** Prints a trio as text. */
export type TextOf = (stored: StoredTrioInput) => string;

/**
 * Words an explanation: the verdict, then each group and each trio with its result, its operands as stored and as resolved, and
 * the reason. A group of one trio is the trio.
 */
export function verdictLine({ result, any }: Explanation, textOf: TextOf = trioText): AccountLine {
  const groups = any.flatMap((group) => groupLines(group, textOf));
  const all: readonly AccountLine[] =
    any.length > 1 ? [{ role: "any", result, text: "any of these", below: groups }] : groups;
  const below: readonly AccountLine[] = all.length === 0 ? [{ role: "fact", text: "no groups: never" }] : all;
  return { role: "verdict", result, text: String(result), below };
}

/** Prints a trio as text, with paths under these names too; one that has no text, by its names. */
export function trioText(stored: StoredTrioInput, prefixes?: readonly string[]): string {
  const { ok, condition } = decode({ all: [stored] }, { prefixes });
  return ok && condition !== undefined ? print(condition) : `${stored.variable} ${stored.operator}`;
}

function groupLines({ result, all }: Group, textOf: TextOf): readonly AccountLine[] {
  const why = result === "not_evaluated" ? "one before it holds" : "one before it is false";
  const trios = all.map((trio) => trioLine(trio, why, textOf));
  if (all.length === 0) return [{ role: "all", result, text: "no conditions: always" }];
  return all.length === 1 ? trios : [{ role: "all", result, text: "all of these", below: trios }];
}

function trioLine(trio: Trio, whyNot: string, textOf: TextOf): AccountLine {
  const { result } = trio;
  const text = visible(brief(textOf(trio.stored), LONGEST_TEXT));
  if (result === "not_evaluated") {
    return { role: "trio", result, text, remark: `not evaluated: ${whyNot}` };
  }
  const details = detailsOf(trio).map(([name, value]): readonly [string, string] => [
    name,
    visible(brief(value, LONGEST_TEXT)),
  ]);
  return { role: "trio", result, text, details };
}

/** Returns the details of a trio with their names. */
function detailsOf({ stored, variable, argument, step, because }: Trio): (readonly [string, string])[] {
  const details: [string, string][] = [];
  const left = step ? outcomeText(step, stored.variable) : variable && resolved(variable);
  const asksAudiences = isOperator(stored.operator) && argumentKindOf(stored.operator) === "audience";
  details.push(["variable", withResolved(stored.variable, asksAudiences ? `in ${left}` : left)]);
  const right = argument?.map(resolved).join(" and ");
  if (typeof stored.argument === "string") details.push(["argument", withResolved(stored.argument, right)]);
  else if (right !== undefined) details.push(["now", right]);
  if (step?.chosen) details.push(["message", choiceOf(step)]);
  if (because) details.push(["because", wordIn(REASONS, because)]);
  return details;
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
  const why = chosenBy === undefined ? "" : `: ${wordIn(CHOICES, chosenBy)}`;
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

/** Words a code; one of another version of heed, which a server may tell, stays as it is. */
function wordIn<Code extends string>(words: { readonly [code in Code]: string }, code: Code): string {
  return Object.hasOwn(words, code) ? words[code] : code;
}
