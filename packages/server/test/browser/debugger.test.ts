/** The debugger in Chromium, on a server as a user has it: a run is followed as it goes on, and each decision is explained. */
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { Knock } from "@knocklabs/node";
import { chromium, type Page } from "playwright-core";
import { expect, onTestFinished, test } from "vitest";
import { startServer } from "../../src/serve/server.ts";
import { readSettings } from "../../src/serve/settings.ts";
import { startMailServer } from "../receivers/mail-server.ts";
import { startReceiver } from "../receivers/receiver.ts";
import { chromiumProgram } from "./chromium.ts";

const program = chromiumProgram();
const require = createRequire(import.meta.url);

/** A text that would run if a page took it for HTML. */
const HOSTILE = `"><img src=x onerror="document.title='run'"><script>document.title='run'</script>\u202e`;

const conditions = {
  any: [
    {
      all: [
        { variable: "refs.feed_1.engagement_status", operator: "not_contains", argument: "$message.seen" },
        { variable: "data.plan", operator: "equal_to", argument: "pro" },
      ],
    },
    { all: [{ variable: "data.urgent", operator: "equal_to", argument: "true" }] },
  ],
};

const text = (ref: string, more: object = {}) => ({
  ref,
  type: "channel",
  channel_type: "in_app_feed",
  channel_key: "app-feed",
  template: { markdown_body: "**{{ data.comment }}**", action_url: "https://acme.example/" },
  ...more,
});

const WORKFLOW = {
  name: "Escalation",
  steps: [
    text("feed_1"),
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
        expires_after: { unit: "minutes", value: 30 },
        on_match: "continue",
        on_timeout: "continue",
      },
    },
    {
      ref: "email_1",
      type: "channel",
      channel_type: "email",
      channel_key: "mail",
      template: {
        settings: { layout_key: null },
        subject: "About {{ data.comment }}",
        html_body:
          '<h1>Hello</h1><p onclick="x()">{{ data.comment }}</p><a href="https://acme.example/">Open</a><script>x()</script>',
      },
      conditions,
    },
    {
      ref: "branch_1",
      type: "branch",
      branches: [
        {
          name: "pro",
          conditions: { all: [{ variable: "data.plan", operator: "equal_to", argument: "pro" }] },
          steps: [
            { ...text("sms_1"), channel_type: "sms", channel_key: "text", template: { text_body: "Hi" } },
          ],
        },
        { name: "default", steps: [text("feed_2")] },
      ],
    },
    text("feed_3", {
      conditions: { all: [{ variable: "recipient.muted", operator: "not_equal_to", argument: "true" }] },
    }),
  ],
};

