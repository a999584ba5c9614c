import { runAccount } from "heed/simulate";
import {
  contents,
  LONGEST_PAGE,
  listDeliveryLogs,
  listEvents,
  listMessages,
  listMessageTries,
  listRuns,
  message,
  readRun,
  readVersion,
  runLog,
  type Store,
} from "heed/store";
import { type Context, Hono } from "hono";
import { runDetailAnswer } from "../engine/run-answer.ts";
import { ApiError, missing } from "../http/api-error.ts";
import type { Log, Mount } from "../http/app.ts";
import { callerOf, type Keys } from "../http/auth/keys.ts";
import { readBody } from "../http/body.ts";
import { faultOf, refusalOf } from "../http/failure.ts";
import { limits } from "../http/limits.ts";
import { askedOf } from "./filters.ts";
import { ICON } from "./icon.ts";
import { type Live, liveOf, stateOf } from "./live.ts";
import { MESSAGE_FIELDS, messageBody, messageFilterOf, messagesBody } from "./message-pages.ts";
import { HEADERS, type PageParts, pageOf, ROOT, signInBody, troubleBody } from "./page.ts";
import { type PlaygroundAddress, playgroundAddress, playgroundBody, playgroundFiles } from "./playground.ts";
import { RUN_FIELDS, runBody, runFilterOf, runsBody } from "./run-pages.ts";
import { SCRIPT } from "./script.ts";
import { SESSION_LENGTH, type Sessions, sessionsOf } from "./session.ts";
import { STYLE } from "./style.ts";

/** The parts of a server that its debugger stands on. */
export interface DebuggerOptions {
  readonly store: Store;
  readonly keys: Keys;
  /** True if browsers reach the server by TLS alone: then they send the mark of a session by nothing else. */
  readonly isSecure: boolean;
  /** Factor of the limits of the tiers; 0 turns them off. */
  readonly limitFactor: number;
  readonly log: Log;
}

/** The debugger: pages that show runs and messages. */
export interface Debugger extends Mount {
  /** Ends the connections of pages that are told of changes. */
  stop(): Promise<void>;
}

/** The longest body of somebody who signs in, in bytes. */
const LONGEST_FORM = 8192;

const COOKIE = "heed_debugger";

type Env = { Bindings: { id: string; named: (route: string) => void } };

/** Makes the pages. They read what a store keeps, for whoever has a secret key, and change nothing of it. */
export function openDebugger({ store, keys, isSecure, limitFactor, log }: DebuggerOptions): Debugger {
  const sessions = sessionsOf(keys.secret);
  const limit = limitFactor === 0 ? () => {} : limits(limitFactor);
  const live = liveOf(store, (error) => log.error({ err: error }, "telling a page of changes failed"));
  const app = new Hono<Env>({ strict: false }).basePath(ROOT);
  app.onError((error, context) => troublePage(error, context, log));
  addFiles(app);
  const hasPlayground = addPlayground(app);
  addSessions(app, { sessions, keys, limit, isSecure });
  app.use("/*", async (context, next) => {
    if (!sessions.isOpen(cookieOf(context))) {
      context.env.named(`${ROOT}/{page}`);
      const { pathname, search } = new URL(context.req.url);
      const to = wayTo(pathname.endsWith("/live") ? "" : pathname + search);
      return answerPage(context, { title: "Sign in", body: signInBody(to) }, 401);
    }
    limit("debugger", 3, "debugger");
    return next();
  });
  addLists(app, store);
  addRun(app, store, live, hasPlayground);
  addMessage(app, store);
  app.notFound(async (context) => {
    const isKnown = context.req.method === "GET" || context.req.method === "HEAD";
    const text = isKnown ? "There is no such page." : "Pages are read, and nothing else.";
    return answerPage(
      context,
      { title: "Not found", body: troubleBody("Not found", text) },
      isKnown ? 404 : 405,
    );
  });
  return {
    path: ROOT,
    fetch: (request, asked) => app.fetch(request, asked),
    stop: async () => live.stop(),
  };
}

