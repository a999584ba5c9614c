import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { takeCommand } from "./check-process.ts";
import { HOSTILE_TABLES, type HostileInput } from "./hostile-inputs.ts";

/**
 * Measures how the processor time and the memory of commands grow with inputs that are made to be slow, each as a process,
 * its start included.
 */
export async function measureCommands(main: string): Promise<void> {
  console.log("\n| | | kB | CPU s | MB | exit code |\n|---|---|---|---|---|---|");
  for (const { title, inputs } of HOSTILE_TABLES) {
    for (const [row, input] of inputs.entries()) {
      const { cpuSeconds, megabytes, code } = await measured(main, input);
      const bytes = Object.values(input.files).reduce((sum, text) => sum + text.length, 0);
      const cells = [
        row === 0 ? title : "",
        input.size.toLocaleString("en"),
        (bytes / 1_000).toFixed(bytes < 10_000 ? 1 : 0),
        cpuSeconds.toFixed(1),
        megabytes.toFixed(0),
        code,
      ];
      console.log(`| ${cells.join(" | ")} |`);
    }
  }
}

async function measured(main: string, { files, args }: HostileInput) {
  const folder = mkdtempSync(join(tmpdir(), "heed-bench-"));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    return await takeCommand(main, args, { cwd: folder });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
