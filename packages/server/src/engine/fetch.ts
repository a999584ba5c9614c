import type { CallEnd } from "heed/hosts";
import { type ClaimedWork, type NewWork, type Settlement, type Store, settleOutbox } from "heed/store";
import { startWorker, type Worker } from "../outbox/worker.ts";
import { type Outgoing, OutgoingError, type OutgoingResponse } from "../outgoing/outgoing.ts";

/** The kind of work that a fetch step leaves in the outbox. */
export const FETCH = "fetch";

/** A request of a fetch step, with the step that waits for its response. */
export interface FetchWork {
  readonly run: string;
  /** The index of the step in the run's plan. */
  readonly step: number;
  readonly request: FetchRequest;
}

export interface FetchRequest {
  readonly url: string;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Where the response goes in the run's data; all of it if absent. */
  readonly responsePath?: string;
}

const SECOND = 1000;

/** The longest time for a response. */
const TIMEOUT = 15 * SECOND;

/** The waits before the second and the third try, if the server failed or did not answer. */
const WAITS = [30 * SECOND, 60 * SECOND];

/** The time in which a fetch is over, all tries and the time between them included. After it, it counts as lost. */
export const FETCH_LIMIT = 10 * 60 * SECOND;

/** The responses that count; all others are failures. */
const ACCEPTED = [200, 201, 204];

/** Returns the work of a fetch step. Its target is the host, so that a slow one leaves room for the others. */
export function fetchWork(work: FetchWork): NewWork {
  const target = URL.canParse(work.request.url) ? new URL(work.request.url).host : "";
  return { kind: FETCH, target, payload: work };
}

/** The end of a fetch, or the time in milliseconds after which it is tried again. */
type Attempt =
  | { readonly end: CallEnd; readonly again?: undefined }
  | { readonly again: number; readonly error: string };

/** Starts to carry out the fetches in the outbox. `finish` is told of the end of each, at least once. */
export function startFetches(
  store: Store,
  {
    outgoing,
    finish,
    onError,
  }: {
    readonly outgoing: Outgoing;
    readonly finish: (run: string, step: number, end: CallEnd) => Promise<unknown>;
    readonly onError: (error: unknown) => void;
  },
): Worker {
  return startWorker<Settlement>(store, {
    kind: FETCH,
    concurrency: 32,
    concurrencyPerTarget: 8,
    lease: TIMEOUT + 45 * SECOND,
    rest: 60 * SECOND,
    carryOut: async (work, signal) => {
      const { run, step, request } = work.payload as FetchWork;
      const attempt = await tried(outgoing, request, work.attempt, signal);
      if (attempt.again !== undefined) return retried(work, attempt);
      // Told first, settled then: a crash between the two tells again, and a run takes one end of a step.
      await finish(run, step, attempt.end);
      return { id: work.id, attempt: work.attempt, outcome: "done" };
    },
    settle: (settlements) => settleOutbox(store, settlements),
    onError,
  });
}

function retried(
  { id, attempt, created_at }: ClaimedWork,
  { again, error }: Extract<Attempt, { readonly again: number }>,
): Settlement {
  const retry_at = new Date(Math.max(Date.now(), Date.parse(created_at)) + again).toISOString();
  return { id, attempt, outcome: "retry", retry_at, error };
}

async function tried(
  outgoing: Outgoing,
  request: FetchRequest,
  attempt: number,
  signal: AbortSignal,
): Promise<Attempt> {
  const { url, method, headers, body } = request;
  const failure = (reason: string): Attempt => ({ end: { failure: reason } });
  try {
    const response = await outgoing.send({ url, method, headers, body, timeout: TIMEOUT, signal });
    if (response.status >= 500) return later(attempt, `It answered ${response.status}.`);
    if (!ACCEPTED.includes(response.status)) return failure(`It answered ${response.status}.`);
    return resultOf(response, request);
  } catch (error) {
    if (!(error instanceof OutgoingError)) throw error;
    if (error.code === "invalid" || error.code === "blocked") return failure(error.message);
    return later(attempt, error.message);
  }
}

function later(attempt: number, error: string): Attempt {
  const wait = WAITS[attempt - 1];
  return wait === undefined ? { end: { failure: error } } : { again: wait, error };
}

/** The result of a response: its JSON, merged into the data of the run, or under a path. */
function resultOf({ status, body }: OutgoingResponse, { responsePath }: FetchRequest): Attempt {
  if (status === 204 || body.trim() === "") return { end: { result: {} } };
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return { end: { failure: "It answered something that is not JSON, or more than 64 kB." } };
  }
  if (responsePath !== undefined) return { end: { result: { merge: { data: { [responsePath]: value } } } } };
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { end: { failure: "It answered JSON that is not a map, which cannot be merged into `data`." } };
  }
  return { end: { result: { merge: { data: value as { [key: string]: unknown } } } } };
}
