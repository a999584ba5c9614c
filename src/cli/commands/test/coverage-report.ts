import type { UndecidedOutcome } from "../../../outcomes/index.ts";
import { type CoverageShare, coverageShare, stepNameAt, wordEnding } from "../../../simulate/index.ts";
import type { Plan, StepFate } from "../../../workflow/index.ts";
import { counted, visible } from "../../output/visible.ts";
import type { Colors } from "../../process-io.ts";
import { fatesTable, STOPPED, saying, stepsOf } from "../../scenarios/fates-table.ts";
import type { CoveredWorkflow } from "./covered-workflows.ts";
import type { Written } from "./write-missing.ts";

/** A workflow with the share of its outcomes that are met, and what became of those that were not met before. */
export interface ReportedWorkflow extends Omit<CoveredWorkflow, "scenarios"> {
  /** Those that ran, then those that were written. */
  readonly scenarios: readonly { readonly name: string }[];
  readonly share: CoverageShare;
  readonly written: readonly Written[];
}

/** Counts the outcomes for which scenarios were written as met by those. */
export function reported(covered: CoveredWorkflow, written: readonly Written[]): ReportedWorkflow {
  const added = written.flatMap((one) => ("path" in one ? [one] : []));
  const outcomes = covered.coverage.outcomes.map(({ outcome, metBy }) => {
    const index = added.findIndex((one) => one.outcome === outcome);
    return { outcome, metBy: index === -1 ? metBy : [covered.scenarios.length + index] };
  });
  const coverage = { ...covered.coverage, outcomes };
  const scenarios = [...covered.scenarios, ...added.map(({ path }) => ({ name: path }))];
  return { ...covered, coverage, scenarios, share: coverageShare([coverage]), written };
}

/**
 * Renders the coverage of a workflow for people: a table of its outcomes with the scenarios that meet them, then everything
 * because of which the figure is not the whole truth.
 */
export function renderCoverage(covered: ReportedWorkflow, colors: Colors): string {
  const { path, plan, coverage, share, written } = covered;
  const { bold, dim, yellow, green } = colors;
  const outcomes = coverage.outcomes.map(({ outcome }) => outcome);
  const { varying, same } = stepsOf(outcomes, plan);
  const cells = coverage.outcomes.map(({ metBy }) => metCell(covered, metBy));
  const table =
    outcomes.length === 0
      ? []
      : (fatesTable(outcomes, varying, plan, colors, { title: "met by", cells }) ??
        outcomes.map(
          (outcome, index) => `${index + 1}  ${cells[index]}: ${fatesIn(outcome, varying, plan)}`,
        ));
  const inEach = same.map((step) => saying(outcomes[0]?.fates ?? [], step, plan)).join(", ");
  const lines = [
    bold(`${visible(path)}: ${shareInWords(share)}`),
    "",
    ...table,
    ...(outcomes.length > 0 && same.length > 0 ? [dim(`in each: ${inEach}`)] : []),
    ...written.map((one) =>
      "path" in one
        ? green(`written: ${visible(one.path)}`)
        : yellow(`not written: ${fatesIn(one.outcome, varying, plan)}: ${visible(one.reason)}`),
    ),
    ...coverage.impossible.map(({ outcome, reason }) =>
      yellow(
        `not counted, since no scenario can have it: ${fatesIn(outcome, varying, plan)}: ${visible(reason)}`,
      ),
    ),
    ...coverage.undecided.map((outcome) =>
      yellow(`neither shown nor ruled out: ${wordEnding(outcome.how)}: ${fatesIn(outcome, varying, plan)}`),
    ),
    ...(coverage.others.length === 0
      ? []
      : [`with an outcome that is not listed: ${namesOf(covered, coverage.others).join(", ")}`]),
    ...(coverage.stoppedAt === undefined ? [] : [yellow(STOPPED[coverage.stoppedAt])]),
  ];
  return lines.map((line) => `${line.trimEnd()}\n`).join("");
}

/** `3 of 4 outcomes met (75%)`; a range if outcomes are undecided, and no figure if there may be any number of others. */
export function shareInWords({ met, outcomes, least, most }: CoverageShare): string {
  if (least === undefined)
    return `${met} of the ${counted(outcomes, "outcome")} that are known met (there may be more)`;
  const figure = least === most ? `${least}%` : `between ${least}% and ${most}%`;
  return `${met} of ${counted(outcomes, "outcome")} met (${figure})`;
}

/** Converts the coverage of a workflow to JSON, as in docs/cli.md. */
export function coverageJson(covered: ReportedWorkflow): object {
  const { path, plan, coverage, share, written } = covered;
  const outcomeJson = ({ how, fates }: UndecidedOutcome) => ({
    how,
    fates: fates.map((fate) => fateJson(fate, plan)),
  });
  return {
    workflow: path,
    ...shareJson(share),
    ...(coverage.stoppedAt && { stoppedAt: coverage.stoppedAt }),
    list: coverage.outcomes.map(({ outcome, metBy }) => ({
      ...outcomeJson(outcome),
      metBy: namesOf(covered, metBy),
      ...reasonJson(written.find((one) => one.outcome === outcome)),
    })),
    impossible: coverage.impossible.map(({ outcome, reason }) => ({ ...outcomeJson(outcome), reason })),
    undecided: coverage.undecided.map(outcomeJson),
    others: namesOf(covered, coverage.others),
    written: written.flatMap((one) => ("path" in one ? [one.path] : [])),
  };
}

/** Converts a share to JSON; `least` is null if there may be any number of further outcomes. */
export function shareJson({ met, outcomes, least, most }: CoverageShare): object {
  return { met, outcomes, least: least ?? null, most };
}

function reasonJson(written: Written | undefined): object {
  return written !== undefined && "reason" in written ? { notWritten: written.reason } : {};
}

function fateJson({ step, fate, arm }: StepFate, plan: Plan): object {
  const { ref, pointer, arms } = plan.steps[step] ?? {};
  return {
    ...(ref !== undefined && { ref }),
    pointer,
    fate,
    ...(arm !== undefined && { arm: arm === null ? null : (arms?.[arm]?.name ?? arm) }),
  };
}

function metCell(covered: ReportedWorkflow, metBy: readonly number[]): string {
  const [first, ...others] = namesOf(covered, metBy);
  if (first === undefined) return "none";
  return others.length === 0 ? visible(first) : `${visible(first)} and ${others.length} more`;
}

function namesOf({ scenarios }: ReportedWorkflow, indexes: readonly number[]): readonly string[] {
  return indexes.map((index) => scenarios[index]?.name ?? "");
}

/** The fates of the steps in which outcomes differ; of all that are decided, if none does. */
function fatesIn({ fates, how }: UndecidedOutcome, varying: readonly number[], plan: Plan): string {
  const steps = fates
    .filter(({ step, fate }) => (varying.length === 0 || varying.includes(step)) && fate !== "not-taken")
    .map(({ step }) => saying(fates, step, plan));
  return steps.length === 0 ? `${stepNameAt(plan, 0)} ${wordEnding(how)}` : steps.join(", ");
}
