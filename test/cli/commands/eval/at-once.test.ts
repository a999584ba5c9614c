/** Plain command lines of `heed eval`, answered at once as the program answers them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { evaluateAtOnce } from "../../../../src/cli/commands/eval/at-once.ts";
import { heed } from "../../run.ts";

const folder = realpathSync(mkdtempSync(join(tmpdir(), "heed-at-once-")));
const before = process.cwd();

const FILES: { readonly [name: string]: string | Uint8Array } = {
  "pro.json": '{"recipient": {"plan": "pro"}, "data": {"total": 120, "items": []}}',
  "free.json": '{"recipient": {"plan": "free"}, "data": {"total": 5}}',
  "marked.json": '\ufeff{"recipient": {"plan": "pro"}, "data": {}}',
  "sent.json": '{"refs": {"email_1": [{"status": "sent"}]}, "recipient": {}, "data": {}}',
  "event.json": '{"event": {"total": 120}, "data": {"total": 120}}',
  "odd.json": '{"refs": {"email_1": [{"status": "lost"}]}}',
  "twice.json": '{"data": {"total": 1, "total": 2}}',
  "broken.json": '{"data": ',
  "list.json": "[1]",
  "empty.json": "",
  "latin.json": new Uint8Array([0x22, 0xe9, 0x22]),
  "contexts.ndjson": '{"data": {"total": 120}}\n',
  "context.yaml": "data: { total: 120 }\n",
  context: '{"data": {"total": 120}}',
  "text.txt": '{"data": {"total": 120}}',
};

beforeAll(() => {
  process.chdir(folder);
  for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, "folder.json"));
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const TOTAL = "data.total > 100";

describe("is answered", () => {
  test.each<[name: string, args: readonly string[], text: string, exitCode: number]>([
    ["a condition on a context", ["-e", TOTAL, "--context", "pro.json"], "true\n", 0],
    ["a false one", ["-e", TOTAL, "--context", "free.json"], "false\n", 0],
    ["a false one with --exit-code", ["--exit-code", "-e", TOTAL, "--context", "free.json"], "false\n", 1],
    ["a true one with --exit-code", ["-e", TOTAL, "--context", "pro.json", "--exit-code"], "true\n", 0],
    [
      "--exit-code twice",
      ["-e", TOTAL, "--exit-code", "--context", "free.json", "--exit-code"],
      "false\n",
      1,
    ],
    ["the long name of -e", ["--context", "pro.json", "--expression", TOTAL], "true\n", 0],
    ["a question about messages", ["-e", "email_1 has been sent", "--context", "sent.json"], "true\n", 0],
    ["no context, which is empty", ["-e", "always"], "true\n", 0],
    ["a file with a byte order mark", ["-e", "data.total exists", "--context", "marked.json"], "false\n", 0],
    ["a JSON file of another name", ["-e", TOTAL, "--context", "context"], "true\n", 0],
    ["a condition with a byte order mark", ["-e", `\ufeff${TOTAL}`, "--context", "pro.json"], "true\n", 0],
  ])("%s", async (_, args, text, exitCode) => {
    expect(evaluateAtOnce(["eval", ...args])).toEqual({ text, exitCode });
    expect(await heed(["eval", ...args])).toEqual({ code: exitCode, stdout: text, stderr: "" });
  });
});

describe("is left to the program", () => {
  test.each<[name: string, args: readonly string[]]>([
    ["another verb", ["explain", "-e", TOTAL, "--context", "pro.json"]],
    ["no verb", []],
    ["the help", ["eval", "--help"]],
    ["no condition", ["eval", "--context", "pro.json"]],
    ["an option without a value", ["eval", "-e"]],
    ["a value that looks like an option", ["eval", "-e", "--context", "pro.json"]],
    ["standard input", ["eval", "-e", TOTAL, "--context", "-"]],
    ["two conditions", ["eval", "-e", TOTAL, "-e", "always", "--context", "pro.json"]],
    ["two contexts", ["eval", "-e", TOTAL, "--context", "pro.json", "--context", "pro.json"]],
    ["a value in one word with its option", ["eval", "-ealways"]],
    ["another option", ["eval", "-e", TOTAL, "--context", "pro.json", "--format", "json"]],
    ["an operand", ["eval", "-e", TOTAL, "--context", "pro.json", "rest"]],
    ["a stored condition", ["eval", "-e", "null", "--context", "pro.json"]],
    ["a YAML condition", ["eval", "-e", "all: []", "--context", "pro.json"]],
    ["a mistake in the condition", ["eval", "-e", "data.total >", "--context", "pro.json"]],
    ["a warning about the condition", ["eval", "-e", 'data.x == "a\u200b"', "--context", "pro.json"]],
    ["a condition that cannot be evaluated", ["eval", "-e", "email_1 has been sent"]],
    ["a context with a wrong status", ["eval", "-e", "email_1 has been sent", "--context", "odd.json"]],
    ["a context that is no object", ["eval", "-e", TOTAL, "--context", "list.json"]],
    ["a context with a key twice", ["eval", "-e", TOTAL, "--context", "twice.json"]],
    ["a broken context", ["eval", "-e", TOTAL, "--context", "broken.json"]],
    ["an empty file", ["eval", "-e", TOTAL, "--context", "empty.json"]],
    ["a file that is not UTF-8", ["eval", "-e", TOTAL, "--context", "latin.json"]],
    ["a missing file", ["eval", "-e", TOTAL, "--context", "none.json"]],
    ["a folder", ["eval", "-e", TOTAL, "--context", "folder.json"]],
    ["an empty name", ["eval", "-e", TOTAL, "--context", ""]],
    ["contexts in lines", ["eval", "-e", TOTAL, "--context", "contexts.ndjson"]],
    ["YAML", ["eval", "-e", TOTAL, "--context", "context.yaml"]],
    ["a text", ["eval", "-e", TOTAL, "--context", "text.txt"]],
  ])("%s", (_, args) => {
    expect(evaluateAtOnce(args)).toBeUndefined();
  });
});

test("a config is read by the program only if it may say something of prefixes", async () => {
  const project = join(folder, "project");
  mkdirSync(project);
  const args = ["eval", "-e", "event.total > 100", "--context", "../event.json"];
  const plain = ["eval", "-e", TOTAL, "--context", "../pro.json"];
  process.chdir(project);
  try {
    writeFileSync("heed.config.yaml", "rules: {}\n");
    expect(evaluateAtOnce(plain)).toEqual({ text: "true\n", exitCode: 0 });
    expect(evaluateAtOnce(args)).toBeUndefined();
    writeFileSync("heed.config.yaml", "prefix: event\n");
    expect(evaluateAtOnce(plain)).toBeUndefined();
    expect((await heed(args)).stdout).toBe("true\n");
  } finally {
    process.chdir(folder);
  }
});

const EXPRESSIONS = [
  ...[TOTAL, "data.total < 100", "always", "email_1 has been sent", "data.items is empty"],
  ...["data.x ==", "null", "-5 == data.x", 'recipient.plan == "pro"'],
];

/** Words of command lines, most of them of plain ones. */
const WORDS = [
  ...["-e", "--expression", "--context", "--exit-code"],
  ...EXPRESSIONS,
  ...Object.keys(FILES),
  ...["--no-color", "--", "-", "", "-ealways", "--context=pro.json", "--now", "--format", "json", "help"],
];

test("random command lines that are answered at once are answered alike by the program", async () => {
  let answered = 0;
  const plain = fc
    .tuple(
      fc
        .constantFrom("-e", "--expression")
        .chain((option) => fc.constantFrom(...EXPRESSIONS).map((expression) => [option, expression])),
      fc.option(
        fc.constantFrom(...Object.keys(FILES)).map((name) => ["--context", name]),
        { nil: [] },
      ),
      fc.constantFrom([], ["--exit-code"]),
    )
    .chain((parts) => fc.shuffledSubarray(parts, { minLength: 3 }))
    .map((parts) => parts.flat());
  const line = fc.oneof(
    { weight: 2, arbitrary: plain },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...WORDS), { maxLength: 5 }) },
  );
  await fc.assert(
    fc.asyncProperty(line, async (words) => {
      const args = ["eval", ...words];
      const answer = evaluateAtOnce(args);
      if (answer === undefined) return;
      answered++;
      expect(await heed(args)).toEqual({ code: answer.exitCode, stdout: answer.text, stderr: "" });
    }),
    { numRuns: 1000 },
  );
  expect(answered).toBeGreaterThan(80);
});
