import type { Outgoing, OutgoingResponse } from "../outgoing/outgoing.ts";
import { standardHeaders } from "../outgoing/sign.ts";
import type { Adapter, Delivery, DeliveryExchange, DeliveryResult } from "./adapter.ts";
import { sendToDevices } from "./devices.ts";
import { exchange, failureOf } from "./exchange.ts";

/** Options of a provider that is reached over HTTP in the form of docs/delivery.md. */
export interface ProviderOptions {
  readonly outgoing: Outgoing;
  /** Its name in delivery logs. */
  readonly service: string;
  readonly url: string;
  /** Signs requests as Standard Webhooks do; `whsec_` marks one that is written in base64. */
  readonly secret: string;
  readonly headers?: { readonly [name: string]: string } | undefined;
}

/** The longest time of a request; a delivery may end it sooner. */
const TIMEOUT = 15_000;

/**
 * Hands SMS, push and chat messages, or any others, to a provider, or to a few lines before it, by one signed request each; a push
 * message by one for each device.
 */
export function providerAdapter({ outgoing, service, url, secret, headers = {} }: ProviderOptions): Adapter {
  const sendOne = async ({ message, content, key, attempt, signal }: Delivery): Promise<DeliveryResult> => {
    const body = JSON.stringify({ key, attempt, message, content });
    const signed = {
      ...headers,
      "content-type": "application/json",
      "idempotency-key": key,
      ...standardHeaders([secret], message.id, body, Date.now()),
    };
    const request = { url, method: "POST", headers: signed, body, timeout: TIMEOUT, signal };
    const sent = await exchange(outgoing, request);
    return sent.response === null ? sent.failure : resultOf(sent.response, sent.log);
  };
  return { service, send: (delivery) => sendToDevices(delivery, sendOne) };
}

/** Reads the answer: its status says whether the message was taken, and a JSON body says more. */
function resultOf(response: OutgoingResponse, log: DeliveryExchange): DeliveryResult {
  const { status, id, reason, retryable, token } = answerIn(response.body);
  const isTaken = response.status >= 200 && response.status < 300;
  const isRefused = status === "bounced" || status === "failed";
  if (isTaken && !isRefused) {
    return {
      status: status === "delivered" ? "delivered" : "sent",
      ...(typeof id === "string" && { receipt: { provider_id: id } }),
      log,
    };
  }
  const failure = failureOf(response, log);
  return {
    ...failure,
    retryable: typeof retryable === "boolean" ? retryable : failure.retryable,
    bounced: status === "bounced",
    ...(typeof reason === "string" && reason !== "" && { reason }),
    ...(typeof token === "string" && { token }),
  };
}

function answerIn(body: string): { readonly [key: string]: unknown } {
  try {
    const answer: unknown = JSON.parse(body);
    return typeof answer === "object" && answer !== null ? { ...answer } : {};
  } catch {
    return {};
  }
}
