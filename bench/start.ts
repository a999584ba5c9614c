import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * Measures the start of commands against the start of Node alone. The program is run from its built file; the commands
 * take turns, so that other work on the machine slows all of them alike.
 */

const [main] = process.argv.slice(2);
if (main === undefined) throw new Error("the program's file is wanted");

const ROUNDS = 15;

const folder = mkdtempSync(join(tmpdir(), "heed-bench-"));
try {
  const writeJson = (name: string, value: object) => {
    const path = join(folder, name);
    writeFileSync(path, JSON.stringify(value));
    return path;
  };
  const context = writeJson("context.json", { data: { amount: 120 }, recipient: { plan: "pro" } });
  const trio = { variable: "data.amount", operator: "greater_than", argument: "100" };
  const conditions = writeJson("conditions.json", { all: [trio] });
  const workflow = writeJson("workflow.json", {
    steps: [{ ref: "email_1", type: "channel", channel_key: "mail", conditions: { all: [trio] } }],
  });
  const commands: readonly (readonly [string, readonly string[]])[] = [
    ["node -e 0", ["-e", "0"]],
    ["heed --version", [main, "--version"]],
    ["heed eval, stored", [main, "eval", "--conditions", conditions, "--context", context]],
    ["heed eval, in words", [main, "eval", "-e", "data.amount > 100", "--context", context]],
    ["heed check of a file", [main, "check", workflow]],
  ];
  const times = commands.map((): number[] => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [index, [name, args]] of commands.entries()) {
      const start = performance.now();
      const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
      times[index]?.push(performance.now() - start);
      if (status !== 0) throw new Error(`${name} ended with ${status}: ${stderr}`);
    }
  }
  for (const row of times) row.sort((a, b) => a - b);
  const nothing = medianOf(times[0]);
  console.log("| command | fastest ms | median ms | of Node |\n|---|---|---|---|");
  for (const [index, [name]] of commands.entries()) {
    const [fastest = 0] = times[index] ?? [];
    const median = medianOf(times[index]);
    const ratio = (median / nothing).toFixed(1);
    console.log(`| \`${name}\` | ${fastest.toFixed(0)} | ${median.toFixed(0)} | ${ratio} |`);
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** The median of times in ascending order. */
function medianOf(times: readonly number[] = []): number {
  return times[Math.floor(times.length / 2)] ?? Number.NaN;
}
