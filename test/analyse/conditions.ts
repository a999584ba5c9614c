import { type Atom, AtomTable, type ValueAtom } from "../../src/analyse/atoms.ts";
import { type Existence, findWitness } from "../../src/analyse/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import { parse } from "../../src/language/index.ts";

/** The condition that a text says; throws where it says none. */
export function condition(text: string): Condition {
  const { condition, problems } = parse(text);
  if (condition === undefined) throw new Error(`${text}: ${problems[0]?.code}`);
  return condition;
}

/** The atoms of a condition, in its order. */
export function atomsOf(text: string): readonly Atom[] {
  const table = new AtomTable();
  table.literalGroupsOf(condition(text));
  return table.atoms;
}

/** The same of a condition that asks for no status. */
export function valueAtomsOf(text: string): readonly ValueAtom[] {
  return atomsOf(text) as readonly ValueAtom[];
}

/** Whether there is a context of which one text holds and the other does not; an empty one is not asked about. */
export function asked(holding: string, failing: string): Existence {
  return findWitness({
    holding: holding === "" ? [] : [condition(holding)],
    failing: failing === "" ? [] : [condition(failing)],
  });
}
