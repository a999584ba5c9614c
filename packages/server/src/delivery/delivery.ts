import { deliveryEvents, usualStatus } from "heed/messages";
import {
  addDeliveryLog,
  appendEvents,
  type Change,
  type Channel,
  type ClaimedWork,
  contents,
  type EventReport,
  inTransaction,
  type KeptMessage,
  message as messageById,
  messageKey,
  type NewWork,
  type Settlement,
  type Store,
  settleOutbox,
} from "heed/store";
import { type Tries, waitAfter } from "../outbox/backoff.ts";
import { startWorker, type Worker } from "../outbox/worker.ts";
import type { Content } from "../tracking/tracked-content.ts";
import type {
  Adapter,
  DeliveryExchange,
  DeliveryFailure,
  DeliveryResult,
  DeliverySuccess,
} from "./adapter.ts";
import { keyOf } from "./key.ts";

/** The kind of work that delivers a message. */
export const DELIVERY = "delivery";

/** How messages of a channel are delivered. */
export interface DeliveryChannel {
  readonly adapter: Adapter;
  /** True if messages are made and not sent: they end as `not_sent`, but for those of channels without a sandbox. */
  readonly sandbox?: boolean | undefined;
  /** Returns the content that is sent in place of the one that is kept, with tracked links. */
  readonly tracked?: ((content: Content, message: string) => Content) | undefined;
}

/** The channels that are delivered here. */
export interface ChannelSet {
  get(channel: Pick<Channel, "id" | "type">): DeliveryChannel | undefined;
}

/** Options of delivery. Times are in milliseconds. */
export interface DeliverySettings {
  /** The channels whose messages are delivered here. Those of others are left to whoever made them. */
  readonly channels: ChannelSet;
  /** The id of the environment that delivery logs name. */
  readonly environment: string;
  /** Says of single messages that they are not sent, as if their channel were a sandbox. */
  readonly isSandboxed?: ((message: KeptMessage) => boolean) | undefined;
  /** The longest time for a try; by default 30 s. */
  readonly timeout?: number | undefined;
  /** The most tries at a time; by default 32, and 16 of one channel. */
  readonly concurrency?: number | undefined;
  readonly concurrencyPerChannel?: number | undefined;
  /** The longest time without a look at the outbox; by default a minute. */
  readonly rest?: number | undefined;
  readonly random?: (() => number) | undefined;
  /** Told of what goes wrong beside the tries themselves, such as a database that cannot be reached. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Told of each try. */
  readonly onTry?:
    | ((outcome: "sent" | "failed" | "undelivered" | "bounced" | "not_sent") => void)
    | undefined;
}

const SECOND = 1000;

/** Eight tries within half an hour: each wait is twice the one before. */
const TRIES: Tries = {
  most: 8,
  waits: [11, 22, 44, 88, 176, 352, 704].map((seconds) => seconds * SECOND),
  jitter: 0.15,
};

/** The longest wait that a provider may ask for. */
const LONGEST_WAIT = 600 * SECOND;

/** The time beside a try that a claim lasts: to read the message, to write down what became of it. */
const MARGIN = 45 * SECOND;

/**
 * Returns the delivery that a change of a message makes: if the message has come to be queued, on a channel that is delivered
 * here, and no sooner than its send window opens.
 */
export function deliveryWork({ message, events }: Change, channels: ChannelSet): readonly NewWork[] {
  const isQueued = message.status === "queued" && events.some(({ type }) => type === "message.queued");
  if (!isQueued || channels.get(message.channel) === undefined) return [];
  const { id, channel_id: target, scheduled_at: not_before } = message;
  return [{ kind: DELIVERY, target, message: id, payload: {}, not_before }];
}

/** Starts to deliver the messages that are queued, until it is stopped. `deliveryWork` puts them into the outbox. */
export function startDelivery(store: Store, settings: DeliverySettings): Worker {
  const { timeout = 30 * SECOND, concurrency = 32, concurrencyPerChannel = 16 } = settings;
  const { rest = 60 * SECOND, onError = () => {} } = settings;
  return startWorker<Attempt>(store, {
    kind: DELIVERY,
    concurrency,
    concurrencyPerTarget: concurrencyPerChannel,
    lease: timeout + MARGIN,
    rest,
    carryOut: (work, signal) => attempt(store, { ...settings, timeout }, work, signal),
    settle: (attempts) => settleAttempts(store, settings.environment, attempts),
    onError,
  });
}

/** The events and the settlement that a try has led to. */
interface Attempt {
  readonly settlement: Settlement;
  readonly reports: readonly EventReport[];
  readonly logs: readonly {
    readonly message: string;
    readonly service: string;
    readonly exchange: DeliveryExchange;
  }[];
}

