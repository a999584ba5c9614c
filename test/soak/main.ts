import { mkdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { type Result, runCampaign } from "./campaign.ts";
import { CAMPAIGNS } from "./campaigns.ts";

/**
 * `npm run soak`: tests properties on random input, for a chosen time.
 *
 *     npm run soak                                  every campaign, 20,000 runs each
 *     npm run soak -- --runs 1000000                more runs
 *     npm run soak -- --minutes 10                  at most ten minutes per campaign, also of those that end early
 *                                                   by themselves (slow, slow-files)
 *     npm run soak -- --seed 7 evaluators           one campaign, from a seed that a failure named
 */

const { values, positionals } = parseArgs({
  options: {
    runs: { type: "string" },
    minutes: { type: "string" },
    seed: { type: "string" },
  },
  allowPositionals: true,
});
const minutes = values.minutes === undefined ? Number.POSITIVE_INFINITY : Number(values.minutes);
const runs = Number(values.runs ?? (values.minutes === undefined ? 20_000 : Number.POSITIVE_INFINITY));
const seed = Number(values.seed ?? Date.now() % 1_000_000_000);
const names = CAMPAIGNS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0 || [minutes, runs, seed].some(Number.isNaN)) {
  console.error(`usage: npm run soak -- [--runs N] [--minutes N] [--seed N] [${names.join("|")}]...`);
  process.exit(2);
}

const failures = resolve("soak-failures");
const results: Result[] = [];
for (const each of CAMPAIGNS) {
  if (positionals.length > 0 && !positionals.includes(each.name)) continue;
  const result = runCampaign(each, { runs, minutes, seed }, (done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r${each.name}: ${done.toLocaleString("en")} runs`);
  });
  if (process.stderr.isTTY) process.stderr.write("\r\u001b[K");
  results.push(result);
  report(result);
}
const failed = results.filter(({ failure }) => failure !== undefined).length;
console.log(`soak: ${results.length - failed} passed, ${failed} failed, from seed ${seed}`);
process.exitCode = failed === 0 ? 0 : 1;

function report({ name, runs: done, seconds, isCutShort, statistics, failure }: Result): void {
  const rate = `${done.toLocaleString("en")} runs in ${seconds.toFixed(1)} s`;
  if (failure === undefined) {
    const ending = isCutShort
      ? `, not ${runs.toLocaleString("en")}: its time was over (--minutes gives it more)`
      : "";
    console.log(`${name}: held in ${rate}${ending}`);
    for (const line of statistics) console.log(`  ${line}`);
    return;
  }
  mkdirSync(failures, { recursive: true });
  const file = join(failures, `${name}-${failure.seed}.json`);
  const { case: found, ...rest } = failure;
  writeFileSync(file, `${JSON.stringify(rest, null, 2)}\n`);
  if (found) writeFileSync(file.replace(/json$/, "case.json"), `${JSON.stringify(found, null, 2)}\n`);
  console.log(`${name}: FAILED after ${rate}\n  repeat: npm run soak -- --seed ${failure.seed} ${name}`);
  console.log(
    `  ${failure.reason.slice(0, 2_000)}\n  the shrunk input is in soak-failures/${found ? ", and as a conformance case beside it" : ""}`,
  );
}
