import { atomOf, type Literal } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import type { Signs, Unknown } from "./cells.ts";

/** At least one of its literals holds. */
export type Clause = readonly Literal[];

/** What the search found: an assignment of signs for which `accept` said yes, or that there is none. */
export type SearchResult = "found" | "doubtful" | "none";

/**
 * Looks for signs of atoms that meet every clause and that the unknowns admit: by following what must be, and then
 * trying one literal of the shortest clause that is open (DPLL, with each unknown as its own theory).
 */
export class Search {
  readonly signs: Signs;
  readonly #unknownsOf: readonly (readonly Unknown[])[];
  readonly #budget: Budget;
  /** The atoms with a sign, in the order in which they got it. */
  readonly #assigned: number[] = [];
  /** Those to be asked: some of their atoms got a sign since they were, though it may have been taken back. */
  readonly #unsettled = new Set<Unknown>();
  #isDoubtful = false;

  constructor(atomCount: number, unknowns: readonly Unknown[], budget: Budget) {
    this.signs = new Int8Array(atomCount);
    const unknownsOf = Array.from({ length: atomCount }, (): Unknown[] => []);
    for (const unknown of unknowns) for (const atom of unknown.atoms) unknownsOf[atom]?.push(unknown);
    this.#unknownsOf = unknownsOf;
    this.#budget = budget;
  }

  /** `accept` looks at the signs that were found; where it says no, they count as doubtful. */
  run(clauses: readonly Clause[], accept: () => boolean): SearchResult {
    this.#isDoubtful = false;
    const found = this.#explore(clauses, accept);
    this.#undoTo(0);
    if (found) return "found";
    return this.#isDoubtful || this.#budget.isSpent ? "doubtful" : "none";
  }

  #explore(clauses: readonly Clause[], accept: () => boolean): boolean {
    if (this.#budget.spend()) return false;
    const start = this.#assigned.length;
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
    const start = this.#assigned.length;
    for (const literal of clause) {
      const before = this.#assigned.length;
      if (this.#assume(literal) && this.#explore(open, accept)) return true;
      this.#undoTo(before);
      // What was tried and failed is false from here on.
      if (!this.#assume(-literal)) break;
    }
    this.#undoTo(start);
    return false;
  }

  /**
   * Follows what must be: first clauses with one literal left, then what the unknowns make of the new signs. The
   * clauses that stay open, the shortest first; undefined: a conflict.
   */
  #propagate(clauses: readonly Clause[]): readonly Clause[] | undefined {
    let open = clauses;
    for (let changed = true; changed; ) {
      changed = false;
      const still: Clause[] = [];
      for (const clause of open) {
        const left = this.#leftOf(clause);
        if (left === undefined) continue;
        const [literal] = left;
        if (literal === undefined) return undefined;
        if (left.length > 1) still.push(left);
        else changed = this.#assume(literal);
      }
      open = still;
      if (!changed) {
        const before = this.#assigned.length;
        if (!this.#settle()) return undefined;
        changed = this.#assigned.length > before;
      }
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

  /** Gives a literal's atom its sign; false where it has the other. */
  #assume(literal: Literal): boolean {
    const atom = atomOf(literal);
    const sign = Math.sign(literal);
    if (this.signs[atom] !== 0) return this.signs[atom] === sign;
    this.signs[atom] = sign;
    this.#assigned.push(atom);
    for (const unknown of this.#unknownsOf[atom] ?? []) this.#unsettled.add(unknown);
    return true;
  }

  /** Asks the unknowns whose atoms got signs whether they can be so, and follows what they imply. */
  #settle(): boolean {
    for (const unknown of this.#unsettled) {
      this.#unsettled.delete(unknown);
      const implied: Literal[] = [];
      const possibility = unknown.consider(this.signs, (atom, sign) => implied.push((atom + 1) * sign));
      if (possibility === "impossible" || !implied.every((literal) => this.#assume(literal))) return false;
      // What it implies itself cannot change what it said.
      this.#unsettled.delete(unknown);
    }
    return true;
  }

  #undoTo(length: number): void {
    while (this.#assigned.length > length) this.signs[this.#assigned.pop() as number] = 0;
  }
}
