import { readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join, resolve } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { readScenario } from "../../../../src/simulate/index.ts";
import { readPlan } from "../../../../src/workflow/index.ts";
import { heed, makeFolder, removeFolders } from "../../run.ts";
import { type RecordedRun, recordedRun } from "../../server/recorded-run.ts";
import { type Instead, KEY, RunServer } from "../../server/run-server.ts";

const folder = resolve(import.meta.dirname, "../../../simulate/scenarios");

function recorded(name: string): RecordedRun {
  const { scenario } = readScenario(readFileSync(join(folder, `${name}.scenario.yaml`), "utf8"), "yaml");
  if (scenario === undefined) throw new Error("the scenario has mistakes");
  const { plan } = readPlan(readFileSync(join(folder, scenario.workflow?.path ?? ""), "utf8"), "yaml");
  if (plan === undefined) throw new Error("the workflow has mistakes");
  return recordedRun(plan, scenario, name);
}

/** A run with these events, each a minute after the one before. */
function runWith(events: readonly object[], more: object = {}): RecordedRun {
  const filled = events.map((event, number) => ({
    id: `${number}`,
    status: "ok",
    inserted_at: new Date(Date.parse("2025-01-01T00:00Z") + number * 60_000).toISOString(),
    step_ref: "email_1",
    step_type: "channel",
    attempt: null,
    data: {},
    event: "step_decided",
    ...event,
  }));
  const run = {
    id: "run",
    workflow: "w",
    status: "processing",
    recipient: "kim",
    tenant: null,
    events: filled,
  };
  return { run: { ...run, ...more }, messages: [] };
}

const servers: RunServer[] = [];

async function serverOf(runs: readonly RecordedRun[], instead?: Instead): Promise<RunServer> {
  const server = await RunServer.open(runs, instead);
  servers.push(server);
  return server;
}

const env = { HEED_SECRET_KEY: KEY };

async function explained(runs: RecordedRun, ...more: readonly string[]) {
  const { address } = await serverOf([runs]);
  return heed(["explain", "--server", address, runs.run.id, ...more], { env });
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close();
});
afterAll(removeFolders);

