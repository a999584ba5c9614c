import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { scenarioOf } from "heed/simulate";
import { deliveryKey } from "heed/store";
import { readPlan } from "heed/workflow";
import { describe, expect, inject, onTestFinished, test } from "vitest";
import { type Provider, startProvider } from "../hosts/kills/provider.ts";
import { type KeptServer, keepServer, type ServedRun } from "./kept-server.ts";

const postgres = inject("postgres");

/** The longest time in which runs end, in milliseconds: a claim of a dead process to a delivery lasts 75 seconds. */
const PATIENCE = 240_000;

const WAIT = { unit: "seconds", value: 2 };
const BATCH = { ref: "batch_1", type: "batch", settings: { batch_window: WAIT } };
const FEED = channel("feed_1", "in_app_feed", "app", { markdown_body: "{{ total_activities }}" });
const sms = (ref: string) =>
  channel(
    ref,
    "sms",
    "text",
    { text_body: "{{ total_activities }} notices" },
    { when: "feed_1 has not been seen" },
  );

function channel(ref: string, type: string, key: string, template: object, more: object = {}) {
  return { ref, type: "channel", channel_type: type, channel_key: key, ...more, template };
}

function delay(ref: string, value: number) {
  return { ref, type: "delay", settings: { delay_for: { unit: "seconds", value } } };
}

/** A workflow before a deploy and after it: a run that changed its version would wait once more, or twice. */
const VERSIONS = {
  before: [BATCH, FEED, delay("delay_1", 6), sms("sms_1")],
  after: [BATCH, delay("delay_0", 1), FEED, delay("delay_1", 1), sms("sms_2")],
} as const;
type Version = keyof typeof VERSIONS;

function fileOf(version: Version): string {
  return JSON.stringify({ name: "Notices", steps: VERSIONS[version] });
}