/** Starts a server with a workflow, a mail server and an endpoint of webhooks, until the test ends. */
async function startSite() {
  const { reach } = await startMailServer();
  const receiver = await startReceiver();
  const folder = mkdtempSync(join(tmpdir(), "heed-pages-"));
  const workflows = join(folder, "workflows", "escalation");
  mkdirSync(workflows, { recursive: true });
  writeFileSync(join(workflows, "workflow.json"), JSON.stringify(WORKFLOW));
  const channels = join(folder, "channels.json");
  writeFileSync(
    channels,
    JSON.stringify([
      { id: "app-feed", type: "in_app_feed", key: "app-feed" },
      {
        id: "mail",
        type: "email",
        key: "mail",
        host: reach.host,
        port: reach.port,
        from: "hello@acme.example",
      },
    ]),
  );
  const data = join(folder, "data");
  const settings = readSettings({
    HEED_DATA: data,
    HEED_WORKFLOWS: join(folder, "workflows"),
    HEED_CHANNELS: channels,
    HEED_ALLOW: "127.0.0.1",
    HEED_DEBUGGER: "true",
    HEED_RATE_LIMITS: "off",
    PORT: "0",
  });
  const errors: unknown[] = [];
  const server = await startServer(settings, "0.0.0", {
    info: () => {},
    error: (details) => errors.push(details),
  });
  let isStopped: Promise<boolean> | undefined;
  const stop = () => {
    isStopped ??= server.stop();
    return isStopped;
  };
  onTestFinished(async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  });
  const { address } = server;
  const key = server.folderKeys?.secretKey ?? "";
  const client = new Knock({ apiKey: key, baseURL: address });
  const post = (path: string, body: object) =>
    fetch(`${address}${path}`, {
      method: "POST",
      headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  expect((await post("/heed/v1/webhook_endpoints", { url: `${receiver.url}/hook` })).status).toBe(200);
  const trigger = async (recipient: string, given: object) => {
    const { workflow_run_id } = await client.workflows.trigger("escalation", {
      recipients: [{ id: recipient, email: "kim@acme.example" }],
      data: { comment: "Shall we?", ...given },
    });
    const find = async () =>
      (await client.workflowRecipientRuns.list({}, { query: { workflow_run_id } })).items[0];
    await expect.poll(async () => (await find())?.status, { timeout: 20_000 }).toBe("paused");
    return (await find())?.id ?? "";
  };
  return { stop, address, key, keyFile: join(data, "keys.json"), client, post, trigger, errors };
}

/** Opens a page in a browser that lives as long as the test, and listens to what it says. */
async function openPage(address: string) {
  const browser = await chromium.launch({
    executablePath: program as string,
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"],
  });
  onTestFinished(() => browser.close());
  const page = await browser.newPage({ reducedMotion: "reduce", viewport: { width: 1100, height: 900 } });
  page.setDefaultTimeout(20_000);
  const said: string[] = [];
  const asked: string[] = [];
  page.on("pageerror", ({ message }) => said.push(message));
  page.on("console", (line) => said.push(line.text()));
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(address);
  return { page, said, asked };
}

/** Looks for what keeps people from a page, in both colour schemes, on a phone and at twice the size. */
async function checkAccess(page: Page): Promise<void> {
  const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // A script of the page's own would be refused; what the debugger of the browser evaluates is not one.
    await page.evaluate(axe);
    const found = await page.evaluate(
      "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]))",
    );
    expect(found).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  const size = page.viewportSize() ?? { width: 1100, height: 900 };
  // A page at twice the size has half of the width; a phone has 360 pixels.
  for (const width of [360, size.width / 2]) {
    await page.setViewportSize({ width, height: 740 });
    const over = await page.evaluate<number>(
      "document.documentElement.scrollWidth - document.documentElement.clientWidth",
    );
    expect(over).toBeLessThanOrEqual(0);
  }
  await page.setViewportSize(size);
}

/** Keeps a picture of a page, if somebody wants to look at it: `SCREENSHOTS` names a folder. */
async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS;
  if (folder === undefined) return;
  const shot = (file: string) => page.screenshot({ path: join(folder, `${file}.png`), fullPage: true });
  const size = page.viewportSize() ?? { width: 1100, height: 900 };
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await shot(name);
  await page.emulateMedia({ colorScheme: "dark", reducedMotion: "reduce" });
  await shot(`${name}-dark`);
  await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
  await page.setViewportSize({ width: 360, height: 740 });
  await shot(`${name}-phone`);
  await page.setViewportSize(size);
}

/** The words of a page in one piece, without spaces and without what only screen readers are told. */
function wordsOf(page: Page): Promise<string> {
  return page.evaluate<string>(`(() => {
    const copy = document.body.cloneNode(true);
    for (const each of copy.querySelectorAll(".unseen, details")) each.remove();
    return copy.textContent.replace(/\\s/g, "");
  })()`);
}

/** The lines of `heed explain --server`, each as the page has it: without spaces, and events without the names of their steps. */
async function explainedLines(address: string, keyFile: string, run: string): Promise<readonly string[]> {
  const command = join(require.resolve("heed/package.json"), "../dist/cli.js");
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...[command, "explain", "--server", address, "--key-file", keyFile, run],
  ]);
  return stdout
    .split("\n")
    .map((line) => line.replace(/^(\+\S+) +(?:(?:trigger|\w+_\d) +)?/, "$1 ").replace(/\s/g, ""))
    .map((line) => line.replaceAll("`", "").replace(/^([✓✗])(true|false)$/, "$1Evaluatedto$2"))
    .filter((line) => line !== "" && !line.startsWith("startedat"));
}

