/** The platform's own feed for React, unmodified, in Chromium, against the server with workflows as a user has it. */
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Knock, signUserToken } from "@knocklabs/node";
import { build } from "esbuild";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { startMailServer } from "../receivers/mail-server.ts";
import { startProcess } from "../serve/server-process.ts";
import { chromiumProgram } from "./chromium.ts";

const program = chromiumProgram();
const example = resolve(import.meta.dirname, "../../../../examples/engine");
const [{ id: FEED }] = JSON.parse(readFileSync(join(example, "channels.json"), "utf8"));

/** Bundles the page with the platform's packages, as an app does. */
async function bundlePage(): Promise<{ readonly script: string; readonly style: string }> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, "feed-page.mjs")],
    bundle: true,
    format: "esm",
    outdir: "out",
    write: false,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  const textOf = (end: string) => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? "";
  return { script: textOf(".js"), style: textOf(".css") };
}

/** Serves a page with settings until the test ends. Returns its address, which is of another origin than the server. */
async function servePage(settings: object): Promise<string> {
  const { script, style } = await bundlePage();
  const html = `<!doctype html><title>An app</title><link rel="icon" href="data:,"><style>${style}</style><div id="app"></div>
    <script type="application/json" id="settings">${JSON.stringify(settings)}</script><script type="module" src="/app.js"></script>`;
  const server = createServer(({ url }, response) => {
    const isScript = url === "/app.js";
    response.writeHead(url === "/" || isScript ? 200 : 404, {
      "content-type": `${isScript ? "text/javascript" : "text/html"}; charset=utf-8`,
    });
    response.end(isScript ? script : html);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

/** Opens a page in a browser that lives as long as the test, and listens to what it says. */
async function openPage(address: string) {
  const browser = await chromium.launch({
    executablePath: program as string,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  page.setDefaultTimeout(30_000);
  const errors: string[] = [];
  const sockets: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  page.on("console", (line) => line.type() === "error" && errors.push(line.text()));
  page.on("websocket", (socket) => sockets.push(socket.url()));
  await page.goto(address);
  return { page, errors, sockets };
}

const bell = (page: Page) => page.getByRole("button", { name: "Open notification feed" });
const badge = (page: Page) => page.locator(".rnf-unseen-badge__count");
const comments = (page: Page) => page.getByRole("dialog").getByText("wrote: Shall we?");

test.skipIf(program === undefined)(
  "the platform's feed in a browser marks messages as seen when it is opened: their email is skipped, with the reason",
  async () => {
    const { reach, mails } = await startMailServer();
    const folder = mkdtempSync(join(tmpdir(), "heed-feed-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { address, child, ended, said } = await startProcess(["--data", folder], {
      HEED_WORKFLOWS: join(example, "workflows"),
      HEED_CHANNELS: join(example, "channels.json"),
      MAIL_PORT: String(reach.port),
    });
    const { secret_key, public_key } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
    const signingKey = readFileSync(join(folder, "signing-key.pem"), "utf8");
    const client = new Knock({ apiKey: secret_key, baseURL: address });
    const { page, errors, sockets } = await openPage(
      await servePage({
        host: address,
        apiKey: public_key,
        user: "kim",
        userToken: await signUserToken("kim", { signingKey }),
        feedId: FEED,
      }),
    );
    await page.getByText("No notifications yet").waitFor({ state: "attached" });
    expect(await badge(page).count()).toBe(0);

    const trigger = async (user: string) => {
      const { workflow_run_id } = await client.workflows.trigger("new-comment", {
        recipients: [{ id: user, email: `${user}@acme.example` }],
        actor: { id: "robin", name: "Robin" },
        data: { comment: "Shall we?", page: "p1" },
      });
      return workflow_run_id;
    };
    const [kim, lee] = [await trigger("kim"), await trigger("lee")];
    const messageOf = async (workflow_run_id: string) =>
      (await client.messages.list({ workflow_run_id, channel_id: FEED })).items[0];
    await expect.poll(() => messageOf(kim), { timeout: 10_000 }).toBeDefined();

    // Nothing tells the page, which has no websocket; what it fetches has the message.
    expect(await badge(page).count()).toBe(0);
    await page.reload();
    await badge(page).getByText("1").waitFor();
    expect((await messageOf(kim))?.engagement_statuses).toEqual([]);
    await bell(page).click();
    await comments(page).waitFor();
    await badge(page).waitFor({ state: "detached" });
    await expect
      .poll(async () => (await messageOf(kim))?.engagement_statuses, { timeout: 5000 })
      .toEqual(["seen"]);

    const endOf = async (workflow_run_id: string) => {
      const find = async () =>
        (await client.workflowRecipientRuns.list({}, { query: { workflow_run_id } })).items[0];
      await expect.poll(async () => (await find())?.status, { timeout: 30_000 }).toBe("completed");
      return client.workflowRecipientRuns.get((await find())?.id ?? "");
    };
    const decisionOf = ({ events }: Awaited<ReturnType<typeof endOf>>) =>
      events.find(({ event, step_ref }) => event === "step_decided" && step_ref === "email_1")?.data;
    expect(decisionOf(await endOf(kim))).toMatchObject({
      decision: "skip",
      conditions: [
        {
          any: [
            {
              all: [
                {
                  stored: {
                    variable: "refs.feed_1.engagement_status",
                    operator: "not_contains",
                    argument: "$message.seen",
                  },
                  result: false,
                  step: { chosen: { engagement_statuses: ["seen"] } },
                },
              ],
            },
          ],
        },
      ],
    });
    expect(decisionOf(await endOf(lee))).toMatchObject({ decision: "run" });
    await expect.poll(() => mails.length, { timeout: 10_000 }).toBe(1);
    expect(mails).toMatchObject([{ to: ["lee@acme.example"], text: expect.stringContaining("Shall we?") }]);

    // The websocket is asked for, and all else works without it.
    expect(sockets.length).toBeGreaterThan(0);
    for (const url of sockets) expect(url).toMatch(/\/ws\/v1\/websocket\?.*vsn=2\.0\.0/);
    expect(errors.filter((error) => !error.includes("/ws/v1/websocket"))).toEqual([]);
    expect(said()).not.toContain('"level":50');
    child.kill("SIGTERM");
    expect(await ended).toBe(0);
  },
  180_000,
);
