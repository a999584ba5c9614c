/**
 * The answer to the latest of many questions: one is asked at a time, those between are left out, and until the newest answer is
 * there the one before stays.
 */
export class Latest<Answer> {
  readonly #changed: () => void;
  readonly #failed: (error: unknown) => void;
  #answer: { readonly key: string; readonly value: Answer } | undefined;
  #asked: string | undefined;
  /** The question that had no answer: it is not asked again until it changes. */
  #failedAt: string | undefined;
  #wanted: { readonly key: string; readonly load: () => Promise<Answer> } | undefined;

  constructor(changed: () => void, failed: (error: unknown) => void) {
    this.#changed = changed;
    this.#failed = failed;
  }

  /** Returns the newest answer, and asks if it is not the one to this question. */
  get(key: string, load: () => Promise<Answer>): Answer | undefined {
    if (this.#answer?.key !== key && this.#asked !== key && this.#failedAt !== key) {
      this.#failedAt = undefined;
      this.#wanted = { key, load };
      void this.#next();
    }
    return this.#answer?.value;
  }

  /** True if the answer is the one to this question. */
  isAbout(key: string): boolean {
    return this.#answer?.key === key;
  }

  /** Sets an answer that is known otherwise. */
  put(key: string, value: Answer): void {
    this.#answer = { key, value };
    this.#wanted = undefined;
  }

  async #next(): Promise<void> {
    while (this.#wanted !== undefined && this.#asked === undefined) {
      const { key, load } = this.#wanted;
      this.#wanted = undefined;
      this.#asked = key;
      try {
        const value = await load();
        this.#answer = { key, value };
        this.#asked = undefined;
        this.#changed();
      } catch (error) {
        this.#asked = undefined;
        this.#failedAt = key;
        this.#failed(error);
      }
    }
  }
}
