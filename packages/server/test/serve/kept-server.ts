import { randomUUID } from "node:crypto";
import { onTestFinished } from "vitest";
import type { RunFacts } from "../hosts/kills/facts.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";

/** The secret key of a kept server. */
const SECRET = "sk_test_0123456789abcdef0123456789abcdef";

/** The longest time in which a request is made again until it is answered, in milliseconds: longer than its key is held by a dead process. */
const PATIENCE = 180_000;

/** A run, as the server's API tells it. */
export interface ServedRun extends RunFacts {
  readonly workflow_run_id: string;
  readonly recipient: string;
  readonly events: readonly (RunFacts["events"][number] & {
    readonly step_ref: string | null;
    readonly data: { readonly [key: string]: unknown } | null;
  })[];
}

/** A server in a process of its own that can be killed and started again, on the same data. */
export class KeptServer {
  readonly #where: readonly string[];
  readonly #env: NodeJS.ProcessEnv;
  #process: ServerProcess | undefined;

  constructor(where: readonly string[], env: NodeJS.ProcessEnv) {
    this.#where = where;
    this.#env = { HEED_SECRET_KEY: SECRET, ...env };
  }

  async restart(): Promise<void> {
    this.#process = await startProcess(this.#where, this.#env);
  }

  async kill(): Promise<void> {
    this.#process?.child.kill("SIGKILL");
    await this.#process?.ended;
  }

  /** Triggers a workflow under an idempotency key, again and again until it is answered. Returns the id of the trigger. */
  async trigger(workflow: string, body: object): Promise<string> {
    const key = randomUUID();
    const answer = await this.#call("POST", `/v1/workflows/${workflow}/trigger`, body, key);
    return String((answer as { readonly workflow_run_id?: unknown }).workflow_run_id);
  }

  /** All runs with their events. */
  async runs(): Promise<readonly ServedRun[]> {
    const ids: string[] = [];
    let after: string | null = null;
    do {
      const query = after === null ? "" : `&after=${encodeURIComponent(after)}`;
      const page = (await this.#call("GET", `/v1/workflow_recipient_runs?page_size=50${query}`)) as {
        readonly items: readonly { readonly id: string }[];
        readonly page_info: { readonly after: string | null };
      };
      ids.push(...page.items.map(({ id }) => id));
      after = page.page_info.after;
    } while (after !== null);
    const runs: ServedRun[] = [];
    for (const id of ids)
      runs.push((await this.#call("GET", `/v1/workflow_recipient_runs/${id}`)) as ServedRun);
    return runs;
  }

  async #call(method: string, path: string, body?: object, key?: string): Promise<unknown> {
    let last: unknown;
    for (const end = Date.now() + PATIENCE; Date.now() < end; ) {
      try {
        const response = await fetch(`${this.#process?.address}${path}`, {
          method,
          headers: {
            authorization: `Bearer ${SECRET}`,
            "content-type": "application/json",
            ...(key !== undefined && { "idempotency-key": key }),
          },
          ...(body !== undefined && { body: JSON.stringify(body) }),
        });
        if (response.ok) return await response.json();
        last = await response.text();
        if (response.status !== 409 && response.status < 500) break;
      } catch (error) {
        last = error;
      }
      await new Promise((done) => setTimeout(done, 300));
    }
    throw new Error(`${method} ${path} was not answered: ${last}`);
  }
}

/** Starts a server that is killed when the test ends. */
export async function keepServer(where: readonly string[], env: NodeJS.ProcessEnv): Promise<KeptServer> {
  const server = new KeptServer(where, env);
  await server.restart();
  onTestFinished(() => server.kill());
  return server;
}
