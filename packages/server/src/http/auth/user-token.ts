import { type CryptoKey, errors, importSPKI, type JWTPayload, jwtVerify } from "jose";
import { ApiError } from "../api-error.ts";
import type { Caller } from "./caller.ts";

/** The only algorithm of user tokens. A token cannot choose another one. */
const ALGORITHM = "RS256";

/** The fewest bits of a key: the library refuses to check with less. */
const SHORTEST_MODULUS = 2048;

/** Seconds by which the clocks of two machines may differ. */
const CLOCK_SKEW = 30;

/**
 * Reads a public key: PEM, or PEM in base64.
 *
 * @throws an error if it is none of an RSA key.
 */
export async function readTokenKey(text: string): Promise<CryptoKey> {
  const trimmed = text.trim().replaceAll("\\n", "\n");
  const pem = trimmed.startsWith("-----") ? trimmed : Buffer.from(trimmed, "base64").toString("utf8");
  const key = await importSPKI(pem, ALGORITHM);
  const { modulusLength } = key.algorithm as { readonly modulusLength?: number };
  if (modulusLength !== undefined && modulusLength >= SHORTEST_MODULUS) return key;
  throw new TypeError(`The key has ${modulusLength} bits, and ${ALGORITHM} needs ${SHORTEST_MODULUS}.`);
}

/** Reads the token of a user, and says what it allows. */
export async function readUserToken(token: string, key: CryptoKey): Promise<Caller> {
  const payload = await verified(token, key);
  const { sub } = payload;
  if (typeof sub !== "string" || sub === "") throw refused("It names no user: set the claim `sub`");
  return { kind: "public", user: sub, grants: grantsOf(payload, sub) };
}

async function verified(token: string, key: CryptoKey): Promise<JWTPayload> {
  try {
    const { payload } = await jwtVerify(token, key, { algorithms: [ALGORITHM], clockTolerance: CLOCK_SKEW });
    return payload;
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw refused("It has expired");
    if (error instanceof errors.JWTClaimValidationFailed)
      throw refused(`Its claim \`${error.claim}\` does not hold`);
    if (error instanceof errors.JOSEAlgNotAllowed) throw refused(`Sign it by ${ALGORITHM}`);
    if (error instanceof errors.JOSEError)
      throw refused("It was not signed with the key that belongs to HEED_JWT_PUBLIC_KEY");
    throw error;
  }
}

/** All, unless the token says that nothing counts but its grants. */
function grantsOf({ explicit_grants, grants }: JWTPayload, user: string): ReadonlySet<string> | "all" {
  if (explicit_grants === undefined || explicit_grants === false) return "all";
  const own = Object.entries(typeof grants === "object" && grants !== null ? grants : {}).filter(
    ([resource]) => resource.endsWith(`/v1/users/${user}`),
  );
  const names = own
    .flatMap(([, given]) => Object.entries(given as object))
    .filter(([, limits]) => isUnlimited(limits));
  return new Set(names.map(([name]) => ALIASES.get(name) ?? name));
}

/** A grant lists its limits; one that is limited by something that is not known here grants nothing. */
function isUnlimited(limits: unknown): boolean {
  return Array.isArray(limits) && limits.every((limit) => JSON.stringify(limit) === "{}");
}

/** Grants that are spelt in several ways. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["feed/read", "user/feed_read"],
  ["feed/write", "user/feed_write"],
  ["user_feed/read", "user/feed_read"],
  ["user_feed/write", "user/feed_write"],
]);

function refused(why: string): ApiError {
  return new ApiError(401, "invalid_user_token", `The user token is not valid. ${why}.`);
}
