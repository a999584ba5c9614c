import { spawn } from "node:child_process";

/** Cost of a run of a command. */
export interface Taken {
  readonly code: number | null;
  /** The summary, if the output is for people. */
  readonly summary: string;
  readonly seconds: number;
  /** Processor time of all threads, which a busy machine does not change much. */
  readonly cpuSeconds: number;
  /** Peak resident memory, in MB of 2^20 bytes. */
  readonly megabytes: number;
}

/** Prints the peak memory of a process at its end. */
const TELL = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
   process.on("exit", () => writeSync(3, JSON.stringify(process.resourceUsage())));`,
)}`;

/** Runs `heed check` as a process. `main` is the program's file, `node` are options of node itself. */
export function takeCheck(main: string, args: readonly string[], node?: readonly string[]): Promise<Taken> {
  return takeCommand(main, ["check", ...args], { node });
}

interface CommandOptions {
  /** Options of node itself. */
  readonly node?: readonly string[] | undefined;
  readonly cwd?: string | undefined;
}

/** Runs a command as a process. `main` is the program's file. */
export function takeCommand(
  main: string,
  args: readonly string[],
  { node = [], cwd }: CommandOptions = {},
): Promise<Taken> {
  return new Promise((done, fail) => {
    const start = performance.now();
    const child = spawn(process.execPath, [...node, "--import", TELL, main, ...args], {
      stdio: ["ignore", "pipe", "pipe", "pipe"],
      env: { PATH: process.env.PATH },
      cwd,
    });
    let end = "";
    let output = "";
    child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      end = (end + text).slice(-200);
    });
    child.stderr?.resume();
    child.stdio[3]?.on("data", (text) => {
      output += text;
    });
    child.on("error", fail).on("close", (code) => {
      const seconds = (performance.now() - start) / 1000;
      const { userCPUTime, systemCPUTime, maxRSS }: NodeJS.ResourceUsage = JSON.parse(output);
      const cpuSeconds = (userCPUTime + systemCPUTime) / 1e6;
      done({ code, summary: end.trim(), seconds, cpuSeconds, megabytes: maxRSS / 1024 });
    });
  });
}
