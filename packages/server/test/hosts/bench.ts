import { type RunEnvironment, type StoredRuns, storedRuns } from "heed/hosts";
import { appendEvents, listMessages, runLog, type Store, saveChannels } from "heed/store";
import { readPlan } from "heed/workflow";
import { newStore } from "../databases/databases.ts";
import { CHANNELS } from "../databases/messages.ts";

/** The time at which a bench begins. */
export const START = Date.parse("2025-06-01T09:00:00Z");
export const MINUTE = 60_000;

/** A store with a clock of its own, its runs, and a workflow. */
export class Bench {
  now = START;
  store!: Store;
  runs!: StoredRuns;
  readonly #workflow: string;
  readonly #environment: Partial<RunEnvironment>;

  constructor(workflow: string, environment: Partial<RunEnvironment> = {}) {
    this.#workflow = workflow;
    this.#environment = environment;
  }

  async open(driver: Parameters<typeof newStore>[0]): Promise<this> {
    this.store = await newStore(driver, { now: () => new Date(this.now) });
    await saveChannels(this.store, CHANNELS);
    this.runs = storedRuns(this.store, {
      send: async ({ channel }) => ({
        messages: [{ channel_id: channel.type === "email" ? "email" : "feed" }],
      }),
      ...this.#environment,
    });
    return this;
  }

  async start(
    id: string,
    data: object = {},
    {
      recipient = "kim",
      ...more
    }: { readonly cancellationKey?: string; readonly once?: "recipient"; readonly recipient?: string } = {},
  ) {
    const { plan } = readPlan(this.#workflow, "yaml");
    if (plan === undefined) throw new Error("the workflow has mistakes");
    const version = await this.runs.keepWorkflow({ key: "w", workflow: {}, plan });
    const trigger = { data, recipient: { id: recipient } };
    const [started] = await this.runs.start([
      { id, workflowRun: `trigger of ${id}`, version, recipient, trigger, ...more },
    ]);
    return started;
  }

  /** Says that the first message of a run was seen, at a minute. */
  async see(run: string, minutes: number): Promise<void> {
    this.at(minutes);
    const { items } = await listMessages(this.store, { workflow_recipient_run_id: run });
    const message = items[0]?.id ?? "";
    await appendEvents(this.store, [
      { message, type: "message.delivered" },
      { message, type: "message.seen" },
    ]);
  }

  at(minutes: number): this {
    this.now = START + minutes * MINUTE;
    return this;
  }

  /** Wakes all that is due, until nothing is. */
  async settle(): Promise<void> {
    for (let round = 0; round < 50; round++) {
      // As the embedded host does: what waits are told of comes before what is due.
      if ((await this.runs.handOut(10)).taken > 0) continue;
      if ((await this.runs.wakeDue(10)).taken === 0) return;
    }
    throw new Error("something is due again and again");
  }

  async steps(id: string): Promise<readonly string[]> {
    const log = await runLog(this.store, id);
    return log.map(({ event, step_ref, data }) => {
      const { decision, ending } = data as { readonly decision?: unknown; readonly ending?: string };
      const what = [
        event,
        step_ref ?? "",
        decision === undefined ? "" : JSON.stringify(decision),
        ending ?? "",
      ];
      return what.filter((part) => part !== "").join(" ");
    });
  }
}
