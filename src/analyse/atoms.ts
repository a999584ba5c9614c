import {
  type AudienceTrio,
  type Condition,
  complementOf,
  type DataTrio,
  isNegative,
  isStatusTrio,
  type Operand,
  type Path,
  pathsIn,
  type Trio,
} from "../condition/index.ts";

/** A trio as a propositional atom; two complements share one atom, the positive trio. */
export interface Atom {
  readonly index: number;
  readonly trio: Trio;
  /** The names of the parts of a context that it reads: `ref email_1`, a path's root and segments as JSON. */
  readonly reads: readonly string[];
}

/** A trio on data, or on the recipient's audiences. */
export type ValueTrio = DataTrio | AudienceTrio;

/** An atom on data, or on the recipient's audiences. */
export interface ValueAtom extends Atom {
  readonly trio: ValueTrio;
}

/** An atom (its index plus one) or its negation (the same, negative). */
export type Literal = number;

/** Returns the index of a literal's atom. */
export function atomOf(literal: Literal): number {
  return Math.abs(literal) - 1;
}

/** The name of the recipient's audiences among the names that atoms read. */
export const AUDIENCES = "audiences";

/** The atoms of some conditions: equal trios and complementary trios share an atom. */
export class AtomTable {
  readonly atoms: Atom[] = [];
  /** The paths that atoms read, by their names. */
  readonly paths = new Map<string, Path>();
  readonly #byKey = new Map<string, Atom>();
  readonly #literals = new Map<Trio, Literal>();

  /** Returns the groups of a condition as literals, and adds their atoms. */
  literalGroupsOf({ any }: Condition): readonly (readonly Literal[])[] {
    return any.map(({ all }) => all.map((trio) => this.#literalOf(trio)));
  }

  #literalOf(trio: Trio): Literal {
    const known = this.#literals.get(trio);
    if (known !== undefined) return known;
    const literal = this.#newLiteralOf(trio);
    this.#literals.set(trio, literal);
    return literal;
  }

  #newLiteralOf(trio: Trio): Literal {
    const positive = positiveOf(trio);
    const key = keyOf(positive);
    let atom = this.#byKey.get(key);
    if (atom === undefined) {
      atom = { index: this.atoms.length, trio: positive, reads: this.#readsOf(positive) };
      this.atoms.push(atom);
      this.#byKey.set(key, atom);
    }
    return positive === trio ? atom.index + 1 : -atom.index - 1;
  }

  #readsOf(trio: Trio): readonly string[] {
    if (isStatusTrio(trio)) return [refName(trio.ref)];
    const names = new Set<string>(trio.kind === "audience" ? [AUDIENCES] : []);
    for (const path of pathsIn(trio)) {
      const name = pathName(path);
      this.paths.set(name, path);
      names.add(name);
    }
    return [...names];
  }
}

/** Returns the name of a ref among the names that atoms read. */
export function refName(ref: string): string {
  return `ref ${ref}`;
}

/** Returns the name of a path among the names that atoms read: spellings of one path share a name. */
export function pathName({ root, segments }: Path): string {
  return JSON.stringify([root, ...segments]);
}

/** Returns the operands of a trio, with the two ends of a range in place of the range. */
export function operandsIn(trio: ValueTrio): readonly Operand[] {
  const operands: readonly (Operand | undefined)[] =
    trio.kind === "data" ? [trio.variable, trio.argument] : [trio.argument];
  return operands.flatMap((operand) =>
    operand === undefined ? [] : operand.kind === "range" ? [operand.low, operand.high] : [operand],
  );
}

/** Returns the positive one of two complements. On an expired step a status trio and its complement are both false. */
function positiveOf(trio: Trio): Trio {
  if (isStatusTrio(trio) || !isNegative(trio.operator)) return trio;
  return { ...trio, operator: complementOf(trio.operator) } as Trio;
}

function keyOf(trio: Trio): string {
  if (isStatusTrio(trio)) return JSON.stringify([trio.kind, trio.ref, trio.operator, trio.argument]);
  const variable = trio.kind === "data" ? trio.variable : undefined;
  return JSON.stringify([trio.kind, trio.operator, operandKey(variable), operandKey(trio.argument)]);
}

function operandKey(operand: Operand | undefined): unknown {
  if (operand === undefined) return null;
  if (operand.kind === "value") return ["value", operand.value];
  if (operand.kind === "time") return ["time", operand.milliseconds, operand.relative];
  if (operand.kind === "range") return ["range", operandKey(operand.low), operandKey(operand.high)];
  return ["path", pathName(operand.path)];
}
