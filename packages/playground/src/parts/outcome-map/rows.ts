import type { Fate, Outcomes, RunOutcome, SimulationResult, StepFate, UndecidedOutcome } from "heed/simulate";
import type { Plan, PlanStep } from "heed/workflow";

/** A step as a column of the map. */
export interface MapColumn {
  /** Index of the step in the plan. */
  readonly step: number;
  readonly name: string;
  readonly planStep: PlanStep;
  /** True if the step runs in no outcome; undefined if that is not known. */
  readonly neverRuns: boolean | undefined;
  /** True if its cells are the same in all rows. */
  readonly isConstant: boolean;
}

/** Fate of a step, and of a branch the arm that was taken. */
export interface MapCell {
  readonly fate: Fate;
  /** The name of the arm, or its number from 1; null if none was taken; undefined for steps without arms. */
  readonly arm: string | number | null | undefined;
  /** Equal for equal cells of a column. */
  readonly key: string;
}

/** An outcome as a row of the map. */
export interface MapRow {
  /** Index in `outcomes.outcomes`; undefined for an outcome that is undecided. */
  readonly index: number | undefined;
  readonly outcome: RunOutcome | UndecidedOutcome;
  readonly cells: readonly MapCell[];
}

/** The steps as columns: the trigger only if it halts runs. */
export function columnsOf({ steps }: Plan, found: Outcomes): readonly MapColumn[] {
  const { outcomes, undecided, neverRun, perhapsNeverRun } = found;
  const all = [...outcomes, ...undecided];
  const halts = all.some(({ fates }) => fates[0]?.fate !== "ran");
  return steps.slice(halts ? 0 : 1).map((planStep) => {
    const { index, ref, pointer, type } = planStep;
    return {
      step: index,
      name: ref ?? (index === 0 ? (type ?? "trigger") : pointer),
      planStep,
      isConstant: new Set(all.map(({ fates }) => cellOf(fates[index], planStep).key)).size < 2,
      neverRuns: neverRun.includes(index) ? true : perhapsNeverRun.includes(index) ? undefined : false,
    };
  });
}

/** The outcomes as rows, those that are undecided last. */
export function rowsOf({ outcomes, undecided }: Outcomes, columns: readonly MapColumn[]): readonly MapRow[] {
  const rowOf = (outcome: RunOutcome | UndecidedOutcome, index: number | undefined): MapRow => ({
    index,
    outcome,
    cells: columns.map(({ step, planStep }) => cellOf(outcome.fates[step], planStep)),
  });
  return [
    ...outcomes.map((outcome, index) => rowOf(outcome, index)),
    ...undecided.map((outcome) => rowOf(outcome, undefined)),
  ];
}

function cellOf({ fate = "not-reached", arm }: Partial<StepFate> = {}, { arms }: PlanStep): MapCell {
  const taken =
    fate === "ran" && typeof arm === "number"
      ? (arms?.[arm]?.name ?? arm + 1)
      : fate === "ran"
        ? arm
        : undefined;
  return { fate, arm: taken, key: JSON.stringify([fate, arm ?? null]) };
}

/** The number of cells at the beginning of a row that are those of the row before it. */
export function sharedWith(row: MapRow, before: MapRow | undefined): number {
  if (before === undefined) return 0;
  const first = row.cells.findIndex(({ key }, column) => key !== before.cells[column]?.key);
  return first < 0 ? row.cells.length : first;
}

/** The rows whose cells are as chosen, by column. */
export function filtered(rows: readonly MapRow[], wanted: ReadonlyMap<number, string>): readonly MapRow[] {
  return rows.filter(({ cells }) => [...wanted].every(([column, key]) => cells[column]?.key === key));
}

/** The different cells of a column, in the order of the rows. */
export function cellsIn(rows: readonly MapRow[], column: number): readonly MapCell[] {
  const cells = new Map<string, MapCell>();
  for (const row of rows) {
    const cell = row.cells[column];
    if (cell !== undefined && !cells.has(cell.key)) cells.set(cell.key, cell);
  }
  return [...cells.values()];
}

/**
 * The outcome of a run among rows; undefined if it has none of them. A step that makes no message counts as one that runs, as
 * `outcomesOf` has it without `unsent`.
 */
export function rowOfRun(rows: readonly MapRow[], result: SimulationResult): MapRow | undefined {
  const { ending, fates, timeline } = result;
  if (ending === undefined || ending.how === "cancelled") return undefined;
  const unsent = new Set(
    timeline.flatMap((entry) =>
      entry.kind === "decided" && entry.decision.messages?.length === 0 ? [entry.decision.step] : [],
    ),
  );
  const isUnsent = ({ step, fate }: StepFate) => fate === "skipped" && unsent.has(step);
  const key = outcomeKey(
    ending.how,
    fates.map((each) => (isUnsent(each) ? { ...each, fate: "ran" } : each)),
  );
  return rows.find(({ outcome }) => outcomeKey(outcome.how, outcome.fates) === key);
}

/** Outcomes are the same if every step has the same fate and arm, and both failed or neither. */
function outcomeKey(how: string, fates: readonly StepFate[]): string {
  return JSON.stringify([how === "failed", fates.map(({ fate, arm }) => [fate, arm ?? null])]);
}
