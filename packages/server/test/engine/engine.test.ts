import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { saveChannels } from "heed/store";
import { expect, onTestFinished, test } from "vitest";
import { openEngine } from "../../src/engine/engine.ts";
import { openOutgoing } from "../../src/outgoing/outgoing.ts";
import { openWorkflows } from "../../src/workflows/workflows.ts";
import { type Driver, newStore, onEachDriver } from "../databases/databases.ts";
import { CHANNELS } from "../databases/messages.ts";
import { newServer } from "../http/server.ts";
import { startReceiver } from "../receivers/receiver.ts";

const START = Date.parse("2025-06-01T09:00:00Z");
const MINUTE = 60_000;

/** Contents of workflow files, by their keys. */
type Files = { readonly [key: string]: object };

/** A server that runs workflows, on a clock of its own. */
async function newEngine(driver: Driver, files: Files) {
  const folder = mkdtempSync(join(tmpdir(), "heed-engine-"));
  for (const [key, content] of Object.entries(files)) {
    mkdirSync(join(folder, key));
    writeFileSync(join(folder, key, "workflow.json"), JSON.stringify({ name: key, ...content }));
  }
  const clock = { now: START };
  const woken: { wake?: () => void } = {};
  const store = await newStore(driver, { now: () => new Date(clock.now), onWork: () => woken.wake?.() });
  await saveChannels(store, CHANNELS);
  writeFileSync(
    join(folder, "environment.json"),
    JSON.stringify({
      variables: { app: "Acme" },
      channels: {
        mail: {
          conditions: { all: [{ variable: "recipient.muted", operator: "not_equal_to", argument: "true" }] },
        },
      },
      channel_groups: {
        both: {
          operator: "all",
          channel_rules: [
            { rule_type: "always", channel_key: "mail" },
            {
              rule_type: "if",
              channel_key: "feed",
              variable: "recipient.feed",
              operator: "equal_to",
              argument: "true",
            },
          ],
        },
      },
      tenants: { acme: { name: "Acme Inc" } },
    }),
  );
  const { workflows, first } = await openWorkflows(folder, { pause: 1 });
  expect(first.problems.filter(({ severity }) => severity === "error")).toEqual([]);
  const errors: unknown[] = [];
  const engine = openEngine(store, {
    workflows,
    outgoing: openOutgoing({ allow: ["127.0.0.1"] }),
    onError: (error) => errors.push(error),
  });
  woken.wake = engine.wake;
  const server = await newServer(driver, { store, routes: engine.routes, tell: engine.tell });
  engine.start();
  onTestFinished(async () => {
    await engine.stop();
    rmSync(folder, { recursive: true, force: true });
    expect(errors).toEqual([]);
  });
  const { client } = server;
  return {
    ...server,
    workflows,
    folder,
    at: (minutes: number) => {
      clock.now = START + minutes * MINUTE;
      engine.wake();
    },
    /** The one run of a trigger, once it has come to a status. */
    runOf: async (workflow_run_id: string, status: string) => {
      const find = async () => {
        const { items } = await client.workflowRecipientRuns.list({}, { query: { workflow_run_id } });
        return items[0];
      };
      await expect.poll(async () => (await find())?.status, { timeout: 20_000 }).toBe(status);
      return client.workflowRecipientRuns.get((await find())?.id ?? "");
    },
    messagesOf: async (workflow_run_id: string) => (await client.messages.list({ workflow_run_id })).items,
  };
}

const feed = (ref: string, body: string, more: object = {}) => ({
  ref,
  type: "channel",
  channel_type: "in_app_feed",
  channel_key: "feed",
  template: { markdown_body: body, action_url: "https://acme.example/{{ data.id }}" },
  ...more,
});

const email = (ref: string, more: object = {}) => ({
  ref,
  type: "channel",
  channel_type: "email",
  channel_key: "mail",
  template: {
    settings: { layout_key: null },
    subject: "Hello {{ recipient.name }}",
    html_body: "<p>{{ data.id }}</p>",
  },
  ...more,
});

const unseen = {
  all: [{ variable: "refs.feed_1.engagement_status", operator: "not_contains", argument: "$message.seen" }],
};

const ESCALATION: Files = {
  escalation: {
    steps: [
      feed("feed_1", "**{{ data.id }}** for {{ recipient.name }} of {{ vars.app }}"),
      { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "minutes", value: 5 } } },
      email("email_1", { conditions: unseen }),
    ],
    trigger_data_json_schema: { type: "object", required: ["id"], properties: { id: { type: "string" } } },
  },
};

