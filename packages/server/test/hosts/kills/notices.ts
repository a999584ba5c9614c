import { createInterface } from "node:readline";
import { type StoredRuns, storedRuns, type Wake, type WorkflowVersion } from "heed/hosts";
import { type Database, migrateStore, openStore, type Store, saveChannels, settleOutbox } from "heed/store";
import { type Plan, readPlan } from "heed/workflow";
import { startWorker } from "../../../src/outbox/worker.ts";
import { openDatabase } from "../../crash/open-database.ts";
import { CHANNELS } from "../../databases/messages.ts";
import { factsOf } from "./facts.ts";

/**
 * A batch of a second, a mail, a message in the app if the batch has several activities, another second, and a push message, since
 * nobody has seen the mail.
 */
export const NOTICES = {
  key: "notices",
  steps: [
    { ref: "batch_1", type: "batch", settings: { batch_window: { unit: "seconds", value: 1 } } },
    { ref: "email_1", type: "channel", channel_type: "email" },
    { ref: "feed_1", type: "channel", channel_type: "in_app_feed", when: "run.total_activities > 1" },
    { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "seconds", value: 1 } } },
    { ref: "push_1", type: "channel", channel_type: "push", when: "email_1 has not been seen" },
  ],
} as const;

/** The plan of the notices. */
export const NOTICES_PLAN = planned(JSON.stringify(NOTICES));

function planned(text: string): Plan {
  const { plan, diagnostics } = readPlan(text, "json");
  if (plan === undefined) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return plan;
}

/** The parts that a service of a test has in hand. */
export interface Notices {
  readonly store: Store;
  readonly runs: StoredRuns;
  /**
   * Reads lines, and writes one for each: starts runs by their ids, those of a line in one transaction, or tells the facts of the store.
   */
  serve(nudge: (wakes: readonly Wake[]) => unknown): Promise<void>;
}

/** The line by which a service is asked for facts. */
export const ASK_FACTS = "facts?";

/** The length of a claim of a send, in milliseconds. */
const LEASE = 2000;

/**
 * Opens the runs of a store, and starts a worker that delivers what they send to a provider.
 *
 * @param address of a server, or a folder.
 * @param onSend is called before each step that sends, in the transaction of its wake.
 */
export async function openNotices(
  address: string,
  schema: string,
  provider: string,
  onSend: () => Promise<void> = async () => {},
): Promise<Notices> {
  const store = noticesStore(await openDatabase(address), schema);
  await migrateStore(store);
  await saveChannels(store, CHANNELS);
  const runs = storedRuns(store, {
    send: async ({ channel }, run) => {
      await onSend();
      const { total_activities } = (await run.context()).run as { total_activities: number };
      const type = String(channel?.type);
      return {
        messages: [{ channel_id: type === "in_app_feed" ? "feed" : type, data: { total_activities } }],
      };
    },
  });
  deliverTo(provider, store);
  return { store, runs, serve: (nudge) => serve(store, runs, nudge) };
}

/** A store that owes each message to the provider. */
export function noticesStore(database: Database, schema: string): Store {
  return openStore(database, {
    schema,
    work: ({ message, events }) =>
      events
        .filter(({ type }) => type === "message.queued")
        .map(() => ({ kind: "send", target: "provider", payload: message.id })),
  });
}

function deliverTo(provider: string, store: Store): void {
  startWorker(store, {
    kind: "send",
    concurrency: 8,
    concurrencyPerTarget: 8,
    lease: LEASE,
    rest: 100,
    carryOut: async ({ id, attempt, payload }) => {
      const headers = { "idempotency-key": String(payload) };
      const answer = await fetch(provider, { method: "POST", headers }).catch(() => undefined);
      if (answer?.ok) return { id, attempt, outcome: "done" } as const;
      return { id, attempt, outcome: "retry", retry_at: new Date(Date.now() + 200).toISOString() } as const;
    },
    settle: (results) => settleOutbox(store, results),
    onError: console.error,
  });
}

async function serve(
  store: Store,
  runs: StoredRuns,
  nudge: (wakes: readonly Wake[]) => unknown,
): Promise<void> {
  const version = await noticesVersion(runs);
  console.log("ready");
  for await (const line of createInterface(process.stdin)) {
    const answer = async () => {
      if (line === ASK_FACTS) return JSON.stringify(await factsOf(store));
      const started = await runs.start(
        line.split(" ").map((id) => ({
          id,
          workflowRun: id,
          version,
          recipient: recipientOf(id),
          trigger: { data: { id } },
        })),
      );
      await nudge(started.filter((one): one is Wake => "at" in one));
      return "started";
    };
    console.log(await again(answer));
  }
}

/** Does something again and again until it does not fail: its database is being killed. */
async function again<Result>(work: () => Promise<Result>): Promise<Result> {
  for (;;) {
    try {
      return await work();
    } catch (error) {
      console.error(error);
      await new Promise((done) => setTimeout(done, 200));
    }
  }
}

async function noticesVersion(runs: StoredRuns): Promise<WorkflowVersion> {
  const workflow = JSON.parse(JSON.stringify(NOTICES));
  return runs.keepWorkflow({ key: NOTICES.key, workflow, plan: NOTICES_PLAN });
}

/** The recipient of a run: what its id has before the dot. */
export function recipientOf(run: string): string {
  return run.split(".")[0] ?? "";
}
