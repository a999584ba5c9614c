import { readFileSync } from "node:fs";
import { type Channel, type Store, type StoreOptions, saveChannels } from "heed/store";
import {
  ChannelsError,
  DEFAULT_CHANNELS,
  type ReadChannels,
  readChannels,
  type Tracking,
} from "../delivery/channels.ts";
import { deliveryWork, startDelivery } from "../delivery/delivery.ts";
import type { Metrics } from "../http/metrics.ts";
import type { Route } from "../http/route.ts";
import type { Worker as OutboxWorker } from "../outbox/worker.ts";
import { type Outgoing, openOutgoing } from "../outgoing/outgoing.ts";
import { tracker } from "../tracking/tracking.ts";
import { webhookWork } from "../webhooks/payload.ts";
import { webhookRoutes } from "../webhooks/routes.ts";
import { startWebhooks } from "../webhooks/webhooks.ts";
import type { ServerLog } from "./log.ts";
import { type Settings, SettingsError } from "./settings.ts";
import type { Worker } from "./worker.ts";

/** The traffic that a server begins of its own accord: messages to providers, and webhooks. */
export interface Sending {
  /** By which changes of messages make work, and wake those who do it. */
  readonly storeOptions: Pick<StoreOptions, "work" | "onWork">;
  readonly routes: readonly Route[];
  readonly outgoing: Outgoing;
  /** Saves the channels of the settings, and begins to send. `onTry` is told of each try. */
  start(store: Store, onTry?: Metrics["tried"]): Promise<readonly Worker[]>;
}

/** The time of a server's end that is left to what was given up, in seconds. */
const LEFT = 2;

/**
 * Prepares sending.
 *
 * @param linkKeys sign the tracked links in what is delivered.
 * @throws SettingsError if the allow list or the file of channels cannot be read.
 */
export function prepareSending(
  settings: Settings,
  env: NodeJS.ProcessEnv,
  log: ServerLog,
  linkKeys: readonly string[],
): Sending {
  const outgoing = outgoingBy(settings);
  const tracking = { tracker: tracker(linkKeys), publicUrl: settings.publicUrl };
  const { channels, delivery } = channelsOf(settings, env, outgoing, tracking);
  const { environment } = settings;
  const workers: OutboxWorker[] = [];
  return {
    storeOptions: {
      work: (change, endpoints) => [...deliveryWork(change, delivery), ...webhookWork(change, endpoints)],
      onWork: () => {
        for (const worker of workers) worker.wake();
      },
    },
    routes: webhookRoutes(outgoing),
    outgoing,
    start: async (store, onTry = () => {}) => {
      if (channels.length > 0) await saveChannels(store, channels as Channel[]);
      const failed = (what: string) => (error: unknown) => log.error({ err: error }, `${what} failed`);
      workers.push(
        startDelivery(store, {
          channels: delivery,
          environment,
          onError: failed("delivery"),
          onTry: (outcome) => onTry("delivery", outcome),
        }),
        startWebhooks(store, {
          outgoing,
          environment,
          onError: failed("webhooks"),
          onTry: (outcome) => onTry("webhook", outcome),
        }),
      );
      const limit = Math.max(settings.drainSeconds - LEFT, 0) * 1000;
      return workers.map(({ wake, stop }) => ({ wake, stop: () => stop(limit) }));
    },
  };
}

function outgoingBy({ allow }: Settings): Outgoing {
  try {
    return openOutgoing({ allow });
  } catch (error) {
    throw new SettingsError(`HEED_ALLOW cannot be read: ${(error as Error).message}`);
  }
}

function channelsOf(
  { channelsFile }: Settings,
  env: NodeJS.ProcessEnv,
  outgoing: Outgoing,
  tracking: Tracking,
): ReadChannels {
  if (channelsFile === undefined) return { channels: [], delivery: DEFAULT_CHANNELS };
  try {
    return readChannels(JSON.parse(readFileSync(channelsFile, "utf8")), outgoing, env, tracking);
  } catch (error) {
    if (error instanceof ChannelsError) {
      const lines = error.message.split("\n").map((line) => `${channelsFile}: ${line}`);
      throw new SettingsError(lines.join("\n"));
    }
    throw new SettingsError(
      `HEED_CHANNELS names ${channelsFile}, which is not a file of JSON: ${(error as Error).message}`,
    );
  }
}
