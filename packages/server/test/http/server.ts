import { Knock } from "@knocklabs/node";
import type { Store, StoreOptions } from "heed/store";
import { exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from "jose";
import { type App, type AppOptions, createApp } from "../../src/http/app.ts";
import { readTokenKey } from "../../src/http/auth/user-token.ts";
import { type Driver, newStore } from "../databases/databases.ts";
import { answerChecker, type Description } from "./checked-answers.ts";

export const SECRET_KEY = "sk_test_0123456789abcdef";
export const PUBLIC_KEY = "pk_test_0123456789abcdef";
export const LINK_KEY = "links_0123456789abcdef";

/** The key pair of user tokens; made once, as it takes a while. */
const pair = generateKeyPair("RS256", { extractable: true });

/** A server under test. */
export interface TestServer {
  readonly app: App;
  readonly store: Store;
  /** The platform's client, with the secret key. */
  readonly client: Knock;
  /** Sends a request, with the secret key unless it says otherwise; the answer is held against the description. */
  call(method: string, path: string, options?: CallOptions): Promise<Response>;
  /** The platform's client with a public key and a user's token. */
  clientOf(user: string): Promise<Knock>;
}

export interface CallOptions {
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Makes a server on a store of its own. */
export async function newServer(
  driver: Driver,
  options: Partial<AppOptions> = {},
  storeOptions: StoreOptions = {},
): Promise<TestServer> {
  const store = options.store ?? (await newStore(driver, storeOptions));
  const { publicKey } = await pair;
  const app = createApp({
    keys: {
      secret: [SECRET_KEY],
      public: [PUBLIC_KEY],
      token: await readTokenKey(await exportSPKI(publicKey)),
      needsToken: true,
    },
    linkKeys: [LINK_KEY],
    version: "0.0.0",
    limitFactor: 0,
    ...options,
    store,
  });
  const description = (await (
    await app.fetch(new Request("http://heed.test/openapi.json"))
  ).json()) as Description;
  const check = answerChecker(description);
  const fetch = async (input: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    const response = await app.fetch(request);
    await check(request, response);
    return response;
  };
  const knock = (apiKey: string, headers: Record<string, string> = {}) =>
    new Knock({ apiKey, baseURL: "http://heed.test", fetch, maxRetries: 0, defaultHeaders: headers });
  return {
    app,
    store,
    client: knock(SECRET_KEY),
    clientOf: async (user) => knock(PUBLIC_KEY, { "X-Knock-User-Token": await tokenOf(user) }),
    call: (method, path, { body, headers = {} } = {}) =>
      fetch(`http://heed.test${path}`, {
        method,
        headers: { authorization: `Bearer ${SECRET_KEY}`, "content-type": "application/json", ...headers },
        ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
      }),
  };
}

/** Signs the token of a user, as the platform's client does. */
export async function tokenOf(user: string, claims: JWTPayload = {}): Promise<string> {
  const { privateKey } = await pair;
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ iat: now, exp: now + 3600, ...claims, sub: user })
    .setProtectedHeader({ alg: "RS256", typ: "JWT" })
    .sign(privateKey);
}

/** The headers of a browser with a public key and the token of a user. */
export async function headersOf(user: string, claims: JWTPayload = {}): Promise<Record<string, string>> {
  return { authorization: `Bearer ${PUBLIC_KEY}`, "x-knock-user-token": await tokenOf(user, claims) };
}
