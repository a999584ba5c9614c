import {
  type ClaimedWork,
  endpoint as endpointById,
  type Settlement,
  type Store,
  settleTries,
  type TryResult,
  type WebhookEndpoint,
} from "heed/store";
import { type Tries, waitAfter } from "../outbox/backoff.ts";
import { startWorker, type Worker } from "../outbox/worker.ts";
import { requestLog, responseLog } from "../outgoing/log.ts";
import { type Outgoing, OutgoingError, type OutgoingResponse } from "../outgoing/outgoing.ts";
import { bodyOf, type Payload, WEBHOOK } from "./payload.ts";
import { webhookHeaders } from "./sign.ts";

/** Options of sending webhooks. Times are in milliseconds. */
export interface WebhooksOptions {
  readonly outgoing: Outgoing;
  /** The id of the environment that headers name. */
  readonly environment: string;
  /** The longest time for a request; by default 15 s. */
  readonly timeout?: number | undefined;
  /** The most requests at a time; by default 64, and 16 to one endpoint. */
  readonly concurrency?: number | undefined;
  readonly concurrencyPerEndpoint?: number | undefined;
  /** How long an endpoint may fail before it is disabled; by default, 5 days. */
  readonly disableAfter?: number | undefined;
  /** The longest time without a look at the outbox; by default a minute. */
  readonly rest?: number | undefined;
  /** How long a claim lasts: at least a second longer than the timeout, or two workers send one webhook. By default, 45 s longer. */
  readonly lease?: number | undefined;
  /** The tries, and the waits between them; by default, eight within nine hours. */
  readonly tries?: Tries | undefined;
  readonly random?: (() => number) | undefined;
  /** Told of what goes wrong beside the requests themselves, such as a database that cannot be reached. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Told of each try. */
  readonly onTry?: ((outcome: "accepted" | "failed" | "discarded") => void) | undefined;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** Eight tries within nine hours. */
const TRIES: Tries = {
  most: 8,
  waits: [5 * SECOND, 30 * SECOND, 2 * MINUTE, 10 * MINUTE, 30 * MINUTE, 2 * HOUR, 6 * HOUR],
  jitter: 0.2,
};

const DISABLE_AFTER = 5 * 24 * HOUR;

/** The time beside a request that a claim lasts: to read the endpoint, to write down what became of it. */
const MARGIN = 45 * SECOND;
const LEAST_MARGIN = SECOND;

/**
 * Starts to send the webhooks that a store owes, until it is stopped: those of one message and endpoint in order, at least once.
 * `webhookWork` puts them into the outbox.
 *
 * @throws RangeError if a claim does not last longer than a request.
 */
export function startWebhooks(store: Store, options: WebhooksOptions): Worker {
  const { timeout = 15 * SECOND, concurrency = 64, concurrencyPerEndpoint = 16 } = options;
  const {
    disableAfter = DISABLE_AFTER,
    rest = MINUTE,
    lease = timeout + MARGIN,
    onError = () => {},
  } = options;
  if (!(lease >= timeout + LEAST_MARGIN)) {
    throw new RangeError(
      `\`lease\` is ${lease}. Let a claim last at least a second longer than \`timeout\`, which is ${timeout}.`,
    );
  }
  return startWorker<TryResult>(store, {
    kind: WEBHOOK,
    concurrency,
    concurrencyPerTarget: concurrencyPerEndpoint,
    lease,
    rest,
    carryOut: (work, signal) => trySend(store, { ...options, timeout }, work, signal),
    settle: (tries) => settleTries(store, tries, { disableAfter }),
    onError,
  });
}

/** Tries to send a webhook. Returns what became of it. */
async function trySend(
  store: Store,
  options: WebhooksOptions & { readonly timeout: number },
  work: ClaimedWork,
  signal: AbortSignal,
): Promise<TryResult> {
  const { onTry = () => {} } = options;
  const found = await endpointById(store, work.target);
  const fault = faultOf(found, work.attempt, options.tries ?? TRIES);
  if (found === undefined || fault !== undefined) {
    onTry("discarded");
    const settlement: Settlement = { id: work.id, attempt: work.attempt, outcome: "discarded", error: fault };
    return { settlement, endpoint: work.target, health: null, log: null };
  }
  const payload = work.payload as Payload;
  const body = bodyOf(payload);
  const { environment, timeout, outgoing } = options;
  const now = Date.now();
  const headers = webhookHeaders(found, payload, body, { now, environment });
  const request = { url: found.url, method: "POST", headers, body, timeout, signal };
  const answer = await outgoing.send(request).catch((error: unknown) => {
    if (error instanceof OutgoingError) return error;
    throw error;
  });
  const settled = settlementOf(store, options, work, answer);
  const isAborted = answer instanceof OutgoingError && answer.code === "aborted";
  if (!isAborted)
    onTry(settled.outcome === "done" ? "accepted" : settled.outcome === "retry" ? "failed" : "discarded");
  const log = {
    // The body is the work's payload, so it is not kept once more.
    request: requestLog({ ...request, body: null }),
    response: answer instanceof OutgoingError ? null : responseLog(answer),
    duration: Date.now() - now,
  };
  return { settlement: settled, endpoint: found.id, health: healthOf(answer), log: isAborted ? null : log };
}

function faultOf(
  endpoint: WebhookEndpoint | undefined,
  attempt: number,
  { most }: Tries,
): string | undefined {
  if (endpoint === undefined) return "The endpoint has been deleted.";
  // Tries that ended with their process count too.
  if (attempt > 2 * most) return "The tries before ended without a result.";
  return endpoint.disabled_at === null ? undefined : "The endpoint is disabled.";
}

function settlementOf(
  store: Store,
  { random, tries = TRIES }: WebhooksOptions,
  { id, attempt }: ClaimedWork,
  answer: OutgoingResponse | OutgoingError,
): Settlement {
  const now = store.now?.().getTime() ?? Date.now();
  if (!(answer instanceof OutgoingError) && isAccepted(answer)) return { id, attempt, outcome: "done" };
  const error = answer instanceof OutgoingError ? answer.message : `It answered ${answer.status}.`;
  // Work that was given up as the server stops is tried again at once, by another process or after the next start.
  const isAborted = answer instanceof OutgoingError && answer.code === "aborted";
  const wait = isAborted ? 0 : waitAfter(tries, attempt, random);
  if (wait === undefined) return { id, attempt, outcome: "discarded", error };
  return { id, attempt, outcome: "retry", retry_at: new Date(now + wait).toISOString(), error };
}

function healthOf(answer: OutgoingResponse | OutgoingError): TryResult["health"] {
  if (answer instanceof OutgoingError) return answer.code === "aborted" ? null : "failing";
  if (isAccepted(answer)) return "well";
  return answer.status === 410 ? "gone" : "failing";
}

function isAccepted({ status }: OutgoingResponse): boolean {
  return status >= 200 && status < 300;
}
