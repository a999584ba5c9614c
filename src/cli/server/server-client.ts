import { LIMITS } from "../../problem/index.ts";
import { CommandError } from "../command-error.ts";
import { brief } from "../output/visible.ts";
import type { SecretKey } from "./key.ts";

/** The longest that a server may take for an answer, in milliseconds. */
const PATIENCE = 30_000;

/** An answer of the server in JSON, or `undefined` if it has nothing under the path. */
export type Answer = { readonly [key: string]: unknown } | undefined;

/** Reads from heed-server, or from a server with its routes. Answers are bounded in time, size and depth. */
export class ServerClient {
  readonly #address: URL;
  readonly #key: SecretKey;

  /** Throws CommandError if the address is not one of a server. */
  constructor(address: string, key: SecretKey) {
    this.#address = addressOf(address);
    this.#key = key;
  }

  /**
   * Returns what stands under a path of segments, which are escaped. Throws CommandError if the server cannot be reached, refuses the
   * key, or answers with something else than a JSON object.
   */
  async read(segments: readonly string[], query: Readonly<Record<string, string>> = {}): Promise<Answer> {
    const url = new URL(this.#address);
    url.pathname = `${url.pathname.replace(/\/+$/, "")}/${segments.map(segmentOf).join("/")}`;
    url.search = new URLSearchParams(query).toString();
    const { status, text } = await this.#answer(url);
    if (status === 404) return undefined;
    if (status === 401 || status === 403) {
      throw new CommandError(
        `the server at \`${this.#name}\` refuses the key in ${this.#key.from}`,
        "Give the secret key of that server, not a public one.",
      );
    }
    if (status === 429) {
      throw new CommandError(
        `the server at \`${this.#name}\` has had too many requests`,
        "Ask again in a second.",
      );
    }
    if (status !== 200) {
      const { message } = mapIn(text) ?? {};
      const said = typeof message === "string" ? `: ${brief(message, 300)}` : "";
      throw new CommandError(
        `the server at \`${this.#name}\` answers with ${status}${said.replace(/\.$/, "")}`,
        status >= 500 ? "Its log says why." : "Give the address at which heed-server itself answers.",
      );
    }
    const found = mapIn(text);
    if (found === undefined) throw this.notUnderstood();
    return found;
  }

  /** The error for an answer that has another form than expected. */
  notUnderstood(): CommandError {
    return new CommandError(
      `the answer of the server at \`${this.#name}\` is not one of heed-server`,
      "Give the address at which heed-server itself answers, such as `http://127.0.0.1:4333`.",
    );
  }

  get #name(): string {
    return this.#address.href.replace(/\/$/, "");
  }

  async #answer(url: URL): Promise<{ readonly status: number; readonly text: string }> {
    try {
      const response = await fetch(url, {
        headers: { authorization: `Bearer ${this.#key.key}`, accept: "application/json" },
        // The key is for this server only.
        redirect: "manual",
        signal: AbortSignal.timeout(PATIENCE),
      });
      return { status: response.status, text: await boundedText(response) };
    } catch (error) {
      if (error instanceof TooLong) {
        throw new CommandError(
          `the answer of the server at \`${this.#name}\` is longer than ${LIMITS.fileBytes / 1024 / 1024} MB`,
          "No run that heed reads is so long.",
        );
      }
      throw new CommandError(
        `the server at \`${this.#name}\` cannot be reached: ${causeOf(error)}`,
        "Start it with `heed serve`, or give the address of one that runs.",
      );
    }
  }
}

/** Thrown for an answer that is too long. */
class TooLong extends Error {}

/** Reads an answer's text, and no further than the limit. */
async function boundedText({ body }: Response): Promise<string> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of body ?? []) {
    length += chunk.length;
    if (length > LIMITS.fileBytes) throw new TooLong();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

/** Reads the text of a JSON object that is not nested too deep. Returns undefined for any other text. */
function mapIn(text: string): { readonly [key: string]: unknown } | undefined {
  try {
    const value: unknown = JSON.parse(text);
    const isMap = typeof value === "object" && value !== null && !Array.isArray(value);
    return isMap && isWithin(value, LIMITS.fileNesting)
      ? (value as { readonly [key: string]: unknown })
      : undefined;
  } catch {
    return undefined;
  }
}

function isWithin(value: unknown, depth: number): boolean {
  if (typeof value !== "object" || value === null) return true;
  return depth > 0 && Object.values(value).every((each) => isWithin(each, depth - 1));
}

/** Escapes a segment of a path. An address has no segments `.` and `..`: they would lead to another route. */
function segmentOf(text: string): string {
  return /^\.{1,2}$/.test(text) ? text.replaceAll(".", "%252E") : encodeURIComponent(text);
}

function addressOf(text: string): URL {
  const help = "Write it as `http://127.0.0.1:4333` or `https://heed.example.com`.";
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new CommandError(`\`${text}\` is not the address of a server`, help);
  }
  if (url.protocol !== "http:" && url.protocol !== "https:") {
    throw new CommandError(`\`${text}\` is not the address of a server`, help);
  }
  if (url.username !== "" || url.password !== "") {
    throw new CommandError("the address of the server holds a name or a password", help);
  }
  url.search = "";
  url.hash = "";
  return url;
}

/** Words why a request has failed. */
function causeOf(error: unknown): string {
  if (error instanceof Error && error.name === "TimeoutError") {
    return `it has not answered within ${PATIENCE / 1000} seconds`;
  }
  const cause = error instanceof Error ? error.cause : undefined;
  const { code } = (cause ?? {}) as { readonly code?: unknown };
  return (
    FAULTS[String(code)] ??
    (typeof code === "string" ? `the system says ${brief(code, 40)}` : "no answer came")
  );
}

const FAULTS: { readonly [code: string]: string } = {
  ECONNREFUSED: "nothing listens there",
  ECONNRESET: "it has closed the connection",
  UND_ERR_SOCKET: "it has closed the connection",
  ENOTFOUND: "there is no host of this name",
  EAI_AGAIN: "the name of its host cannot be looked up now",
  EHOSTUNREACH: "no way leads to its host",
  ETIMEDOUT: "its host does not answer",
  UND_ERR_CONNECT_TIMEOUT: "its host does not answer",
  CERT_HAS_EXPIRED: "its certificate has expired",
  DEPTH_ZERO_SELF_SIGNED_CERT: "its certificate is signed by itself",
  SELF_SIGNED_CERT_IN_CHAIN: "its certificate is signed by an authority that is not trusted here",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "its certificate is signed by an authority that is not trusted here",
};
