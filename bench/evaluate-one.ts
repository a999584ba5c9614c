import { do_not_optimize, measure } from "mitata";
import { prepare } from "../src/entries/fast.ts";
import { type Context, prepare as prepareSmall } from "../src/entries/runtime.ts";
import { careful, naive } from "./by-hand.ts";
import { compiledDecisions } from "./compiled.ts";
import { CONDITIONS, contexts, LARGE } from "./decision.ts";
import { makeMegamorphic } from "./megamorphic.ts";
import { type Decide, type Decisions, PEERS } from "./peers.ts";
import { readingFirst } from "./reading-first.ts";
import { VARIANTS } from "./variants.ts";

/**
 * Measures one library's decisions, after checking them against the functions written by hand. Arguments: the library,
 * then `megamorphic` to run 200 other conditions first, as a host does, or the name of a variant of the contexts, on which
 * only the usual decision is measured. Prints JSON: per decision the nanoseconds of a call and the bytes by which the heap
 * grew.
 */

const [library = "", state] = process.argv.slice(2);

const decisionsBy = (make: typeof prepare): Decisions => ({
  usual: make(CONDITIONS),
  several: make(CONDITIONS),
  large: make(LARGE),
});
/** The measuring loop alone. */
const EMPTY = "an empty function";
const nothing = () => true;
const ours: { readonly [name: string]: unknown } = {
  [EMPTY]: { usual: nothing, several: nothing, large: nothing },
  "by hand, naive": naive,
  "by hand, same meaning": careful,
  "by hand, reading first": readingFirst,
  heed: decisionsBy(prepare),
  "heed/runtime": decisionsBy(prepareSmall),
};

const single = VARIANTS[state ?? ""]?.(contexts(1)) ?? contexts(1);
const FROM = { usual: single, several: contexts(5), large: single };

const compiled = library.startsWith("heed, compiled") ? await compiledDecisions(library) : undefined;
const small = library === "heed/runtime" ? prepareSmall : undefined;
const decisions = (compiled?.decisions ?? ours[library] ?? (await PEERS[library]?.())) as Decisions;
if (state === "megamorphic") makeMegamorphic(compiled?.prepare ?? small ?? prepare);

const measured: Record<string, unknown> = {};
for (const [name, from] of Object.entries(FROM) as [keyof typeof FROM, readonly Context[]][]) {
  const decide = decisions[name];
  if (decide === undefined || (state !== undefined && state in VARIANTS && name !== "usual")) continue;
  if (library !== EMPTY) await agree(name, decide, from);
  measured[name] = await timeOf(decide, from);
}
console.log(JSON.stringify(measured));

async function agree(name: keyof typeof FROM, decide: Decide, from: readonly Context[]): Promise<void> {
  const answers = new Set<boolean>();
  for (const context of from) {
    const expected = careful[name](context as never);
    answers.add(expected);
    // Filtrex answers 1 and 0.
    const answer = await decide(context);
    if (answer !== expected && answer !== Number(expected))
      throw new Error(`${library} answers ${String(answer)} where ${expected} is right, of ${name}`);
  }
  if (answers.size !== 2) throw new Error(`all answers of ${name} are alike`);
}

async function timeOf(decide: Decide, from: readonly Context[]) {
  let index = 0;
  const { p50 } = await measure(
    decide(from[0] as Context) instanceof Promise
      ? async () => do_not_optimize(await decide(from[index++ & 63] as Context))
      : () => do_not_optimize(decide(from[index++ & 63] as Context)),
    { min_cpu_time: 2e8 },
  );
  return { nanoseconds: p50, bytes: await growthOf(decide, from) };
}

/** Bytes by which the heap grows with a call: the median, since a collection in between makes it shrink. */
async function growthOf(decide: Decide, from: readonly Context[]): Promise<number> {
  const CALLS = 1000;
  const growths: number[] = [];
  for (let times = 0; times < 21; times++) {
    const before = process.memoryUsage().heapUsed;
    for (let call = 0; call < CALLS; call++) {
      const answer = decide(from[call & 63] as Context);
      if (answer instanceof Promise) await answer;
    }
    growths.push((process.memoryUsage().heapUsed - before) / CALLS);
  }
  return growths.sort((a, b) => a - b)[10] as number;
}