test.skipIf(program === undefined)(
  "a run is followed in the debugger, which explains each decision as `heed explain` does",
  async () => {
    const { stop, address, key, keyFile, client, post, trigger, errors } = await startSite();
    const id = await trigger("kim", { plan: "free", urgent: false });
    await trigger(HOSTILE, { comment: HOSTILE, plan: HOSTILE });
    const { page, said, asked } = await openPage(`${address}/debugger/runs/${id}`);

    // Nothing is told without a key.
    await page.getByRole("heading", { name: "Sign in" }).waitFor();
    expect(await page.content()).not.toContain("escalation");
    await checkAccess(page);
    await keepPicture(page, "sign-in");
    await page.getByLabel("Secret key").fill("wrong");
    await page.keyboard.press("Enter");
    await page.getByText("That is no secret key of this server.").waitFor();
    await page.getByLabel("Secret key").fill(key);
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    await page.getByRole("link", { name: "Runs", exact: true }).first().click();
    await page.getByRole("heading", { name: "Runs" }).waitFor();
    await checkAccess(page);
    await keepPicture(page, "runs");

    // The run waits, and goes on while the page is open.
    await page.getByLabel("Recipient").fill("kim");
    await page.getByRole("button", { name: "Filter" }).click();
    await page.waitForURL(/recipient=kim/);
    expect(await page.getByRole("list", { name: /Runs/ }).getByRole("link").count()).toBe(1);
    await page.getByRole("link", { name: /escalation/ }).click();
    await page.getByText("Live: the page follows the run.").waitFor();
    const card = (name: string) =>
      page.getByRole("listitem").filter({ has: page.getByRole("heading", { name, exact: true }) });
    expect(await card("wait_1").textContent()).toContain("waits");
    expect(await card("email_1").textContent()).toContain("to come");
    await checkAccess(page);
    await keepPicture(page, "run-waits");
    await page.locator("#data-1-title").focus();
    await page.keyboard.press("Enter");
    const [message] = (await client.messages.list({ workflow_recipient_run_id: id } as object)).items;
    await client.messages.markAsSeen(message?.id ?? "");
    const paid = { event_key: "paid", integration_source_key: "shop" };
    await post("/heed/v1/events", { events: [{ recipient: "kim", ...paid, data: { amount: 5 } }] });
    await card("wait_1")
      .getByText(/is told of an event/)
      .waitFor();
    await post("/heed/v1/events", { events: [{ recipient: "kim", ...paid, data: { amount: 50 } }] });
    await page.getByText("The run is over.").waitFor();
    await card("email_1").getByText("skipped", { exact: true }).waitFor();
    // The part that was open and had the focus still is and has.
    expect(await page.locator("#data-1").getAttribute("open")).not.toBeNull();
    expect(await page.evaluate("document.activeElement.id")).toBe("data-1-title");
    expect(asked.filter((url) => url.endsWith(`/runs/${id}`)).length).toBeGreaterThan(1);
    await page.locator("#data-1-title").click();

    const lines = await explainedLines(address, keyFile, id);
    expect(lines.length).toBeGreaterThan(25);
    const words = await wordsOf(page);
    expect(lines.filter((line) => !words.includes(line))).toEqual([]);
    await checkAccess(page);
    await keepPicture(page, "run");

    // A message of the run, and what became of it.
    const urgent = await trigger("lee", { plan: "pro", urgent: true });
    await post("/heed/v1/events", { events: [{ recipient: "lee", ...paid, data: { amount: 50 } }] });
    const sent = async () =>
      (await client.messages.list({ workflow_recipient_run_id: urgent, channel_id: "mail" } as object))
        .items[0];
    await expect.poll(async () => (await sent())?.status, { timeout: 20_000 }).toBe("sent");
    await page.goto(`${address}/debugger/runs/${urgent}`);
    await keepPicture(page, "run-sent");
    await card("email_1").getByRole("link", { name: "Open message" }).click();
    const section = (name: string) => page.getByRole("region", { name, exact: true });
    await expect
      .poll(
        async () => {
          await page.reload();
          return section("Webhooks tried").getByRole("heading", { name: "message.sent" }).count();
        },
        { timeout: 20_000 },
      )
      .toBe(1);
    const timeline = await section("Timeline").getByRole("listitem").allTextContents();
    expect(timeline.map((line) => /\w+/.exec(line)?.[0])).toEqual(["created", "queued", "sent"]);
    expect(await section("Content").locator(".preview p").allTextContents()).toContain("Shall we?");
    expect(await section("Content").locator(".preview a, .preview script, .preview [onclick]").count()).toBe(
      0,
    );
    expect(await section("Delivery log").getByRole("listitem").count()).toBe(1);
    expect(await section("Webhooks tried").textContent()).toContain("accepted");
    await checkAccess(page);
    await keepPicture(page, "message");

    // Texts of others are texts.
    await page.goto(`${address}/debugger/messages`);
    expect(await page.getByText("onerror=").count()).toBeGreaterThan(0);
    await keepPicture(page, "messages");
    await page
      .getByRole("link", { name: /onerror/ })
      .first()
      .click();
    await page.getByRole("link", { name: "those of this run" }).or(page.locator(".facts a")).first().click();
    await page.getByRole("heading", { name: "Steps" }).waitFor();
    expect(await page.locator("img, main script").count()).toBe(0);
    expect(await page.title()).not.toBe("run");
    expect(await page.locator("body").textContent()).not.toContain("\u202e");

    // The key was in no address, and the pages asked nobody else; nothing was refused but the first attempts to sign in.
    expect(asked.filter((url) => url.includes(key) || !url.startsWith(`${address}/debugger`))).toEqual([]);
    expect(said.filter((line) => !line.includes("401"))).toEqual([]);

    // The end of the server ends the page's connection, and so does not wait for it.
    await page.getByText("Live: the page follows the run.").waitFor();
    expect(await stop()).toBe(true);
    await page.getByText(/The connection was lost|Not live/).waitFor();
    expect(errors).toEqual([]);
  },
  240_000,
);

