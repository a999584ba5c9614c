import { atomOf, type Literal } from "./atoms.ts";
import type { Budget } from "./budget.ts";
import type { Signs, Unknown } from "./cells.ts";

/** A disjunction of literals. */
export type Clause = readonly Literal[];

/** The result of a search: signs that `accept` accepted, or none; `doubtful` if neither is certain. */
export type SearchResult = "found" | "doubtful" | "none";

/** The number of literals that can be read at the cost of one step of the search. */
const LITERALS_A_STEP = 32;

/**
 * Searches for signs that satisfy every clause and are consistent with every unknown: by unit propagation, and then by
 * branching on the literals of the shortest open clause (DPLL, with each unknown as its own theory).
 */
export class Search {
  readonly signs: Signs;
  readonly #unknownsOf: readonly (readonly Unknown[])[];
  readonly #budget: Budget;
  /** The atoms with a sign, in the order of assignment. */
  readonly #assigned: number[] = [];
  /** The unknowns to consider again: some of their atoms got a sign, which may have been undone. */
  readonly #unsettled = new Set<Unknown>();
  #isDoubtful = false;

  constructor(atomCount: number, unknowns: readonly Unknown[], budget: Budget) {
    this.signs = new Int8Array(atomCount);
    const unknownsOf = Array.from({ length: atomCount }, (): Unknown[] => []);
    for (const unknown of unknowns) for (const atom of unknown.atoms) unknownsOf[atom]?.push(unknown);
    this.#unknownsOf = unknownsOf;
    this.#budget = budget;
  }

  /** Runs the search. Signs that `accept` rejects count as doubtful. Throws BudgetSpent. */
  run(clauses: readonly Clause[], accept: () => boolean): SearchResult {
    this.#isDoubtful = false;
    this.#undoTo(0);
    const found = this.#explore(clauses, accept);
    this.#undoTo(0);
    if (found) return "found";
    return this.#isDoubtful ? "doubtful" : "none";
  }

  #explore(clauses: readonly Clause[], accept: () => boolean): boolean {
    this.#budget.require();
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
      // A literal that failed is false in the remaining branches.
      if (!this.#assume(-literal)) break;
    }
    this.#undoTo(start);
    return false;
  }

  /**
   * Propagates clauses with one open literal, then the implications of the unknowns. Returns the clauses that stay
   * open, the shortest first; undefined if there is a conflict.
   */
  #propagate(clauses: readonly Clause[]): readonly Clause[] | undefined {
    let open = clauses;
    for (let changed = true; changed; ) {
      changed = false;
      const still: Clause[] = [];
      for (const clause of open) {
        this.#budget.require((1 + clause.length) / LITERALS_A_STEP);
        const left = this.#openLiteralsOf(clause);
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

  /** Returns the open literals of a clause; undefined if one of its literals is true. */
  #openLiteralsOf(clause: Clause): Clause | undefined {
    const left: Literal[] = [];
    for (const literal of clause) {
      const sign = this.signs[atomOf(literal)] as number;
      if (sign === 0) left.push(literal);
      else if (sign === Math.sign(literal)) return undefined;
    }
    return left;
  }

  /** Makes a literal true. Returns false if it is false already. */
  #assume(literal: Literal): boolean {
    const atom = atomOf(literal);
    const sign = Math.sign(literal);
    if (this.signs[atom] !== 0) return this.signs[atom] === sign;
    this.signs[atom] = sign;
    this.#assigned.push(atom);
    for (const unknown of this.#unknownsOf[atom] ?? []) this.#unsettled.add(unknown);
    return true;
  }

  /** Considers the unknowns whose atoms got signs, and assumes the signs that they imply. */
  #settle(): boolean {
    for (const unknown of this.#unsettled) {
      this.#unsettled.delete(unknown);
      this.#budget.require(unknown.cost);
      const implied: Literal[] = [];
      const possibility = unknown.consider(this.signs, (atom, sign) => implied.push((atom + 1) * sign));
      if (possibility === "impossible" || !implied.every((literal) => this.#assume(literal))) return false;
      // Its own implications cannot change its result.
      this.#unsettled.delete(unknown);
    }
    return true;
  }

  #undoTo(length: number): void {
    while (this.#assigned.length > length) this.signs[this.#assigned.pop() as number] = 0;
  }
}
