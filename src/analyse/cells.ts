/** What is said of each atom, by its index: 1 it holds, -1 it does not, 0 nothing yet. */
export type Signs = Int8Array;

/** Whether what is said of atoms can be so: `doubtful` where it cannot be excluded, and no example is at hand. */
export type Possibility = "possible" | "doubtful" | "impossible";

/** One thing that is not known, a step's outcome or the values at some paths, and what atoms say of it. */
export interface Unknown {
  /** The indexes of the atoms that read it. */
  readonly atoms: readonly number[];
  /** Whether it can be as the signs of its atoms say. What then follows for others of its atoms goes to `imply`. */
  consider(signs: Signs, imply: (atom: number, sign: number) => void): Possibility;
  /** An example of what it is where its atoms have these signs; undefined where there is none. */
  example(signs: Signs): Example | undefined;
}

/** What things are, by their names: states of refs, values of paths (undefined: nothing stands there). */
export type Example = ReadonlyMap<string, unknown>;

/** All that makes no difference between things of one kind: what each atom says of it. */
export interface Cell {
  /** In the order of the unknown's atoms: 1, -1, or 0 where the atom may be either. */
  readonly answers: Int8Array;
  /** Undefined where it is not known that there is such a thing. */
  readonly example: Example | undefined;
}

/** An unknown that is in one of a list of cells. */
export class CellUnknown implements Unknown {
  readonly atoms: readonly number[];
  readonly #cells: readonly Cell[];

  constructor(atoms: readonly number[], cells: readonly Cell[]) {
    this.atoms = atoms;
    this.#cells = cells;
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

/** Gathers cells, of those that are alike the first. */
export class CellList {
  readonly cells: Cell[] = [];
  readonly #keys = new Set<string | number>();

  add(answers: Int8Array, example: () => Example | undefined): void {
    const key = keyOf(answers);
    if (this.#keys.has(key)) return;
    this.#keys.add(key);
    this.cells.push({ answers, example: example() });
  }
}

/** What tells answers apart: a number of base three where that is exact, for it is much faster than a text. */
function keyOf(answers: Int8Array): string | number {
  if (answers.length > 33) return answers.join();
  let key = 0;
  for (let index = 0; index < answers.length; index++) key = key * 3 + (answers[index] as number) + 1;
  return key;
}
