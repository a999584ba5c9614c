/** The commands and programs of README.md, as it gives them, on the server's sources. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { Knock } from "@knocklabs/node";
import { afterAll, beforeAll, expect, inject, onTestFinished, test } from "vitest";
import { freePorts } from "../hosts/restate/restate-server.ts";

const server = resolve(import.meta.dirname, "../..");
const clone = resolve(server, "../..");
const page = readFileSync(join(server, "README.md"), "utf8");
const postgres = inject("postgres");

const fenced = [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, kind, text = ""]) => ({ kind, text }));
const [clientProgram, tryProgram, ...otherPrograms] = fenced.filter(({ kind }) => kind === "js");
const [shown, ...otherShown] = fenced.filter(({ kind }) => kind === "");

/** The indented lines, which are commands. */
const commands = page
  .replace(/^```.*?^```$/gms, "")
  .replace(/\\\n\s*/g, "")
  .split("\n")
  .flatMap((line) => /^ {4}(\S.*)/.exec(line)?.[1] ?? []);

let folder: string;

/** Makes a folder like a clone that is built, but that the server runs from its sources. */
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "heed-readme-"));
  for (const name of ["examples", "dist", "node_modules"]) symlinkSync(join(clone, name), join(folder, name));
  const command = join(folder, "packages/server/dist/cli.js");
  mkdirSync(join(command, ".."), { recursive: true });
  const sources = JSON.stringify(join(server, "src/entries/cli.ts"));
  writeFileSync(command, `import { register } from "tsx/esm/api";\nregister();\nawait import(${sources});\n`);
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  mkdirSync(join(folder, "bin"));
  const npx = `#!/bin/sh\n[ "$1" = heed-server ] && shift && exec node "${command}" "$@"\n`;
  writeFileSync(join(folder, "bin/npx"), npx, { mode: 0o755 });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Started {
  readonly child: ChildProcess;
  /** All that it has said so far. */
  readonly said: () => string;
}

/** Starts a command in a shell, which ends with the test at the latest. A server listens on a port that is free. */
function start(line: string): Started {
  // A group of its own, so that what the shell starts ends with it.
  const child = spawn("sh", ["-c", line], {
    cwd: folder,
    env: { PATH: `${join(folder, "bin")}:${process.env.PATH}`, PORT: "0", HEED_LOG_LEVEL: "error" },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  onTestFinished(() => stop({ child }));
  let said = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (text) => {
      said += text;
    });
  }
  return { child, said: () => said };
}

async function stop({ child }: Pick<Started, "child">): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, "close");
  process.kill(-(child.pid as number), "SIGTERM");
  await closed;
}

/** Runs a command to its end. Returns what it says. */
async function run(line: string): Promise<string> {
  const { child, said } = start(line);
  const [code] = await once(child, "close");
  expect(code, `${line}: ${said()}`).toBe(0);
  return said();
}

/** Waits until a command says something, and returns the first group of it. */
async function saying({ child, said }: Started, pattern: RegExp): Promise<string> {
  const find = () => {
    if (child.exitCode !== null) throw new Error(`it ended: ${said()}`);
    return pattern.exec(said())?.[1];
  };
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  return find() as string;
}

const answersAt = (started: Started) => saying(started, /answers at (\S+)/);

/** The one command that matches. */
function command(pattern: RegExp): string {
  const found = commands.filter((line) => pattern.test(line));
  expect(found, `${pattern}`).toHaveLength(1);
  return found[0] as string;
}

const INSTALLS = [/^npm start$/, /^npm run build -w heed-server$/, /^npm install /];
const STARTS = [/^node packages\/server\/dist\/cli\.js/, /^npx heed-server --data/];
const ON_POSTGRES = /heed-server postgres:/;
const TRIES = [
  /mail-server\.mjs/,
  /^MAIL_PORT/,
  /^node try\.mjs kim/,
  /^node try\.mjs lee/,
  /explain --server/,
];

test("every block of the README is of a kind that is tried here", () => {
  const tried = [...INSTALLS, ...STARTS, ON_POSTGRES, ...TRIES];
  expect(tried.map(command).sort()).toEqual([...commands].sort());
  expect([...otherPrograms, ...otherShown]).toEqual([]);
});

test("the scripts and packages that the README names are there", () => {
  const read = (...path: string[]) => JSON.parse(readFileSync(join(clone, ...path, "package.json"), "utf8"));
  expect(Object.keys(read().scripts)).toContain("start");
  expect(Object.keys(read("packages/server").scripts)).toContain("build");
  const installed = command(/^npm install /)
    .split(" ")
    .slice(2);
  const packages = installed.map((path) => read(path.replace("../heed", ".")));
  expect(packages.map(({ bin }) => Object.keys(bin))).toEqual([["heed"], ["heed-server"]]);
});

test("the server starts on a folder, and the platform's client works with it", async () => {
  const [inClone, inProject] = STARTS.map(command) as [string, string];
  const first = start(inClone);
  await answersAt(first);
  const key = /secret key {2}(\S+)/.exec(first.said())?.[1] ?? "";
  await stop(first);
  const second = start(inProject);
  const address = await answersAt(second);
  const client = new Knock({ apiKey: key, baseURL: address });
  await client.put("/heed/v1/channels/feed", { body: { type: "in_app_feed", provider: "heed" } });
  const messages = ["kim", "lee"].map((recipient) => ({
    channel_id: "feed",
    recipient,
    source: { key: "w", type: "workflow" },
  }));
  await client.post("/heed/v1/messages", { body: { messages } });
  const { items } = await client.messages.list();
  const [id = "", other = ""] = items.map((message) => message.id);
  const program = (clientProgram?.text ?? "").replace(/http:[^"]*/, address);
  writeFileSync(join(folder, "client.mjs"), `const id = "${id}";\n${program}`);
  expect((await run(`HEED_SECRET_KEY=${key} node client.mjs`)).trim().split("\n").sort()).toEqual(
    [id, other].sort(),
  );
  expect((await client.messages.get(id)).engagement_statuses).toEqual(["seen"]);
}, 180_000);

test.skipIf(postgres === null)(
  "the server starts on PostgreSQL",
  async () => {
    const line = command(ON_POSTGRES).replace(/postgres:\S+/, `'${postgres}'`);
    const address = await answersAt(start(`HEED_SCHEMA=readme_${process.pid} ${line}`));
    expect((await fetch(`${address}/readyz`)).status).toBe(200);
  },
  120_000,
);

test("whoever has seen the message gets no email and the run says why; who has not gets it", async () => {
  const [mailLine, serverLine, kimLine, leeLine, explainLine] = TRIES.map(command) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const [port] = await freePorts(1);
  const mails = start(mailLine.replace("2525", String(port)));
  await saying(mails, /port (\d+)/);
  const address = await answersAt(start(serverLine.replace("2525", String(port))));
  writeFileSync(join(folder, "try.mjs"), (tryProgram?.text ?? "").replace(/http:[^"]*/, address));
  const [kim] = await Promise.all([run(kimLine), run(leeLine)]);
  await saying(mails, /^(To: lee@acme\.example)$/m);
  const explain = explainLine.replace(/http:\S*/, address).replace("RUN", kim.trim());
  // The times and the id of the message are of another run.
  const withoutFacts = (text: string) => text.replace(/^\+\w+ +/gm, "").replace(/"\w{27}"/g, '"ID"');
  const reason = withoutFacts(shown?.text ?? "");
  await expect.poll(async () => withoutFacts(await run(explain)), { timeout: 20_000 }).toContain(reason);
  expect(mails.said()).not.toContain("kim@acme.example");
}, 180_000);
