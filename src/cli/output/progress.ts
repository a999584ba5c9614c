import type { Output } from "../process-io.ts";

/** Time between two updates, in milliseconds. */
const PAUSE = 250;

/**
 * Shows the progress of a long run on one line of a terminal. Call `clear` before other output to that terminal.
 */
export class Progress {
  readonly #err: Output | undefined;
  readonly #noun: string;
  readonly #start: number;
  #last: number;
  #drawn = false;

  /**
   * @param noun singular name of the things that are counted
   * @param results output of results during the run; if it is a terminal too, no progress is shown
   */
  constructor(err: Output, noun: string, results?: Output) {
    this.#err = err.isTerminal && !results?.isTerminal ? err : undefined;
    this.#noun = noun;
    // Node loads its clock on first use, which takes longer than to check a file.
    this.#start = this.#err === undefined ? 0 : performance.now();
    this.#last = this.#start;
  }

  /** Updates the count; draws at most every `PAUSE` milliseconds. */
  async at(count: number): Promise<void> {
    if (this.#err === undefined) return;
    const now = performance.now();
    if (now - this.#last < PAUSE) return;
    this.#last = now;
    this.#drawn = true;
    const rate = Math.round(count / ((now - this.#start) / 1000));
    const done = `${grouped(count)} ${this.#noun}${count === 1 ? "" : "s"}`;
    await this.#err.write(`\r\u001b[K${done}, ${grouped(rate)} a second`);
  }

  /** Clears the line. */
  async clear(): Promise<void> {
    if (this.#drawn) await this.#err?.write("\r\u001b[K");
    this.#drawn = false;
  }
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}
