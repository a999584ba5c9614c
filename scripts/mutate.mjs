// `npm run mutate [room...]`: mutates the code of rooms and lists the mutants that survive their tests, as
// docs/mutation.md explains. Mutants of unchanged code keep their last result; `--all` runs them again.
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, root } from "./ensure.mjs";
import { readReport } from "./mutation/report.mjs";
import { rooms } from "./mutation/rooms.mjs";

const LEAST = 0.9;

ensureInstalled();
const { values, positionals } = parseArgs({ allowPositionals: true, options: { all: { type: "boolean" } } });
const unknown = positionals.filter((room) => !Object.hasOwn(rooms, room));
if (unknown.length > 0) {
  console.error(`unknown room: ${unknown.join(", ")}; the rooms are ${Object.keys(rooms).join(", ")}`);
  process.exit(2);
}
const summaries = [];
for (const room of positionals.length === 0 ? Object.keys(rooms) : positionals) {
  console.log(`\n== ${room}`);
  const folder = join(root, "node_modules/.cache/heed-mutation", room);
  forgetSurvivors(join(folder, "incremental.json"));
  const { status } = spawnSync("npx", ["stryker", "run", ...(values.all ? ["--force"] : [])], {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, HEED_MUTATE: room },
  });
  if (status !== 0) {
    summaries.push(`${room}: failed`);
    process.exitCode = 1;
    continue;
  }
  const { lines, summary, rate } = readReport(join(folder, "report.json"));
  writeFileSync(join(folder, "report.txt"), lines.map((line) => `${line}\n`).join(""));
  console.log(lines.join("\n"));
  summaries.push(`${room}: ${summary}`);
  if (rate < LEAST) process.exitCode = 1;
}
console.log(`\n${summaries.join("\n")}`);

/** Forgets mutants that survived: Stryker would not run static ones again, although a test may have been added. */
function forgetSurvivors(path) {
  if (!existsSync(path)) return;
  const report = JSON.parse(readFileSync(path, "utf8"));
  for (const file of Object.values(report.files))
    file.mutants = file.mutants.filter(({ status }) => status === "Killed" || status === "Timeout");
  writeFileSync(path, JSON.stringify(report));
}
