import { execFileSync, spawn } from "node:child_process";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  export interface ProvidedContext {
    /** The connection string of a private server; null if this machine has no PostgreSQL. */
    postgres: string | null;
  }
}

/** A server that was started for tests. */
export interface PostgresServer {
  readonly connectionString: string;
  /** Ends it, and removes its folder. */
  stop(): Promise<void>;
  /** Kills its processes by SIGKILL, in the middle of whatever they do. Its folder stays. */
  kill(): Promise<void>;
  /** Starts it again after a kill, on the same folder. */
  restart(): Promise<void>;
}

/** Starts a private server for all test files, and stops it after them. */
export default async function serve(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres();
  project.provide("postgres", server?.connectionString ?? null);
  if (server !== undefined) return server.stop;
  const missing = "PostgreSQL is not on this machine (`apt-get install postgresql`): its tests are SKIPPED.";
  if (process.env.CI === "true") throw new Error(missing);
  console.warn(`\n${"!".repeat(missing.length)}\n${missing}\n${"!".repeat(missing.length)}\n`);
  return async () => {};
}

/**
 * Starts a PostgreSQL server of its own in a temporary folder. It listens on a socket in that folder only, so it needs no
 * port and meets no other server. Returns undefined if its programs are not found.
 *
 * @param settings by default, nothing is forced to the disk, which is faster: a crash of the machine is no part of tests.
 */
export async function startPostgres(
  settings: readonly string[] = ["fsync=off"],
): Promise<PostgresServer | undefined> {
  const programs = programsFolder();
  if (programs === undefined) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "heed-pg-"));
  const data = join(folder, "data");
  let account: Partial<ReturnType<typeof postgresAccount>> = {};
  try {
    if (process.getuid?.() === 0) account = postgresAccount(folder);
    execFileSync(
      join(programs, "initdb"),
      ["-D", data, "-U", "heed", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"],
      { ...account, cwd: folder, stdio: "ignore" },
    );
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  const run = async (): Promise<Running> => {
    // The server ends with its input, and so with this process, however that ends.
    const server = spawn(
      "sh",
      [
        ...["-c", LIVE_WITH_INPUT, folder, join(programs, "postgres")],
        ...["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "max_connections=200"],
        ...["-c", "shared_buffers=256MB", "-c", "autovacuum_naptime=5s"],
        ...settings.flatMap((setting) => ["-c", setting]),
      ],
      { ...account, cwd: folder, stdio: ["pipe", "ignore", "ignore"] },
    );
    const ended = new Promise<void>((done) => server.once("exit", () => done()));
    const end = async (words: string) => {
      server.stdin.on("error", () => {}).end(words);
      await ended;
    };
    for (let tries = 0; tries < 300; tries++) {
      if (isReady(programs, folder)) return { end };
      if (server.exitCode !== null) break;
      await new Promise((done) => setTimeout(done, 100));
    }
    await end("");
    throw new Error("the private PostgreSQL server did not start");
  };
  let running: Running;
  try {
    running = await run();
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    connectionString: `postgres://heed@/postgres?host=${encodeURIComponent(folder)}`,
    stop: async () => {
      await running.end("");
      rmSync(folder, { recursive: true, force: true });
    },
    kill: () => running.end("kill\n"),
    restart: async () => {
      running = await run();
    },
  };
}

/** A server that runs. It ends by the end of its input, or by the word to be killed. */
interface Running {
  end(words: string): Promise<void>;
}

/**
 * Runs a command until the input ends, then interrupts it and removes its folder, which is the name of the script. Signals
 * to the whole group, as a terminal sends them, do not keep it from that. By a line of the input it is killed with its children, and
 * the folder stays.
 */
const LIVE_WITH_INPUT = `trap "" HUP INT TERM; "$@" & command=$!
if read -r line; then
  kill -STOP $command; kill -KILL $(cat /proc/$command/task/$command/children) $command; wait $command; sleep 0.1
else
  kill -INT $command; wait $command; cd /; rm -rf "$0"
fi`;

/** PostgreSQL refuses to run as root, so then it is the account of Debian's package that runs it. */
function postgresAccount(folder: string): { readonly uid: number; readonly gid: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
  const [uid, gid] = [id("-u"), id("-g")];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

function programsFolder(): string | undefined {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const folders = [
    ...versions.map((version) => join(debian, version, "bin")),
    ...(process.env.PATH ?? "").split(delimiter),
  ];
  return folders.find((folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")));
}

function isReady(programs: string, folder: string): boolean {
  try {
    execFileSync(join(programs, "pg_isready"), ["-q", "-h", folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
