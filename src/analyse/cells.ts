/** A partial assignment: for each atom, by its index, 1 if it is true, -1 if it is false, 0 if it has no value yet. */
export type Signs = Int8Array;

/** The consistency of signs with an unknown: `doubtful` if no example is known but none can be excluded. */
export type Possibility = "possible" | "doubtful" | "impossible";

/** A part of the context that is independent of all others: a step's outcome, or the values at some paths. */
export interface Unknown {
  /** The indices of the atoms that read it. */
  readonly atoms: readonly number[];
  /** The steps that `consider` costs, besides those that it takes itself. */
  readonly cost: number;
  /** Checks the signs of its atoms. Passes signs that they imply for its other atoms to `imply`. */
  consider(signs: Signs, imply: (atom: number, sign: number) => void): Possibility;
  /** Returns an example in which its atoms have these signs, if one is known. */
  example(signs: Signs): Example | undefined;
}

/** The states of refs and the values at paths, by their names; undefined for a missing value. */
export type Example = ReadonlyMap<string, unknown>;

/** An equivalence class of the states or values of an unknown: each atom has one verdict for all of them. */
export interface Cell {
  /** In the order of the unknown's atoms: 1, -1, or 0 if the atom can have either verdict. */
  readonly answers: Int8Array;
  /** A member of the class; undefined if it is not known to have one. */
  readonly example: Example | undefined;
}

/** The number of verdicts of cells that can be read at the cost of one step of the search. */
const ANSWERS_A_STEP = 500;

/** An unknown with a complete list of cells. */
export class CellUnknown implements Unknown {
  readonly atoms: readonly number[];
  readonly cost: number;
  readonly #cells: readonly Cell[];

  constructor(atoms: readonly number[], cells: readonly Cell[]) {
    this.atoms = atoms;
    this.#cells = cells;
    this.cost = (cells.length * (1 + atoms.length)) / ANSWERS_A_STEP;
  }

  consider(signs: Signs, imply: (atom: number, sign: number) => void): Possibility {
    const { atoms } = this;
    const holds = new Uint8Array(atoms.length);
    const fails = new Uint8Array(atoms.length);
    let possibility: Possibility = "impossible";
    for (const { answers, example } of this.#cells) {
      if (!fits(answers, atoms, signs)) continue;
      if (example !== undefined) possibility = "possible";
      else if (possibility === "impossible") possibility = "doubtful";
      for (let index = 0; index < atoms.length; index++) {
        const answer = answers[index];
        if (answer !== -1) holds[index] = 1;
        if (answer !== 1) fails[index] = 1;
      }
    }
    for (let index = 0; index < atoms.length; index++) {
      const atom = atoms[index] as number;
      if (signs[atom] === 0 && holds[index] !== fails[index]) imply(atom, holds[index] === 1 ? 1 : -1);
    }
    return possibility;
  }

  example(signs: Signs): Example | undefined {
    return this.#cells.find(
      ({ answers, example }) => example !== undefined && fits(answers, this.atoms, signs),
    )?.example;
  }
}

function fits(answers: Int8Array, atoms: readonly number[], signs: Signs): boolean {
  for (let index = 0; index < atoms.length; index++) {
    const sign = signs[atoms[index] as number] as number;
    const answer = answers[index] as number;
    if (sign !== 0 && answer !== 0 && sign !== answer) return false;
  }
  return true;
}

/** Collects cells; keeps the first of those with the same answers. */
export class CellList {
  readonly cells: Cell[] = [];
  readonly #keys = new Set<string | number>();

  /** Adds a cell; its answers are copied. */
  add(answers: Int8Array, example: () => Example | undefined): void {
    const key = keyOf(answers);
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.cells.push({ answers: answers.slice(), example: example() });
  }
}

/** Returns a key of the answers: a number in base three if it is exact, which is much faster than a text. */
function keyOf(answers: Int8Array): string | number {
  if (answers.length > 33) return answers.join();
  let key = 0;
  for (let index = 0; index < answers.length; index++) key = key * 3 + (answers[index] as number) + 1;
  return key;
}
