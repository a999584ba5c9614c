import fc from "fast-check";
import { type Pair, pairs } from "../differential/pairs.ts";
import { differencesIn } from "../emit/comparison.ts";
import { oddPairs, ownPairs, polluted } from "../emit/odd-contexts.ts";
import { type Campaign, campaign } from "./campaign.ts";

/** Pairs of one run, whose conditions are one module. */
const PAIRS = 100;

function compiledCampaign<P extends Pair>(
  name: string,
  inputs: fc.Arbitrary<P>,
  around?: (pair: P, evaluate: () => string) => string,
  options?: Parameters<typeof differencesIn>[2],
): Campaign {
  const tally = new Map<string, number>();
  const check = (some: readonly P[]) => {
    const { differences, answers } = differencesIn(some, around, options);
    if (differences.length > 0) throw new Error(JSON.stringify(differences[0]));
    for (const answer of answers) {
      const kind = answer.startsWith("[") ? String(JSON.parse(answer)[2]) : answer;
      tally.set(kind, (tally.get(kind) ?? 0) + 1);
    }
  };
  return campaign(name, fc.array(inputs, { minLength: PAIRS, maxLength: PAIRS }), check, {
    chunk: 20,
    statistics: () => [...tally].map(([kind, count]) => `${kind}: ${count.toLocaleString("en")}`),
  });
}

/** Compiled conditions against prepared ones, a hundred pairs a run. */
export const COMPILED_CAMPAIGNS: readonly Campaign[] = [
  compiledCampaign("compiled", pairs),
  compiledCampaign("compiled-odd", oddPairs, polluted),
  compiledCampaign("compiled-unchecked", ownPairs, undefined, { checked: false }),
];
