import { spawn } from "node:child_process";
import { once } from "node:events";
import { writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { batchEvaluatorOf } from "../../../src/cli/commands/eval/batch-evaluator.ts";
import { START_BYTES, ThreadPool } from "../../../src/cli/commands/eval/thread-pool.ts";
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

/** Node's option that forbids threads, by its name since Node.js 23.5, or before. */
const PERMISSION = process.allowedNodeEnvironmentFlags.has("--permission")
  ? "--permission"
  : "--experimental-permission";

const settings = { condition: parse(CONDITION).condition ?? { any: [] }, now: undefined };

async function threadProgram(): Promise<URL> {
  return pathToFileURL(join(dirname(await program()), "eval-thread.js"));
}

/** A pool whose threads have started. */
async function started(most: number, file: URL): Promise<ThreadPool> {
  const threads = new ThreadPool(settings, most, file);
  expect(threads.evaluate(Buffer.alloc(START_BYTES))).toBeUndefined();
  expect(threads.evaluate(Buffer.from("\n"))).toBeUndefined();
  while (threads.capacity < 2 * most) await setTimeout(10);
  return threads;
}

describe("threads", () => {
  test("give the same results as the main thread", async () => {
    const threads = await started(2, await threadProgram());
    const decide = batchEvaluatorOf(settings);
    const small = Buffer.from(KINDS.join("\n"));
    const large = Buffer.concat([Buffer.from(`${KINDS.join("\n")}\n`.repeat(200)), Buffer.from([0xff, 10])]);
    const batches = [small, large, Buffer.from(large), small];
    const expected = batches.map(decide);
    const evaluated = batches.map((batch) => threads.evaluate(batch));
    expect(evaluated).not.toContain(undefined);
    expect(threads.evaluate(small)).toBeUndefined();
    expect(await Promise.all(evaluated)).toEqual(expected);
    expect(await threads.evaluate(small)).toEqual(expected[0]);
    await threads.end();
  });

  test("that cannot be started are not used", async () => {
    const threads = new ThreadPool(settings, 2, new URL("./none.js", import.meta.url));
    threads.evaluate(Buffer.alloc(START_BYTES + 1));
    await setTimeout(300);
    expect(threads.capacity).toBe(0);
    expect(threads.evaluate(Buffer.from("{}\n"))).toBeUndefined();
    await threads.end();
  });

  test("that fail while they end are ended", async () => {
    const file = join(makeFolder(), "failing-at-start.mjs");
    writeFileSync(file, "throw new RangeError('at start');\n");
    const threads = new ThreadPool(settings, 2, pathToFileURL(file));
    threads.evaluate(Buffer.alloc(START_BYTES + 1));
    // The threads begin; then they fail while this one is busy, which is told of it only after the end has begun.
    await setTimeout(20);
    for (const until = performance.now() + 1500; performance.now() < until; );
    await threads.end();
  });

  test("that fail while they evaluate reject with the error", async () => {
    const file = join(makeFolder(), "failing.mjs");
    writeFileSync(file, 'export default (batch) => { if (batch) throw new RangeError("too much"); };\n');
    const threads = await started(1, pathToFileURL(file));
    const both = [threads.evaluate(Buffer.from("{}\n")), threads.evaluate(Buffer.from("{}\n"))];
    for (const one of await Promise.allSettled(both)) {
      expect(one).toMatchObject({ status: "rejected", reason: { name: "RangeError", message: "too much" } });
    }
    await threads.end();
  });

  test("that die while they evaluate reject with the reason", async () => {
    const file = join(makeFolder(), "dying.mjs");
    writeFileSync(
      file,
      "export default (batch) => batch && new Promise(() => setTimeout(() => { throw new RangeError('gone'); }));\n",
    );
    const threads = await started(1, pathToFileURL(file));
    const both = [threads.evaluate(Buffer.from("{}\n")), threads.evaluate(Buffer.from("{}\n"))];
    for (const one of await Promise.allSettled(both)) {
      expect(one).toMatchObject({ status: "rejected", reason: { name: "RangeError", message: "gone" } });
    }
    await threads.end();
  });

  test("take no more batches than they have room for", async () => {
    const threads = await started(1, await threadProgram());
    const taken = Array.from({ length: 10 }, () => threads.evaluate(Buffer.from("{}\n")));
    expect(taken.filter((one) => one !== undefined)).toHaveLength(threads.capacity);
    await Promise.all(taken);
    await threads.end();
  });
});

/** Makes the threads of a process say on standard error when they have started and when they have evaluated a batch. */
const TALKING = `data:text/javascript,${encodeURIComponent(
  `import { writeSync } from "node:fs";
  import { isMainThread, MessagePort } from "node:worker_threads";
  const { postMessage } = MessagePort.prototype;
  if (!isMainThread) MessagePort.prototype.postMessage = function (message, ...rest) {
    postMessage.call(this, message, ...rest);
    if (message.taskId !== undefined) writeSync(2, message.result === undefined ? "(started)\\n" : "(evaluated)\\n");
  };`,
)}`;

/** Starts `heed eval` on standard input, which the test writes. */
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
      const own = said.filter((line) => !/^\((?:started|evaluated)\)$/.test(line));
      const decided = said.filter((line) => line === "(evaluated)").length;
      return { code, stdout: written.stdout, stderr: own.join("\n"), decided };
    },
  };
}

