import { createHash, timingSafeEqual } from "node:crypto";
import type { CryptoKey } from "jose";
import { ApiError } from "../api-error.ts";
import type { Caller } from "./caller.ts";
import { readUserToken } from "./user-token.ts";

/** The keys of a server. There are several of a kind while they are rotated. */
export interface Keys {
  readonly secret: readonly string[];
  readonly public: readonly string[];
  /** Checks the tokens of users. */
  readonly token?: CryptoKey | undefined;
  /** False for development only: then a public key without a token may do what any user may. */
  readonly needsToken: boolean;
}

/** Says who makes a request, by its headers. */
export async function callerOf(
  keys: Keys,
  authorization: string | undefined,
  token: string | undefined,
): Promise<Caller> {
  const given = /^bearer +(\S+) *$/i.exec(authorization ?? "")?.[1];
  if (given === undefined) {
    throw new ApiError(401, "api_key_missing", "Send a key in the header: `Authorization: Bearer <key>`.");
  }
  // Both are compared in full, so that the time says nothing about either.
  const [isSecret, isPublic] = [isAmong(given, keys.secret), isAmong(given, keys.public)];
  if (isSecret) return { kind: "secret" };
  if (!isPublic) throw new ApiError(401, "authentication_required", "The key is not one of this server.");
  if (token !== undefined && token !== "") {
    if (keys.token !== undefined) return readUserToken(token, keys.token);
    throw new ApiError(
      401,
      "missing_jwt_signing_key",
      "User tokens cannot be checked: start the server with HEED_JWT_PUBLIC_KEY.",
    );
  }
  if (!keys.needsToken) return { kind: "public", user: null, grants: "all" };
  throw new ApiError(
    401,
    "missing_user_token",
    "A public key needs the token of a user in the header `X-Knock-User-Token`.",
  );
}

/** Compares a key with each of several, in a time that does not depend on them: digests have one length. */
function isAmong(given: string, keys: readonly string[]): boolean {
  const digest = digestOf(given);
  return keys.map((key) => timingSafeEqual(digest, digestOf(key))).includes(true);
}

function digestOf(text: string): Buffer {
  return createHash("sha256").update(text).digest();
}
