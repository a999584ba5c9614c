import type { Outgoing } from "../outgoing/outgoing.ts";
import { standardHeaders } from "../outgoing/sign.ts";
import type { Adapter, Delivery, DeliveryFailure } from "./adapter.ts";
import { exchange, failureOf } from "./exchange.ts";

/** Options of the channel type `http`. A message's content may say each otherwise, but for the secret. */
export interface HttpOptions {
  readonly outgoing: Outgoing;
  readonly url?: string | undefined;
  /** By default, POST. */
  readonly method?: string | undefined;
  readonly headers?: { readonly [name: string]: string } | undefined;
  /** Signs requests as Standard Webhooks do. */
  readonly secret?: string | undefined;
}

/** Headers that say how a request is carried, which is not for a message to say. */
const OWN_HEADERS =
  /^(?:host|connection|content-length|transfer-encoding|upgrade|expect|te|trailer|keep-alive|proxy-.*|webhook-.*|idempotency-key)$/i;

const METHODS = new Set(["GET", "POST", "PUT", "PATCH", "DELETE"]);

/** The longest time of a request; a delivery may end it sooner. */
const TIMEOUT = 15_000;

/**
 * Delivers to an address of the user's by one request. The content is `{url, method, headers, body}`, each with the channel's as
 * default; a body that is no text is written as JSON, and without one it is `{message, content}`. 2xx is delivered.
 */
export function httpAdapter(options: HttpOptions): Adapter {
  return {
    service: "http",
    send: async (delivery) => {
      const request = requestOf(delivery, options);
      if ("status" in request) return request;
      const sent = await exchange(options.outgoing, {
        ...request,
        timeout: TIMEOUT,
        signal: delivery.signal,
      });
      if (sent.response === null) return sent.failure;
      const { status } = sent.response;
      if (status < 200 || status > 299) return failureOf(sent.response, sent.log);
      return { status: "delivered", log: sent.log };
    },
  };
}

function requestOf({ message, content, key }: Delivery, options: HttpOptions) {
  const url = content?.url ?? options.url;
  const method = content?.method ?? options.method ?? "POST";
  if (typeof url !== "string") return refusal("The content has no `url`, and the channel has none either.");
  if (typeof method !== "string" || !METHODS.has(method.toUpperCase())) {
    return refusal(`\`${String(method)}\` is not one of ${[...METHODS].join(", ")}.`);
  }
  const given = content?.headers ?? {};
  if (typeof given !== "object" || Array.isArray(given))
    return refusal("The `headers` of the content are not a map.");
  const headers = Object.entries({ ...options.headers, ...given })
    .filter(([name]) => !OWN_HEADERS.test(name))
    .map(([name, value]) => [name.toLowerCase(), String(value)] as const);
  const body = method.toUpperCase() === "GET" ? null : bodyOf(content?.body ?? { message, content });
  const signature =
    options.secret === undefined ? {} : standardHeaders([options.secret], message.id, body ?? "", Date.now());
  return {
    url,
    method: method.toUpperCase(),
    headers: {
      ...(body !== null && { "content-type": "application/json" }),
      ...Object.fromEntries(headers),
      "idempotency-key": key,
      ...signature,
    },
    body,
  };
}

function refusal(reason: string): DeliveryFailure {
  return { status: "failed", retryable: false, reason, log: null };
}

function bodyOf(body: unknown): string {
  return typeof body === "string" ? body : JSON.stringify(body);
}
