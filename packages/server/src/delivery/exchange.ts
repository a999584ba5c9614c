import { requestLog, responseLog } from "../outgoing/log.ts";
import {
  type Outgoing,
  OutgoingError,
  type OutgoingRequest,
  type OutgoingResponse,
} from "../outgoing/outgoing.ts";
import type { DeliveryExchange, DeliveryFailure } from "./adapter.ts";

/** A response to a request of an adapter, or the failure that stands for none. */
export type Exchanged =
  | { readonly response: OutgoingResponse; readonly log: DeliveryExchange }
  | { readonly response: null; readonly failure: DeliveryFailure };

/** Sends a request of an adapter. */
export async function exchange(outgoing: Outgoing, request: OutgoingRequest): Promise<Exchanged> {
  try {
    const response = await outgoing.send(request);
    return { response, log: { request: requestLog(request), response: responseLog(response) } };
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    const { message: reason, code } = error;
    // An address that cannot be read or is refused stays so.
    const isFatal = code === "invalid" || code === "blocked";
    const log = URL.canParse(request.url)
      ? { request: requestLog(request), response: { status: 0, headers: {}, body: reason } }
      : null;
    return { response: null, failure: { status: "failed", retryable: !isFatal, reason, log } };
  }
}

/** Statuses below 500 after which a later try may succeed: a timeout, a conflict, a request too early, and too many requests. */
const PASSING = new Set([408, 409, 425, 429]);

/** The failure that a response with another status than 2xx stands for. */
export function failureOf({ status, headers }: OutgoingResponse, log: DeliveryExchange): DeliveryFailure {
  const retryAfter = waitIn(headers["retry-after"]);
  return {
    status: "failed",
    retryable: status >= 500 || PASSING.has(status),
    reason: `It answered ${status}.`,
    ...(retryAfter !== undefined && { retryAfter }),
    log,
  };
}

/** The wait of a header, in milliseconds: it has seconds or a date. */
function waitIn(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const wait = /^\d+$/.test(header) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  return wait > 0 ? wait : undefined;
}
