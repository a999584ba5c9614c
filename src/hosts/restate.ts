import type { Wake } from "./host.ts";
import type { StoredRuns } from "./stored-runs.ts";

/** The part of Restate's context of a virtual object that is used. */
export interface RestateContext {
  /** The id of the run. */
  readonly key: string;
  get(name: string): Promise<unknown>;
  set(name: string, value: string): void;
  clear(name: string): void;
  run<Result>(name: string, action: () => Promise<Result>): Promise<Result>;
  genericSend(call: RestateSend): unknown;
}

/** A form of values as bytes. */
export interface RestateSerde {
  serialize(value: unknown): Uint8Array;
  deserialize(data: Uint8Array): unknown;
}

/** A call of a virtual object that nobody waits for, after a delay in milliseconds. */
export interface RestateSend {
  readonly service: string;
  readonly method: string;
  readonly key: string;
  readonly parameter: unknown;
  readonly inputSerde: RestateSerde;
  readonly delay: number;
}

/** A virtual object to define. */
export interface RestateObject {
  readonly name: string;
  readonly handlers: {
    readonly wake: (context: RestateContext, call?: Partial<Wake>) => Promise<void>;
  };
  readonly options: {
    readonly journalRetention: number;
    readonly idempotencyRetention: number;
    readonly retryPolicy: {
      readonly initialInterval: number;
      readonly exponentiationFactor: number;
      readonly maxInterval: number;
      readonly maxAttempts: number;
      readonly onMaxAttempts: "kill";
    };
  };
}

/** The part of `@restatedev/restate-sdk` that is used. */
export interface RestateSdk<Definition> {
  object(object: RestateObject): Definition;
  readonly serde: { readonly json: RestateSerde };
}

/** Options of a host on Restate. All processes that share a name have the same. */
export interface RestateOptions {
  /** The address of Restate's ingress, such as `http://127.0.0.1:8080`. */
  readonly ingress: string;
  /** Headers of requests to the ingress, such as `authorization`. By default, none. */
  readonly headers?: Readonly<Record<string, string>> | undefined;
  /** The name of the virtual object: stores that share a Restate have different ones. By default, `heed`. */
  readonly name?: string | undefined;
  /**
   * Milliseconds by which a run may be late before it is woken out of turn: its wake was lost between the store and Restate, or was
   * given up. By default, 60,000.
   */
  readonly lateness?: number | undefined;
  /** Milliseconds between a process's looks for late runs. By default, 15,000. */
  readonly rest?: number | undefined;
  /** Told of errors of requests to Restate and of looks for late runs, which make runs late at most. By default, they pass. */
  readonly onError?: ((error: unknown) => void) | undefined;
}

/** A host on Restate. */
export interface RestateHost<Definition> {
  /** The virtual object to serve: `restate.serve({ services: [host.object] })`. */
  readonly object: Definition;
  /**
   * Says that runs are to be woken: what `start`, `cancel` and `tell` of the runs return. Resolves once Restate has written it down,
   * or cannot: then `onError` is told, and the runs will be late.
   */
  nudge(wakes: readonly (Wake | { readonly run: string; readonly at?: undefined })[]): Promise<void>;
  /** Looks for late runs no more, and waits for a look in hand. */
  stop(): Promise<void>;
}

/**
 * The store has the log of a run, so Restate keeps nothing of a call that is over. A call that fails is given up after about four
 * minutes: it holds up the calls behind it, and the run is late by then.
 */
const OPTIONS: RestateObject["options"] = {
  journalRetention: 0,
  idempotencyRetention: 0,
  retryPolicy: {
    initialInterval: 50,
    exponentiationFactor: 2,
    maxInterval: 10_000,
    maxAttempts: 30,
    onMaxAttempts: "kill",
  },
};

/** The wait before the next wake of a run that was woken too early, in milliseconds: the clock of its store is behind. */
const EARLY = 250;

/** The part of a run's state in Restate with the time of the wake that it has asked for. */
const NEXT = "next";

/** The most requests to Restate at a time. */
const AT_ONCE = 64;

/** The longest that a request to Restate may take, in milliseconds. */
const LONGEST_REQUEST = 10_000;

/** The most late runs that are woken by one look. */
const MOST_LATE = 1000;