async function attempt(
  store: Store,
  settings: DeliverySettings & { readonly timeout: number },
  work: ClaimedWork,
  signal: AbortSignal,
): Promise<Attempt> {
  const { onTry = () => {}, isSandboxed = () => false, channels } = settings;
  const close = (outcome: "done" | "discarded", error: string | null = null): Settlement => {
    return { id: work.id, attempt: work.attempt, outcome, error };
  };
  const message = work.message === null ? undefined : await messageById(store, work.message);
  const isOpen = message?.status === "queued" || message?.status === "delivery_attempted";
  if (message === undefined || !isOpen) {
    return { settlement: close("discarded", "The message is no longer queued."), reports: [], logs: [] };
  }
  const channel = channels.get(message.channel);
  if (channel === undefined) {
    return { settlement: close("discarded", "Its channel is not delivered here."), reports: [], logs: [] };
  }
  const report = (types: readonly string[], data?: object): EventReport[] =>
    types.map((type, index) => ({
      message: message.id,
      type,
      ...(index === types.length - 1 && data !== undefined && { data }),
    }));
  // A message that was tried before is queued again for this try.
  const begin = message.status === "queued" ? [] : report(["message.queued"]);
  const { type } = message.channel;
  const sandbox = channel.sandbox === true || isSandboxed(message);
  if (sandbox && usualStatus(type, { sandbox }) === "not_sent") {
    onTry("not_sent");
    return { settlement: close("done"), reports: [...begin, ...report(["message.not_sent"])], logs: [] };
  }
  const result = await resultOf(store, channel, message, settings.timeout, work, signal);
  const logs = [...(result.log === null ? [] : [result.log]), ...(result.others ?? [])].map((exchange) => ({
    message: message.id,
    service: channel.adapter.service,
    exchange,
  }));
  const sent = ({ status, receipt }: DeliverySuccess): Attempt => {
    onTry("sent");
    const events = deliveryEvents(type, { outcome: status }) ?? deliveryEvents(type) ?? [];
    return { settlement: close("done"), reports: [...begin, ...report(events, receipt)], logs };
  };
  if (result.status !== "failed") return sent(result);
  if (signal.aborted) {
    // As the server stops: it is tried again at once, by another process or after the next start.
    const retry_at = new Date(nowOf(store)).toISOString();
    const settlement: Settlement = { id: work.id, attempt: work.attempt, outcome: "retry", retry_at };
    return { settlement, reports: [], logs };
  }
  const { reason: failure_details, retryable, token } = result;
  if (result.bounced === true) {
    onTry("bounced");
    const data = { failure_reason: "bounced", failure_details, ...(token !== undefined && { token }) };
    const reports = [...begin, ...report(["message.bounced"], data)];
    return { settlement: close("done", failure_details), reports, logs };
  }
  const tried = report(["message.delivery_attempted"], {
    attempt: Math.min(work.attempt, TRIES.most),
    max_attempts: TRIES.most,
    retryable,
  });
  const wait = retryable ? waitAfter(TRIES, work.attempt, settings.random) : undefined;
  if (wait === undefined && result.otherwise !== undefined) return sent(result.otherwise);
  if (wait === undefined) {
    onTry("undelivered");
    const failure_reason = retryable ? "retries_exhausted" : "fatal_error";
    const given = report(["message.undelivered"], { failure_reason, failure_details });
    return { settlement: close("discarded", failure_details), reports: [...begin, ...tried, ...given], logs };
  }
  onTry("failed");
  const longer = Math.max(wait, Math.min(result.retryAfter ?? 0, LONGEST_WAIT));
  const settlement: Settlement = {
    id: work.id,
    attempt: work.attempt,
    outcome: "retry",
    retry_at: new Date(nowOf(store) + longer).toISOString(),
    error: failure_details,
  };
  return { settlement, reports: [...begin, ...tried], logs };
}

function nowOf(store: Store): number {
  return store.now?.().getTime() ?? Date.now();
}

async function resultOf(
  store: Store,
  { adapter, tracked = (content) => content }: DeliveryChannel,
  message: KeptMessage,
  timeout: number,
  work: ClaimedWork,
  stopping: AbortSignal,
): Promise<DeliveryResult> {
  const fail = (reason: string): DeliveryFailure => ({
    status: "failed",
    retryable: true,
    reason,
    log: null,
  });
  // Tries that ended with their process count too: a message that ends it would do so for ever.
  if (work.attempt > TRIES.most) return fail("The tries before ended without a result.");
  const [kept] = await contents(store, [message.id]);
  const limit = new AbortController();
  const end = () => limit.abort();
  const timer = setTimeout(end, timeout);
  stopping.addEventListener("abort", end);
  const late = new Promise<DeliveryFailure>((done) => {
    limit.signal.addEventListener("abort", () => {
      // The adapter may have a better answer, and has a moment for it.
      setImmediate(() => done(fail(`No answer came within ${timeout} ms.`)));
    });
    if (stopping.aborted) end();
  });
  try {
    const content = (kept?.data ?? null) as Content | null;
    const delivery = {
      message,
      content: content && tracked(content, message.id),
      key: keyOf(message, await messageKey(store, message.id)),
      attempt: work.attempt,
      signal: limit.signal,
    };
    const sent = adapter.send(delivery);
    return await Promise.race([sent, late]);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  } finally {
    clearTimeout(timer);
    stopping.removeEventListener("abort", end);
  }
}

/** Writes down what tries have led to, in one transaction. Claims that another worker has made anew change nothing. */
function settleAttempts(store: Store, environment: string, attempts: readonly Attempt[]): Promise<unknown> {
  return inTransaction(store, async (within) => {
    const settlements = attempts.map(({ settlement }) => settlement);
    const settled = new Set(await settleOutbox(within, settlements));
    const own = attempts.filter(({ settlement }) => settled.has(settlement.id));
    await appendEvents(
      within,
      own.flatMap(({ reports }) => reports),
    );
    for (const { message, service, exchange } of own.flatMap(({ logs }) => logs)) {
      await addDeliveryLog(within, {
        message,
        environment_id: environment,
        service_name: service,
        ...exchange,
      });
    }
  });
}
