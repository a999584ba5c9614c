import { type Atom, AtomTable, type ValueAtom } from "../../src/analyse/atoms.ts";
import { type Existence, findWitness } from "../../src/analyse/index.ts";
import type { Condition } from "../../src/condition/index.ts";
import { parse } from "../../src/language/index.ts";

/** Parses a text. Throws an error if it has a mistake. */
export function condition(text: string): Condition {
  const { condition, problems } = parse(text);
  if (condition === undefined) throw new Error(`${text}: ${problems[0]?.code}`);
  return condition;
}

/** Returns the atoms of a condition, in order. */
export function atomsOf(text: string): readonly Atom[] {
  const table = new AtomTable();
  table.literalGroupsOf(condition(text));
  return table.atoms;
}

/** Returns the atoms of a condition without status trios. */
export function valueAtomsOf(text: string): readonly ValueAtom[] {
  return atomsOf(text) as readonly ValueAtom[];
}

/** Searches a context in which the first text is true and the second false; an empty text is left out. */
export function asked(holding: string, failing: string): Existence {
  return findWitness({
    holding: holding === "" ? [] : [condition(holding)],
    failing: failing === "" ? [] : [condition(failing)],
  });
}
