import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { batchEvaluatorOf } from "../../../src/cli/commands/eval/batch-evaluator.ts";
import { ENOUGH_BYTES, LineThreads } from "../../../src/cli/commands/eval/line-threads.ts";
import { parse } from "../../../src/language/index.ts";
import { heed, heedProcess, makeFolder, program, removeFolders } from "../run.ts";

afterAll(removeFolders);

const CONDITION = 'email_1 has been sent and recipient.plan == "pro"';

/** Lines of every kind, the last without its line feed. */
const KINDS = [
  '{"recipient": {"plan": "pro"}, "refs": {"email_1": [{"status": "sent"}]}}',
  '{"recipient": {"plan": "fré"}, "refs": {"email_1": [{"status": "sent"}]}}',
  "",
  '{"recipient": {"plan": "pro"}, "refs": {"email_1": [{"status": "sentt"}]}}',
  '{"recipient": }',
  "\ufeff{}",
  "[]",
];

/** What makes Node ask before it starts threads, as it is called since Node.js 23.5, and before. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

const decision = { condition: parse(CONDITION).condition ?? { any: [] }, now: undefined };

async function threadProgram(): Promise<URL> {
  return pathToFileURL(join(dirname(await program()), "eval-thread.js"));
}

/** Threads that have begun. */
async function begun(most: number, file: URL): Promise<LineThreads> {
  const threads = new LineThreads(decision, most, file);
  expect(threads.decide(Buffer.alloc(ENOUGH_BYTES))).toBeUndefined();
  expect(threads.decide(Buffer.from("\n"))).toBeUndefined();
  while (threads.room < 2 * most) await setTimeout(10);
  return threads;
}

describe("threads", () => {
  test("decide what is decided without them, to the last word", async () => {
    const threads = await begun(2, await threadProgram());
    const decide = batchEvaluatorOf(decision);
    const small = Buffer.from(KINDS.join("\n"));
    const large = Buffer.concat([Buffer.from(`${KINDS.join("\n")}\n`.repeat(200)), Buffer.from([0xff, 10])]);
    const batches = [small, large, Buffer.from(large), small];
    const expected = batches.map(decide);
    const decided = batches.map((batch) => threads.decide(batch));
    expect(decided).not.toContain(undefined);
    expect(threads.decide(small)).toBeUndefined();
    expect(await Promise.all(decided)).toEqual(expected);
    expect(threads.decide(small)).toBeDefined();
    await threads.end();
  });

  test("that cannot be started are done without", async () => {
    const threads = new LineThreads(decision, 2, new URL("./none.js", import.meta.url));
    threads.decide(Buffer.alloc(ENOUGH_BYTES + 1));
    await setTimeout(300);
    expect(threads.room).toBe(0);
    expect(threads.decide(Buffer.from("{}\n"))).toBeUndefined();
    await threads.end();
  });

  test("that break while they decide say so", async () => {
    const file = join(makeFolder(), "breaking.mjs");
    writeFileSync(
      file,
      'import { parentPort } from "node:worker_threads";\nparentPort.on("message", () => { throw new RangeError("too much"); });\nparentPort.postMessage("ready");\n',
    );
    const threads = await begun(1, pathToFileURL(file));
    const both = [threads.decide(Buffer.from("{}\n")), threads.decide(Buffer.from("{}\n"))];
    for (const one of await Promise.allSettled(both)) {
      expect(one).toMatchObject({ status: "rejected", reason: { name: "RangeError", message: "too much" } });
    }
    expect(threads.room).toBe(0);
    await threads.end();
  });
});

/** Makes a process say on standard error that a thread has begun or has decided a batch. */
const TALKING = `data:text/javascript,${encodeURIComponent(
  `process.on("worker", (thread) => {
    thread.on("message", (said) => process.stderr.write(said === "ready" ? "(begun)\\n" : "(decided)\\n"));
  });`,
)}`;

