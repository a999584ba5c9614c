import { relationOf } from "../condition/index.ts";
import { instantOf } from "../time/index.ts";
import { AUDIENCES, operandsIn, type ValueAtom } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import {
  type Candidates,
  candidatesFor,
  comparesCharacters,
  comparesInstants,
  type Value,
} from "./candidates.ts";
import { CellList, CellUnknown, type Unknown } from "./cells.ts";
import { candidateLists } from "./lists.ts";
import { stepsFor, verdictCostOf } from "./sizes.ts";
import { ValueFrame } from "./value-frame.ts";

/** Returns the unknown for the value at one path, or for the recipient's audiences. */
export function pathUnknown(name: string, atoms: readonly ValueAtom[], now: number, budget: Budget): Unknown {
  const candidates = candidatesFor(atoms, 1, now, [], budget);
  const frame = new ValueFrame([name], atoms, now);
  const list = new CellList();
  const cost = verdictCostOf(atoms);
  const add = (value: Value): void => {
    budget.require(CELL_COST + stepsFor(cost, value));
    frame.set(0, value);
    const answers = Int8Array.from(atoms, (_, index) => (frame.holds(index) ? 1 : -1));
    list.add(answers, () => new Map([[name, value]]));
  };
  const { lists, isComplete: complete } = listsFor(candidates, budget);
  if (name !== AUDIENCES) for (const value of candidates.values) add(value);
  for (const value of lists) add(value);
  // Values outside the candidates are unconstrained. Two spellings of one instant may compare differently as text.
  if (!candidates.isComplete || !complete) list.add(new Int8Array(atoms.length), () => undefined);
  else if (atoms.some(comparesInstants)) addTimestampCells(candidates, atoms, frame, list, budget);
  return new CellUnknown(
    atoms.map(({ index }) => index),
    list.cells,
  );
}

/** The steps that a candidate costs, apart from the verdicts about it. */
const CELL_COST = 0.25;

function listsFor({ itemKinds, lists, fresh }: Candidates, budget: Budget) {
  return candidateLists([...itemKinds, ...fresh.map((item) => [item])], lists, 1, budget);
}

/** Adds cells of timestamps that leave open the verdicts that depend on the spelling. */
function addTimestampCells(
  { values }: Candidates,
  atoms: readonly ValueAtom[],
  frame: ValueFrame,
  list: CellList,
  budget: Budget,
): void {
  const cost = verdictCostOf(atoms);
  const open = atoms.map((atom) => dependsOnSpelling(atom));
  if (!open.includes(true)) return;
  for (const value of values) {
    if (typeof value !== "string" || instantOf(value) === undefined) continue;
    budget.require(CELL_COST + stepsFor(cost, value));
    frame.set(0, value);
    list.add(
      Int8Array.from(atoms, (_, index) => (open[index] ? 0 : frame.holds(index) ? 1 : -1)),
      () => undefined,
    );
  }
}

const IN_TIMESTAMPS = /^[-+.:TZ\d]*$/;

/** Checks whether the verdict of an atom can differ between two timestamps of one instant. */
export function dependsOnSpelling({ trio, reads }: ValueAtom): boolean {
  const operands = operandsIn(trio);
  // A path that is compared with itself has one spelling.
  if (
    !comparesCharacters(trio.operator) ||
    reads.length < operands.filter((operand) => "path" in operand).length
  )
    return false;
  return operands.every((operand) => {
    if ("path" in operand) return true;
    const value = operand.kind === "value" ? operand.value : undefined;
    if (typeof value !== "string") return false;
    return relationOf(trio.operator) === "inclusion"
      ? value !== "" && IN_TIMESTAMPS.test(value)
      : /^\d/.test(value);
  });
}
