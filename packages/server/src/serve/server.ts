import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { serve } from "@hono/node-server";
import { advanceOperation, expire, migrateStore, openStore, type Store } from "heed/store";
import { openPostgres } from "../database/pg.ts";
import { openEmbedded } from "../database/pglite.ts";
import type { Debugger, DebuggerOptions } from "../debugger/debugger.ts";
import { type App, createApp } from "../http/app.ts";
import { readTokenKey } from "../http/auth/user-token.ts";
import { type FolderKeys, keysOfFolder } from "./folder-keys.ts";
import type { ServerLog } from "./log.ts";
import { prepareSending } from "./sending.ts";
import { type Settings, SettingsError } from "./settings.ts";
import { startWorker, type Worker } from "./worker.ts";
import { openWorkflowsOf, type RunningWorkflows } from "./workflows.ts";

/** A server that answers requests. */
export interface RunningServer {
  /** The address that it listens on, such as `http://127.0.0.1:4333`. */
  readonly address: string;
  /** The keys of its folder, if it was given none. */
  readonly folderKeys: FolderKeys | undefined;
  /** Reads the folder of workflows again, if it has one. */
  reload(): Promise<void>;
  /**
   * Ends it: no request is taken any more, those that are being answered go on, and so does what follows from them, until
   * the limit of the settings. Returns false if the limit was reached.
   */
  stop(): Promise<boolean>;
}

/** How often a server looks for bulk operations that another process has left, in milliseconds. */
const OPERATIONS_INTERVAL = 60_000;

/** How often a server deletes what is past its retention. */
const RETENTION_INTERVAL = 3_600_000;

/**
 * Starts a server.
 *
 * @throws SettingsError if a key cannot be read; FolderLockError if another process has the folder; StoreError if the
 * database is that of a newer version.
 */
export async function startServer(
  settings: Settings,
  version: string,
  log: ServerLog,
): Promise<RunningServer> {
  const folderKeys = keysFor(settings);
  const keys = await readKeys(settings, folderKeys);
  const database = await openDatabase(settings, log);
  const workers: Worker[] = [];
  try {
    const linkKeys = settings.linkKeys.length > 0 ? settings.linkKeys : keys.secret;
    const sending = prepareSending(settings, process.env, log, linkKeys);
    const running: { workflows?: RunningWorkflows | undefined } = {};
    const store = openStore(database, {
      schema: settings.schema,
      ...sending.storeOptions,
      onWork: () => {
        sending.storeOptions.onWork?.();
        running.workflows?.engine.wake();
      },
    });
    const migrated = await migrateStore(store);
    if (migrated.length > 0) log.info({ migrations: migrated }, "migrated the database");
    const operations = startWorker({
      work: async () => (await advanceOperation(store)) !== undefined,
      interval: OPERATIONS_INTERVAL,
      onError: (error) => log.error({ err: error }, "a bulk operation failed"),
    });
    workers.push(operations, startRetention(store, settings, log));
    running.workflows = await openWorkflowsOf(settings, store, sending.outgoing, log);
    const { workflows } = running;
    const pages = await openPages(settings, { store, keys, log });
    const app = createApp({
      store,
      keys,
      linkKeys,
      version,
      publicUrl: settings.publicUrl,
      limitFactor: settings.limitFactor,
      origins: settings.origins,
      log,
      onOperation: operations.wake,
      routes: [...sending.routes, ...(workflows?.engine.routes ?? [])],
      tell: workflows?.engine.tell,
      mounts: pages === undefined ? [] : [pages],
    });
    if (pages !== undefined) workers.push({ wake: () => {}, stop: () => pages.stop() });
    workers.push(...(await sending.start(store, app.metrics.tried)));
    if (workflows !== undefined) {
      workflows.engine.start();
      workers.push(workflows.engine, { wake: () => {}, stop: () => workflows.stop() });
    }
    const http = await listen(app, settings);
    return {
      address: addressOf(http),
      folderKeys,
      reload: async () => workflows?.reload(),
      stop: () => stop({ app, http, workers, close: () => database.close(), seconds: settings.drainSeconds }),
    };
  } catch (error) {
    await Promise.all(workers.map((worker) => worker.stop()));
    await database.close();
    throw error;
  }
}

function keysFor({ database, secretKeys, publicKeys }: Settings): FolderKeys | undefined {
  if (database.kind !== "folder" || secretKeys.length > 0 || publicKeys.length > 0) return undefined;
  return keysOfFolder(database.folder);
}

async function readKeys(settings: Settings, folderKeys: FolderKeys | undefined) {
  const jwt = settings.jwtPublicKey ?? folderKeys?.jwtPublicKey;
  const token =
    jwt === undefined
      ? undefined
      : await readTokenKey(jwt).catch((error: Error) => {
          throw new SettingsError(
            `HEED_JWT_PUBLIC_KEY is not the public half of an RSA key, as PEM or as PEM in base64: ${error.message}`,
          );
        });
  return {
    secret: folderKeys === undefined ? settings.secretKeys : [folderKeys.secretKey],
    public: folderKeys === undefined ? settings.publicKeys : [folderKeys.publicKey],
    token,
    needsToken: settings.needsToken,
  };
}

function openDatabase({ database, connections }: Settings, log: ServerLog) {
  if (database.kind === "folder") return openEmbedded({ folder: join(database.folder, "database") });
  return openPostgres(database.url, {
    connections,
    onIdleError: (error) => log.error({ err: error }, "a connection to the database failed"),
  });
}

function startRetention(store: Store, { retentionDays }: Settings, log: ServerLog): Worker {
  return startWorker({
    work: async () => {
      const { hasMore, ...expired } = await expire(store, { messages: retentionDays });
      if (Object.values(expired).some((count) => count > 0))
        log.info(expired, "deleted what is past its retention");
      return hasMore;
    },
    interval: RETENTION_INTERVAL,
    onError: (error) => log.error({ err: error }, "retention failed"),
  });
}

/** Opens the debugger, if the settings say so: whoever does without it does not load it. */
async function openPages(
  { hasDebugger, publicUrl, limitFactor }: Settings,
  parts: Pick<DebuggerOptions, "store" | "keys" | "log">,
): Promise<Debugger | undefined> {
  if (!hasDebugger) return undefined;
  const { openDebugger } = await import("../debugger/debugger.ts");
  return openDebugger({ ...parts, limitFactor, isSecure: publicUrl?.startsWith("https:") === true });
}

function listen(app: App, { host, port }: Settings): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch: app.fetch, hostname: host, port }, () => done(server)) as Server;
    server.once("error", fail);
  });
}

function addressOf(server: Server): string {
  const { address, port, family } = server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${port}`;
}

interface Parts {
  readonly app: App;
  readonly http: Server;
  readonly workers: readonly Worker[];
  close(): Promise<void>;
  readonly seconds: number;
}

async function stop({ app, http, workers, close, seconds }: Parts): Promise<boolean> {
  app.drain();
  const ending = Promise.all(workers.map((worker) => worker.stop()));
  const closed = new Promise<void>((done) => http.close(() => done()));
  // A connection that becomes idle is closed, whether or not its client would send more on it.
  const sweep = setInterval(() => http.closeIdleConnections(), 20);
  const finished = closed.then(() => app.idle()).then(() => ending);
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<false>((done) => {
    timer = setTimeout(() => done(false), seconds * 1000);
  });
  const isInTime = await Promise.race([finished.then(() => true), limit]);
  clearInterval(sweep);
  clearTimeout(timer);
  http.closeAllConnections();
  await close();
  return isInTime;
}
