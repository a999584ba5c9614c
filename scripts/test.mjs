// `npm test [step...]`: every check of the project, on a bare clone too. Steps run two at a time; the output of each is
// printed when it ends, and the last lines name the steps and the tests that failed.
import { spawn } from "node:child_process";
import { stripVTControlCharacters } from "node:util";
import { ensureInstalled, root } from "./ensure.mjs";

/** Steps at a time. Some use one processor only, and vitest uses all. */
const CONCURRENCY = 2;

/** Failed tests that the last lines name, for each step. */
const NAMED_FAILURES = 8;

const vitest = (...args) => ["npx", "vitest", "run", ...args];

/** Name of a step, what it checks, and its command. */
const steps = [
  ["format", "format and lint", ["npx", "biome", "check", "--error-on-warnings", "."]],
  ["rooms", "unit, property, conformance, differential and repository tests", vitest("--project", "rooms")],
  ["types", "types", ["npx", "tsc", "-p", "."]],
  ["package", "the package, built, packed and installed", vitest("--project", "package")],
  [
    "covered",
    "every branch of the rooms that carry the meaning",
    vitest("--project", "covered", "--coverage"),
  ],
  ["process", "the command as a process", vitest("--project", "process")],
];

const names = process.argv.slice(2);
const unknown = names.filter((name) => !steps.some(([step]) => step === name));
if (unknown.length > 0) {
  console.error(
    `unknown step: ${unknown.join(", ")}; the steps are ${steps.map(([name]) => name).join(", ")}`,
  );
  process.exit(2);
}

ensureInstalled();
const queue = steps.filter(([name]) => names.length === 0 || names.includes(name));
const results = [];
await Promise.all(Array.from({ length: CONCURRENCY }, runSteps));

const failed = results.filter(({ passed }) => !passed);
console.log(`\n${results.map(({ line }) => line).join("\n")}`);
console.log(`\nsteps: ${results.length - failed.length} passed, ${failed.length} failed`);
for (const { name, output } of failed) {
  console.log(`FAILED: ${name} (again by itself: npm test -- ${name})`);
  for (const line of failuresIn(output)) console.log(`  ${line}`);
}
process.exitCode = failed.length === 0 ? 0 : 1;

/** Runs steps of the queue, one after another, until none is left. */
async function runSteps() {
  for (let step = queue.shift(); step !== undefined; step = queue.shift()) {
    const [name, title, command] = step;
    const start = performance.now();
    console.log(`== ${name}: started`);
    const { code, output } = await runCommand(command);
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const line = `== ${name} (${title}): ${code === 0 ? "passed" : "FAILED"} in ${seconds} s`;
    console.log(`\n${output.trimEnd()}\n${line}\n`);
    results.push({ name, passed: code === 0, line, output });
  }
}

/** The first tests that vitest reports as failed, each with the line that follows: its error. An error outside of tests has only its line. */
function failuresIn(output) {
  const lines = stripVTControlCharacters(output).split("\n");
  const failures = lines.flatMap((line, i) =>
    /^\s*FAIL /.test(line) ? [line.trim(), lines[i + 1] ?? ""] : /^\w*Error: /.test(line) ? [line] : [],
  );
  return [...new Set(failures)].slice(0, 2 * NAMED_FAILURES).map((line) => line.slice(0, 300));
}

/** Runs a command in the project's folder. Returns its exit code and all that it wrote. */
function runCommand([command, ...args]) {
  return new Promise((done, fail) => {
    const color = process.stdout.isTTY ? { FORCE_COLOR: "1" } : {};
    const child = spawn(command, args, {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      env: { ...process.env, ...color },
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding("utf8").on("data", (text) => {
        output += text;
      });
    child.on("error", fail).on("close", (code) => done({ code, output }));
  });
}
