import {
  type EmbeddedHost,
  embeddedHost,
  type HostEvent,
  type StoredRuns,
  storedRuns,
  type Wake,
} from "heed/hosts";
import type { Store } from "heed/store";
import type { Route } from "../http/route.ts";
import type { Outgoing } from "../outgoing/outgoing.ts";
import type { Workflows } from "../workflows/workflows.ts";
import { environmentOf } from "./environment.ts";
import { startFetches } from "./fetch.ts";
import { engineRoutes } from "./routes.ts";

/** All that an engine stands on. */
export interface EngineOptions {
  readonly workflows: Workflows;
  readonly outgoing: Outgoing;
  readonly onError: (error: unknown) => void;
}

/** An engine that runs workflows on a store, in this process. Several processes on one database divide the runs. */
export interface Engine {
  readonly routes: readonly Route[];
  /** Tells waits of events. */
  tell(events: readonly HostEvent[], store: Store): Promise<void>;
  /** Begins to wake runs that are due and to carry out fetches. */
  start(): void;
  /** Tells that work may have been put into the outbox by this process. */
  wake(): void;
  /** Takes no more work, and waits for what is in hand. */
  stop(): Promise<void>;
}

/** The greatest number of transactions at a time in which runs are woken. */
const CONCURRENCY = 4;

/** Opens an engine. It does nothing until it is started. */
export function openEngine(store: Store, options: EngineOptions): Engine {
  const { workflows, outgoing, onError } = options;
  const runs: StoredRuns = storedRuns(store, environmentOf({ workflows, runs: () => runs }));
  let host: EmbeddedHost | undefined;
  let fetches: ReturnType<typeof startFetches> | undefined;
  const nudge = (wakes: readonly Wake[]) => host?.nudge(wakes);
  return {
    routes: engineRoutes({ runs, workflows, nudge }),
    tell: (events, within) => runs.leave(events, within),
    start: () => {
      host ??= embeddedHost(store, runs, { concurrency: CONCURRENCY, onError });
      fetches ??= startFetches(store, {
        outgoing,
        finish: async (run, step, end) => {
          const { wakeAt, wakes } = await runs.finishCall(run, step, end);
          nudge([...(wakeAt === undefined ? [] : [{ run, at: wakeAt }]), ...wakes]);
        },
        onError,
      });
    },
    wake: () => {
      host?.look();
      fetches?.wake();
    },
    stop: async () => {
      await Promise.all([host?.stop(), fetches?.stop()]);
    },
  };
}
