import type { MiddlewareHandler } from "hono";

const METHODS = "GET, PUT, POST, DELETE";
const HEADERS = "authorization, content-type, accept, x-knock-user-token, x-knock-client, x-knock-branch";
const EXPOSED = "retry-after, x-request-id";

/**
 * Lets pages of some origins call: `*` stands for all, which is safe as no cookie is read below here. A preflight precedes each of
 * their calls.
 */
export function cors(origins: readonly string[]): MiddlewareHandler {
  return async (context, next) => {
    const origin = context.req.header("origin");
    const isPreflight = context.req.method === "OPTIONS";
    if (!isPreflight) await next();
    const allowed = origins.includes("*") ? "*" : origins.find((each) => each === origin);
    const response = isPreflight ? context.body(null, 204) : context.res;
    if (allowed !== undefined) {
      response.headers.set("access-control-allow-origin", allowed);
      response.headers.set("access-control-expose-headers", EXPOSED);
      if (isPreflight) {
        response.headers.set("access-control-allow-methods", METHODS);
        response.headers.set("access-control-allow-headers", HEADERS);
        response.headers.set("access-control-max-age", "7200");
      }
    }
    if (allowed !== "*") response.headers.append("vary", "origin");
    return isPreflight ? response : undefined;
  };
}
