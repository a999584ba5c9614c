import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { readChunks } from "../../../src/cli/files/read-file.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const PRO = '{"recipient": {"plan": "pro"}}';
const FREE = '{"recipient": {"plan": "free"}}';
const IS_PRO = 'recipient.plan == "pro"';

describe("heed eval", () => {
  test("prints the verdict, and ends with 0 for either", async () => {
    expect(await heed(["eval", "-e", IS_PRO, "--context", "-"], { input: PRO })).toEqual({
      code: 0,
      stdout: "true\n",
      stderr: "",
    });
    expect(await heed(["eval", "-e", IS_PRO, "--context", "-"], { input: FREE })).toMatchObject({
      code: 0,
      stdout: "false\n",
    });
  });

  test("ends with 1 for a false verdict, with --exit-code", async () => {
    const code = async (input: string) =>
      (await heed(["eval", "--exit-code", "-e", IS_PRO, "--context", "-"], { input })).code;
    expect([await code(PRO), await code(FREE)]).toEqual([0, 1]);
  });

  test.each([
    ["stored", '{"all": [{"variable": "recipient.plan", "operator": "equal_to", "argument": "pro"}]}'],
    ["a preference's list", '[{"variable": "recipient.plan", "operator": "equal_to", "argument": "pro"}]'],
    ["null", "null"],
    ["always", "always"],
  ])("takes conditions that are %s", async (_what, value) => {
    expect((await heed(["eval", "-e", value, "--context", "-"], { input: PRO })).stdout).toBe("true\n");
  });

  test("reads the context as JSON or YAML, and the conditions from a file or standard input", async () => {
    const folder = makeFolder();
    const [text, yaml] = [join(folder, "pro.heed"), join(folder, "context.yaml")];
    writeFileSync(text, IS_PRO);
    writeFileSync(yaml, "recipient:\n  plan: pro # paid\n");
    expect((await heed(["eval", "--conditions", text, "--context", yaml])).stdout).toBe("true\n");
    const fromStdin = await heed(["eval", "--conditions", "-", "--context", yaml], { input: IS_PRO });
    expect(fromStdin.stdout).toBe("true\n");
    const odd = await heed(["eval", "-e", IS_PRO, "--context", "-"], { input: "recipient: { plan: pro }\n" });
    expect(odd.stdout).toBe("true\n");
  });

  test("evaluates the only condition of a file, or the one at --at", async () => {
    const folder = makeFolder();
    const [one, two] = [join(folder, "one.yaml"), join(folder, "two.yaml")];
    writeFileSync(one, `steps: [{ ref: a, when: '${IS_PRO}' }]\n`);
    writeFileSync(
      two,
      `steps: [{ ref: a, when: ['${IS_PRO}', always] }, { ref: b, conditions: { any: [] } }]\n`,
    );
    const at = async (...args: string[]) => heed(["eval", "--context", "-", ...args], { input: PRO });
    expect((await at("--conditions", one)).stdout).toBe("true\n");
    expect((await at("--conditions", two, "--at", "/steps/0")).stdout).toBe("true\n");
    expect((await at("--conditions", two, "--at", "/steps/1/conditions")).stdout).toBe("false\n");
    const unclear = await at("--conditions", two);
    expect(unclear.code).toBe(2);
    expect(unclear.stderr).toContain("this file has 2 conditions; choose one");
    expect(unclear.stderr).toContain("Choose one with `--at`: `a` or `b`.");
    expect((await at("--conditions", two, "--at", "/steps/2")).code).toBe(2);
    expect((await at("--conditions", two, "--at", "a")).stdout).toBe("true\n");
    expect((await at("--conditions", two, "--at", "b")).stdout).toBe("false\n");
    expect((await at("--conditions", two, "--at", "c")).stderr).toContain(
      "there is no condition at `c`\n  Choose one with `--at`: `a` or `b`.",
    );
  });

  test("takes the names of the trigger, of branches and of matches at --at, and no name of several", async () => {
    const file = join(makeFolder(), "a.yaml");
    writeFileSync(
      file,
      `when: '${IS_PRO}'
steps:
  - { ref: route, type: branch, branches: [{ name: pro, when: '${IS_PRO}' }, { name: rest }] }
  - { ref: a, when: always }
  - { ref: a, when: never }
`,
    );
    const at = (name: string) =>
      heed(["eval", "--conditions", file, "--at", name, "--context", "-"], { input: PRO });
    expect((await at("trigger")).stdout).toBe("true\n");
    expect((await at("route.branch.pro")).stdout).toBe("true\n");
    const { code, stderr } = await at("a");
    expect(code).toBe(2);
    expect(stderr).toContain("2 conditions of this file have the name `a`; choose one by its pointer");
    expect(stderr).toContain("Choose one with `--at`: `/steps/1` or `/steps/2`.");
  });

  test("ignores mistakes in a file's other conditions", async () => {
    const file = join(makeFolder(), "a.yaml");
    writeFileSync(file, `steps: [{ when: '${IS_PRO}' }, { when: 'data.a = 1' }]\n`);
    const at = (pointer: string) =>
      heed(["eval", "--conditions", file, "--at", pointer, "--context", "-"], { input: PRO });
    expect(await at("/steps/0")).toEqual({ code: 0, stdout: "true\n", stderr: "" });
    expect(await at("/steps/1")).toMatchObject({ code: 2, stdout: "" });
  });

  test("gives `now` to a context that has none", async () => {
    const value = "data.at is before now";
    const at = (input: string) =>
      heed(["eval", "-e", value, "--now", "2025-06-01T00:00Z", "--context", "-"], { input });
    expect((await at('{"data": {"at": "2025-05-31"}}')).stdout).toBe("true\n");
    expect((await at('{"data": {"at": "2025-05-31"}, "now": "2025-01-01"}')).stdout).toBe("false\n");
  });

  test("ends with 2, not 1, for a condition with errors", async () => {
    const outcome = await heed(["eval", "--exit-code", "-e", "data.a = 1", "--context", "-"], {
      input: "{}",
    });
    expect(outcome).toMatchObject({ code: 2, stdout: "" });
    const broken = await heed(["eval", "-e", IS_PRO, "--context", "-"], { input: '{"a":}' });
    expect(broken).toMatchObject({ code: 2, stdout: "" });
    expect(broken.stderr).toContain("<stdin>:1:6: error: ");
  });

  test("gives one JSON document", async () => {
    const good = await heed(["eval", "--format", "json", "-e", IS_PRO, "--context", "-"], { input: PRO });
    expect(JSON.parse(good.stdout)).toEqual({
      files: [
        { file: "<text>", diagnostics: [] },
        { file: "<stdin>", diagnostics: [] },
      ],
      result: true,
    });
    const bad = await heed(["eval", "--format", "json", "-e", "a has been sent", "--context", "-"], {
      input: PRO,
    });
    expect(bad).toMatchObject({ code: 2, stderr: "" });
    expect(JSON.parse(bad.stdout)).toMatchObject({
      failure: {
        code: "missing-context",
        places: ["refs"],
        message: expect.any(String),
        help: expect.any(String),
      },
    });
  });

  test.each([
    [["eval", "--context", "a.json"], "no condition is given"],
    [["eval", "-e", "always", "--conditions", "a"], "both `-e` and `--conditions` are given"],
    [["eval", "--conditions", "-", "--context", "-"], "both the conditions and the context"],
    [["eval", "-e", "always", "--now", "yesterday"], "the value of `--now` is not a time"],
    [["eval", "-e", "always", "--ndjson"], "is given without a context"],
    [["eval", "-e", "always", "--format", "json", "--context", "a.ndjson"], "is for one context"],
    [["eval", "-e", "always", "--on-unknown-ref", "ignore"], "Allowed choices are error, skipped"],
    [["eval", "data.a == 1"], "Give the condition with `-e`"],
    [["eval", "-e", "always", "--context", "none.json"], "there is no such file"],
    [["explain", "-e", "always", "--context", "a.jsonl"], "one context can be explained at a time"],
  ])("refuses misuse: %j", async (args, message) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
  });
});