/** A megabyte, most of it blank, since errors take time to write. */
const MEGABYTE = `${KINDS.join("\n")}\n${`${" ".repeat(1023)}\n`.repeat(1024)}`;
const ENOUGH = MEGABYTE.repeat(START_BYTES / 1024 / 1024);

const times = (text: string, part: string) => text.split(part).length - 1;

describe("heed eval on many contexts", () => {
  test("gives the same output with threads as without", async () => {
    const [alone, together] = await Promise.all([start("--jobs", "1"), start("--jobs", "3")]);
    for (const one of [alone, together]) await one.feed(ENOUGH);
    await together.until(() => times(together.written.stderr, "(started)") === 2);
    for (const one of [alone, together]) await one.feed(`${ENOUGH}${KINDS[0]}`);
    const { decided: none, ...expected } = await alone.end();
    const { decided: some, ...outcome } = await together.end();
    expect({ none, code: expected.code }).toEqual({ none: 0, code: 2 });
    expect(times(expected.stdout, "true\n")).toBe(17);
    expect(expected.stderr).toContain("<stdin>:15470:15: error: ");
    expect(some).toBeGreaterThan(0);
    expect(outcome).toEqual(expected);
  });

  test("writes verdicts without waiting for more lines", async () => {
    const heed = await start("--jobs", "2");
    await heed.feed(ENOUGH);
    await heed.until(() => heed.written.stderr.includes("(started)"));
    await heed.until(() => times(heed.written.stdout, "\n") === times(ENOUGH, "\n"));
    await heed.feed(`${KINDS[0]}\n`);
    await heed.until(() => heed.written.stdout.endsWith("\ntrue\n"));
    expect((await heed.end()).decided).toBeGreaterThan(0);
  });

  test("ends silently when the reader closes its output", async () => {
    const heed = await start("--jobs", "2");
    heed.child.stdin.on("error", () => undefined);
    await heed.feed(ENOUGH);
    await heed.until(() => heed.written.stderr.includes("(started)"));
    heed.child.stdout.destroy();
    const closed = once(heed.child, "close");
    const feedOn = (): boolean => heed.child.stdin.write(MEGABYTE);
    heed.child.stdin.on("drain", feedOn);
    feedOn();
    await closed;
    expect(await heed.end()).toMatchObject({ code: 2, stderr: expect.not.stringContaining("heed:") });
  });

  test("works without threads if Node allows none", async () => {
    const file = join(makeFolder(), "contexts.ndjson");
    writeFileSync(file, `${ENOUGH}${KINDS[0]}`);
    const { code, stdout } = await heedProcess(["eval", "-e", CONDITION, "--context", file, "--jobs", "2"], {
      node: ["--no-warnings", PERMISSION, "--allow-fs-read=*"],
    });
    expect({ code, last: stdout.slice(-6) }).toEqual({ code: 2, last: "\ntrue\n" });
  });

  test.each(["0", "65", "1.5", "many"])("rejects %s as a number of threads", async (jobs) => {
    const { code, stdout, stderr } = await heed(["eval", "-e", "always", "--context", "-", "--jobs", jobs]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`'--jobs <count>' argument '${jobs}' is invalid`.replaceAll("'", "`"));
  });
});
