import { atomOf, type Literal } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import type { Signs, Unknown } from "./cells.ts";

/** At least one of its literals holds. */
export type Clause = readonly Literal[];

/** What the search found: an assignment of signs for which `accept` said yes, or that there is none. */
export type Found = "found" | "doubtful" | "none";

/**
 * Looks for signs of atoms that meet every clause and that the unknowns admit: by following what must be, and then
 * trying one literal of the shortest clause that is open (DPLL, with each unknown as its own theory).
 */
export class Search {
  readonly signs: Signs;
  readonly #unknownsOf: readonly (readonly Unknown[])[];
  readonly #budget: Budget;
  /** The atoms with a sign, in the order in which they got it. */
  readonly #trail: number[] = [];
  #isDoubtful = false;

  constructor(atomCount: number, unknowns: readonly Unknown[], budget: Budget) {
    this.signs = new Int8Array(atomCount);
    const unknownsOf = Array.from({ length: atomCount }, (): Unknown[] => []);
    for (const unknown of unknowns) for (const atom of unknown.atoms) unknownsOf[atom]?.push(unknown);
    this.#unknownsOf = unknownsOf;
    this.#budget = budget;
  }

  /** `accept` looks at the signs that were found; where it says no, they count as doubtful. */
  run(clauses: readonly Clause[], accept: () => boolean): Found {
    this.#isDoubtful = false;
    const found = this.#explore(clauses, accept);
    this.#undoTo(0);
    if (found) return "found";
    return this.#isDoubtful || this.#budget.isSpent ? "doubtful" : "none";
  }

  #explore(clauses: readonly Clause[], accept: () => boolean): boolean {
    if (this.#budget.spend()) return false;
    const start = this.#trail.length;
    const open = this.#propagate(clauses);
    if (open !== undefined) {
      const [shortest] = open;
      if (shortest === undefined) {
        if (accept()) return true;
        this.#isDoubtful = true;
      } else if (this.#branch(shortest, open, accept)) return true;
    }
    this.#undoTo(start);
    return false;
  }

  #branch(clause: Clause, open: readonly Clause[], accept: () => boolean): boolean {
    const start = this.#trail.length;
    for (const literal of clause) {
      // Denying the ones before may have decided it.
      const sign = this.signs[atomOf(literal)];
      if (sign === Math.sign(-literal)) continue;
      const before = this.#trail.length;
      if (this.#assert(literal) && this.#explore(open, accept)) return true;
      this.#undoTo(before);
      // What was tried and failed is false from here on.
      if (!this.#assert(-literal)) break;
    }
    this.#undoTo(start);
    return false;
  }

  /** Follows clauses with one literal left; the clauses that stay open, the shortest first. Undefined: a conflict. */
  #propagate(clauses: readonly Clause[]): readonly Clause[] | undefined {
    let open = clauses;
    for (let changed = true; changed; ) {
      changed = false;
      const still: Clause[] = [];
      for (const clause of open) {
        const left = this.#leftOf(clause);
        if (left === undefined) continue;
        if (left.length === 0) return undefined;
        if (left.length > 1) still.push(left);
        else {
          if (!this.#assert(left[0] as Literal)) return undefined;
          changed = true;
        }
      }
      open = still;
    }
    return [...open].sort((a, b) => a.length - b.length);
  }

  /** The literals of a clause that are open; undefined where one holds. */
  #leftOf(clause: Clause): Clause | undefined {
    const left: Literal[] = [];
    for (const literal of clause) {
      const sign = this.signs[atomOf(literal)] as number;
      if (sign === 0) left.push(literal);
      else if (sign === Math.sign(literal)) return undefined;
    }
    return left;
  }

  /** Gives a literal's atom its sign, with all that follows for what it reads; whether that can be. */
  #assert(literal: Literal): boolean {
    const pending: Literal[] = [literal];
    for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
      const atom = atomOf(next);
      const sign = Math.sign(next);
      if (this.signs[atom] === sign) continue;
      if (this.signs[atom] !== 0) return false;
      this.signs[atom] = sign;
      this.#trail.push(atom);
      for (const unknown of this.#unknownsOf[atom] ?? []) {
        const possibility = unknown.consider(this.signs, (other, implied) =>
          pending.push((other + 1) * implied),
        );
        if (possibility === "impossible") return false;
      }
    }
    return true;
  }

  #undoTo(length: number): void {
    while (this.#trail.length > length) this.signs[this.#trail.pop() as number] = 0;
  }
}
