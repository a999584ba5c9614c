import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import fc from "fast-check";
import { alwaysTrue, satisfiable, simplify } from "../../src/analyse/index.ts";
import type { Condition, Operand, Trio } from "../../src/condition/index.ts";
import { lintFile } from "../../src/entries/lint.ts";
import { print } from "../../src/language/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { NESTED_PATHS, PATHS, triosOver } from "../analyse/grid.ts";
import { type Campaign, campaign } from "./campaign.ts";

/** The most seconds of processor time that one call may take. */
const MOST_SECONDS = 3;

/** The number of mutations without a slower condition after which the search starts again. */
const PATIENCE = 60;

const trios = triosOver([...PATHS, ...NESTED_PATHS, "data.x.a.b", "recipient.z", "recipient.z[1]"]);

type Call = (condition: Condition) => unknown;

const CALLS: Readonly<Record<string, Call>> = {
  satisfiable: (condition) => satisfiable(condition),
  alwaysTrue: (condition) => alwaysTrue(condition),
  simplify: (condition) => simplify(condition),
  check: (condition) =>
    lintFile(JSON.stringify({ steps: [{ ref: "step_1", type: "channel", when: print(condition) }] }), "json"),
};

interface Slowest {
  readonly condition: Condition;
  readonly call: string;
  readonly seconds: number;
}

/** Hill climbing towards conditions about which a call takes much processor time. */
class Climb {
  worst: Slowest | undefined;
  #current: Slowest | undefined;
  #failures = 0;

  /** Mutates the slowest condition by a seed, and keeps the mutant if it is slower. Throws if a call takes too long. */
  step(seed: number): void {
    if (this.#failures > PATIENCE) [this.#current, this.#failures] = [undefined, 0];
    const condition = mutated(this.#current?.condition ?? { any: [{ all: sample(seed, 3) }] }, seed);
    const slowest = measured(condition);
    if (slowest.seconds > (this.#current?.seconds ?? 0)) [this.#current, this.#failures] = [slowest, 0];
    else this.#failures++;
    if (slowest.seconds > (this.worst?.seconds ?? 0)) this.worst = slowest;
    if (slowest.seconds > MOST_SECONDS) throw new Error(inWords(slowest));
  }
}

function measured(condition: Condition): Slowest {
  let slowest: Slowest = { condition, call: "none", seconds: 0 };
  for (const [call, run] of Object.entries(CALLS)) {
    const start = process.cpuUsage();
    run(condition);
    const { user, system } = process.cpuUsage(start);
    const seconds = (user + system) / 1e6;
    if (seconds > slowest.seconds) slowest = { condition, call, seconds };
  }
  return slowest;
}

function inWords({ condition, call, seconds }: Slowest): string {
  return `${call} took ${seconds.toFixed(2)} s of processor time for: ${print(condition)}`;
}

function sample(seed: number, count: number): readonly Trio[] {
  return fc.sample(trios, { seed, numRuns: count });
}

/** Returns a condition with a part added, replaced, removed, repeated or made longer, within the limits of texts. */
function mutated({ any }: Condition, seed: number): Condition {
  const index = seed % any.length;
  const { all } = any[index] as Condition["any"][number];
  const place = (seed >>> 5) % Math.max(all.length, 1);
  const added = sample(seed, 1 + ((seed >>> 9) % 4));
  const size = any.reduce((sum, group) => sum + group.all.length, 0);
  const replace = (trios: readonly Trio[]) => ({ any: any.with(index, { all: trios }) });
  switch ((seed >>> 12) % 6) {
    case 0:
      return size > LIMITS.conditions / 2 ? replace(all.slice(1)) : replace([...all, ...added]);
    case 1:
      return replace(all.toSpliced(place, 1, ...added.slice(0, 1)));
    case 2:
      return all.length > 1 ? replace(all.toSpliced(place, 1)) : replace(added);
    case 3:
      return any.length < LIMITS.groups / 2 ? { any: [...any, { all: added }] } : { any: any.slice(1) };
    case 4:
      return any.length > 1 ? { any: any.toSpliced(index, 1) } : replace([...all, ...added]);
    default:
      return replace(all.map((trio) => longer(trio, 2 + ((seed >>> 9) % 6))));
  }
}

const LONGEST = 2_000;

/** Returns a trio whose texts are repeated. */
function longer(trio: Trio, times: number): Trio {
  if (trio.kind !== "data" || trio.argument?.kind !== "value") return trio;
  const { value } = trio.argument;
  if (typeof value !== "string" || value.length * times > LONGEST || value.startsWith("20")) return trio;
  const argument: Operand = { kind: "value", value: value.repeat(times) };
  return { ...trio, argument };
}

const climb = new Climb();

/** A campaign that searches conditions about which questions take long; it writes the slowest one found. */
export const SLOW_CAMPAIGN: Campaign = campaign(
  "slow",
  fc.noShrink(fc.integer({ min: 0, max: 2 ** 30 })),
  (seed) => climb.step(seed),
  {
    chunk: 20,
    statistics: () => {
      if (climb.worst === undefined) return [];
      const folder = resolve("soak-failures");
      mkdirSync(folder, { recursive: true });
      const words = inWords(climb.worst);
      writeFileSync(join(folder, "slowest.txt"), `${words}\n`);
      return [words.slice(0, 400)];
    },
  },
);
