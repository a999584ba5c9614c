import type { KeptMessage } from "heed/store";
import { ApiError } from "../api-error.ts";
import type { Route } from "../route.ts";
import type { Caller, Grant } from "./caller.ts";

/** Refuses a caller who may not use a route, or not for the user of its path. */
export function checkAccess(caller: Caller, route: Route, params: Readonly<Record<string, string>>): void {
  if (caller.kind === "secret") return;
  const { grant } = route;
  if (grant === undefined) {
    throw forbidden("A public key may not do this. Use a secret key, and keep it on your own server.");
  }
  checkGrant(caller, grant);
  const { user_id } = params;
  if (user_id !== undefined) checkUser(caller, user_id);
}

/** Refuses a caller whose token lacks a grant. */
export function checkGrant(caller: Caller, grant: Grant): void {
  if (caller.kind === "secret" || caller.grants === "all" || caller.grants.has(grant)) return;
  throw forbidden(`The user token does not grant \`${grant}\`.`);
}

/** Refuses a caller who is another user. */
export function checkUser(caller: Caller, user: string): void {
  if (caller.kind === "secret" || caller.user === null || caller.user === user) return;
  throw forbidden("The user token is that of another user.");
}

/** Refuses a caller to whom one of the messages was not sent. */
export function checkMessages(caller: Caller, messages: readonly KeptMessage[]): void {
  if (caller.kind === "secret" || caller.user === null) return;
  if (messages.every(({ recipient }) => recipient === caller.user)) return;
  throw forbidden("The user token is that of another user than the recipient of the message.");
}

/** The refusal of a caller who is known and may not. */
export function forbidden(message: string): ApiError {
  return new ApiError(403, "authorization", message);
}
