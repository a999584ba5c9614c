import { type Outcomes, sharedRef, type UndecidedOutcome } from "../../outcomes/index.ts";
import { stepNameAt, wordFate } from "../../simulate/index.ts";
import type { Plan, StepFate } from "../../workflow/index.ts";
import { CommandError } from "../command-error.ts";
import { visible } from "../output/visible.ts";
import type { Colors } from "../process-io.ts";

/** The most columns of the table. */
const WIDEST = 100;

/** Why a search for outcomes stopped, in a sentence. */
export const STOPPED: { readonly [limit in NonNullable<Outcomes["stoppedAt"]>]: string } = {
  limit: "There are more outcomes: `--limit COUNT` sets how many are listed.",
  budget:
    "The search stopped at its budget, since the workflow is too large or its conditions are too hard to decide: there may be more outcomes.",
  steps: "The workflow has too many paths to follow all of them: there may be more outcomes.",
};

/** Throws CommandError if two channel steps share a ref: no outcomes are known then. */
export function requireDistinctRefs(plan: Plan): void {
  const shared = sharedRef(plan);
  if (shared === undefined) return;
  throw new CommandError(
    `several steps have the ref \`${shared}\``,
    "Give each its own ref, so that a condition names exactly one step.",
  );
}

/** Steps whose fates differ among some outcomes, and the others, by their indexes. */
export function stepsOf(
  outcomes: readonly UndecidedOutcome[],
  plan: Plan,
): { readonly varying: readonly number[]; readonly same: readonly number[] } {
  const indexes = plan.steps.map(({ index }) => index);
  const varying = indexes.filter(
    (index) => new Set(outcomes.map(({ fates }) => wordAt(fates, index, plan))).size > 1,
  );
  return { varying, same: indexes.filter((index) => !varying.includes(index)) };
}

/** A last column of a table. */
export interface LastColumn {
  readonly title: string;
  /** A cell for each outcome. */
  readonly cells: readonly string[];
}

/**
 * Renders a table with a line for each outcome, numbered from 1, and a column for each of some steps. Returns undefined if it
 * would be too wide.
 */
export function fatesTable(
  outcomes: readonly UndecidedOutcome[],
  steps: readonly number[],
  plan: Plan,
  colors: Colors,
  last?: LastColumn,
): readonly string[] | undefined {
  if (steps.length === 0 && last === undefined) return [];
  const header = [
    "",
    ...steps.map((step) => visible(stepNameAt(plan, step))),
    ...(last ? [visible(last.title)] : []),
  ];
  const rows = outcomes.map(({ fates }, index) => [
    `${index + 1}`,
    ...steps.map((step) => visible(wordAt(fates, step, plan))),
    ...(last ? [visible(last.cells[index] ?? "")] : []),
  ]);
  const widths = header.map((_, column) =>
    Math.max(...[header, ...rows].map((row) => row[column]?.length ?? 0)),
  );
  if (widths.reduce((sum, width) => sum + width + 2, 0) > WIDEST) return undefined;
  const line = (cells: readonly string[], paint: (cell: string) => string) =>
    cells.map((cell, column) => paint(cell) + " ".repeat((widths[column] ?? 0) - cell.length)).join("  ");
  return [line(header, colors.bold), ...rows.map((cells) => line(cells, (cell) => painted(cell, colors)))];
}

/** The fate of a step in words. */
export function wordAt(fates: readonly StepFate[], step: number, plan: Plan): string {
  const fate = fates[step];
  return fate === undefined ? "" : wordFate(fate, plan);
}

/** A step and its fate: `email_1 skipped`. */
export function saying(fates: readonly StepFate[], step: number, plan: Plan): string {
  return visible(`${stepNameAt(plan, step)} ${wordAt(fates, step, plan)}`);
}

function painted(cell: string, { green, yellow, red, dim }: Colors): string {
  if (cell === "skipped") return yellow(cell);
  if (cell === "halts") return red(cell);
  return cell.startsWith("not ") || /^\d+$/.test(cell) ? dim(cell) : green(cell);
}
