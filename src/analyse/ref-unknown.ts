import type { StatusTrio } from "../condition/index.ts";
import { statesOf } from "../evaluate/index.ts";
import type { State } from "../status/index.ts";
import { CellList, CellUnknown } from "./cells.ts";

/** What a step was left in (spec 1.5), as far as its atoms tell states apart; examples are the first of `states`. */
export function refUnknown(
  name: string,
  atoms: readonly { readonly index: number; readonly trio: StatusTrio }[],
  states: readonly State[],
): CellUnknown {
  const tables = atoms.map(({ trio }) => statesOf(trio));
  const list = new CellList();
  for (const state of states) {
    const answers = Int8Array.from(tables, (table) => (table[state] === 1 ? 1 : -1));
    list.add(answers, () => new Map([[name, state]]));
  }
  return new CellUnknown(
    atoms.map(({ index }) => index),
    list.cells,
  );
}
