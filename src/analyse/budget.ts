/** The default budget of a call: about a second of processor time at most. */
export const DEFAULT_STEPS = 700_000;

/**
 * The steps that may still be taken, by one question or by several that share the budget. A step stands for some
 * microseconds of processor time at most. Work spends steps before it begins, as many as it costs: for texts, their
 * characters count; for lists, their items.
 */
export class Budget {
  readonly #whole: Budget | undefined;
  #left: number;
  #isExceeded = false;
  /** The steps that an attempt leaves. */
  #kept = 0;

  /**
   * @param steps by default about a second's worth
   * @param whole a budget that these steps are taken from: it pays for each step of this one
   */
  constructor(steps: number = DEFAULT_STEPS, whole?: Budget) {
    this.#left = steps;
    this.#whole = whole;
  }

  /** Takes steps. Returns false if there are not enough: then the budget is spent. */
  spend(steps = 1): boolean {
    const isEnough = this.#left >= steps && this.#whole?.spend(steps) !== false;
    const isOnlyAttempt = this.#left < steps && this.#left + this.#kept >= steps;
    // Work that is not done costs the others that share the whole nothing.
    this.#left = isEnough ? this.#left - steps : -1;
    if (!isEnough && !isOnlyAttempt) this.#exceed();
    return isEnough;
  }

  #exceed(): void {
    this.#isExceeded = true;
    if (this.#whole !== undefined) this.#whole.#exceed();
  }

  /** True if some work was not done for lack of steps, of this budget or of a part of it: something may be undecided. */
  get isExceeded(): boolean {
    return this.#isExceeded;
  }

  /** Takes steps. Throws BudgetSpent if there are not enough. */
  require(steps = 1): void {
    if (!this.spend(steps)) throw new BudgetSpent();
  }

  /** True if this budget, or the one that it is a part of, could not pay for some steps. */
  get isSpent(): boolean {
    return this.#left < 0 || this.#whole?.isSpent === true;
  }

  /**
   * Does work with at most some of the steps. Throws BudgetSpent if it needs more; the other steps of the budget are
   * kept.
   */
  limited<Result>(steps: number, work: () => Result): Result {
    const kept = Math.max(0, this.#left - steps);
    this.#left -= kept;
    try {
      return work();
    } finally {
      this.#left += kept;
    }
  }

  /** Does work that may take some of the steps. Returns undefined if it needs more: it can be done again with the others. */
  attempt<Result>(steps: number, work: () => Result): Result | undefined {
    const kept = Math.max(0, this.#left - steps);
    this.#kept += kept;
    try {
      return this.limited(steps, work);
    } catch (error) {
      if (error instanceof BudgetSpent && !this.isSpent) return undefined;
      throw error;
    } finally {
      this.#kept -= kept;
    }
  }

  /** The number of steps that are left. */
  get left(): number {
    return Math.max(0, Math.min(this.#left, this.#whole?.left ?? this.#left));
  }

  /** A budget of at most some steps, taken from this one. */
  part(steps: number): Budget {
    return new Budget(steps, this);
  }
}

/** The reason why a question is undecided if its budget is spent. */
export const TOO_LONG = "it would take too long to find out";

/** Thrown and caught by the analyser when a budget is spent. */
export class BudgetSpent extends Error {}

/** Returns the budget of a call: a budget given as such is shared, a number of steps is the call's own. */
export function budgetOf(given: number | Budget | undefined): Budget {
  return given instanceof Budget ? given : new Budget(given);
}

/** Returns what `work` returns, or `otherwise` if the budget does not suffice for it. */
export function within<Result>(work: () => Result, otherwise: Result): Result {
  try {
    return work();
  } catch (error) {
    if (error instanceof BudgetSpent) return otherwise;
    throw error;
  }
}