/** Adds the files of heed's playground, which tell nothing either. Returns false if there are none. */
function addPlayground(app: Hono<Env>): boolean {
  const files = playgroundFiles();
  app.get("/playground/:name?", (context, next) => {
    context.env.named(`${ROOT}/playground/{file}`);
    const { name = "" } = context.req.param();
    const file = files.get(name);
    if (file === undefined) return next();
    // The page names its files beside itself.
    const isBare = name === "" && !new URL(context.req.url).pathname.endsWith("/");
    if (isBare) return context.body(null, 303, { ...HEADERS, location: `${ROOT}/playground/` });
    return context.body(file.content, 200, { ...file.headers });
  });
  return files.size > 0;
}

interface SessionParts {
  readonly sessions: Sessions;
  readonly keys: Keys;
  readonly limit: (route: string, tier: 2, caller: string) => void;
  readonly isSecure: boolean;
}

/** Adds what needs no session, as it tells nothing. */
function addFiles(app: Hono<Env>): void {
  for (const [name, type, text] of [
    ["style.css", "text/css; charset=utf-8", STYLE],
    ["live.js", "text/javascript; charset=utf-8", SCRIPT],
    ["icon.svg", "image/svg+xml", ICON],
  ] as const) {
    app.get(`/${name}`, (context) => {
      context.env.named(`${ROOT}/${name}`);
      return context.body(text, 200, { ...HEADERS, "content-type": type, "cache-control": "no-cache" });
    });
  }
}

/** Adds signing in and out. The key comes in the body of a form, and goes no further. */
function addSessions(app: Hono<Env>, { sessions, keys, limit, isSecure }: SessionParts): void {
  const attributes = `Path=${ROOT}; HttpOnly; SameSite=Strict${isSecure ? "; Secure" : ""}`;
  app.post("/sign-in", async (context) => {
    context.env.named(`${ROOT}/sign-in`);
    refuseOthers(context);
    limit("debugger sign-in", 2, "all");
    const form = new URLSearchParams(await readBody(context.req.raw, LONGEST_FORM));
    const to = wayTo(form.get("to") ?? "");
    const caller = await callerOf(keys, `Bearer ${form.get("key")?.trim() ?? ""}`, undefined).catch(
      () => undefined,
    );
    if (caller?.kind !== "secret") {
      const body = signInBody(to, "That is no secret key of this server.");
      return answerPage(context, { title: "Sign in", body }, 401);
    }
    const cookie = `${COOKIE}=${sessions.begin()}; Max-Age=${SESSION_LENGTH / 1000}; ${attributes}`;
    return context.body(null, 303, { ...HEADERS, location: to, "set-cookie": cookie });
  });
  app.post("/sign-out", (context) => {
    context.env.named(`${ROOT}/sign-out`);
    refuseOthers(context);
    const cookie = `${COOKIE}=; Max-Age=0; ${attributes}`;
    return context.body(null, 303, { ...HEADERS, location: `${ROOT}/`, "set-cookie": cookie });
  });
}

/** The address that somebody wants to come to: one of the pages, and else the list of runs. */
function wayTo(address: string): string {
  const isPage = /^\/debugger\/(?:runs|messages)(?:[/?][!-[\]-~]*)?$/.test(address);
  return isPage && !address.includes("..") ? address : `${ROOT}/runs`;
}

/** Refuses a form that another site sends. */
function refuseOthers(context: Context<Env>): void {
  const site = context.req.header("sec-fetch-site");
  const origin = context.req.header("origin");
  const isOther =
    site === undefined
      ? origin !== undefined && (!URL.canParse(origin) || new URL(origin).host !== context.req.header("host"))
      : site !== "same-origin";
  if (isOther) throw new ApiError(403, "authorization", "This form was sent by a page of another site.");
}

function addLists(app: Hono<Env>, store: Store): void {
  app.get("/", (context) => {
    context.env.named(`${ROOT}/`);
    return context.body(null, 303, { ...HEADERS, location: `${ROOT}/runs` });
  });
  app.get("/runs", async (context) => {
    context.env.named(`${ROOT}/runs`);
    const asked = askedOf(new URL(context.req.url).searchParams, RUN_FIELDS);
    const listed = await listRuns(store, runFilterOf(asked), asked.page);
    return answerPage(context, { title: "Runs", at: "runs", body: runsBody(listed, asked) });
  });
  app.get("/messages", async (context) => {
    context.env.named(`${ROOT}/messages`);
    const asked = askedOf(new URL(context.req.url).searchParams, MESSAGE_FIELDS);
    const listed = await listMessages(store, messageFilterOf(asked), asked.page);
    return answerPage(context, { title: "Messages", at: "messages", body: messagesBody(listed, asked) });
  });
}

