import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** The command, once it answers. */
export interface ServerProcess {
  readonly child: ChildProcess;
  readonly address: string;
  /** All that it has said so far. */
  readonly said: () => string;
  /** The exit code. */
  readonly ended: Promise<number | null>;
}

/** Starts the command from its sources, until the test ends. Rejects with the exit code and what it said if it ends by itself. */
export async function startProcess(
  where: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<ServerProcess> {
  const root = join(import.meta.dirname, "../..");
  const child = spawn(
    process.execPath,
    ["--import", "tsx", join(root, "src/entries/cli.ts"), ...where, "--port", "0"],
    {
      cwd: root,
      env: {
        PATH: process.env.PATH,
        HEED_RATE_LIMITS: "off",
        HEED_LOG_LEVEL: "error",
        ...env,
      },
      stdio: ["ignore", "pipe", "pipe"],
    },
  );
  const ended = once(child, "exit").then(([code]) => code as number | null);
  onTestFinished(() => void child.kill("SIGKILL"));
  let said = "";
  child.stdout?.on("data", (data) => {
    said += data;
  });
  const address = new Promise<string>((done, fail) => {
    child.stderr?.on("data", (data) => {
      said += data;
      const found = /answers at (\S+)/.exec(said)?.[1];
      if (found !== undefined) done(found);
    });
    void ended.then((code) => fail(new Error(`it ended with ${code}: ${said}`)));
  });
  return { child, address: await address, said: () => said, ended };
}
