import type { StatusTrio } from "../condition/index.ts";
import { statesOf } from "../evaluate/index.ts";
import { DELIVERY_STATUSES, EXPIRED_STATE, SKIPPED_STATE, type State } from "../status/index.ts";
import { CellList, CellUnknown } from "./cells.ts";

/** What a step was left in (spec 1.5), as far as its atoms tell states apart. */
export function refUnknown(
  name: string,
  atoms: readonly { readonly index: number; readonly trio: StatusTrio }[],
  states: readonly State[],
): CellUnknown {
  const tables = atoms.map(({ trio }) => statesOf(trio));
  const list = new CellList();
  for (const state of [...states].sort((a, b) => oddnessOf(a) - oddnessOf(b))) {
    const answers = Int8Array.from(tables, (table) => (table[state] === 1 ? 1 : -1));
    list.add(answers, () => new Map([[name, state]]));
  }
  return new CellUnknown(
    atoms.map(({ index }) => index),
    list.cells,
  );
}

/** Examples are taken from the states that people meet most: few engagements, delivered, and no expiry. */
function oddnessOf(state: State): number {
  if (state === EXPIRED_STATE) return 1000;
  if (state === SKIPPED_STATE) return 50;
  let engagements = 0;
  for (let bits = state >> 3; bits > 0; bits >>= 1) engagements += bits & 1;
  return engagements * 100 + (DELIVERY_STATUSES.length - (state & 7));
}
