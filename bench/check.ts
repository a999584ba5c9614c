import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { lintFile } from "../src/entries/lint.ts";
import { takeCheck } from "./check-process.ts";
import { workflowText, writeTree } from "./workflows.ts";

/**
 * Measures how the time of `heed check` grows with the number of files, as a process over a tree, start and reading
 * included; and with the steps of a file, in this process over texts.
 */

const [main] = process.argv.slice(2);
if (main === undefined) throw new Error("the program's file is wanted");

function row(...cells: readonly (string | number)[]): void {
  console.log(cells.map((cell) => String(cell).padStart(14)).join(""));
}

const folder = mkdtempSync(join(tmpdir(), "heed-bench-"));
try {
  row("files", "seconds", "files/s", "CPU seconds", "CPU ms a file", "MB resident");
  for (const count of [1, 100, 1_000, 10_000]) {
    const tree = join(folder, String(count));
    writeTree(tree, count);
    const { seconds, cpuSeconds, megabytes } = await takeCheck(main, [tree]);
    const rate = Math.round(count / seconds);
    const each = ((cpuSeconds * 1000) / count).toFixed(2);
    row(count, seconds.toFixed(2), rate, cpuSeconds.toFixed(2), each, megabytes.toFixed(0));
  }
} finally {
  rmSync(folder, { recursive: true });
}

/** Milliseconds of processor time for checking a text, measured over two seconds. */
function timeOf(texts: readonly string[], kind: "json" | "yaml"): number {
  const spent = () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  };
  const start = spent();
  let index = 0;
  while (index < 20 || spent() - start < 2_000) lintFile(texts[index++ % texts.length] as string, kind);
  return (spent() - start) / index;
}

for (const kind of ["json", "yaml"] as const) {
  console.log();
  row(`steps (${kind})`, "CPU ms a file", "CPU us a step", "of 10 steps");
  // Ten different texts of each size, so that no result can be reused.
  const textsOf = (size: number) =>
    Array.from({ length: 10 }, (_, number) => workflowText(number, size, kind));
  timeOf(textsOf(10), kind);
  let ten = 0;
  for (const size of [10, 100, 1_000]) {
    const time = timeOf(textsOf(size), kind);
    if (size === 10) ten = time / size;
    row(size, time.toFixed(2), ((time * 1000) / size).toFixed(1), `${(time / size / ten).toFixed(2)} x`);
  }
}