/**
 * Lets Restate wake the runs of a store, each by a virtual object, which takes one call at a time. Restate must come to know the
 * service that serves the object: `restate deployments register`.
 *
 * The store holds the truth, and Restate the timers. A call wakes the run and asks for the next call, with a delay, so a run that
 * sleeps is a line of Restate's log, and nothing in memory. Restate carries out again what a dead process has begun, with the results
 * that are in its journal. What is lost before Restate has written it down, the store knows: a run that is late gets another call.
 * To wake a run once too often changes nothing.
 *
 * @throws Error if the SDK cannot run on this Node.js.
 */
export function restateHost<Definition>(
  sdk: RestateSdk<Definition>,
  runs: Pick<StoredRuns, "wake" | "overdue">,
  options: RestateOptions,
): RestateHost<Definition> {
  if (!("withResolvers" in Promise)) {
    throw new Error(
      "Restate's SDK calls `Promise.withResolvers`, which Node.js has from version 22 on: take that, or define it before.",
    );
  }
  const { ingress, headers, name = "heed", onError = () => {} } = options;
  const { lateness = 60_000, rest = 15_000 } = options;

  const wake = async (context: RestateContext, call?: Partial<Wake>): Promise<void> => {
    const run = context.key;
    // The time is part of the result: carried out again, the call asks for the same delays.
    const { wakeAt, wakes, now } = await context.run("wake", async () => {
      const woken = await runs.wake(run);
      return { ...woken, now: Date.now() };
    });
    const send = (to: Wake, least = 0) =>
      context.genericSend({
        service: name,
        method: "wake",
        key: to.run,
        parameter: { at: to.at },
        inputSerde: sdk.serde.json,
        delay: Math.max(Date.parse(to.at) - now, least),
      });
    for (const other of wakes) send(other);
    const asked = await context.get(NEXT);
    // Calls out of turn must not ask for calls of their own, or there would be more and more.
    const isAsked = wakeAt === asked && wakeAt !== call?.at;
    if (wakeAt !== undefined && !isAsked) send({ run, at: wakeAt }, wakeAt === call?.at ? EARLY : 0);
    if (wakeAt === undefined) context.clear(NEXT);
    else if (wakeAt !== asked) context.set(NEXT, wakeAt);
  };

  /** Asks Restate for a call; for one only, as long as another of the same key waits or is in hand. */
  const ask = async ({ run, at }: Wake, key?: string): Promise<void> => {
    const delay = Math.max(0, Date.parse(at) - Date.now());
    const path = `${encodeURIComponent(name)}/${encodeURIComponent(run)}/wake/send?delay=${delay}ms`;
    const response = await fetch(`${ingress.replace(/\/+$/, "")}/${path}`, {
      method: "POST",
      headers: {
        ...headers,
        "content-type": "application/json",
        ...(key !== undefined && { "idempotency-key": key }),
      },
      body: JSON.stringify({ at }),
      signal: AbortSignal.timeout(LONGEST_REQUEST),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`Restate answered ${response.status}: ${text.slice(0, 500)}`);
  };

  /** Asks for calls, some at a time, until one fails: then Restate is likely not there. */
  const askAll = async (wakes: readonly Wake[], keyOf?: (wake: Wake) => string): Promise<void> => {
    const left = wakes.values();
    let hasFailed = false;
    const lane = async () => {
      for (const one of left) {
        if (hasFailed) return;
        await ask(one, keyOf?.(one)).catch((error: unknown) => {
          if (!hasFailed) onError(error);
          hasFailed = true;
        });
      }
    };
    await Promise.all(Array.from({ length: Math.min(AT_ONCE, wakes.length) }, lane));
  };

  const wakeLate = async (): Promise<void> => {
    const late = await runs.overdue(new Date(Date.now() - lateness).toISOString(), MOST_LATE);
    // A run may be late because Restate is behind: all looks of all processes come to one call.
    await askAll(late, ({ run, at }) => `late ${encodeURIComponent(run)} ${at}`);
  };

  let isStopped = false;
  let looking = Promise.resolve();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const plan = (wait: number): void => {
    timer = setTimeout(() => {
      looking = wakeLate()
        .catch(onError)
        .then(() => {
          if (!isStopped) plan(rest);
        });
    }, wait);
  };
  // Processes that start together look at different times.
  plan(rest * Math.random());

  return {
    object: sdk.object({ name, handlers: { wake }, options: OPTIONS }),
    nudge: (wakes) => askAll(wakes.filter((one): one is Wake => one.at !== undefined)),
    stop: async () => {
      isStopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
}
