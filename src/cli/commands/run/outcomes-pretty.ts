import {
  DEFAULT_TRIGGER_TIME,
  type History,
  type Outcomes,
  type RunOutcome,
  type UndecidedOutcome,
} from "../../../outcomes/index.ts";
import { stepNameAt, wordEnding, wordHistory } from "../../../simulate/index.ts";
import type { Fate, Plan } from "../../../workflow/index.ts";
import { counted, jsonText, visible } from "../../output/visible.ts";
import type { Colors } from "../../process-io.ts";
import { fatesTable, STOPPED, saying, stepsOf } from "../../scenarios/fates-table.ts";

/**
 * Renders all outcomes of a workflow for people: a table of the steps whose fate differs, then for each outcome a history that
 * leads to it.
 *
 *     workflow.yaml: 2 outcomes
 *
 *        email_1
 *     1  runs
 *     2  skipped
 *     in each: trigger runs, in_app_feed_1 runs, delay_1 runs
 *
 *     1  completed
 *        +0s  in_app_feed_1  sends a message
 *        ...
 */
export function renderOutcomes(name: string, plan: Plan, found: Outcomes, colors: Colors): string {
  const { outcomes } = found;
  const { varying, same } = stepsOf(outcomes, plan);
  const table = fatesTable(outcomes, varying, plan, colors);
  const inEach = `in each: ${same.map((index) => saying(outcomes[0]?.fates ?? [], index, plan)).join(", ")}`;
  const sections = [
    [colors.bold(`${visible(name)}: ${counted(outcomes.length, "outcome")}`)],
    [...(table ?? []), ...(outcomes.length > 0 && same.length > 0 ? [colors.dim(inEach)] : [])],
    ...outcomes.map((outcome, index) =>
      outcomeLines(index + 1, outcome, table === undefined ? varying : [], plan, colors),
    ),
    undecidedLines(found.undecided, plan),
    remarks(found, plan, colors),
  ];
  return sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.map((line) => `${line.trimEnd()}\n`).join(""))
    .join("\n");
}

/** Lists steps that never run, and incomplete results. */
function remarks(
  { neverRun, perhapsNeverRun, stoppedAt }: Outcomes,
  plan: Plan,
  { red, yellow }: Colors,
): readonly string[] {
  const names = (steps: readonly number[]) => steps.map((step) => visible(stepNameAt(plan, step))).join(", ");
  return [
    ...(neverRun.length === 0
      ? []
      : [red(`never ${neverRun.length === 1 ? "runs" : "run"}: ${names(neverRun)}`)]),
    ...(perhapsNeverRun.length === 0 ? [] : [yellow(`not known to run: ${names(perhapsNeverRun)}`)]),
    ...(stoppedAt === undefined ? [] : [yellow(STOPPED[stoppedAt])]),
  ];
}

function outcomeLines(
  number: number,
  { how, fates, history, missing }: RunOutcome,
  listed: readonly number[],
  plan: Plan,
  colors: Colors,
): readonly string[] {
  const indent = " ".repeat(`${number}  `.length);
  const worded = wordHistory(history, plan);
  const width = (texts: readonly string[]) => Math.max(0, ...texts.map((text) => visible(text).length));
  const when = width(worded.map(({ at }) => at));
  const who = width(worded.map((one) => one.who));
  const asked =
    missing === undefined
      ? ""
      : `: nothing is known of ${missing.map((ref) => `\`${visible(ref)}\``).join(", ")} then`;
  // Steps that are left out were never reached.
  const decided = listed.filter((step) => !NOT_DECIDED.includes(fates[step]?.fate as Fate));
  return [
    `${number}  ${colors.bold(wordEnding(how))}${asked}`,
    ...(decided.length === 0
      ? []
      : [`${indent}${decided.map((step) => saying(fates, step, plan)).join(", ")}`]),
    ...triggerLines(history).map((line) => `${indent}${line}`),
    ...worded.map(
      (one) =>
        `${indent}${colors.dim(one.at.padEnd(when))}  ${visible(one.who).padEnd(who)}  ${colors.cyan(visible(one.what))}`,
    ),
  ];
}

const NOT_DECIDED: readonly Fate[] = ["not-taken", "not-reached"];

/** Lists the trigger's data, and its time if that may matter. */
function triggerLines({ at, parts }: History): readonly string[] {
  const given = Object.entries(parts).filter(([, part]) => Object.keys(part ?? {}).length > 0);
  return [
    ...(at === DEFAULT_TRIGGER_TIME ? [] : [`triggered at ${new Date(at).toISOString()}`]),
    ...given.map(([name, part]) => `${visible(name)}: ${jsonText(part)}`),
  ];
}

function undecidedLines(undecided: readonly UndecidedOutcome[], plan: Plan): readonly string[] {
  if (undecided.length === 0) return [];
  return [
    `${counted(undecided.length, "outcome")} that could be neither confirmed nor ruled out:`,
    ...undecided.map(
      ({ how, fates }) =>
        `  ${wordEnding(how)}: ${fates.map(({ step }) => saying(fates, step, plan)).join(", ")}`,
    ),
  ];
}
