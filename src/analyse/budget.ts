/** How much may be tried before a question is given up. */
export class Budget {
  #left: number;

  constructor(steps: number) {
    this.#left = steps;
  }

  /** Takes steps; true where there are none left. */
  spend(steps = 1): boolean {
    this.#left -= steps;
    return this.#left < 0;
  }

  get isSpent(): boolean {
    return this.#left < 0;
  }
}

/** What a question may cost if nothing is said: about a second at most. */
export const DEFAULT_STEPS = 400_000;
