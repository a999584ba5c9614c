import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** A Redis server that was started for a test. It keeps nothing on disk. */
export interface RedisServer {
  /** The socket that it listens on. */
  readonly path: string;
  /** Kills it by SIGKILL, and so loses all jobs. */
  kill(): Promise<void>;
  /** Starts it again after a kill. */
  restart(): Promise<void>;
}

/** Checks whether the program is on this machine. Where tests must not be skipped, it is an error if not. */
export function hasRedis(): boolean {
  const found = (process.env.PATH ?? "")
    .split(":")
    .some((folder) => existsSync(join(folder, "redis-server")));
  const missing = "Redis is not on this machine (`apt-get install redis-server`): its tests are SKIPPED.";
  if (!found && process.env.CI === "true") throw new Error(missing);
  if (!found) console.warn(`\n${"!".repeat(missing.length)}\n${missing}\n${"!".repeat(missing.length)}\n`);
  return found;
}

/** Starts a server that listens on a socket in a folder only. */
export async function startRedis(folder: string): Promise<RedisServer> {
  const path = join(folder, "redis.sock");
  let server = await run();

  async function run(): Promise<ChildProcess> {
    const started = spawn(
      "sh",
      [
        "-c",
        LIVE_WITH_INPUT,
        "redis-server",
        "--port",
        "0",
        "--unixsocket",
        path,
        "--save",
        "",
        "--dir",
        folder,
      ],
      { stdio: ["pipe", "ignore", "ignore"] },
    );
    for (let tries = 0; tries < 300; tries++) {
      if (isReady(path)) return started;
      await new Promise((done) => setTimeout(done, 50));
    }
    started.stdin?.end();
    throw new Error("Redis did not start");
  }

  return {
    path,
    kill: async () => {
      const ended = once(server, "exit");
      server.stdin?.end();
      await ended;
    },
    restart: async () => {
      server = await run();
    },
  };
}

/** Runs a program until the input ends, and so no longer than this process lives, then kills it. */
const LIVE_WITH_INPUT = `"$0" "$@" & cat > /dev/null; kill -KILL $!; wait $!`;

function isReady(path: string): boolean {
  try {
    return execFileSync("redis-cli", ["-s", path, "ping"], { encoding: "utf8", stdio: "pipe" }) === "PONG\n";
  } catch {
    return false;
  }
}
