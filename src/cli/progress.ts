import type { Output } from "./session.ts";

/** Between two drawings, in milliseconds: often enough to see that it moves. */
const PAUSE = 250;

/**
 * How far a long run has come, on one line that is drawn over and over. Drawn only where a terminal shows it and results
 * go elsewhere, or the two would mix.
 */
export class Progress {
  readonly #err: Output | undefined;
  readonly #start = performance.now();
  #last = this.#start;
  #drawn = false;

  constructor(out: Output, err: Output) {
    this.#err = err.isTerminal && !out.isTerminal ? err : undefined;
  }

  /** Tells how many lines are done; draws where it is time to. */
  async at(lines: number): Promise<void> {
    const now = performance.now();
    if (this.#err === undefined || now - this.#last < PAUSE) return;
    this.#last = now;
    this.#drawn = true;
    const rate = Math.round(lines / ((now - this.#start) / 1000));
    await this.#err.write(`\r\u001b[K${grouped(lines)} lines, ${grouped(rate)} a second`);
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
