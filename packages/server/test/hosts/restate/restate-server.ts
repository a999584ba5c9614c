import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { programPath } from "../../../scripts/restate-program.mjs";

/** A Restate server that was started for a test. */
export interface RestateServer {
  /** The address of the ingress. */
  readonly ingress: string;
  /** Makes a service known, which must be running, so that its handlers are called. */
  register(service: string): Promise<void>;
  /** The memory that it has now, in megabytes. */
  memory(): number;
  /** Kills it by SIGKILL. Its folder stays. */
  kill(): Promise<void>;
  /** Starts it again after a kill, on the same folder and ports. */
  restart(): Promise<void>;
}

/**
 * Returns the path of the server's program, or undefined if it is not installed. Where tests must not be skipped, that is an
 * error.
 */
export function restateProgram(): string | undefined {
  if (existsSync(programPath)) return programPath;
  const missing =
    "The Restate server is not installed (`node packages/server/scripts/restate-program.mjs`): its tests are SKIPPED.";
  if (process.env.CI === "true") throw new Error(missing);
  console.warn(`\n${"!".repeat(missing.length)}\n${missing}\n${"!".repeat(missing.length)}\n`);
  return undefined;
}

/** Starts a server on a folder, with ports that are free. */
export async function startRestate(program: string, folder: string): Promise<RestateServer> {
  const [node, ingress, admin] = await freePorts(3);
  let server = await run();

  async function run(): Promise<ChildProcess> {
    const started = spawn(
      "sh",
      ["-c", LIVE_WITH_INPUT, program, "--no-logo", "--base-dir", join(folder, "restate")],
      {
        env: {
          PATH: process.env.PATH,
          DO_NOT_TRACK: "1",
          RESTATE_DISABLE_TELEMETRY: "true",
          RESTATE_NODE_NAME: "heed",
          RESTATE_LISTEN_MODE: "tcp",
          RESTATE_BIND_IP: "127.0.0.1",
          RESTATE_ADVERTISED_HOST: "127.0.0.1",
          RESTATE_BIND_PORT: String(node),
          RESTATE_INGRESS__BIND_PORT: String(ingress),
          RESTATE_ADMIN__BIND_PORT: String(admin),
          RESTATE_DEFAULT_NUM_PARTITIONS: "4",
        },
        stdio: ["pipe", "ignore", "ignore"],
      },
    );
    for (const address of [
      `http://127.0.0.1:${admin}/health`,
      `http://127.0.0.1:${ingress}/restate/health`,
    ]) {
      await answers(address);
    }
    return started;
  }

  return {
    ingress: `http://127.0.0.1:${ingress}`,
    register: async (service) => {
      const response = await fetch(`http://127.0.0.1:${admin}/deployments`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ uri: service, force: true }),
      });
      if (!response.ok) throw new Error(`Restate did not register the service: ${await response.text()}`);
    },
    memory: () => {
      const children = readFileSync(`/proc/${server.pid}/task/${server.pid}/children`, "utf8")
        .trim()
        .split(" ");
      const resident = children.map((pid) =>
        Number(/VmRSS:\s*(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0),
      );
      return Math.max(...resident) / 1024;
    },
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

/** Returns ports that nobody listens on. */
export async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, "127.0.0.1"));
  const ports = await Promise.all(
    servers.map(async (server) => {
      await once(server, "listening");
      return (server.address() as { port: number }).port;
    }),
  );
  await Promise.all(servers.map((server) => once(server.close(), "close")));
  return ports;
}

async function answers(address: string): Promise<void> {
  for (let tries = 0; tries < 300; tries++) {
    const response = await fetch(address).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`${address} did not answer`);
}
