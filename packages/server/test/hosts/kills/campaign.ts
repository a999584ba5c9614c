import { scenarioOf } from "heed/simulate";
import type { Facts } from "./facts.ts";
import { ASK_FACTS, NOTICES_PLAN, recipientOf } from "./notices.ts";
import type { Provider } from "./provider.ts";
import { type ServiceProcess, startService } from "./service-process.ts";

/** Something that can be killed by SIGKILL and started again. */
export interface Killable {
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** Moments at which to kill, each with another kind of half-done work. */
export const MOMENTS = ["in a start", "in a batch", "in a send", "in a delay"] as const;
export type Moment = (typeof MOMENTS)[number];

/** A service that can be killed and told of runs to start. */
export interface Service extends Killable {
  /** Starts runs, and starts them again until it has been told that they are. */
  start(ids: readonly string[]): Promise<void>;
  /** Asks the service for the facts of its store, which may be for its process alone. */
  facts(): Promise<Facts>;
}

/** Starts the process of a service, and keeps one up. */
export async function keepService(file: string, args: readonly string[]): Promise<Service> {
  let process: ServiceProcess = await startService(file, args);
  let restarted = Promise.resolve();
  const ask = async (line: string): Promise<string> => {
    for (let tries = 0; tries < 20; tries++) {
      const said = await process.ask(line).catch(() => undefined);
      if (said !== undefined) return said;
      await pause(500);
      await restarted;
    }
    throw new Error(`The service did not answer to: ${line}`);
  };
  return {
    kill: () => process.kill(),
    restart: () => {
      restarted = startService(file, args).then((started) => {
        process = started;
      });
      return restarted;
    },
    start: async (ids) => {
      await ask(ids.join(" "));
    },
    facts: async () => JSON.parse(await ask(ASK_FACTS)),
  };
}

/** Starts runs, three for each of some recipients, and kills a victim at a moment, again and again. */
export async function killAt(
  moment: Moment,
  victim: Killable,
  {
    service,
    provider,
    name,
    kills = 2,
  }: { service: Service; provider: Provider; name: string; kills?: number },
): Promise<readonly string[]> {
  const prefix = name.replaceAll(" ", "-");
  const ids = ["a", "b", "c"].flatMap((recipient) => [1, 2, 3].map((n) => `${prefix}-${recipient}.${n}`));
  const killAgain = async () => {
    await victim.kill();
    await victim.restart();
  };
  let left = kills;
  let killed = Promise.resolve();
  if (moment === "in a send") {
    provider.onRequest = () => {
      if (left-- > 0) killed = killed.then(killAgain);
      // It is not answered before the kill.
      return killed;
    };
  }
  const started = service.start(ids);
  if (moment === "in a start") await killAgain();
  await started;
  if (moment === "in a batch" || moment === "in a delay") {
    for (let n = 0; n < kills; n++) {
      await pause(moment === "in a batch" ? 100 : 1100);
      await killAgain();
    }
  }
  return ids;
}

/** Starts runs again and again while one victim after the other is killed, at any moment. */
export async function killAnytime(
  victims: readonly Killable[],
  { service, name, kills }: { service: Service; name: string; kills: number },
): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let n = 0; n < kills; n++) {
    const more = ["a", "b"].map((recipient) => `${name}-${recipient}.${n}`);
    ids.push(...more);
    const started = service.start(more);
    await pause(Math.random() * 1500);
    const victim = victims[n % victims.length];
    await victim?.kill();
    await victim?.restart();
    await started;
  }
  return ids;
}

/** Faults of runs and their messages. */
export interface Found {
  /** Runs that are not over. */
  readonly open: readonly string[];
  /** Runs with a decision that no simulation makes, and the reason. */
  readonly astray: readonly string[];
  /** Activities that are in the mail of no batch, or in several. */
  readonly lost: number;
  /** Runs that have sent a mail, and what they have sent if it is not what they should send after it. */
  readonly unfollowed: readonly string[];
  /** Messages that the provider did not get. */
  readonly unsent: readonly string[];
  /** Requests that the provider got and that are no message. */
  readonly unknown: readonly string[];
}

/** The findings if all is well. */
export const NOTHING_WRONG: Found = {
  open: [],
  astray: [],
  lost: 0,
  unfollowed: [],
  unsent: [],
  unknown: [],
};

/** Waits until runs are over and everything is sent, for a minute and a half at most, and tells what became of them. */
export async function findings(
  read: () => Promise<Facts>,
  provider: Provider,
  ids: readonly string[],
): Promise<Found> {
  for (let tries = 0; ; tries++) {
    const facts = await read();
    const open = openOf(facts, ids);
    const unsent = unsentOf(facts, provider);
    if ((open.length === 0 && unsent.length === 0) || tries === 300) {
      return { open, unsent, ...wrongOf(facts, provider, ids) };
    }
    await pause(300);
  }
}

function openOf({ runs }: Facts, ids: readonly string[]): readonly string[] {
  const ended = new Map(runs.map(({ id, status }) => [id, status]));
  return ids.filter((id) => ended.get(id) !== "completed");
}

function unsentOf({ messages }: Facts, provider: Provider): readonly string[] {
  return messages.filter(({ id }) => !provider.arrived.has(id)).map(({ id }) => id);
}

function wrongOf(
  { runs, messages }: Facts,
  provider: Provider,
  ids: readonly string[],
): Omit<Found, "open" | "unsent"> {
  const recipients = new Set(ids.map(recipientOf));
  const activities = messages
    .filter(({ source, recipient }) => source.step_ref === "email_1" && recipients.has(String(recipient)))
    .reduce((sum, message) => sum + activitiesIn(message), 0);
  const known = new Set(messages.map(({ id }) => id));
  return {
    astray: runs.filter(({ id }) => ids.includes(id)).flatMap(astray),
    lost: ids.length - activities,
    unfollowed: unfollowedOf(messages),
    unknown: [...provider.arrived.keys()].filter((id) => !known.has(id)),
  };
}

/** Compares the decisions of a run with those of a simulation of it. */
function astray(run: Facts["runs"][number]): readonly string[] {
  const made = scenarioOf(NOTICES_PLAN, run as Parameters<typeof scenarioOf>[1], []);
  return made.ok ? [] : [`${run.id}: ${made.reason}`];
}

function unfollowedOf(messages: Facts["messages"]): readonly string[] {
  const steps = new Map<string, string[]>();
  const several = new Set<string>();
  for (const message of messages) {
    const run = String(message.source.workflow_recipient_run_id);
    steps.set(run, [...(steps.get(run) ?? []), String(message.source.step_ref)].sort());
    if (activitiesIn(message) > 1) several.add(run);
  }
  return [...steps].flatMap(([run, made]) => {
    const expected = several.has(run) ? "email_1,feed_1,push_1" : "email_1,push_1";
    return made.join() === expected ? [] : [`${run}: ${made}`];
  });
}

function activitiesIn({ data }: Facts["messages"][number]): number {
  return Number((data as { readonly total_activities?: number } | null)?.total_activities);
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}
