import { checkPair, checkSimplified, type Pair, pairsOf, Tally } from "../analyse/checks.ts";
import { conditionsOf, NESTED_BUDGET, NESTED_PATHS, PATHS, triosOver } from "../analyse/grid.ts";
import { checkExtent, checkRelation } from "../analyse/status-checks.ts";
import { type Shape, STATUS_ATOMS, shapeCount, shapes } from "../analyse/status-conditions.ts";
import { flatUniverse, nestedUniverse, type Universe } from "../analyse/universe.ts";
import { type Campaign, campaign } from "./campaign.ts";

/** The largest share of answers that may be undecided. */
const MOST_UNDECIDED = 0.01;

/** Makes a universe on first use. */
function lazily(make: () => Universe): () => Universe {
  let universe: Universe | undefined;
  return () => {
    universe ??= make();
    return universe;
  };
}

const flat = lazily(flatUniverse);
const nested = lazily(nestedUniverse);

const trios = triosOver(PATHS);
const conditions = conditionsOf(trios);
const nestedTrios = triosOver(NESTED_PATHS);
const tally = new Tally();
const nestedTally = new Tally();

function* pairsOfTrios(): Generator<readonly [number, number]> {
  for (const a of STATUS_ATOMS.keys()) for (const b of STATUS_ATOMS.keys()) yield [a, b];
}

/** Campaigns that compare the analyser with brute force. */
export const ANALYSE_CAMPAIGNS: readonly Campaign[] = [
  campaign("analyse", pairsOf(conditions, trios), (pair: Pair) => checkPair(pair, flat(), tally), {
    statistics: () => tally.sum(MOST_UNDECIDED),
  }),
  // Paths within paths are decided less often: the share is reported, not bounded.
  campaign(
    "analyse-nested",
    pairsOf(conditionsOf(nestedTrios), nestedTrios),
    (pair: Pair) => checkPair(pair, nested(), nestedTally, { budget: NESTED_BUDGET }),
    { statistics: () => nestedTally.sum(1) },
  ),
  campaign("analyse-status", { count: shapeCount(), all: shapes }, (shape: Shape) => checkExtent(shape)),
  campaign("analyse-status-pairs", { count: STATUS_ATOMS.length ** 2, all: pairsOfTrios }, ([a, b]) =>
    checkRelation([[a]], [[b]]),
  ),
  campaign("simplify", conditions, (condition) => {
    checkSimplified(condition, flat());
  }),
];
