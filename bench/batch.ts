import { spawnSync } from "node:child_process";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import jsonLogic, { type RulesLogic } from "json-logic-js";
import { contexts, TEXT } from "./decision.ts";

/**
 * Measures the contexts a second that `heed eval` decides of an NDJSON file, start included, in one thread and in a thread
 * for each core, against jq and a loop over json-logic-js with the same decision. All must give the same verdicts.
 */

const LINES = 500_000;
const ROUNDS = 5;

const JQ = `((.refs.in_app_feed_1[0].engagement_statuses | index("read")) == null)
  and (.refs.email_1[0].status | . == "sent" or . == "delivered")
  and (.recipient.plan == "pro" or .data.amount > 100)`;

const RULE: RulesLogic = {
  and: [
    { "!": { in: ["read", { var: "refs.in_app_feed_1.0.engagement_statuses" }] } },
    { in: [{ var: "refs.email_1.0.status" }, ["sent", "delivered"]] },
    { or: [{ "==": [{ var: "recipient.plan" }, "pro"] }, { ">": [{ var: "data.amount" }, 100] }] },
  ],
};

/** The loop over json-logic-js, which runs as a separate process. */
async function loop(path: string): Promise<void> {
  let verdicts = "";
  for await (const line of createInterface({ input: createReadStream(path) })) {
    verdicts += `${jsonLogic.apply(RULE, JSON.parse(line))}\n`;
  }
  process.stdout.write(verdicts);
}

interface Taken {
  readonly seconds: number;
  readonly verdicts: string;
}

function take(command: string, args: readonly string[]): Taken {
  const start = performance.now();
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${command} ended with ${status}: ${stderr}`);
  return { seconds: (performance.now() - start) / 1000, verdicts: stdout };
}

function hasJq(): boolean {
  const isThere = spawnSync("jq", ["--version"]).status === 0;
  if (!isThere) console.log("JQ IS NOT MEASURED: it is not installed here.\n");
  return isThere;
}

function compare(main: string, path: string): void {
  const lines = contexts(1).map((context) => JSON.stringify(context));
  writeFileSync(path, Array.from({ length: LINES }, (_, n) => `${lines[n % lines.length]}\n`).join(""));
  const heed = [main, "eval", "-e", TEXT, "--context", path];
  const programs: readonly (readonly [string, string, readonly string[]])[] = [
    ["heed eval --jobs 1", process.execPath, [...heed, "--jobs", "1"]],
    [`heed eval, of ${availableParallelism()} cores`, process.execPath, heed],
    ...(hasJq() ? ([["jq", "jq", ["-c", JQ, path]]] as const) : []),
    ["json-logic-js in a loop", process.execPath, [process.argv[1] as string, "--loop", path]],
  ];
  const times = programs.map((): number[] => []);
  let verdicts: string | undefined;
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [name, command, args]] of programs.entries()) {
      const taken = take(command, args);
      verdicts ??= taken.verdicts;
      if (taken.verdicts !== verdicts) throw new Error(`${name} decides otherwise`);
      times[index]?.push(taken.seconds);
    }
  }
  console.log(`| ${LINES} contexts | fastest, s | median of ${ROUNDS}, s | contexts a second, median |`);
  console.log("|---|---|---|---|");
  for (const [index, [name]] of programs.entries()) {
    const sorted = times[index]?.sort((a, b) => a - b) ?? [];
    const [fastest = Number.NaN, median = Number.NaN] = [sorted[0], sorted[Math.floor(ROUNDS / 2)]];
    const rate = `${Math.round(LINES / median / 1000)} thousand`;
    console.log(`| ${name} | ${fastest.toFixed(2)} | ${median.toFixed(2)} | ${rate} |`);
  }
}

const [main, path] = process.argv.slice(2);
if (main === undefined) throw new Error("the program's file is wanted");
if (main === "--loop" && path !== undefined) await loop(path);
else {
  const folder = mkdtempSync(join(tmpdir(), "heed-bench-"));
  try {
    compare(main, join(folder, "contexts.ndjson"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
