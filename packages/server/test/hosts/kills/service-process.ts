import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";

/** A program of a test in a process of its own, which ends with its input and so with the test. */
export interface ServiceProcess {
  /** Writes a line, and resolves with the next line that it writes. Rejects if it ends before. */
  ask(line: string): Promise<string>;
  /** Kills it by SIGKILL. */
  kill(): Promise<void>;
}

/** The longest text of errors that is kept, of its end. */
const LONGEST_ERRORS = 5000;

/** Starts a program of TypeScript, and waits for its first line. */
export async function startService(file: string, args: readonly string[]): Promise<ServiceProcess> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", file, ...args], {
    stdio: ["pipe", "pipe", "pipe"],
  });
  const ended = once(child, "close");
  // Kills make many errors, which are told if it ends by itself.
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (chunk: string) => {
    errors = (errors + chunk).slice(-LONGEST_ERRORS);
  });
  let text = "";
  const waiting: ((line: string | undefined) => void)[] = [];
  let isOver = false;
  child.stdin?.on("error", () => {});
  child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    const lines = text.split("\n");
    text = lines.pop() ?? "";
    for (const line of lines) waiting.shift()?.(line);
  });
  ended.then(() => {
    isOver = true;
    for (const tell of waiting) tell(undefined);
  });
  const nextLine = () =>
    new Promise<string>((done, fail) => {
      const tell = (line: string | undefined) =>
        line === undefined ? fail(new Error(`The process ended before it answered. ${errors}`)) : done(line);
      if (isOver) tell(undefined);
      else waiting.push(tell);
    });
  await nextLine();
  return {
    ask: (line) => {
      const answer = nextLine();
      child.stdin?.write(`${line}\n`);
      return answer;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
