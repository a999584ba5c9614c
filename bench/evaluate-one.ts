import { do_not_optimize, measure } from "mitata";
import { type Context, prepare } from "../src/entries/runtime.ts";
import { careful, naive } from "./by-hand.ts";
import { CONDITIONS, contexts, LARGE } from "./decision.ts";
import { makeMegamorphic } from "./megamorphic.ts";
import { type Decide, type Decisions, PEERS } from "./peers.ts";

/**
 * Measures one library's decisions, after checking them against the functions written by hand. Arguments: the library,
 * then `megamorphic` to run 200 other conditions first, as a host does. Prints JSON: per decision the nanoseconds of a
 * call and the bytes by which the heap grew.
 */

const [library = "", state] = process.argv.slice(2);

const heed: Decisions = { usual: prepare(CONDITIONS), several: prepare(CONDITIONS), large: prepare(LARGE) };
const ours: { readonly [name: string]: unknown } = {
  "by hand, naive": naive,
  "by hand, same meaning": careful,
  heed,
};

const single = contexts(1);
const FROM = { usual: single, several: contexts(5), large: single };

const decisions = (ours[library] ?? (await PEERS[library]?.())) as Decisions;
if (state === "megamorphic") makeMegamorphic(prepare);

const measured: Record<string, unknown> = {};
for (const [name, from] of Object.entries(FROM) as [keyof typeof FROM, readonly Context[]][]) {
  const decide = decisions[name];
  if (decide === undefined) continue;
  await agree(name, decide, from);
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