describe("heed eval on many contexts", () => {
  const evaluate = (input: string | Uint8Array, ...args: string[]) =>
    heed(["eval", "-e", IS_PRO, "--ndjson", "--context", "-", ...args], { input });

  test("prints one verdict a line", async () => {
    expect(await evaluate(`${PRO}\n${FREE}\n${PRO}`)).toEqual({
      code: 0,
      stdout: "true\nfalse\ntrue\n",
      stderr: "",
    });
    expect((await evaluate(`\ufeff${PRO}\r\n${FREE}\r\n`)).stdout).toBe("true\nfalse\n");
    expect((await evaluate("")).stdout).toBe("");
  });

  test.each([
    ['{"recipient":{"plan":"pro","plan":"free"}}', "the key `plan`"],
    ['{"recipient":{"plan" :"pro","plan":"free"},"a":"\\":"}', "the key `plan`"],
    [`{"recipient":{"plan":${"[".repeat(300)}${"]".repeat(300)}}}`, "256"],
    ['{"recipient":{"plan":1e400}}', "beyond the range of numbers"],
  ])("a line is refused as a file is: %s", async (line, message) => {
    const { code, stdout, stderr } = await evaluate(`${PRO}\n${line}\n${FREE}\n`);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "true\nerror\nfalse\n" });
    expect(stderr).toContain(message);
    const file = join(makeFolder(), "context.json");
    writeFileSync(file, line);
    const alone = await heed(["eval", "-e", IS_PRO, "--context", file]);
    expect(alone).toMatchObject({ code: 2, stdout: "" });
    expect(alone.stderr).toContain(message);
  });

  test("a text that looks like keys does not count as keys", async () => {
    const line = '{"recipient":{"plan":"pro"},"note":"\\"plan\\":1, \\"plan\\" :2"}';
    expect((await evaluate(line)).stdout).toBe("true\n");
  });

  test("recognises NDJSON files by name", async () => {
    const folder = makeFolder();
    for (const name of ["a.ndjson", "b.JSONL"]) {
      const file = join(folder, name);
      writeFileSync(file, `${PRO}\n${FREE}\n`);
      expect((await heed(["eval", "-e", IS_PRO, "--context", file])).stdout).toBe("true\nfalse\n");
    }
  });

  test("writes a line for every line: blank for blank ones, `error` without a verdict", async () => {
    const bad = Buffer.concat([
      Buffer.from(`${PRO}\n\n{"a":}\n[1]\n{}\n`),
      Buffer.from([0xff, 10]),
      Buffer.from(FREE),
    ]);
    const { code, stdout, stderr } = await evaluate(bad);
    expect(code).toBe(2);
    expect(stdout).toBe("true\n\nerror\nerror\nerror\nerror\nfalse\n");
    expect(stderr).toMatch(/^<stdin>:3:6: error: /m);
    expect(stderr).toMatch(/^<stdin>:4: error: a context is an object, not a list$/m);
    expect(stderr).toMatch(/^<stdin>:5: error: the context has no `recipient`/m);
    expect(stderr).toMatch(/^<stdin>:6: error: this line is not UTF-8$/m);
  });

  test("reports lines that cannot be read, to their end or at all", async () => {
    const folder = await heed(["eval", "-e", IS_PRO, "--ndjson", "--context", "."]);
    expect(folder).toMatchObject({ code: 2, stdout: "" });
    expect(folder.stderr).toContain(".: error: it is a folder");
    async function* failing() {
      yield Buffer.from("one\n");
      throw Object.assign(new Error("EIO: i/o error, read"), { code: "EIO", syscall: "read" });
    }
    const chunks = readChunks("-", failing());
    expect((await chunks.next()).value).toEqual(Buffer.from("one\n"));
    await expect(chunks.next()).rejects.toMatchObject({
      name: "CommandError",
      message: "the disk reports an error",
    });
  });

  test("gives the same advice once", async () => {
    const { stderr } = await evaluate("{}\n".repeat(100));
    expect(stderr.match(/: error: /g)).toHaveLength(100);
    expect(stderr.match(/at the top of the context/g)).toHaveLength(1);
  });

  test("ends with 2 for an error, otherwise with 1 for a false verdict, with --exit-code", async () => {
    expect((await evaluate(`${PRO}\n${PRO}\n`, "--exit-code")).code).toBe(0);
    expect((await evaluate(`${PRO}\n${FREE}\n`, "--exit-code")).code).toBe(1);
    expect((await evaluate(`${FREE}\n{}\n${FREE}\n`, "--exit-code")).code).toBe(2);
  });

  test("gives `now` to lines without it, and treats unknown refs as skipped on request", async () => {
    const { stdout } = await heed(
      [
        "eval",
        "-e",
        "email_1 has been skipped and data.at is before now",
        "--ndjson",
        "--context",
        "-",
      ].concat(["--now", "2025-06-01", "--on-unknown-ref", "skipped"]),
      { input: '{"data": {"at": "2025-01-01"}, "refs": {}}\n{"data": {"at": "2026-01-01"}, "refs": {}}\n' },
    );
    expect(stdout).toBe("true\nfalse\n");
  });
});
