import type { HostEvent } from "heed/hosts";
import type { Store } from "heed/store";
import type { Caller, Grant } from "./auth/caller.ts";
import type { JsonSchema, Properties } from "./schemas/json-schema.ts";

/** The tier of a route's limit: 1, 5, 60, 200 and 1000 requests a second. */
export type Tier = 1 | 2 | 3 | 4 | 5;

/** Effects beyond the request and its answer. */
export interface Host {
  /** Told that a bulk operation has begun. */
  readonly onOperation: () => void;
  /** Tells waits of running workflows of events; undefined if no workflows run here. */
  readonly tell?: ((events: readonly HostEvent[], store: Store) => Promise<void>) | undefined;
  /** Address by which clients reach the server, without a slash at its end; empty if it is not known. */
  readonly publicUrl: string;
}

/** A request to a route, checked against its schemas. */
export interface Call<Query = unknown, Body = unknown> {
  readonly store: Store;
  readonly caller: Caller;
  readonly host: Host;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
}

/** A route of the API: a row of the table from which the application and its description are made. */
export interface Route<Query = unknown, Body = unknown> {
  readonly method: "get" | "put" | "post" | "delete";
  /** With parameters in braces. */
  readonly path: string;
  readonly id: string;
  readonly summary: string;
  readonly tier: Tier;
  /** True if each user of a path has a limit of its own, whoever asks. */
  readonly isPerUser?: boolean | undefined;
  /** The grant by which a user may; without one, the route is for secret keys only. */
  readonly grant?: Grant | undefined;
  readonly params?: Properties | undefined;
  readonly query?: Properties | undefined;
  /** True if parameters that it does not know are ignored, as clients send some for other servers. */
  readonly isLenient?: boolean | undefined;
  readonly body?: { readonly schema: JsonSchema; readonly isOptional?: boolean | undefined } | undefined;
  /** The longest body in bytes. */
  readonly bodyLimit?: number | undefined;
  /** The schema of the answer; without one, it has no body. */
  readonly answer?: JsonSchema | undefined;
  /** True if a request with an idempotency key is carried out once. */
  readonly isIdempotent?: boolean | undefined;
  /** A method, so that routes with different queries and bodies go into one table. */
  handle(call: Call<Query, Body>): Promise<unknown>;
}

/** Writes a route with the types of its query and its body. */
export function route<Query, Body>(route: Route<Query, Body>): Route {
  return route as Route;
}

/** The names of the parameters in a path. */
export function paramsOf(path: string): readonly string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
