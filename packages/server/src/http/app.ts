import { newId, type Store } from "heed/store";
import { type Context, Hono } from "hono";
import { PIXEL, recordTracked, type Tracker, tracker } from "../tracking/tracking.ts";
import { ApiError } from "./api-error.ts";
import { checkAccess, forbidden } from "./auth/access.ts";
import type { Caller } from "./auth/caller.ts";
import { callerOf, type Keys } from "./auth/keys.ts";
import { type Background, background } from "./background.ts";
import { BODY_LIMIT, readBody, readJson } from "./body.ts";
import { cors } from "./cors.ts";
import { faultOf, refusalOf } from "./failure.ts";
import { once } from "./idempotency.ts";
import { type Limit, limits } from "./limits.ts";
import { type Metrics, metrics } from "./metrics.ts";
import { openApi } from "./openapi.ts";
import { readQuery } from "./query.ts";
import { type Call, type Host, paramsOf, type Route } from "./route.ts";
import { NOT_OFFERED } from "./routes/not-offered.ts";
import { ROUTES } from "./routes/routes.ts";
import { type Validate, validators } from "./validate.ts";

/** The events that the application is told of, for its log. */
export interface Log {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Pages beside the API, which check for themselves who asks. */
export interface Mount {
  /** The path that they stand at and below. */
  readonly path: string;
  /** Answers a request, which has an id in the log, and says by which route. */
  fetch(
    request: Request,
    asked: { readonly id: string; readonly named: (route: string) => void },
  ): Response | Promise<Response>;
}

/** Options of the application. */
export interface AppOptions {
  readonly store: Store;
  readonly keys: Keys;
  /** Sign tracked links; the first one signs. */
  readonly linkKeys: readonly string[];
  readonly version: string;
  /** The address by which clients reach the server. */
  readonly publicUrl?: string | undefined;
  /** Factor of the limits of the tiers; 0 turns them off. By default, 1. */
  readonly limitFactor?: number | undefined;
  /** The origins of pages that may call; by default, all. */
  readonly origins?: readonly string[] | undefined;
  readonly log?: Log | undefined;
  /** Told that a bulk operation has begun. */
  readonly onOperation?: (() => void) | undefined;
  /** Tells waits of running workflows of events. */
  readonly tell?: Host["tell"];
  /** More rows of the table of routes. */
  readonly routes?: readonly Route[] | undefined;
  /** Pages beside the API. Pages of other origins cannot call them. */
  readonly mounts?: readonly Mount[] | undefined;
}

/** The application, and what its process does with it. */
export interface App {
  /** Answers a request. */
  fetch(request: Request): Response | Promise<Response>;
  readonly tracker: Tracker;
  readonly metrics: Metrics;
  /** Tells those who ask that no more requests should be sent here. */
  drain(): void;
  /** Waits for work that goes on after its request was answered. */
  idle(): Promise<void>;
}

type Env = { Variables: { id: string; route: string } };

const SILENT: Log = { info: () => {}, error: () => {} };

/** Makes the application: the platform's API, and the server's own. */
export function createApp(options: AppOptions): App {
  const {
    store,
    keys,
    linkKeys,
    version,
    publicUrl = "",
    limitFactor = 1,
    origins = ["*"],
    log = SILENT,
  } = options;
  const routes = [...ROUTES, ...(options.routes ?? [])];
  const later = background((name, error) => log.error({ err: error }, `${name} failed`));
  const server: Server = {
    store,
    keys,
    host: { publicUrl, onOperation: options.onOperation ?? (() => {}), tell: options.tell },
    limit: limitFactor === 0 ? () => {} : limits(limitFactor),
    tracker: tracker(linkKeys),
    metrics: metrics(),
    later,
    log,
    isDraining: false,
  };
  const app = new Hono<Env>();
  app.use(observed(server));
  addMounts(app, options.mounts ?? []);
  app.use(cors(origins));
  app.onError((error, context) => answerError(error, context, log));
  addOperations(app, server, openApi(routes, version));
  addTracking(app, server);
  const validatorOf = validators(routes);
  for (const route of routes) addRoute(app, server, route, validatorOf(route));
  addRefusals(app, server, routes);
  return {
    fetch: (request) => app.fetch(request),
    tracker: server.tracker,
    metrics: server.metrics,
    drain: () => {
      server.isDraining = true;
    },
    idle: later.idle,
  };
}

interface Server {
  readonly store: Store;
  readonly keys: Keys;
  readonly host: Host;
  readonly limit: Limit;
  readonly tracker: Tracker;
  readonly metrics: Metrics;
  readonly later: Background;
  readonly log: Log;
  isDraining: boolean;
}

/** Gives each request an id, and tells of its answer. Paths stand in the log without the ids in them. */
function observed({ metrics, log }: Server) {
  return async (context: Context<Env>, next: () => Promise<void>): Promise<void> => {
    const id = newId();
    const begun = performance.now();
    context.set("id", id);
    context.set("route", "none");
    await next();
    context.header("x-request-id", id);
    const { method } = context.req;
    const { status } = context.res;
    const route = context.get("route");
    const milliseconds = performance.now() - begun;
    metrics.observe(method, route, status, milliseconds / 1000);
    log.info({ id, method, route, status, ms: Math.round(milliseconds) }, "answered");
  };
}

function answerError(error: unknown, context: Context<Env>, log: Log): Response {
  const id = context.get("id");
  const refusal = refusalOf(error);
  if (refusal === undefined) log.error({ id, route: context.get("route"), err: error }, "a request failed");
  const answer = refusal ?? faultOf(error, id);
  for (const [name, value] of Object.entries(answer.headers)) context.header(name, value);
  return context.json(answer.body(), answer.status as 400);
}

/** Adds pages, before browsers are told that other origins may call: nothing is said to those of these. */
function addMounts(app: Hono<Env>, mounts: readonly Mount[]): void {
  for (const mount of mounts) {
    app.all(`${mount.path}/*`, (context) => {
      context.set("route", mount.path);
      const named = (route: string) => context.set("route", route);
      return mount.fetch(context.req.raw, { id: context.get("id"), named });
    });
  }
}

/** Adds what tells of the server itself. */
function addOperations(app: Hono<Env>, server: Server, description: object): void {
  const text = JSON.stringify(description);
  const named = (path: string, answer: (context: Context<Env>) => Response | Promise<Response>) =>
    app.get(path, (context) => {
      context.set("route", path);
      return answer(context);
    });
  named("/openapi.json", (context) => context.body(text, 200, { "content-type": "application/json" }));
  named("/healthz", (context) => context.json({ status: "ok" }));
  named("/readyz", async (context) => {
    if (server.isDraining) return context.json({ status: "draining" }, 503);
    try {
      await server.store.database.query("select 1 as one");
      return context.json({ status: "ok" });
    } catch (error) {
      server.log.error({ err: error }, "the database cannot be reached");
      return context.json({ status: "no database" }, 503);
    }
  });
  named("/metrics", async (context) => {
    const caller = await identified(context, server.keys);
    if (caller.kind !== "secret") throw forbidden("Metrics need a secret key.");
    const { registry } = server.metrics;
    return context.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
}

/** Adds tracked links and pixels. They need no key: whoever has one was sent it. */
function addTracking(app: Hono<Env>, { tracker, store, later }: Server): void {
  const headers = { "cache-control": "no-store, private", "referrer-policy": "no-referrer" };
  app.get("/l/:token", (context) => {
    context.set("route", "/l/{token}");
    const tracked = tracker.read(context.req.param("token"));
    if (tracked === undefined || tracked.url === null)
      throw new ApiError(404, "not_found", "There is no such link.");
    // Programs that look where a link leads do not count as people.
    if (context.req.method === "GET") later.run("recording a click", () => recordTracked(store, tracked));
    return context.body(null, 302, { ...headers, location: new URL(tracked.url).href });
  });
  app.get("/o/:token{.+\\.gif}", (context) => {
    context.set("route", "/o/{token}.gif");
    const tracked = tracker.read(context.req.param("token").replace(/\.gif$/, ""));
    if (tracked !== undefined && tracked.url === null && context.req.method === "GET") {
      later.run("recording an opening", () => recordTracked(store, tracked));
    }
    return context.body(PIXEL, 200, {
      ...headers,
      "content-type": "image/gif",
    });
  });
}

function identified(context: Context<Env>, keys: Keys): Promise<Caller> {
  return callerOf(keys, context.req.header("authorization"), context.req.header("x-knock-user-token"));
}

function addRoute(app: Hono<Env>, server: Server, route: Route, validate: Validate): void {
  app.on(route.method.toUpperCase(), patternOf(route.path), async (context) => {
    context.set("route", route.path);
    const caller = await identified(context, server.keys);
    const params: Readonly<Record<string, string>> = context.req.param();
    checkAccess(caller, route, params);
    server.limit(`${route.method} ${route.path}`, route.tier, limitedAs(caller, route, params));
    const search = new URL(context.req.url).searchParams;
    const query = readQuery(search, route.query);
    const text =
      route.body === undefined ? undefined : await readBody(context.req.raw, route.bodyLimit ?? BODY_LIMIT);
    validate("path", params);
    validate("query", query);
    const body = bodyOf(route, text);
    if (body !== undefined) validate("body", body);
    const work = (store: Store) => route.handle({ store, caller, host: server.host, params, query, body });
    const key = route.isIdempotent === true ? (context.req.header("idempotency-key") ?? "") : "";
    const answer =
      key === "" ? await work(server.store) : await answerOnce(context, server, route, key, text, work);
    return route.answer === undefined ? context.body(null, 204) : context.json(answer as object);
  });
}

async function answerOnce(
  context: Context<Env>,
  { store }: Server,
  { method, path }: Route,
  key: string,
  text = "",
  work: (store: Store) => Promise<unknown>,
): Promise<unknown> {
  const request = { key, scope: `${method} ${path}`, body: text, requestId: context.get("id") };
  const { answer, replayOf } = await once(store, request, work);
  if (replayOf !== null) {
    context.header("idempotent-replayed", "true");
    context.header("original-x-request-id", replayOf);
  }
  return answer;
}

function bodyOf({ body }: Route, text: string | undefined): unknown {
  if (body === undefined) return undefined;
  if (text !== undefined && text.trim() !== "") return readJson(text);
  if (body.isOptional === true) return undefined;
  throw new ApiError(422, "invalid_params", "The body is missing. Send it as JSON.", {
    mistakes: [{ field: "body", message: "`body` is missing." }],
  });
}

/** Whose requests are counted together: those with a secret key, or those of one user. */
function limitedAs(caller: Caller, { isPerUser }: Route, { user_id = "" }: Call["params"]): string {
  if (caller.kind === "secret") return isPerUser === true ? `secret ${user_id}` : "secret";
  return `user ${caller.user ?? user_id}`;
}

/** Adds answers to what there is not: other methods, what only the platform offers, and unknown paths. */
function addRefusals(app: Hono<Env>, { keys, log }: Server, routes: readonly Route[]): void {
  for (const { paths, what, instead } of NOT_OFFERED) {
    for (const path of paths) {
      app.all(patternOf(path), async (context) => {
        const methods = routes
          .filter((route) => matches(route.path, context.req.path))
          .map(({ method }) => method);
        if (methods.length > 0) throw notAllowed(context, methods);
        context.set("route", path);
        await identified(context, keys);
        throw new ApiError(501, "not_offered", `${what}: this server does not offer that. ${instead}`);
      });
    }
  }
  app.notFound((context) => {
    const methods = routes
      .filter((route) => matches(route.path, context.req.path))
      .map(({ method }) => method);
    const refusal =
      methods.length > 0
        ? notAllowed(context, methods)
        : new ApiError(
            404,
            "not_found",
            "There is no such path. `/openapi.json` lists those that there are.",
          );
    // An error that is thrown here would not come past the middleware, which lets browsers read it.
    return answerError(refusal, context, log);
  });
}

function notAllowed(context: Context<Env>, methods: readonly string[]): ApiError {
  const allow = [...new Set(methods)].map((method) => method.toUpperCase()).join(", ");
  return new ApiError(405, "method_not_allowed", `This path takes ${allow}, not ${context.req.method}.`, {
    headers: { allow },
  });
}

function matches(path: string, requested: string): boolean {
  const steps = path.split("/");
  const given = requested.split("/");
  return (
    steps.length === given.length &&
    steps.every((step, index) => (step.startsWith("{") ? given[index] !== "" : step === given[index]))
  );
}

/** A path in the router's form; the parameter `rest` stands for all that follows. */
function patternOf(path: string): string {
  return paramsOf(path).reduce(
    (pattern, name) => pattern.replace(`{${name}}`, name === "rest" ? ":rest{.+}" : `:${name}`),
    path,
  );
}
