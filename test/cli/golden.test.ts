import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, test } from "vitest";
import { holdToGolden } from "./golden.ts";
import { heed, makeFolder, removeFolders } from "./run.ts";

/** Output of the program as people see it. */

afterAll(removeFolders);

const FILES: { readonly [name: string]: string } = {
  "steps.yaml": `# Who has seen it in the app needs no email.
key: new-comment
steps:
  - { ref: in_app_feed_1, type: channel, channel_type: in_app_feed }
  - ref: email_1
    type: channel
    when: in_app_feed_1 has not been sen && recipent.plan = "pro"
  - ref: sms_1
    conditions: { all: [{ variable: refs.email_1.status, operator: less_than, argument: $message.sent }] }
`,
  "broken.json": '{ "steps": [ }\n',
  "context.json": JSON.stringify({
    data: { total: 120, at: "2025-06-01T09:00Z", tags: ["a", "b"] },
    recipient: { plan: "free", trial_ends_at: "2025-06-20" },
    audiences: ["beta-testers"],
    now: "2025-06-10T12:00Z",
    refs: {
      in_app_feed_1: [
        { id: "msg_1", status: "delivered", inserted_at: "2025-06-10T11:00Z" },
        { id: "msg_2", status: "delivered", engagement_statuses: ["seen", "read"] },
      ],
      email_1: [{ id: "msg_3", status: "bounced" }],
      sms_1: "skipped",
      push_1: "expired",
    },
  }),
};

const EXPLAINED = [
  '(in_app_feed_1 has been seen but not read and recipient.plan == "pro")',
  "push_1 has not been delivered",
  "(sms_1 has been skipped and data.missing exists)",
  "(email_1 has bounced and recipient.trial_ends_at is before 14 days from now and data.at is before now)",
  'data.tags contains "a"',
].join(" or ");

const RUNS: { readonly [name: string]: readonly string[] } = {
  help: ["--help"],
  "help-eval": ["eval", "--help"],
  "cases-email": ["cases", "--channel", "email", "--open-tracking", "--ref", "email_1"],
  "cases-json": ["cases", "--channel", "push", "--polarity", "has", "--format", "json"],
  "validate-files": ["validate", "steps.yaml", "broken.json", "none.yaml"],
  "validate-json": ["validate", "--format", "json", "steps.yaml"],
  "validate-color": ["validate", "--color", "-e", "data.a = 1 or data.b == 2 and data.c == 3"],
  "explain-tree": ["explain", "-e", EXPLAINED, "--context", "context.json"],
  "explain-color": [
    "explain",
    "--color",
    "-e",
    "sms_1 has been sent or data.total > 100",
    "--context",
    "context.json",
  ],
  "explain-values": [
    "explain",
    "-e",
    'data.total > "5" or data.total is between 200 and 300 or data.tags is on or after 2025-01-01 or recipient is not in audience "beta-testers"',
    "--context",
    "context.json",
  ],
  "explain-one": ["explain", "-e", "in_app_feed_1 has been read", "--context", "context.json"],
  "explain-always": ["explain", "-e", "always", "--context", "context.json"],
  "explain-never": ["explain", "-e", "never", "--context", "context.json"],
  "explain-json": [
    "explain",
    "-e",
    "in_app_feed_1 has been read",
    "--context",
    "context.json",
    "--format",
    "json",
  ],
  "eval-missing": [
    "eval",
    "-e",
    "data.a == 1 and email_1 has been sent and recipient.at is before 2 days ago",
  ],
  "eval-unknown-ref": ["eval", "-e", "email_2 has been sent", "--context", "context.json"],
  "schema-list": ["schema"],
};

describe("golden files", () => {
  const folder = makeFolder();
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);

  test.each(Object.entries(RUNS))("%s", async (name, args) => {
    const files = [...Object.keys(FILES), "none.yaml"];
    const outcome = await heed(args.map((arg) => (files.includes(arg) ? join(folder, arg) : arg)));
    const here = (text: string) => text.replaceAll(`${folder}/`, "");
    holdToGolden(name, args, {
      ...outcome,
      stdout: here(outcome.stdout),
      stderr: here(outcome.stderr),
    });
  });
});
