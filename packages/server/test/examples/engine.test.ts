/** `examples/engine/`: the server with workflows, as a user has it, over SMTP and the platform's own clients. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";

const server = join(import.meta.dirname, "../..");
const example = join(server, "../../examples/engine");

/** Runs the example on the server's sources. Returns what it prints. */
async function runExample(): Promise<string> {
  const cli = join(server, "src/entries/cli.ts");
  const child = spawn(process.execPath, [join(example, "main.mjs"), "--import", "tsx", cli], {
    cwd: server,
    env: { PATH: process.env.PATH, HEED_RATE_LIMITS: "off", HEED_LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  onTestFinished(() => void child.kill("SIGTERM"));
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      printed += text;
    });
  }
  const [code] = await once(child, "close");
  expect(code, printed).toBe(0);
  return printed;
}

test("the example sends no email to whoever has seen the message, with the reason, and one to whoever has not", async () => {
  const lines = (await runExample()).trimEnd().split("\n");
  expect(lines).toEqual([
    "Kim looks at the app:",
    "  feed_1 sent by in_app_feed",
    "  email_1 skipped: refs.feed_1.engagement_status not_contains $message.seen is false for seen",
    "Lee does not:",
    "  feed_1 sent by in_app_feed",
    "  email_1 sent by email",
    "1 email: to lee@acme.example, Subject: Robin wrote a comment",
  ]);
}, 300_000);
