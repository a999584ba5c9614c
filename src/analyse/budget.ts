/** How much may be tried before a question is given up. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes a step; true where there is none left. */
  spend(): boolean {
    return --this.#left < 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}

/** What a question may cost if nothing is said: about a second at most. */
export const DEFAULT_BUDGET = 400_000;