function addRun(app: Hono<Env>, store: Store, live: Live, hasPlayground: boolean): void {
  app.get("/runs/:id", async (context) => {
    context.env.named(`${ROOT}/runs/{id}`);
    const { id } = context.req.param();
    const { run, log, content } = await wholeRun(store, id);
    const account = runAccount(runDetailAnswer(run, log));
    if (account === undefined) throw new TypeError("the log of a run is not one");
    return answerPage(context, {
      title: `Run of ${run.workflow}`,
      at: "runs",
      body: runBody(run, log, account, { content, hasPlayground }),
    });
  });
  app.get("/runs/:id/playground", async (context, next) => {
    if (!hasPlayground) return next();
    context.env.named(`${ROOT}/runs/{id}/playground`);
    const { id } = context.req.param();
    const { run, log, content } = await wholeRun(store, id);
    const found = await playgroundAddress(store, run, log, content);
    return answerPage(context, { title: titleOf(found), at: "runs", body: playgroundBody(found, id) });
  });
  app.get("/runs/:id/live", async (context) => {
    context.env.named(`${ROOT}/runs/{id}/live`);
    const { id } = context.req.param();
    const run = await readRun(store, id);
    if (run === undefined) throw missing("run", id);
    const headers = { ...HEADERS, "content-type": "text/event-stream; charset=utf-8" };
    // Whoever asks for the headers alone reads no stream, which would stay open.
    if (context.req.method === "HEAD") return context.body(null, 200, headers);
    const stream = live.tell(run, context.req.query("since") ?? stateOf(run));
    if (stream === undefined) {
      throw new ApiError(
        503,
        "too_many_pages",
        "Too many pages are told of changes already. Reload this one.",
      );
    }
    return context.body(stream, 200, headers);
  });
}

/** Reads a run with its log and the content of the version of its workflow. */
async function wholeRun(store: Store, id: string) {
  const run = await readRun(store, id);
  if (run === undefined) throw missing("run", id);
  const [log, version] = await Promise.all([runLog(store, id), readVersion(store, run.version)]);
  return { run, log, content: version?.content };
}

function titleOf({ ok }: PlaygroundAddress): string {
  return ok ? "Into the playground" : "Not in the playground";
}

function addMessage(app: Hono<Env>, store: Store): void {
  app.get("/messages/:id", async (context) => {
    context.env.named(`${ROOT}/messages/{id}`);
    const { id } = context.req.param();
    const found = await message(store, id);
    if (found === undefined) throw missing("message", id);
    const page = { page_size: LONGEST_PAGE };
    const [[content], events, rejected, deliveries, webhooks] = await Promise.all([
      contents(store, [id]),
      listEvents(store, id, page),
      listEvents(store, id, page, { rejected: true }),
      listDeliveryLogs(store, id, page),
      listMessageTries(store, id, page),
    ]);
    const body = messageBody({ message: found, content, events, rejected, deliveries, webhooks });
    return answerPage(context, { title: `Message ${id}`, at: "messages", body });
  });
}

function cookieOf(context: Context<Env>): string {
  const cookies = (context.req.header("cookie") ?? "").split(";").map((each) => each.trim());
  return cookies.find((each) => each.startsWith(`${COOKIE}=`))?.slice(COOKIE.length + 1) ?? "";
}

async function answerPage(context: Context<Env>, parts: PageParts, status: 200 | 401 | 404 | 405 = 200) {
  const headers = { ...HEADERS, "content-type": "text/html; charset=utf-8" };
  return context.body(await pageOf(parts), status, headers);
}

async function troublePage(error: unknown, context: Context<Env>, log: Log): Promise<Response> {
  const { id } = context.env;
  const refusal = refusalOf(error);
  if (refusal === undefined) log.error({ id, err: error }, "a page failed");
  const { status, message: text, headers } = refusal ?? faultOf(error, id);
  const title = status === 404 ? "Not found" : status >= 500 ? "The server failed" : "Not possible";
  const page = await pageOf({ title, at: "runs", body: troubleBody(title, text) });
  return context.body(page, status as 400, {
    ...HEADERS,
    ...headers,
    "content-type": "text/html; charset=utf-8",
  });
}
