import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { type Campaign, campaign } from "./campaign.ts";
import { processorSeconds, Yardstick } from "./yardstick.ts";

/** The number of mutations without a slower input after which the search starts again. */
const PATIENCE = 60;

/** A search for inputs with which a call takes much processor time. */
export interface SlowSearch<Input> {
  readonly name: string;
  readonly calls: { readonly [call: string]: (input: Input) => unknown };
  /** Returns a mutant of an input, or a first input. */
  readonly mutated: (input: Input | undefined, seed: number) => Input;
  readonly written: (input: Input) => string;
}

interface Slowest<Input> {
  readonly input: Input;
  readonly call: string;
  readonly seconds: number;
  /** The seconds, in yardsticks measured just before. */
  readonly cost: number;
}

/**
 * The most yardsticks of processor time that a call may take. A budget is about 100, and a file may need several times
 * as much: a call beyond this has no budget that holds.
 */
const MOST_YARDSTICKS = 1_000;

/** The number of times that a call is measured before it counts as too slow: the collector, or a busy machine, passes. */
const ATTEMPTS = 3;

/** The seconds of processor time after which a campaign ends, unless minutes were given. */
const CAMPAIGN_SECONDS = 180;

/**
 * Hill climbing towards inputs with which calls take much processor time, one call after another. Time is counted in
 * yardsticks, so that the machine and its other work hardly matter.
 */
class Climb<Input> {
  readonly #search: SlowSearch<Input>;
  readonly #calls: readonly string[];
  readonly #yardstick = new Yardstick();
  readonly #slowest = new Map<string, Slowest<Input>>();
  #current: Slowest<Input> | undefined;
  #failures = 0;
  #restarts = 0;

  constructor(search: SlowSearch<Input>) {
    this.#search = search;
    this.#calls = Object.keys(search.calls);
  }

  /** Mutates the slowest input by a seed, and keeps the mutant if it is slower. Throws if a call takes too long. */
  step(seed: number): void {
    if (this.#failures > PATIENCE) {
      [this.#current, this.#failures] = [undefined, 0];
      this.#restarts++;
    }
    const input = this.#search.mutated(this.#current?.input, seed);
    const call = this.#calls[this.#restarts % this.#calls.length] as string;
    const measured = this.#measured(call, input);
    if (measured.cost > (this.#current?.cost ?? 0)) [this.#current, this.#failures] = [measured, 0];
    else this.#failures++;
    if (measured.cost > (this.#slowest.get(call)?.cost ?? 0)) this.#slowest.set(call, measured);
    if (measured.cost > MOST_YARDSTICKS) throw new Error(this.#inWords(measured));
  }

  /** Measures a call; again if it seems too slow, until it is not: the least counts. */
  #measured(call: string, input: Input): Slowest<Input> {
    let least: Slowest<Input> | undefined;
    for (let left = ATTEMPTS; left > 0; left--) {
      const unit = this.#yardstick.seconds();
      const seconds = processorSeconds(() => this.#search.calls[call]?.(input));
      const measured = { input, call, seconds, cost: seconds / unit };
      if (least === undefined || measured.cost < least.cost) least = measured;
      if (least.cost <= MOST_YARDSTICKS) break;
    }
    return least as Slowest<Input>;
  }

  #inWords({ input, call, seconds, cost }: Slowest<Input>): string {
    const measured = `${Math.round(cost)} yardsticks of at most ${MOST_YARDSTICKS}, ${seconds.toFixed(2)} s`;
    return `${call} took ${measured} of processor time, for: ${this.#search.written(input)}`;
  }

  /** Writes the slowest input of each call. Returns a line for each call. */
  report(): readonly string[] {
    const folder = resolve("soak-failures");
    mkdirSync(folder, { recursive: true });
    const found = [...this.#slowest.values()].sort((a, b) => b.cost - a.cost);
    const text = found.map((one) => `${this.#inWords(one)}\n`).join("\n");
    writeFileSync(join(folder, `${this.#search.name}.txt`), text);
    return found.map((one) => this.#inWords(one).slice(0, 160));
  }
}

/** Returns a campaign that searches; it writes the slowest inputs that it found. */
export function slowCampaign<Input>(search: SlowSearch<Input>): Campaign {
  const climb = new Climb(search);
  const seeds = fc.noShrink(fc.integer({ min: 0, max: 2 ** 30 }));
  // Small numbers are drawn most often, and their bits choose mutations.
  const mixed = (seed: number) => Math.imul(seed + 1, 0x9e3779b1) >>> 2;
  return campaign(search.name, seeds, (seed) => climb.step(mixed(seed)), {
    chunk: 5,
    mostSeconds: CAMPAIGN_SECONDS,
    statistics: () => climb.report(),
  });
}
