import { spawnSync } from "node:child_process";
import { toModule } from "../src/entries/emit.ts";
import { prepare } from "../src/entries/fast.ts";
import { type Context, prepare as prepareSmall, type StoredConditions } from "../src/entries/runtime.ts";
import { CONDITIONS, contexts } from "./decision.ts";

/**
 * Measures 200 conditions in rotation, as a host has that decides about many workflows: engines are slow with functions
 * that are seldom called. Each way runs in its own process, several times, in turn. Arguments: this program, a module with
 * the helpers of compiled conditions, and in a process the way.
 */

const [program = "", helpers = "", way] = process.argv.slice(2);
const COUNT = 200;
const REPEATS = 3;
/** Calls of each condition after which a call is measured, over the hundred before. */
const AFTER = [100, 1_000, 4_000, 20_000];

type Decide = (context: Context) => boolean;
type Decides = (all: readonly StoredConditions[]) => readonly Decide[] | Promise<readonly Decide[]>;

const compiled =
  (options: Parameters<typeof toModule>[1]): Decides =>
  async (all) => {
    const { text } = toModule(
      Object.fromEntries(all.map((conditions, index) => [`condition_${index}`, conditions])),
      options,
    );
    const imported = text.replace('"heed/compiled"', JSON.stringify(helpers));
    const module: { readonly [name: string]: Decide } = await import(
      `data:text/javascript,${encodeURIComponent(imported)}`
    );
    return all.map((_, index) => module[`condition_${index}`] as Decide);
  };

const WAYS: { readonly [name: string]: Decides } = {
  heed: (all) => all.map((conditions) => prepare(conditions)),
  "heed/runtime": (all) => all.map((conditions) => prepareSmall(conditions)),
  "heed, compiled": compiled({}),
  "heed, compiled, standalone": compiled({ standalone: true }),
  "heed, compiled, unchecked": compiled({ checked: false }),
};

/** The usual decision with names of its own, and a context for it. */
function another(index: number): { readonly conditions: StoredConditions; readonly context: Context } {
  const renamed = <Value>(value: Value): Value =>
    JSON.parse(
      JSON.stringify(value).replace(/\b(in_app_feed|email)_1\b|\b(plan|amount)(?=")/g, `$&_${index}`),
    );
  return { conditions: renamed(CONDITIONS), context: renamed(contexts(1)[index & 63] as Context) };
}

async function measure(decides: Decides): Promise<readonly number[]> {
  const all = Array.from({ length: COUNT }, (_, index) => another(index));
  const made = await decides(all.map(({ conditions }) => conditions));
  const given = all.map(({ context }) => context);
  const times: number[] = [];
  let held = 0;
  const turn = () => {
    for (let index = 0; index < COUNT; index++) if (made[index]?.(given[index] as Context)) held++;
  };
  let calls = 0;
  for (const after of AFTER) {
    for (; calls < after - 100; calls++) turn();
    const start = performance.now();
    for (; calls < after; calls++) turn();
    times.push(((performance.now() - start) * 1e6) / (100 * COUNT));
  }
  if (held === 0) throw new Error("no condition holds");
  return times;
}

if (way !== undefined) console.log(JSON.stringify(await measure(WAYS[way] as Decides)));
else {
  const fastest = new Map<string, number[]>();
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    for (const name of Object.keys(WAYS)) {
      const { stdout, stderr, status } = spawnSync(process.execPath, [program, program, helpers, name], {
        encoding: "utf8",
      });
      if (status !== 0) throw new Error(stderr);
      const times: number[] = JSON.parse(stdout);
      const before = fastest.get(name) ?? times;
      fastest.set(
        name,
        times.map((time, index) => Math.min(time, before[index] as number)),
      );
    }
  }
  console.log(`| calls of each | ${AFTER.join(" | ")} |\n|---${"|---".repeat(AFTER.length)}|`);
  for (const [name, times] of fastest)
    console.log(`| ${name} | ${times.map((time) => time.toFixed(0)).join(" | ")} |`);
}
