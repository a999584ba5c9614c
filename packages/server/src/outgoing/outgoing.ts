import { lookup as lookUp } from "node:dns/promises";
import { Agent as HttpAgent, type IncomingMessage, request as requestHttp } from "node:http";
import { Agent as HttpsAgent, request as requestHttps } from "node:https";
import { isIP, type LookupFunction } from "node:net";
import { RequestFilteringHttpAgent, RequestFilteringHttpsAgent } from "request-filtering-agent";
import { INTERNAL_ADDRESSES, isListed, readAllowList, refusedKind } from "./allow-list.ts";

/**
 * Requests to addresses that users give: to public addresses only, or those of an allow list. Each request looks its host up,
 * checks all addresses, and connects to one of these; redirects are answers, not followed.
 */
export interface Outgoing {
  /**
   * Checks that requests may go to an address, as far as this can be said in advance.
   *
   * @throws OutgoingError if they may not.
   */
  check(url: string): Promise<void>;
  /**
   * Sends a request, and returns the response, whatever its status.
   *
   * @throws OutgoingError if no whole response came.
   */
  send(request: OutgoingRequest): Promise<OutgoingResponse>;
}

/** A request to send. */
export interface OutgoingRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  readonly body: string | null;
  /** The longest time for all of it, in milliseconds. */
  readonly timeout: number;
  /** Gives the request up. */
  readonly signal?: AbortSignal | undefined;
}

/** The response to a request. */
export interface OutgoingResponse {
  readonly status: number;
  readonly headers: { readonly [name: string]: string };
  /** The body as text, as far as the limit allows. */
  readonly body: string;
}

/**
 * Reason why there is no response:
 * - `invalid`: the address or a header cannot be read;
 * - `blocked`: requests may not go to that address;
 * - `unreachable`: the host has no address, or the connection failed;
 * - `timeout`: it took too long;
 * - `aborted`: the request was given up.
 */
export type OutgoingErrorCode = "invalid" | "blocked" | "unreachable" | "timeout" | "aborted";

/** Thrown if a request has no response. The message is a sentence with its remedy. */
export class OutgoingError extends Error {
  override readonly name = "OutgoingError";
  declare readonly code: OutgoingErrorCode;

