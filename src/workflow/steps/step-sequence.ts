import type { Time } from "./step-types.ts";

/** Steps that run one after the other: those of an arm, or those on none. */
export class StepSequence {
  /** Whether what follows the lane is ever reached through it. */
  readonly leadsOn: boolean;
  /** The position of the first step behind which nothing is reached. */
  readonly blockedAt: number;
  /** How many of the first so many steps take time, and how many may. */
  readonly #some: number[] = [0];
  readonly #maybe: number[] = [0];
  readonly #length: number;

  constructor(times: readonly Time[], blockedAt: number, terminates: boolean) {
    this.blockedAt = blockedAt;
    this.leadsOn = !terminates && blockedAt === Number.POSITIVE_INFINITY;
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

  /** Whether time passes in the steps between two positions, both left out. */
  timeWithin(from: number, to: number): Time {
    const within = (counts: readonly number[]) => (counts[to] as number) - (counts[from + 1] as number);
    if (within(this.#some) > 0) return "some";
    return within(this.#maybe) > 0 ? "maybe" : "none";
  }
}
