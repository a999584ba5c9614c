import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Knock } from "@knocklabs/node";
import { listEvents, openStore } from "heed/store";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { openPostgres } from "../../src/database/pg.ts";
import { make } from "../databases/messages.ts";
import { type ServerProcess, startProcess } from "./server-process.ts";

const SECRET = "sk_test_0123456789abcdef0123456789abcdef";
const postgres = inject("postgres");

/** Starts the command on PostgreSQL, in a schema of its own. */
function startOnServer(schema: string, env: NodeJS.ProcessEnv = {}): Promise<ServerProcess> {
  return startProcess([postgres as string], { HEED_SECRET_KEY: SECRET, HEED_SCHEMA: schema, ...env });
}

describe.skipIf(postgres === null)("the command", () => {
  test("keeps all that it has acknowledged when it is told to end amid requests", async () => {
    const schema = `term_${process.pid}`;
    const { child, address, ended } = await startOnServer(schema);
    const database = openPostgres(postgres as string);
    onTestFinished(() => database.close());
    const store = openStore(database, { schema });
    const ids = await make(store, ...Array.from({ length: 8 }, () => ({ channel_id: "feed" })));
    const client = new Knock({ apiKey: SECRET, baseURL: address, maxRetries: 0 });
    const acknowledged = new Map<string, number>(ids.map((id) => [id, 0]));
    const writers = ids.map(async (id) => {
      for (;;) {
        try {
          await client.messages.markAsSeen(id);
        } catch {
          return;
        }
        acknowledged.set(id, (acknowledged.get(id) ?? 0) + 1);
      }
    });
    await new Promise((done) => setTimeout(done, 700));
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
    await Promise.all(writers);
    for (const id of ids) {
      let count = 0;
      let after: string | null = null;
      do {
        const { items, page_info } = await listEvents(store, id, { after });
        count += items.filter(({ type }) => type === "message.seen").length;
        after = page_info.after;
      } while (after !== null);
      // Of the one that was in flight, the answer may have been lost on its way.
      expect(count - (acknowledged.get(id) ?? 0)).toBeGreaterThanOrEqual(0);
      expect(count - (acknowledged.get(id) ?? 0)).toBeLessThanOrEqual(1);
    }
    expect([...acknowledged.values()].every((count) => count > 0)).toBe(true);
  });

  test("ends within its limit though a client never finishes its request", async () => {
    const { child, address, ended } = await startOnServer(`slow_${process.pid}`, { HEED_DRAIN_SECONDS: "1" });
    const { hostname, port } = new URL(address);
    const socket = connect(Number(port), hostname);
    socket.on("error", () => {});
    await once(socket, "connect");
    socket.write(
      `POST /v1/messages/batch/seen HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${SECRET}\r\ncontent-length: 100\r\n\r\n{`,
    );
    await new Promise((done) => setTimeout(done, 200));
    const begun = performance.now();
    child.kill("SIGTERM");
    expect(await ended).toBe(1);
    expect(performance.now() - begun).toBeLessThan(5000);
  });
});

test("the command makes a folder's keys, says them once, and lets nobody else have the folder", async () => {
  const folder = mkdtempSync(join(tmpdir(), "heed-data-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const data = ["--data", join(folder, "data")];
  const first = await startProcess(data);
  const key = /secret key {2}(\S+)/.exec(first.said())?.[1] ?? "";
  const made = await new Knock({ apiKey: key, baseURL: first.address }).users.update("kim", { name: "Kim" });
  await expect(startProcess(data)).rejects.toThrow(
    new RegExp(`it ended with 2: Process ${first.child.pid} has `),
  );
  first.child.kill("SIGTERM");
  expect(await first.ended).toBe(0);
  const second = await startProcess(data);
  expect(second.said()).not.toContain(key);
  expect(await new Knock({ apiKey: key, baseURL: second.address }).users.get("kim")).toEqual(made);
  second.child.kill("SIGTERM");
  expect(await second.ended).toBe(0);
});

test.each([
  [["postgres://h@127.0.0.1:9/n"], /ended with 2: The database cannot be opened: .*ECONNREFUSED/],
  [["mysql://h/n"], /ended with 2: DATABASE_URL does not begin with postgres:/],
  [["--dat", "d"], /ended with 2: .*'--dat'/],
])("the command says why it does not start: %j", async (where, reason) => {
  await expect(startProcess(where, { HEED_SECRET_KEY: SECRET })).rejects.toThrow(reason);
});
