import type { Time } from "../step-types.ts";

/** Steps that run one after the other: those of one arm, or those on no arm. */
export class StepSequence {
  /** True if a run goes on after the sequence. */
  readonly continues: boolean;
  /** Position of the first step after which no step is reached; infinite if there is none. */
  readonly blockedAt: number;
  // Prefix counts: at index n, how many of the first n steps take time, and how many may.
  readonly #some: number[] = [0];
  readonly #maybe: number[] = [0];
  readonly #length: number;

  constructor(times: readonly Time[], blockedAt: number, terminates: boolean) {
    this.blockedAt = blockedAt;
    this.continues = !terminates && blockedAt === Number.POSITIVE_INFINITY;
    this.#length = times.length;
    let some = 0;
    let maybe = 0;
    for (const time of times) {
      if (time === "some") some++;
      if (time === "maybe") maybe++;
      this.#some.push(some);
      this.#maybe.push(maybe);
    }
  }

  get time(): Time {
    return this.timeWithin(-1, this.#length);
  }

  timeBefore(position: number): Time {
    return this.timeWithin(-1, position);
  }

  timeAfter(position: number): Time {
    return this.timeWithin(position, this.#length);
  }

  /** Returns whether time passes in the steps strictly between two positions. */
  timeWithin(from: number, to: number): Time {
    const within = (counts: readonly number[]) => (counts[to] as number) - (counts[from + 1] as number);
    if (within(this.#some) > 0) return "some";
    return within(this.#maybe) > 0 ? "maybe" : "none";
  }
}
