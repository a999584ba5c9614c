// Starts heed-server with the workflow and the channels of this folder, and tells two people of a comment: Kim looks at the
// app within the delay and gets no email, Lee does not and gets it. Try it, in a clone:
// `npm run build -w heed-server && node examples/engine/main.mjs`
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import BrowserClient from "@knocklabs/client";
import { Knock, signUserToken } from "@knocklabs/node";
import { startMailServer } from "./mail-server.mjs";

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const [{ id: FEED }] = JSON.parse(readFileSync(here("channels.json"), "utf8"));

/** Milliseconds between questions for something that is still to come, and until they end. */
const [INTERVAL, LIMIT] = [200, 180_000];

/** Asks until there is an answer. */
async function until(what, ask) {
  for (let waited = 0; waited < LIMIT; waited += INTERVAL) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    await pause(INTERVAL);
  }
  throw new Error(`There is no ${what} after ${LIMIT / 1000} seconds.`);
}

/** Starts the server on a folder. Arguments of this program say how Node.js runs it, instead of the built one. */
async function startServer(data, env) {
  const built = fileURLToPath(new URL("dist/cli.js", import.meta.resolve("heed-server/package.json")));
  const [, , ...given] = process.argv;
  const command = [...(given.length > 0 ? given : [built]), "--data", data, "--port", "0"];
  const child = spawn(process.execPath, command, {
    env: { ...process.env, ...env },
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const stop = async () => {
    child.kill("SIGTERM");
    await ended;
  };
  let said = "";
  child.stderr.on("data", (text) => {
    said += text;
  });
  const findAddress = () => {
    if (child.exitCode !== null) throw new Error(`The server ended: ${said}`);
    return /answers at (\S+)/.exec(said)?.[1];
  };
  try {
    return { address: await until("server", findAddress), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Looks at the app as a user does: the platform's client for browsers, with a token of that user. */
async function seeFeed(user, { address, publicKey, signingKey }) {
  const browser = new BrowserClient(publicKey, { host: address });
  browser.authenticate(user, await signUserToken(user, { signingKey }));
  const feed = browser.feeds.initialize(FEED);
  const item = await until("message in the feed", async () => {
    await feed.fetch();
    return feed.getState().items[0];
  });
  await feed.markAsSeen(item);
  browser.teardown();
}

/** The run of a trigger with its events, once it is over. */
async function endOf(client, { workflow_run_id }) {
  const { id } = await until("end of the run", async () => {
    const { items } = await client.workflowRecipientRuns.list({}, { query: { workflow_run_id } });
    return items.find(({ status }) => status === "completed");
  });
  return client.workflowRecipientRuns.get(id);
}

/** Says what a run sent, and why it skipped a step: each trio that was false, and the statuses that it asked. */
function tell({ events }) {
  for (const { event, step_ref, data } of events) {
    if (event === "message_enqueued") console.log(`  ${step_ref} sent by ${data.channel_type}`);
    if (event !== "step_decided" || data.decision !== "skip") continue;
    const trios = data.conditions.flatMap(({ any }) => any).flatMap(({ all }) => all);
    for (const { stored, step } of trios.filter(({ result }) => result === false)) {
      const asked = `${stored.variable} ${stored.operator} ${stored.argument}`;
      console.log(`  ${step_ref} skipped: ${asked} is false for ${step.chosen.engagement_statuses}`);
    }
  }
}

const mails = [];
const mailServer = await startMailServer(0, (mail) => mails.push(mail));
const data = mkdtempSync(join(tmpdir(), "heed-example-"));
const server = await startServer(data, {
  HEED_WORKFLOWS: here("workflows"),
  HEED_CHANNELS: here("channels.json"),
  MAIL_PORT: String(mailServer.port),
});
try {
  const { secret_key, public_key } = JSON.parse(readFileSync(join(data, "keys.json"), "utf8"));
  const signingKey = readFileSync(join(data, "signing-key.pem"), "utf8");
  const client = new Knock({ apiKey: secret_key, baseURL: server.address });

  const trigger = (recipient) =>
    client.workflows.trigger("new-comment", {
      recipients: [recipient],
      actor: { id: "robin", name: "Robin" },
      data: { comment: "Shall we?", page: "p1" },
    });
  const toKim = await trigger({ id: "kim", email: "kim@acme.example" });
  await seeFeed("kim", { address: server.address, publicKey: public_key, signingKey });
  const toLee = await trigger({ id: "lee", email: "lee@acme.example" });

  console.log("Kim looks at the app:");
  tell(await endOf(client, toKim));
  console.log("Lee does not:");
  tell(await endOf(client, toLee));
  const { to, text } = await until("email", () => mails[0]);
  console.log(`${mails.length} email: to ${to.join(", ")}, ${/^Subject: .*$/m.exec(text)?.[0]}`);
} finally {
  await server.stop();
  await mailServer.stop();
  rmSync(data, { recursive: true, force: true });
}
