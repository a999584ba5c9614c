import fc from "fast-check";
import { alwaysTrue, satisfiable, simplify } from "../../src/analyse/index.ts";
import type { Condition, Operand, Trio } from "../../src/condition/index.ts";
import { lintFile } from "../../src/entries/lint.ts";
import { print } from "../../src/language/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { NESTED_PATHS, PATHS, triosOver } from "../analyse/grid.ts";
import type { Campaign } from "./campaign.ts";
import { slowCampaign } from "./climb.ts";

const trios = triosOver([...PATHS, ...NESTED_PATHS, "data.x.a.b", "recipient.z", "recipient.z[1]"]);

const CALLS = {
  satisfiable: (condition: Condition) => satisfiable(condition),
  alwaysTrue: (condition: Condition) => alwaysTrue(condition),
  simplify: (condition: Condition) => simplify(condition),
  check: (condition: Condition) =>
    lintFile(JSON.stringify({ steps: [{ ref: "step_1", type: "channel", when: print(condition) }] }), "json"),
};

function sample(seed: number, count: number): readonly Trio[] {
  return fc.sample(trios, { seed, numRuns: count });
}

/** Returns a condition that is hard to decide more often than others. */
export function hardCondition(seed: number): Condition {
  return mutatedCondition({ any: [{ all: sample(seed, 3) }] }, seed);
}

/** Returns a condition with a part added, replaced, removed, repeated or made longer, within the limits of texts. */
export function mutatedCondition({ any }: Condition, seed: number): Condition {
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

/** A campaign that searches conditions about which questions take long. */
export const SLOW_CAMPAIGN: Campaign = slowCampaign({
  name: "slow",
  calls: CALLS,
  mutated: (condition, seed) =>
    condition === undefined ? hardCondition(seed) : mutatedCondition(condition, seed),
  written: print,
});