/** A server with the workflow, and the provider of its text messages. */
async function serveNotices(where: (folder: string) => readonly string[], schema: string) {
  const folder = mkdtempSync(join(tmpdir(), "heed-kills-"));
  const provider = await startProvider();
  const channels = [
    { id: "app", type: "in_app_feed", key: "app" },
    { id: "text", type: "sms", key: "text", url: provider.address, secret: "a secret of sixteen" },
  ];
  writeFileSync(join(folder, "channels.json"), JSON.stringify(channels));
  const workflow = join(folder, "workflows", "notices");
  mkdirSync(workflow, { recursive: true });
  const deploy = (version: Version) => writeFileSync(join(workflow, "workflow.json"), fileOf(version));
  deploy("before");
  onTestFinished(async () => {
    await provider.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const server = await keepServer(where(folder), {
    HEED_SCHEMA: schema,
    HEED_WORKFLOWS: join(folder, "workflows"),
    HEED_CHANNELS: join(folder, "channels.json"),
    HEED_ALLOW: "127.0.0.1",
  });
  const trigger = (names: readonly string[]) =>
    server.trigger("notices", { recipients: names.map((id) => ({ id, phone_number: "+4930123456" })) });
  return { server, provider, deploy, trigger };
}

/** Waits until runs are as expected. Returns the last that were read. */
async function runsOnce(
  server: KeptServer,
  isReached: (runs: readonly ServedRun[]) => boolean,
): Promise<readonly ServedRun[]> {
  for (const end = Date.now() + PATIENCE; ; await pause(500)) {
    const runs = await server.runs();
    if (isReached(runs) || Date.now() > end) return runs;
  }
}

/** The keys under which a run has sent text messages. */
function keysOf({ id, recipient, events }: ServedRun): readonly string[] {
  return events
    .filter(({ event, step_ref }) => event === "message_enqueued" && step_ref?.startsWith("sms") === true)
    .map(({ step_ref }) => deliveryKey(id, String(step_ref), "text", recipient));
}

/** The steps of a run that came to an end, without those of a run that joined the batch of another. */
function course({ events }: ServedRun): string {
  const made = events.filter(({ event }) => event === "message_enqueued" || event === "delay_completed");
  return made.map(({ step_ref }) => step_ref).join(" ");
}

const COURSES = {
  before: "feed_1 delay_1 sms_1",
  after: "delay_0 feed_1 delay_1 sms_2",
} as const satisfies { readonly [version in Version]: string };

/** Faults of runs that should be over. */
function wrongOf(runs: readonly ServedRun[], provider: Provider) {
  const keys = runs.flatMap(keysOf);
  const activities = runs.flatMap(({ events }) => events.map(({ data }) => activitiesIn(data)));
  return {
    open: runs.filter(({ status }) => status !== "completed").map(({ id }) => id),
    lost: runs.length - activities.reduce((sum, count) => sum + count, 0),
    astray: runs.flatMap((run) => {
      const reasons = Object.values(PLANS).map((plan) => scenarioOf(plan, run as never, []));
      return reasons.some(({ ok }) => ok) ? [] : reasons.map((one) => `${run.id}: ${JSON.stringify(one)}`);
    }),
    unsent: keys.filter((key) => !provider.arrived.has(key)),
    unknown: [...provider.arrived.keys()].filter((key) => !keys.includes(key)),
  };
}

const NOTHING = { open: [], lost: 0, astray: [], unsent: [], unknown: [] };

const PLANS = { before: planOf("before"), after: planOf("after") };

function planOf(version: Version) {
  const { plan } = readPlan(fileOf(version), "json");
  if (plan === undefined) throw new Error("the workflow has mistakes");
  return plan;
}

/** The activities of a batch that has ended, in the data of an event. */
function activitiesIn(data: ServedRun["events"][number]["data"]): number {
  const { result } = (data ?? {}) as {
    readonly result?: { readonly merge?: { readonly run?: { readonly total_activities?: number } } };
  };
  return result?.merge?.run?.total_activities ?? 0;
}

function isOver(runs: readonly ServedRun[], provider: Provider): boolean {
  return (
    runs.every(({ status }) => status === "completed") &&
    runs.flatMap(keysOf).every((key) => provider.arrived.has(key))
  );
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((done) => setTimeout(done, milliseconds));
}

const DATABASES = [
  { name: "a folder", where: (folder: string) => ["--data", join(folder, "data")] },
  ...(postgres === null ? [] : [{ name: "PostgreSQL", where: () => [postgres] }]),
];

describe.each(DATABASES)("a server with workflows on $name", ({ name, where }) => {
  const schema = (of: string) => `${of}_${name.length}_${process.pid}`;

  test("carries out each trigger once and ends its runs, though it is killed amid triggers and in a send", async () => {
    const { server, provider, trigger } = await serveNotices(where, schema("amid"));
    const names = ["kim", "lee"];
    let kills = 3;
    let killed = Promise.resolve();
    const killAgain = () => {
      killed = killed.then(async () => {
        await server.kill();
        await server.restart();
      });
      return killed;
    };
    provider.onRequest = () => {
      if (kills-- > 0) void killAgain();
      return killed;
    };
    const triggers: Promise<string>[] = [];
    for (let n = 0; n < 12; n++) {
      triggers.push(trigger(names));
      await pause(100 + Math.random() * 500);
      if (n % 4 === 3) await killAgain();
    }
    const ids = await Promise.all(triggers);
    const runs = await runsOnce(server, (all) => isOver(all, provider));
    expect(wrongOf(runs, provider)).toEqual(NOTHING);
    const asked = ids.flatMap((id) => names.map((recipient) => `${id} ${recipient}`));
    expect(runs.map((run) => `${run.workflow_run_id} ${run.recipient}`).sort()).toEqual(asked.sort());
    expect(kills).toBeLessThan(3);
  }, 600_000);

  test("keeps runs in flight on their version in a deploy that kills it: none waits twice, none is lost", async () => {
    const { server, provider, deploy, trigger } = await serveNotices(where, schema("deploy"));
    const old = [await trigger(["kim", "lee"]), await trigger(["kim"])];
    await runsOnce(server, (runs) => runs.filter((run) => course(run) === "feed_1").length === 2);
    // This one is in its batch.
    old.push(await trigger(["sam"]));
    deploy("after");
    await server.kill();
    await server.restart();
    const young = [await trigger(["kim", "lee"]), await trigger(["robin"])];
    const runs = await runsOnce(server, (all) => isOver(all, provider));
    expect(wrongOf(runs, provider)).toEqual(NOTHING);
    const courses = (triggers: readonly string[]) =>
      runs
        .filter(({ workflow_run_id }) => triggers.includes(workflow_run_id))
        .map((run) => `${run.recipient}: ${course(run)}`)
        .sort();
    expect(courses(old)).toEqual([
      "kim: ",
      `kim: ${COURSES.before}`,
      `lee: ${COURSES.before}`,
      `sam: ${COURSES.before}`,
    ]);
    expect(courses(young)).toEqual(
      ["kim", "lee", "robin"].map((recipient) => `${recipient}: ${COURSES.after}`),
    );
  }, 600_000);
});