  constructor(code: OutgoingErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** Options of outgoing requests. */
export interface OutgoingOptions {
  /** Addresses, ranges in CIDR notation and names of hosts that requests may go to although they are not public. */
  readonly allow?: readonly string[] | undefined;
  /** Returns the addresses of a host. By default, those that the system finds. */
  readonly lookup?: ((host: string) => Promise<readonly string[]>) | undefined;
}

/** The most bytes of a response's body that are read. */
const LONGEST_BODY = 65_536;

/**
 * Opens outgoing requests.
 *
 * @throws TypeError if the allow list cannot be read.
 */
export function openOutgoing({ allow = [], lookup = systemLookup }: OutgoingOptions = {}): Outgoing {
  const list = readAllowList(allow);
  const addressesOf = async (url: URL): Promise<Target> => {
    // The parser of addresses has already turned all spellings of an IPv4 address into the usual one.
    const host = url.hostname.replace(/^\[|\]$/g, "");
    const found = isIP(host) === 0 ? await addressesOfHost(lookup, host) : [host];
    if (list.hosts.has(host.replace(/\.$/, ""))) return { addresses: found, isAllowed: true };
    for (const address of found) {
      if (isIP(address) !== 0 && isListed(list, address)) continue;
      const kind = refusedKind(address);
      if (kind === undefined) continue;
      const named = address === host ? "" : `\`${host}\` is `;
      throw new OutgoingError(
        "blocked",
        `${named}\`${address}\`, an address of the kind \`${kind}\`, to which nothing is sent. If it may be, add \`${host}\` or its range to the allow list.`,
      );
    }
    return { addresses: found, isAllowed: found.some((address) => refusedKind(address) !== undefined) };
  };
  return {
    check: async (url) => {
      await addressesOf(readUrl(url));
    },
    send: (request) => send(request, addressesOf),
  };
}

/** The addresses that a request may connect to, and whether it may only for the sake of the allow list. */
interface Target {
  readonly addresses: readonly string[];
  readonly isAllowed: boolean;
}

async function systemLookup(host: string): Promise<readonly string[]> {
  return (await lookUp(host, { all: true })).map(({ address }) => address);
}

async function addressesOfHost(
  lookup: (host: string) => Promise<readonly string[]>,
  host: string,
): Promise<readonly string[]> {
  const found = await lookup(host).catch(() => []);
  if (found.length > 0) return found;
  throw new OutgoingError("unreachable", `The host \`${host}\` has no address. Check its name.`);
}

/** Reads the address of a request. */
function readUrl(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || (url.protocol !== "https:" && url.protocol !== "http:")) {
    throw new OutgoingError(
      "invalid",
      "The address is not one of the form `https://host/path`. Write it in full.",
    );
  }
  if (url.username !== "" || url.password !== "") {
    throw new OutgoingError(
      "invalid",
      "The address has a user name or password, which logs would show. Leave them out; requests are signed.",
    );
  }
  return url;
}

const FILTER = { denyIPAddressList: [...INTERNAL_ADDRESSES] };

async function send(
  { url: text, method, headers, body, timeout, signal }: OutgoingRequest,
  addressesOf: (url: URL) => Promise<Target>,
): Promise<OutgoingResponse> {
  const url = readUrl(text);
  const ending = new AbortController();
  const end = (code: "timeout" | "aborted", message: string) =>
    ending.abort(new OutgoingError(code, message));
  const giveUp = () => end("aborted", "The request was given up, as the server stops.");
  const timer = setTimeout(() => end("timeout", `No whole response came within ${timeout} ms.`), timeout);
  signal?.addEventListener("abort", giveUp);
  if (signal?.aborted) giveUp();
  let onEnd: (() => void) | undefined;
  const ended = new Promise<never>((_, fail) => {
    onEnd = () => fail(ending.signal.reason);
    ending.signal.addEventListener("abort", onEnd);
    if (ending.signal.aborted) onEnd();
  });
  try {
    const target = await Promise.race([addressesOf(url), ended]);
    return await Promise.race([exchange(url, target, { method, headers, body }, ending.signal), ended]);
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener("abort", giveUp);
    if (onEnd !== undefined) ending.signal.removeEventListener("abort", onEnd);
  }
}

function exchange(
  url: URL,
  { addresses, isAllowed }: Target,
  { method, headers, body }: Pick<OutgoingRequest, "method" | "headers" | "body">,
  signal: AbortSignal,
): Promise<OutgoingResponse> {
  const isSecure = url.protocol === "https:";
  // The filter checks once more what is connected to, by rules of its own, unless the allow list says otherwise.
  const agent = isAllowed
    ? new (isSecure ? HttpsAgent : HttpAgent)()
    : new (isSecure ? RequestFilteringHttpsAgent : RequestFilteringHttpAgent)(FILTER);
  return new Promise((done, fail) => {
    const fault = (error: Error) => {
      const isInvalid = error instanceof TypeError;
      fail(
        new OutgoingError(
          isInvalid ? "invalid" : "unreachable",
          isInvalid
            ? `The request cannot be written: ${error.message}.`
            : `The connection failed: ${causeOf(error)}.`,
        ),
      );
    };
    try {
      const request = (isSecure ? requestHttps : requestHttp)(url, {
        agent,
        method,
        headers: {
          "user-agent": "heed-server",
          "accept-encoding": "identity",
          ...headers,
          ...(body !== null && { "content-length": String(Buffer.byteLength(body)) }),
        },
        lookup: lookupOf(addresses),
        signal,
      });
      request.on("error", fault);
      request.on("response", (response) => read(response, done, fault));
      request.end(body ?? undefined);
    } catch (error) {
      fault(error as Error);
    }
  });
}

/** A lookup that gives the addresses that were checked. */
function lookupOf(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_host, options, callback) => {
    if (options.all) callback(null, found);
    else callback(null, found[0]?.address ?? "", found[0]?.family);
  };
}

function read(
  response: IncomingMessage,
  done: (response: OutgoingResponse) => void,
  fault: (error: Error) => void,
): void {
  const chunks: Buffer[] = [];
  let length = 0;
  const finish = () => {
    const headers = Object.entries(response.headers).map(([name, value]) => [name, String(value)]);
    const text = Buffer.concat(chunks).subarray(0, LONGEST_BODY).toString("utf8");
    done({ status: response.statusCode ?? 0, headers: Object.fromEntries(headers), body: text });
  };
  response.on("data", (chunk: Buffer) => {
    chunks.push(chunk);
    length += chunk.length;
    if (length < LONGEST_BODY) return;
    finish();
    response.destroy();
  });
  response.on("end", finish);
  response.on("error", fault);
  response.on("close", () => {
    if (!response.complete) fault(new Error("it ended amid the response"));
  });
}

function causeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  // Several addresses that all failed have an error with an empty message.
  return error.message === "" ? (code ?? "unknown") : error.message;
}
