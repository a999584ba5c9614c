import type { Output } from "../process-io.ts";

/** Between two drawings, in milliseconds: often enough to see that it moves. */
const PAUSE = 250;

/**
 * How far a long run has come, on one line that is drawn over and over. Drawn only where a terminal shows it. Whatever
 * else is written to that terminal is written after `clear`.
 */
export class Progress {
  readonly #err: Output | undefined;
  readonly #noun: string;
  readonly #start: number;
  #last: number;
  #drawn = false;

  /**
   * Counts things that a noun names. `results` is where results go all the while, if they do: where that is a terminal,
   * nothing is drawn, or the two would mix.
   */
  constructor(err: Output, noun: string, results?: Output) {
    this.#err = err.isTerminal && !results?.isTerminal ? err : undefined;
    this.#noun = noun;
    // Node loads its clock when it is first looked at, which takes longer than to check a file.
    this.#start = this.#err === undefined ? 0 : performance.now();
    this.#last = this.#start;
  }

  /** Tells how many are done; draws where it is time to. */
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

  /** Takes the drawing away, so that something else can be written. */
  async clear(): Promise<void> {
    if (this.#drawn) await this.#err?.write("\r\u001b[K");
    this.#drawn = false;
  }
}

function grouped(count: number): string {
  return count.toLocaleString("en");
}
