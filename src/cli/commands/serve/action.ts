import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { CommandError } from "../../command-error.ts";
import type { ExitCode } from "../../process-io.ts";

interface ServeOptions {
  readonly database?: string | undefined;
  readonly data?: string | undefined;
  readonly port?: string | undefined;
  readonly host?: string | undefined;
}

/** `heed serve`: starts heed-server, and ends with it. */
export async function run({ database, ...options }: ServeOptions): Promise<ExitCode> {
  const program = findServer();
  if (program === undefined) {
    throw new CommandError(
      "heed-server is not installed here",
      "Install it with `npm install heed-server`, or start it by `npx heed-server --data heed-data`.",
    );
  }
  const given = (["data", "port", "host"] as const).flatMap((name) => {
    const value = options[name];
    return value === undefined ? [] : [`--${name}`, value];
  });
  const args = [...given, ...(database === undefined ? [] : [database])];
  const child = spawn(process.execPath, [program, ...args], { stdio: "inherit" });
  const end = () => child.kill("SIGTERM");
  // A terminal interrupts both processes, and a second signal would end the server before its requests are answered.
  const interrupt = process.stdin.isTTY ? () => {} : end;
  process.on("SIGTERM", end).on("SIGINT", interrupt);
  try {
    const code = await new Promise<number | null>((done, fail) => {
      child.once("error", fail).once("exit", done);
    });
    return code === 0 || code === 1 ? code : 2;
  } finally {
    process.off("SIGTERM", end).off("SIGINT", interrupt);
  }
}

/** The program of heed-server, installed in this project or beside heed; undefined if it is in neither. */
function findServer(): string | undefined {
  for (const place of [join(process.cwd(), "package.json"), import.meta.url]) {
    try {
      const manifest = createRequire(place).resolve("heed-server/package.json");
      const { bin } = JSON.parse(readFileSync(manifest, "utf8")) as { readonly bin: Record<string, string> };
      return join(dirname(manifest), bin["heed-server"] as string);
    } catch {
      // Not installed there.
    }
  }
  return undefined;
}