/** Starts `heed eval` on standard input, and lets it be fed as the test likes. */
async function start(...args: string[]) {
  const child = spawn(process.execPath, [
    ...["--max-old-space-size=64", "--import", TALKING, await program()],
    ...["eval", "-e", CONDITION, "--ndjson", "--context", "-", ...args],
  ]);
  const written = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text) => (written.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (written.stderr += text));
  const closed = once(child, "close");
  return {
    child,
    written,
    async feed(text: string): Promise<void> {
      if (!child.stdin.write(text)) await once(child.stdin, "drain");
    },
    async until(isSo: () => boolean): Promise<void> {
      while (!isSo()) await setTimeout(10);
    },
    async end(): Promise<{ code: number; stdout: string; stderr: string; decided: number }> {
      child.stdin.end();
      const [code] = await closed;
      const said = written.stderr.split("\n");
      const own = said.filter((line) => !/^\((?:begun|decided)\)$/.test(line));
      const decided = said.filter((line) => line === "(decided)").length;
      return { code, stdout: written.stdout, stderr: own.join("\n"), decided };
    },
  };
}

/** A megabyte, most of it blank, for what is odd takes time to tell. */
const MEGABYTE = `${KINDS.join("\n")}\n${`${" ".repeat(1023)}\n`.repeat(1024)}`;
const ENOUGH = MEGABYTE.repeat(ENOUGH_BYTES / 1024 / 1024);

const times = (text: string, part: string) => text.split(part).length - 1;

describe("heed eval on many contexts", () => {
  test("says the same with threads as without", async () => {
    const [alone, together] = await Promise.all([start("--jobs", "1"), start("--jobs", "3")]);
    for (const one of [alone, together]) await one.feed(ENOUGH);
    await together.until(() => times(together.written.stderr, "(begun)") === 2);
    for (const one of [alone, together]) await one.feed(`${ENOUGH}${KINDS[0]}`);
    const { decided: none, ...expected } = await alone.end();
    const { decided: some, ...outcome } = await together.end();
    expect({ none, code: expected.code }).toEqual({ none: 0, code: 2 });
    expect(times(expected.stdout, "true\n")).toBe(17);
    expect(expected.stderr).toContain("<stdin>:15470:15: error: ");
    expect(some).toBeGreaterThan(0);
    expect(outcome).toEqual(expected);
  });

  test("waits for no more lines before it says what it knows", async () => {
    const heed = await start("--jobs", "2");
    await heed.feed(ENOUGH);
    await heed.until(() => heed.written.stderr.includes("(begun)"));
    await heed.until(() => times(heed.written.stdout, "\n") === times(ENOUGH, "\n"));
    await heed.feed(`${KINDS[0]}\n`);
    await heed.until(() => heed.written.stdout.endsWith("\ntrue\n"));
    expect((await heed.end()).decided).toBeGreaterThan(0);
  });

  test("goes quietly when its reader has had enough", async () => {
    const heed = await start("--jobs", "2");
    heed.child.stdin.on("error", () => undefined);
    await heed.feed(ENOUGH);
    await heed.until(() => heed.written.stderr.includes("(begun)"));
    heed.child.stdout.destroy();
    const closed = once(heed.child, "close");
    const feedOn = (): boolean => heed.child.stdin.write(MEGABYTE);
    heed.child.stdin.on("drain", feedOn);
    feedOn();
    await closed;
    expect(await heed.end()).toMatchObject({ code: 0, stderr: expect.not.stringContaining("heed:") });
  });

  test("needs no threads where node allows none", async () => {
    const file = join(makeFolder(), "contexts.ndjson");
    writeFileSync(file, `${ENOUGH}${KINDS[0]}`);
    const { code, stdout } = await heedProcess(["eval", "-e", CONDITION, "--context", file, "--jobs", "2"], {
      node: ["--no-warnings", PERMISSION, "--allow-fs-read=*"],
    });
    expect({ code, last: stdout.slice(-6) }).toEqual({ code: 2, last: "\ntrue\n" });
  });

  test.each(["0", "65", "1.5", "many"])("refuses %s as a number of threads", async (jobs) => {
    const { code, stdout, stderr } = await heed(["eval", "-e", "always", "--context", "-", "--jobs", jobs]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`'--jobs <count>' argument '${jobs}' is invalid`.replaceAll("'", "`"));
  });
});
