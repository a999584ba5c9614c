import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { type Campaign, campaign } from "./campaign.ts";

/** The number of mutations without a slower input after which the search starts again. */
const PATIENCE = 60;

/** A search for inputs with which a call takes much processor time. */
export interface SlowSearch<Input> {
  readonly name: string;
  readonly calls: { readonly [call: string]: (input: Input) => unknown };
  /** The most seconds of processor time that a call may take. */
  readonly mostSeconds: number;
  /** Returns a mutant of an input, or a first input. */
  readonly mutated: (input: Input | undefined, seed: number) => Input;
  readonly written: (input: Input) => string;
}

interface Slowest<Input> {
  readonly input: Input;
  readonly call: string;
  readonly seconds: number;
}

/** Hill climbing towards inputs with which calls take much processor time, one call after another. */
class Climb<Input> {
  readonly #search: SlowSearch<Input>;
  readonly #calls: readonly string[];
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
    const measured = { input, call, seconds: this.#seconds(call, input) };
    if (measured.seconds > (this.#current?.seconds ?? 0)) [this.#current, this.#failures] = [measured, 0];
    else this.#failures++;
    if (measured.seconds > (this.#slowest.get(call)?.seconds ?? 0)) this.#slowest.set(call, measured);
    if (measured.seconds > this.#search.mostSeconds) throw new Error(this.#inWords(measured));
  }

  #seconds(call: string, input: Input): number {
    const start = process.cpuUsage();
    this.#search.calls[call]?.(input);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1e6;
  }

  #inWords({ input, call, seconds }: Slowest<Input>): string {
    return `${call} took ${seconds.toFixed(2)} s of processor time for: ${this.#search.written(input)}`;
  }

  /** Writes the slowest input of each call. Returns a line for each call. */
  report(): readonly string[] {
    const folder = resolve("soak-failures");
    mkdirSync(folder, { recursive: true });
    const found = [...this.#slowest.values()].sort((a, b) => b.seconds - a.seconds);
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
    chunk: 20,
    statistics: () => climb.report(),
  });
}