test.skipIf(program === undefined)(
  "a run that is over goes into the playground, where it goes the same way, without what people gave",
  async () => {
    const { address, key, client, post, trigger, errors } = await startSite();
    const id = await trigger("kim", { plan: "pro", comment: "Nobody else may know" });
    const [feed] = (await client.messages.list({ workflow_recipient_run_id: id } as object)).items;
    await client.messages.markAsSeen(feed?.id ?? "");
    const paid = { event_key: "paid", integration_source_key: "shop" };
    await post("/heed/v1/events", { events: [{ recipient: "kim", ...paid, data: { amount: 50 } }] });
    const { page, said, asked } = await openPage(`${address}/debugger/runs/${id}`);
    await page.getByLabel("Secret key").fill(key);
    await page.keyboard.press("Enter");
    await page
      .getByText(/^The run is over\.$|completed/)
      .first()
      .waitFor();
    await page.getByRole("link", { name: "in the playground" }).click();
    await page.waitForURL(/\/debugger\/playground\/#1\./);
    const card = page
      .getByRole("article")
      .or(page.getByRole("listitem"))
      .filter({ hasText: "email_1" })
      .first();
    await card.getByText("skipped").first().waitFor();
    await keepPicture(page, "playground");
    expect(await page.content()).not.toContain("Nobody else may know");
    expect(asked.filter((url) => !url.startsWith(`${address}/debugger/`))).toEqual([]);
    // The page on which one signs in has the status of a refusal, and a browser says so.
    expect(said.filter((line) => !line.includes("401"))).toEqual([]);
    expect(errors).toEqual([]);
    // Other names than those of its files lead nowhere.
    for (const name of ["..%2f..%2fpackage.json", "%2e%2e/cli.js", "nothing.js"]) {
      const answer = await fetch(`${address}/debugger/playground/${name}`, { redirect: "manual" });
      expect({ name, isRefused: answer.status >= 400 }).toEqual({ name, isRefused: true });
    }
  },
  240_000,
);