onEachDriver("an engine", (driver) => {
  test("sends no email to whoever has seen the message, and the run says why", async () => {
    const { client, at, runOf, messagesOf } = await newEngine(driver, ESCALATION);
    const kim = { id: "kim", name: "Kim", email: "kim@acme.example" };
    const { workflow_run_id } = await client.workflows.trigger("escalation", {
      recipients: [kim],
      data: { id: "x1" },
    });
    await runOf(workflow_run_id, "paused");
    const [message] = await messagesOf(workflow_run_id);
    expect(await client.messages.getContent(message?.id ?? "")).toMatchObject({
      data: { blocks: expect.arrayContaining([expect.objectContaining({ name: "body" })]) },
    });
    await client.messages.markAsSeen(message?.id ?? "");
    at(5);
    const run = await runOf(workflow_run_id, "completed");
    expect(await messagesOf(workflow_run_id)).toHaveLength(1);
    const made = run.events.find(({ event }) => event === "message_enqueued");
    expect(made?.data).toMatchObject({ chosen: { channels: [{ channel: "feed", result: "sends" }] } });
    const decided = run.events.find(
      ({ event, step_ref }) => event === "step_decided" && step_ref === "email_1",
    );
    expect(decided?.data).toMatchObject({ decision: "skip", conditions: [{ result: false }] });
  });

  test("sends the email to whoever has not, and refuses data that break the schema", async () => {
    const { client, at, runOf, messagesOf } = await newEngine(driver, ESCALATION);
    await client.users.update("kim", { name: "Kim", email: "kim@acme.example" });
    await expect(
      client.workflows.trigger("escalation", { recipients: ["kim"], data: { id: 1 } }),
    ).rejects.toMatchObject({
      status: 422,
    });
    await expect(client.workflows.trigger("none", { recipients: ["kim"] })).rejects.toMatchObject({
      status: 404,
    });
    const { workflow_run_id } = await client.workflows.trigger("escalation", {
      recipients: ["kim"],
      data: { id: "x1" },
    });
    await runOf(workflow_run_id, "paused");
    at(5);
    await runOf(workflow_run_id, "completed");
    const messages = await messagesOf(workflow_run_id);
    expect(messages.map(({ channel }) => channel?.type).sort()).toEqual(["email", "in_app_feed"]);
    const mail = messages.find(({ channel }) => channel?.type === "email");
    expect(await client.messages.getContent(mail?.id ?? "")).toMatchObject({
      data: {
        to: "kim@acme.example",
        subject_line: "Hello Kim",
        html_body: expect.stringContaining("<p>x1</p>"),
      },
    });
  });

  test("skips a step for preferences, for want of an address or of a channel, and keeps the reason", async () => {
    const { client, runOf } = await newEngine(driver, {
      news: {
        categories: ["news"],
        steps: [email("email_1"), feed("feed_1", "x"), email("email_2", { channel_key: "gone" })],
      },
    });
    const { workflow_run_id } = await client.workflows.trigger("news", {
      recipients: [
        {
          id: "kim",
          preferences: { default: { categories: { news: { channel_types: { in_app_feed: false } } } } },
        },
      ],
    });
    const run = await runOf(workflow_run_id, "completed");
    const skipped = run.events.filter(({ event }) => event === "step_skipped");
    expect(
      skipped.map(({ step_ref, data }) => [step_ref, (data?.skipped as { reason: string }).reason]),
    ).toEqual([
      ["email_1", "no-address"],
      ["feed_1", "preferences"],
      ["email_2", "no-channel"],
    ]);
  });

  test("sends through a group, as its rules, conditions of channels and sandboxes say", async () => {
    const group = {
      channel_group_key: "both",
      template: { subject: "Hi of {{ tenant.name }}", html_body: "x", markdown_body: "x" },
    };
    const { client, runOf, messagesOf } = await newEngine(driver, {
      all: { steps: [{ ref: "email_1", type: "channel", channel_type: "email", ...group }] },
    });
    const trigger = (recipient: object, settings: object = {}) =>
      client.workflows.trigger("all", {
        recipients: [{ id: "kim", email: "kim@acme.example", ...recipient }],
        tenant: "acme",
        settings,
      });
    const muted = await trigger({ muted: true, feed: true });
    await runOf(muted.workflow_run_id, "completed");
    expect((await messagesOf(muted.workflow_run_id)).map(({ channel }) => channel?.id)).toEqual(["feed"]);
    const both = await trigger({ muted: false }, { sandbox_mode: true });
    await runOf(both.workflow_run_id, "completed");
    const messages = await messagesOf(both.workflow_run_id);
    expect(messages.map(({ channel, status }) => `${channel?.id} ${status}`).sort()).toEqual([
      "email not_sent",
      "feed queued",
    ]);
    const mail = messages.find(({ channel }) => channel?.id === "email");
    expect(await client.messages.getContent(mail?.id ?? "")).toMatchObject({
      data: { subject_line: "Hi of Acme Inc" },
    });
  });

  test("collects triggers in a batch, and renders all of them", async () => {
    const { client, at, runOf, messagesOf } = await newEngine(driver, {
      digest: {
        steps: [
          {
            ref: "batch_1",
            type: "batch",
            settings: { batch_key: "post", batch_window: { unit: "minutes", value: 10 } },
          },
          feed("feed_1", "{{ total_activities }}: {% for one in activities %}{{ one.by }} {% endfor %}"),
        ],
      },
    });
    const trigger = (post: string, by: string) =>
      client.workflows.trigger("digest", { recipients: ["kim"], actor: by, data: { post, by } });
    const first = await trigger("a", "robin");
    await runOf(first.workflow_run_id, "paused");
    const joined = await trigger("a", "sam");
    await runOf(joined.workflow_run_id, "completed");
    const other = await trigger("b", "pat");
    await runOf(other.workflow_run_id, "paused");
    at(10);
    await runOf(first.workflow_run_id, "completed");
    const [message] = await messagesOf(first.workflow_run_id);
    const content = await client.messages.getContent(message?.id ?? "");
    expect(JSON.stringify(content.data)).toContain("2: robin sam");
    expect(message?.actors).toEqual(["robin", "sam"]);
  });

  test("fetches within limits, goes on with the response, and fails where there is none", async () => {
    const receiver = await startReceiver(({ path }) => (response) => {
      response.statusCode = path.includes("bad") ? 404 : 200;
      response.end(JSON.stringify({ plan: "pro" }));
    });
    const fetches = (path: string) => ({
      steps: [
        {
          ref: "fetch_1",
          type: "http_fetch",
          settings: { method: "get", url: `${receiver.url}/${path}/{{ recipient.id }}` },
        },
        feed("feed_1", "{{ data.plan }}", {
          conditions: { all: [{ variable: "data.plan", operator: "equal_to", argument: "pro" }] },
        }),
      ],
    });
    const { client, runOf, messagesOf } = await newEngine(driver, {
      good: fetches("good"),
      bad: fetches("bad"),
    });
    const good = await client.workflows.trigger("good", { recipients: ["kim"] });
    await runOf(good.workflow_run_id, "completed");
    expect(await messagesOf(good.workflow_run_id)).toHaveLength(1);
    const bad = await client.workflows.trigger("bad", { recipients: ["kim"] });
    const run = await runOf(bad.workflow_run_id, "completed");
    expect(run.error_count).toBe(1);
    expect(run.events.at(-1)).toMatchObject({ event: "step_failed", data: { error: "It answered 404." } });
  });

  test("waits for an event, throttles, and cancels by key", async () => {
    const { client, call, runOf, at } = await newEngine(driver, {
      wait: {
        steps: [
          {
            ref: "wait_1",
            type: "wait_for_event",
            settings: {
              event: { event_type: "integration_source", event_key: "paid", integration_source_key: "shop" },
              match_conditions: [
                {
                  operator: "and",
                  conditions: [{ variable: "event.data.amount", operator: "greater_than", argument: "10" }],
                },
              ],
              expires_after: { unit: "minutes", value: 10 },
              on_match: "continue",
              on_timeout: "halt",
            },
          },
          {
            ref: "throttle_1",
            type: "throttle",
            settings: { throttle_window: { unit: "hours", value: 1 }, throttle_limit: 1 },
          },
          feed("feed_1", "x"),
        ],
      },
    });
    const first = await client.workflows.trigger("wait", { recipients: ["kim"], cancellation_key: "one" });
    const second = await client.workflows.trigger("wait", { recipients: ["kim"], cancellation_key: "two" });
    await runOf(first.workflow_run_id, "paused");
    await runOf(second.workflow_run_id, "paused");
    const paid = (amount: number) => ({
      events: [
        {
          recipient: "kim",
          event_key: "paid",
          integration_source_key: "shop",
          data: { amount },
          occurred_at: new Date(START + MINUTE).toISOString(),
        },
      ],
    });
    at(1);
    expect((await call("POST", "/heed/v1/events", { body: paid(5) })).status).toBe(200);
    await client.workflows.cancel("wait", { cancellation_key: "two" });
    await runOf(second.workflow_run_id, "cancelled");
    // Within the transaction of an idempotent request, too.
    const headers = { "Idempotency-Key": "paid" };
    expect((await call("POST", "/heed/v1/events", { body: paid(20), headers })).status).toBe(200);
    const run = await runOf(first.workflow_run_id, "completed");
    expect(run.events.map(({ event }) => event)).toContain("message_enqueued");
    at(2);
    const third = await client.workflows.trigger("wait", { recipients: ["kim"] });
    await runOf(third.workflow_run_id, "paused");
    at(30);
    await runOf(third.workflow_run_id, "cancelled");
  });

  test("sends one push message with all devices of the recipient", async () => {
    const { client, runOf, messagesOf } = await newEngine(driver, {
      push: {
        steps: [
          {
            ref: "push_1",
            type: "channel",
            channel_type: "push",
            channel_key: "push",
            template: { title: "Hi", text_body: "{{ recipient.name }}" },
          },
        ],
      },
    });
    const { workflow_run_id } = await client.workflows.trigger("push", {
      recipients: [{ id: "kim", name: "Kim", channel_data: { push: { tokens: ["a", "b"] } } }],
    });
    await runOf(workflow_run_id, "completed");
    const messages = await messagesOf(workflow_run_id);
    expect(messages).toHaveLength(1);
    expect(await client.messages.getContent(messages[0]?.id ?? "")).toMatchObject({
      data: { title: "Hi", body: "Kim", token: "a", tokens: ["a", "b"] },
    });
  });
});
