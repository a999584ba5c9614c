import { eventFromWebhook, type ReportedEvent, type WebhookPayload } from "./platform.ts";

/**
 * Webhooks as they arrive: signatures of the platform's form and of Standard Webhooks (spec 1.3.12). Uses Web Crypto, which
 * Node, workers and browsers have.
 */

/** A received request: the body exactly as it was sent, and its headers. */
export interface WebhookRequest {
  readonly body: string | Uint8Array;
  /** Headers, in any case of letters: a map as Node has, or the `Headers` of a fetch request. */
  readonly headers: HeaderMap | { get(name: string): string | null };
}

interface HeaderMap {
  readonly [name: string]: string | readonly string[] | undefined;
}

/** Options of verifying webhooks. */
export interface WebhookOptions {
  /** The endpoint's signing secret; several while one replaces another. `whsec_` marks one that is written in base64. */
  readonly secrets: string | readonly string[];
  /** The most seconds that the signature's time may be away from `now`; 300 by default. */
  readonly tolerance?: number | undefined;
  /** The present, in milliseconds since 1970; the clock's by default. */
  readonly now?: number | undefined;
}

/**
 * The reason to refuse a webhook:
 * - `no-signature`: it has no headers of a signature;
 * - `malformed`: its signature or the time of it cannot be read;
 * - `mismatch`: no secret gives this signature;
 * - `too-old`, `too-new`: the signature's time is further from now than the tolerance.
 */
export type WebhookRefusal = "no-signature" | "malformed" | "mismatch" | "too-old" | "too-new";

/** The result of verifying a webhook. */
export type WebhookVerification =
  /** `at` is the time of the signature, in milliseconds since 1970; `id` is that of the event, if it is signed too. */
  | { readonly isValid: true; readonly at: number; readonly id: string | undefined }
  | { readonly isValid: false; readonly reason: WebhookRefusal };

/** A webhook that was refused. */
export class WebhookError extends Error {
  override readonly name = "WebhookError";
  readonly reason: WebhookRefusal | "not-json";

  constructor(reason: WebhookRefusal | "not-json") {
    super(SENTENCES[reason]);
    this.reason = reason;
  }
}

const SENTENCES: { readonly [reason in WebhookError["reason"]]: string } = {
  "no-signature": "the request has no signature",
  malformed: "the signature cannot be read",
  mismatch: "the signature does not belong to the body, or was made with another secret",
  "too-old": "the signature is too old",
  "too-new": "the signature is of a time that is still to come",
  "not-json": "the body is not JSON",
};

const TOLERANCE_SECONDS = 300;

/** The content that is signed, and the signatures that the request claims for it. */
interface Claim {
  readonly at: number;
  readonly id: string | undefined;
  readonly signed: string;
  readonly signatures: readonly string[];
}

/**
 * Verifies a webhook: that its signature is of this body, by one of the secrets, and recent. Takes the form of the platform
 * (`x-knock-signature: t=<milliseconds>,s=<base64>`) and that of Standard Webhooks (`webhook-id`, `webhook-timestamp`,
 * `webhook-signature`). Throws nothing.
 */
export async function verifyWebhook(
  request: WebhookRequest,
  { secrets, tolerance = TOLERANCE_SECONDS, now = Date.now() }: WebhookOptions,
): Promise<WebhookVerification> {
  const refuse = (reason: WebhookRefusal): WebhookVerification => ({ isValid: false, reason });
  const claim = claimOf(request);
  if (typeof claim === "string") return refuse(claim);
  const { at, id, signed, signatures } = claim;
  const body = typeof request.body === "string" ? new TextEncoder().encode(request.body) : request.body;
  const content = joined(new TextEncoder().encode(signed), body);
  for (const secret of typeof secrets === "string" ? [secrets] : secrets) {
    const key = await keyOf(secret);
    if (key === undefined) continue;
    for (const signature of signatures) {
      const bytes = bytesOf(signature);
      if (bytes === undefined || !(await crypto.subtle.verify("HMAC", key, bytes, content))) continue;
      if (at < now - tolerance * 1000) return refuse("too-old");
      if (at > now + tolerance * 1000) return refuse("too-new");
      return { isValid: true, at, id };
    }
  }
  return refuse("mismatch");
}

/**
 * Verifies a webhook, and returns the message event that it reports; undefined if it reports something else.
 *
 * @throws WebhookError if the webhook is not genuine, or its body is not JSON.
 * @throws TypeError if it reports a message event without the message's id or `created_at`.
 */
export async function readWebhook(
  request: WebhookRequest,
  options: WebhookOptions,
): Promise<ReportedEvent | undefined> {
  const verification = await verifyWebhook(request, options);
  if (!verification.isValid) throw new WebhookError(verification.reason);
  return eventFromWebhook(payloadOf(request.body));
}

function payloadOf(body: WebhookRequest["body"]): WebhookPayload {
  try {
    return JSON.parse(typeof body === "string" ? body : new TextDecoder().decode(body)) as WebhookPayload;
  } catch {
    throw new WebhookError("not-json");
  }
}

function claimOf({ headers }: WebhookRequest): Claim | WebhookRefusal {
  const platform = headerOf(headers, "x-knock-signature");
  const standard = headerOf(headers, "webhook-signature");
  if (standard !== undefined) {
    const id = headerOf(headers, "webhook-id");
    const time = headerOf(headers, "webhook-timestamp") ?? "";
    if (id === undefined || !/^\d{1,12}$/.test(time)) return "malformed";
    const signatures = standard.split(" ").flatMap((one) => (one.startsWith("v1,") ? [one.slice(3)] : []));
    return { at: Number(time) * 1000, id, signed: `${id}.${time}.`, signatures };
  }
  if (platform === undefined) return "no-signature";
  const [, time = "", signature = ""] = /^t=(\d{1,16}),s=([A-Za-z0-9+/=]+)$/.exec(platform) ?? [];
  if (time === "") return "malformed";
  return { at: Number(time), id: undefined, signed: `${time}.`, signatures: [signature] };
}

/** The value of a header; undefined if it is missing, empty, or there are several. */
function headerOf(headers: WebhookRequest["headers"], name: string): string | undefined {
  const value = isGetter(headers) ? headers.get(name) : valueUnder(headers, name);
  return typeof value === "string" && value !== "" ? value : undefined;
}

function isGetter(headers: WebhookRequest["headers"]): headers is { get(name: string): string | null } {
  return typeof headers.get === "function";
}

function valueUnder(headers: HeaderMap, name: string): HeaderMap[string] {
  const keys = Object.keys(headers).filter((key) => key.toLowerCase() === name);
  return keys.length === 1 ? headers[keys[0] as string] : undefined;
}

type Key = Awaited<ReturnType<typeof crypto.subtle.importKey>>;

async function keyOf(secret: string): Promise<Key | undefined> {
  const bytes = secret.startsWith("whsec_")
    ? bytesOf(secret.slice("whsec_".length))
    : new TextEncoder().encode(secret);
  // An empty key would make everybody's signature right.
  if (bytes === undefined || bytes.length === 0) return undefined;
  return crypto.subtle.importKey("raw", bytes, { name: "HMAC", hash: "SHA-256" }, false, ["verify"]);
}

function bytesOf(base64: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  } catch {
    return undefined;
  }
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(first.length + second.length);
  whole.set(first);
  whole.set(second, first.length);
  return whole;
}