describe("heed explain --server", () => {
  test("tells each step in order, with the operands of its conditions and how the run ended", async () => {
    const { code, stdout, stderr } = await explained(recorded("escalation-seen"));
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(stdout).toMatchInlineSnapshot(`
      "run escalation-seen of workflow \`new-comment\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s                 the run starts
      +0s  trigger        starts
      +0s  in_app_feed_1  runs
      +0s  in_app_feed_1  sends a message by in_app_feed: in_app_feed_1[1]
      +0s  delay_1        runs, until 2025-01-01T00:05:00.000Z
      +5m  delay_1        is over
      +5m  email_1        is skipped
            ✗ false

              ✗ in_app_feed_1 has not been seen
                  variable  refs.in_app_feed_1.engagement_status → seen
                  argument  $message.seen
                  message   "in_app_feed_1[1]" (delivered, seen), the only one

      +5m  completed
      "
    `);
  });

  test("tells why an event did not end a wait", async () => {
    const stored = { variable: "event.data.amount", operator: "greater_than", argument: "5" };
    const trio = { stored, result: false, variable: { value: 3 }, argument: [{ value: 5 }] };
    const conditions = [{ result: false, any: [{ result: false, all: [trio] }] }];
    const event = { data: { amount: 3 } };
    const { stdout } = await explained(
      runWith([
        {
          event: "wait_conditions_evaluated",
          step_ref: "wait_1",
          data: { matched: false, occurred_at: "2025-01-01T00:00:00.000Z", event, conditions },
        },
      ]),
    );
    expect(stdout).toMatchInlineSnapshot(`
      "run run of workflow \`w\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s  wait_1  is told of an event of 2025-01-01T00:00:00.000Z, for which its conditions are false
            {"data":{"amount":3}}
            ✗ false

              ✗ event.data.amount > 5
                  variable  event.data.amount → 3
                  argument  5

      The run is not over: it is processing.
      "
    `);
  });

  test("tells branches, waits and what matched, replies and failures", async () => {
    const { stdout: branch } = await explained(recorded("branch-first-that-holds"));
    const { stdout: wait } = await explained(recorded("payment-paid-and-seen"));
    const { stdout: digest } = await explained(recorded("digest-answers"));
    const { stdout: halted } = await explained(recorded("cascade-halts"));
    expect(branch).toMatchInlineSnapshot(`
      "run branch-first-that-holds of workflow \`welcome\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s            the run starts
      +0s  trigger   starts
      +0s  branch_1  takes branch "Paid"
            branch "Paid":
            ✓ true

              ✓ recipient.plan == "pro"
                  variable  recipient.plan → "pro"
                  argument  pro → "pro"
      +0s  email_1   runs
      +0s  email_1   sends a message by email: email_1[1]
      +0s  delay_1   runs, until 2025-01-02T00:00:00.000Z
      +1d  delay_1   is over
      +1d  branch_2  takes branch "Busy"
            branch "Keen":
            ✗ false

              ✗ email_1 has been read
                  variable  refs.email_1.engagement_status → none
                  argument  $message.read
                  message   "email_1[1]" (delivered), the only one
            branch "Busy":
            ✓ true

              ✓ email_1 has been delivered
                  variable  refs.email_1.delivery_status → delivered
                  argument  $message.delivered
                  message   "email_1[1]" (delivered), the only one
      +1d  sms_1     is skipped
            ✗ false

              ✗ email_1 has been skipped
                  variable  refs.email_1.delivery_status → delivered
                  argument  $message.skipped
                  message   "email_1[1]" (delivered), the only one

      +1d  completed
      "
    `);
    expect(wait).toMatchInlineSnapshot(`
      "run payment-paid-and-seen of workflow \`payment\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s                  the run starts
      +0s   trigger        starts
      +0s   in_app_feed_1  runs
      +0s   in_app_feed_1  sends a message by in_app_feed: in_app_feed_1[1]
      +0s   wait_1         runs, until 2025-01-01T01:00:00.000Z
      +10m  wait_1         matches an event of 2025-01-01T00:10:00.000Z
            {"inserted_at":"2025-01-01T00:10:00.000Z","data":{"amount":5}}
            ✓ true

              ✓ event.data.amount >= data.amount
                  variable  event.data.amount → 5
                  argument  data.amount → 5
      +10m  sms_1          runs
            ✓ true

              ✓ refs.wait_1.matched == true
                  variable  refs.wait_1.matched → true
                  argument  true
      +10m  sms_1          sends a message by sms: sms_1[1]
      +10m  wait_2         runs, until 2025-01-02T00:10:00.000Z
      +3h   wait_2         matches an event of 2025-01-01T03:00:00.000Z
            {"message_id":"in_app_feed_1[1]","event_type":"message.seen","channel_type":"in_app_feed","step_ref":"in_app_feed_1","tenant_id":null,"recipient":{"id":"jane"},"inserted_at":"2025-01-01T03:00:00.000Z"…
            ✓ true

              ✓ event.step_ref == "in_app_feed_1"
                  variable  event.step_ref → "in_app_feed_1"
                  argument  in_app_feed_1 → "in_app_feed_1"

      +3h  halted
      "
    `);
    expect(digest).toMatchInlineSnapshot(`
      "run digest-answers of workflow \`digest\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s                 the run starts
      +0s     trigger     starts
      +0s     throttle_1  runs, until 2025-01-01T01:00:00.000Z
      +0s     throttle_1  is carried out
      +0s     batch_1     runs, until 2025-01-01T00:30:00.000Z
      +0s     batch_1     is carried out, writes run: {"run":{"total_activities":3,"total_actors":2}}, waits until 2025-01-01T00:30:00.000Z
      +30m    batch_1     is over
      +30m    fetch_1     runs
      +30m    fetch_1     is carried out, writes data: {"data":{"user":{"plan":"pro"}}}
      +30m    email_1     runs
            ✓ true

              ✓ all of these
                ✓ run.total_activities > 1
                    variable  run.total_activities → 3
                    argument  1
                ✓ data.user.plan == "pro"
                    variable  data.user.plan → "pro"
                    argument  pro → "pro"
      +30m    email_1     sends a message by email: email_1[1]
      +30m    cohort_1    runs
      +30m    cohort_1    is carried out, takes branch 2
      +30m    push_1      runs
      +30m    push_1      sends a message by push: push_1[1]
      +30m    approval_1  runs
      +30m    approval_1  is carried out, writes data: {"data":{"approved":true}}, waits until 2025-01-01T02:30:00.000Z
      +2h30m  approval_1  is over
      +2h30m  chat_1      runs
      +2h30m  chat_1      sends a message by chat: chat_1[1]

      +2h30m  completed
      "
    `);
    expect(halted).toMatchInlineSnapshot(`
      "run cascade-halts of workflow \`incident\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s           the run starts
      +0s  trigger  halts the run
            ✗ false

              ✗ data.severity != "low"
                  variable  data.severity → "low"
                  argument  low → "low"

      +0s  halted
      "
    `);
  });

  test("tells why a step made no message: the channel, the address, the preferences", async () => {
    const trio = { variable: "data.plan", operator: "equal_to", argument: "pro" };
    const explanation = {
      group: {
        group: "all_push",
        operator: "any",
        rules: [
          {
            channel: "apns",
            rule_type: "if",
            result: true,
            condition: { ...trio, result: true, value: "pro", against: "pro" },
          },
        ],
      },
      channels: [
        {
          channel: "apns",
          result: "channel-conditions",
          sandbox: false,
          conditions: {
            result: false,
            groups: [
              [
                { ...trio, result: false, value: "", against: "pro", missing: ["variable"] },
                { ...trio, result: "not evaluated" },
              ],
            ],
          },
          recipient_data: "not evaluated",
          preferences: "not evaluated",
        },
        {
          channel: "fcm",
          result: "preferences",
          sandbox: false,
          conditions: null,
          recipient_data: { needed: "channel_data.fcm", found: true },
          preferences: {
            allowed: false,
            entries: [
              { entry: "workflows.w", from: "tenant", value: true, result: true },
              {
                entry: "channel_types.push",
                from: "recipient",
                value: {
                  result: false,
                  groups: [[{ ...trio, result: false, value: "free", against: "pro" }]],
                },
                result: false,
              },
              { entry: "channels.fcm", from: "constructor", value: false, result: "not evaluated" },
            ],
          },
        },
      ],
    };
    const skipped = { reason: "channel-conditions", explanation };
    const { code, stdout } = await explained(runWith([{ event: "step_skipped", data: { skipped } }]));
    expect(code).toBe(0);
    expect(stdout).toMatchInlineSnapshot(`
      "run run of workflow \`w\`, for \`kim\`
      started at 2025-01-01T00:00:00.000Z

      +0s  email_1  makes no message: the conditions of its channel are false
            group \`all_push\`: the first rule that matches
              ✓ if: channel \`apns\`
                ✓ data.plan == "pro"
                    variable  data.plan → "pro"
                    argument  pro → "pro"
            channel \`apns\`: its conditions are false
              its conditions:
                ✗ all of these
                  ✗ data.plan == "pro"
                      variable  data.plan → "" (nothing is there)
                      argument  pro → "pro"
                  – data.plan == "pro" (not evaluated: one before it is false)
            channel \`fcm\`: the recipient has opted out
              ✓ needs \`channel_data.fcm\` of the recipient
              ✓ preference \`workflows.w\` of the tenant: on
              ✗ preference \`channel_types.push\` of the recipient
                its conditions:
                  ✗ data.plan == "pro"
                      variable  data.plan → "free"
                      argument  pro → "pro"
              – preference \`channels.fcm\` of constructor: off

      The run is not over: it is processing.
      "
    `);
  });

  test("gives the server's answer as JSON", async () => {
    const run = recorded("escalation-unseen");
    const { code, stdout } = await explained(run, "--format", "json");
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toEqual({ files: [], run: JSON.parse(JSON.stringify(run.run)) });
  });

  test("shows events that it does not know as they are", async () => {
    const { stdout } = await explained(
      runWith([{ event: "constructor", data: { note: [1] } }, { data: { decision: "waltz" } }]),
    );
    expect(stdout).toContain('constructor: {"note":[1]}');
    expect(stdout).toContain("is decided: waltz");
  });

  test("makes texts of the server harmless and short, wherever they stand", async () => {
    const evil = `\u001b[2J\u202e\n✓ true${"x".repeat(100_000)}`;
    const stored = { variable: evil, operator: evil, argument: evil };
    const conditions = [
      {
        branch: evil,
        result: false,
        any: [
          {
            result: false,
            all: [
              {
                stored,
                result: false,
                variable: { value: evil },
                because: evil,
                step: { ref: evil, outcome: evil },
              },
            ],
          },
        ],
      },
    ];
    const explanation = {
      channels: [
        {
          channel: evil,
          result: evil,
          recipient_data: { needed: evil },
          preferences: { entries: [{ entry: evil, from: evil }] },
        },
      ],
    };
    const events = [
      { event: evil, step_ref: evil, step_type: evil, data: { [evil]: evil } },
      { data: { decision: evil, because: evil, until: evil, conditions } },
      { data: { decision: "skip", because: evil, conditions: evil } },
      { event: "message_enqueued", data: { message_ids: [evil, evil], channel_type: evil } },
      { event: "step_skipped", data: { skipped: { reason: evil, explanation } } },
      { event: "step_completed", data: { result: { merge: { [evil]: evil }, until: evil, reason: evil } } },
      {
        event: "wait_conditions_evaluated",
        data: { matched: true, occurred_at: evil, event: { [evil]: evil }, conditions },
      },
      { event: "step_failed", attempt: 3, data: { error: evil, ending: evil } },
    ];
    const more = { workflow: evil, status: evil, tenant: evil, recipient: { id: evil, collection: evil } };
    const { code, stdout } = await explained(runWith(events, more));
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/\p{Bidi_Control}|(?!\n)\p{Cc}/u);
    expect(stdout).not.toMatch(/^\s*✓ true/m);
    expect(stdout.length).toBeLessThan(20_000);
  });

  test.each([
    ["conditions of another form", { conditions: [{ result: 1, any: [] }] }],
    [
      "groups of another form",
      { conditions: [{ result: true, any: [{ result: true, all: [{ stored: {}, result: true }] }] }] },
    ],
    [
      "messages of another form",
      {
        conditions: [
          {
            result: true,
            any: [
              {
                result: true,
                all: [
                  {
                    stored: { variable: "a", operator: "b" },
                    result: true,
                    step: { outcome: "messages", chosen: {} },
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  ])("shows %s as they are", async (_, data) => {
    const { code, stdout } = await explained(runWith([{ data: { decision: "run", ...data } }]));
    expect(code).toBe(0);
    expect(stdout).toContain(JSON.stringify(data.conditions));
  });
});

describe("heed explain --server that cannot answer", () => {
  const text =
    (status: number, body: string): Instead =>
    (_, response) => {
      response.writeHead(status, { location: "http://127.0.0.1:1/" }).end(body);
      return true;
    };

  test.each([
    ["another key", [], "refuses the key in `HEED_SECRET_KEY`", { HEED_SECRET_KEY: "sk_other" }],
    ["no key", [], "no secret key is given", {}],
    ["a key with blanks", [], "has blanks", { HEED_SECRET_KEY: "sk one" }],
  ] as const)("says so of %s", async (_, more, message, given) => {
    const { address } = await serverOf([runWith([])]);
    const { code, stderr, stdout } = await heed(["explain", "--server", address, "run", ...more], {
      env: given,
    });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^heed: error: [^\n]+\n {2}\S[^\n]+\.\n$/);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("sk_other");
  });

  test.each([
    ["no such run", undefined, "has no run `none`"],
    [
      "a fault",
      text(500, '{"message": "The server failed.\\u001b[2J"}'),
      "answers with 500: The server failed.\\u001b[2J",
    ],
    ["too many requests", text(429, "{}"), "has had too many requests"],
    ["a redirect", text(302, ""), "answers with 302"],
    ["a page", text(200, "<html>"), "is not one of heed-server"],
    ["JSON of another form", text(200, '{"id": "run", "events": [{}]}'), "is not one of heed-server"],
    [
      "JSON that is nested too deep",
      text(200, `{"a":${"[".repeat(5000)}${"]".repeat(5000)}}`),
      "is not one of heed-server",
    ],
    ["an endless answer", text(200, `{"a":"${"x".repeat(11_000_000)}"}`), "is longer than 10 MB"],
    [
      "a broken connection",
      (_: string, response: ServerResponse): boolean => {
        response.destroy();
        return true;
      },
      "has closed the connection",
    ],
  ] as const)("says so of %s", async (_, instead, message) => {
    const { address } = await serverOf([], instead as Instead | undefined);
    const { code, stderr, stdout } = await heed(["explain", "--server", address, "none"], { env });
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^heed: error: [^\n]+\n {2}\S[^\n]+\.\n$/);
    expect(stderr).toContain(message);
  });

  test("says so if nothing listens there", async () => {
    const server = await serverOf([]);
    const { address } = server;
    await server.close();
    servers.length = 0;
    const { code, stderr } = await heed(["explain", "--server", address, "run"], { env });
    expect(code).toBe(2);
    expect(stderr).toBe(
      `heed: error: the server at \`${address}\` cannot be reached: nothing listens there\n  Start it with \`heed serve\`, or give the address of one that runs.\n`,
    );
  });

  test.each([
    [["--server", "127.0.0.1:4333", "run"], "`127.0.0.1:4333` is not the address of a server"],
    [["--server", "file:///etc/passwd", "run"], "is not the address of a server"],
    [["--server", "http://kim:secret@127.0.0.1", "run"], "holds a name or a password"],
    [["--server", "http://127.0.0.1"], "no run is given"],
    [["--server", "http://127.0.0.1", "run", "-e", "data.a exists"], "both `--server` and `-e` are given"],
    [["run", "-e", "data.a exists"], "`run` is given, and no server"],
    [["--key-file", "key", "-e", "data.a exists"], "a key file is given, and no server"],
    [
      ["--server", "http://127.0.0.1", "run", "--key-file", "no-such-file"],
      "the key file `no-such-file` cannot be read",
    ],
    [
      ["--server", "http://127.0.0.1", "run", "--key-file", "package.json"],
      "the secret key in `package.json` has blanks or characters that no key has",
    ],
  ])("refuses %j", async (args, message) => {
    const { code, stderr } = await heed(["explain", ...args], { env });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain("secret@");
  });

  test("tells the failure in JSON, too", async () => {
    const { address } = await serverOf([]);
    const { code, stdout } = await heed(["explain", "--server", address, "run", "--format", "json"], { env });
    expect(code).toBe(2);
    expect(JSON.parse(stdout)).toMatchObject({
      files: [],
      failure: { message: "the server has no run `run`" },
    });
  });

  test.each([
    ["that has nothing else", `${KEY}\n`],
    ["of a data folder", JSON.stringify({ secret_key: KEY, public_key: "pk_other" })],
  ])("reads the key from a file %s, and asks for the run by its escaped id", async (_file, text) => {
    const key = join(makeFolder(), "key");
    writeFileSync(key, text);
    const server = await serverOf([]);
    const { stderr } = await heed([
      "explain",
      "--server",
      `${server.address}/`,
      "a/../b?c",
      "--key-file",
      key,
    ]);
    expect(stderr).toContain("has no run `a/../b?c`");
    expect(server.asked).toEqual(["/v1/workflow_recipient_runs/a%2F..%2Fb%3Fc"]);
  });
});
