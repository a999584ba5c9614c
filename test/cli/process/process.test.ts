import { execFile, spawn } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { afterAll, describe, expect, test } from "vitest";
import { Progress } from "../../../src/cli/output/progress.ts";
import { Output } from "../../../src/cli/process-io.ts";
import { VERBS as TABLE } from "../../../src/cli/verbs.ts";
import { heed, heedProcess, makeFolder, program, removeFolders } from "../run.ts";

afterAll(removeFolders);

const VERBS = Object.keys(TABLE);
const version = JSON.parse(
  readFileSync(resolve(import.meta.dirname, "../../../package.json"), "utf8"),
).version;

/** Runs a line in a shell with `heed` in its path. */
async function shell(
  line: string,
  cwd = makeFolder(),
): Promise<{ code: number; stdout: string; stderr: string }> {
  const bin = join(makeFolder(), "bin");
  mkdirSync(bin);
  writeFileSync(join(bin, "heed"), `#!/bin/sh\nexec '${process.execPath}' '${await program()}' "$@"\n`, {
    mode: 0o755,
  });
  return new Promise((done) => {
    const env = { PATH: `${bin}:${process.env.PATH}` };
    execFile("/bin/sh", ["-c", line], { cwd, env }, (error, stdout, stderr) => {
      done({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr });
    });
  });
}

/** Installs a stand-in for heed-server in a folder. */
function installServer(folder: string, script: string): void {
  const place = join(folder, "node_modules/heed-server");
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, "package.json"), '{"name": "heed-server", "bin": {"heed-server": "server.cjs"}}');
  writeFileSync(join(place, "server.cjs"), script);
}

describe("the program", () => {
  test("prints its version, to a full disk too", async () => {
    expect(await heedProcess(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
    const { code, stderr } = await shell("heed --version > /dev/full");
    expect({ code, stderr }).toEqual({ code: 2, stderr: expect.stringContaining("the disk is full") });
  });

  test("begins with only what parses the command line", async () => {
    const seen = new Set<string>();
    const outside = new Set<string>();
    const visit = (file: string): void => {
      if (seen.has(file)) return;
      seen.add(file);
      for (const [, name] of readFileSync(file, "utf8").matchAll(
        /^(?:import|export)[^"';]*?from "([^"]+)"|^import "([^"]+)"/gm,
      )) {
        if (name?.startsWith(".")) visit(join(dirname(file), name));
        else if (name) outside.add(name);
      }
    };
    const entry = await program();
    const [, start = ""] = /\bawait import\(['"]([^'"]+)['"]\)/m.exec(readFileSync(entry, "utf8")) ?? [];
    visit(join(dirname(entry), start));
    expect([...outside].filter((name) => !name.startsWith("node:")).sort()).toEqual([
      "commander",
      "picocolors",
    ]);
    // The words of mistakes alone are larger.
    expect([...seen].reduce((sum, file) => sum + statSync(file).size, 0)).toBeLessThan(95_000);
  });

  test("lists its verbs in groups, one line each", async () => {
    const { code, stdout } = await heed(["--help"]);
    expect(code).toBe(0);
    for (const verb of VERBS) expect(stdout).toMatch(new RegExp(`^  ${verb} {2,}\\S`, "m"));
    expect(stdout).toContain("README.md");
    expect(stdout).toContain("Exit codes:");
    expect(await heed([])).toMatchObject({ code: 2, stdout: "" });
    expect((await heed(["help", "eval"])).stdout).toBe((await heed(["eval", "--help"])).stdout);
  });

  // A language server waits for its client, and the playground for people; they have tests of their own.
  const ending = VERBS.filter((verb) => verb !== "lsp" && verb !== "playground");

  test.each(ending)("every example in the help of %s works when pasted", async (verb) => {
    const { stdout } = await heed([verb, "--help"]);
    const lines = stdout.slice(stdout.search(/^Examples?:/m)).split("\n");
    const examples = lines.filter((line) => line.startsWith("  $ ")).map((line) => line.slice(4));
    expect(examples.length).toBeGreaterThan(0);
    for (const example of examples) {
      expect(`${example} `).toContain(`heed ${verb} `);
      const folder = makeFolder();
      const steps = [
        {
          ref: "email_1",
          type: "channel",
          channel_key: "postmark",
          conditions: { any: [{ variable: "recipient.plan", operator: "equal_to", argument: "pro" }] },
        },
      ];
      // `heed check .` fails in a folder without files to check.
      if (verb === "check") writeFileSync(join(folder, "welcome.workflow.json"), JSON.stringify({ steps }));
      if (verb === "serve") installServer(folder, "console.log('answers')");
      const outcome = await shell(example, folder);
      expect(outcome, example).toMatchObject({ code: 0, stderr: "" });
      expect(outcome.stdout, example).not.toBe("");
    }
  });

  test("starts heed-server with the options that it was given, and ends as that does", async () => {
    const folder = makeFolder();
    installServer(folder, "console.log(process.argv.slice(2).join(' ')); process.exitCode = 1");
    const line = "heed serve --data d --port 1 --host ::1";
    expect(await shell(line, folder)).toEqual({
      code: 1,
      stdout: "--data d --port 1 --host ::1\n",
      stderr: "",
    });
    installServer(folder, "process.exitCode = 3");
    expect(await shell("heed serve postgres://h/n", folder)).toMatchObject({ code: 2 });
  });

  test("runs through a link, as package managers create it", async () => {
    const link = join(makeFolder(), "heed.js");
    symlinkSync(await program(), link);
    const child = await shell(`'${process.execPath}' '${link}' --version`);
    expect(child.stdout).toBe(`${version}\n`);
  });

  test.each([
    [["evl"], "unknown command `evl`", "Did you mean `heed eval`?"],
    [["evl"], "unknown command", `The verbs are ${VERBS.join(", ")}.`],
    [["eval", "--contxt", "a"], "unknown option `--contxt`", "Did you mean `--context`? `heed eval --help`"],
    [["eval", "-e"], "argument missing", "`heed eval --help`"],
    [["cases", "--polarity", "maybe"], "is invalid. Allowed choices are has, has_not, both", ""],
    [["\u001b[31mx"], "unknown command `\\u001b[31mx`", ""],
  ])("says what is wrong with %j", async (args, message, help) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^heed: error: /);
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  test("ends silently when the reader closes its output", async () => {
    const { stdout, stderr } = await shell("heed schema condition | head -n 1");
    expect({ stdout, stderr }).toEqual({ stdout: "{\n", stderr: "" });
    const endless = await shell(
      `yes '{"data": {"a": 1}}' | heed eval -e 'data.a == 1' --ndjson --context - | head -n 3`,
    );
    expect({ ...endless }).toEqual({ code: 0, stdout: "true\ntrue\ntrue\n", stderr: "" });
  });

  test.runIf(process.platform === "linux")("reports that standard output cannot be written", async () => {
    const { code, stderr } = await shell("heed cases > /dev/full");
    expect(code).toBe(2);
    expect(stderr).toBe("heed: error: standard output cannot be written: the disk is full\n");
  });

  test("writes all of a long output into a pipe", async () => {
    const { stdout } = await shell("heed schema condition | cat");
    expect(() => JSON.parse(stdout)).not.toThrow();
  });
});

describe("colour", () => {
  const args = ["validate", "-e", "data.a = 1"];
  const colored = async (env: { [name: string]: string }, ...more: string[]) =>
    (await heed([...more, ...args], { env })).stderr.includes("\u001b[");

  test("is off without a terminal, unless requested", async () => {
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: "1" })).toBe(true);
    expect(await colored({ FORCE_COLOR: "0" })).toBe(false);
    expect(await colored({}, "--color")).toBe(true);
  });

  test("is off with NO_COLOR or --no-color", async () => {
    expect(await colored({ NO_COLOR: "1", FORCE_COLOR: "1" })).toBe(false);
    expect(await colored({ NO_COLOR: "", FORCE_COLOR: "1" })).toBe(true);
    expect(await colored({ FORCE_COLOR: "1" }, "--no-color")).toBe(false);
    expect(await colored({ NO_COLOR: "1" }, "--color")).toBe(true);
  });

  test("changes no text", async () => {
    const plain = await heed(args);
    const { stderr } = await heed(["--color", ...args]);
    expect(stripVTControlCharacters(stderr)).toBe(plain.stderr);
  });
});

describe("progress", () => {
  const output = (isTTY: boolean) => {
    const written: string[] = [];
    const stream = { isTTY, write: (text: string) => written.push(text) > 0, once: () => undefined };
    return { written, output: new Output(stream, false, false) };
  };
  const later = () => new Promise((done) => setTimeout(done, 300));

  test("is updated on one line of a terminal from time to time, and cleared", async () => {
    const err = output(true);
    const progress = new Progress(err.output, "line", output(false).output);
    for (let lines = 1; lines <= 1000; lines++) await progress.at(lines);
    expect(err.written).toEqual([]);
    await later();
    for (let lines = 1; lines <= 1000; lines++) await progress.at(1_234_000 + lines);
    await progress.clear();
    expect(err.written).toEqual([
      expect.stringMatching(/^\r.*K1,234,001 lines, [\d,]+ a second$/),
      expect.any(String),
    ]);
  });

  test.each([
    [true, true],
    [false, false],
  ])("is not drawn where results go to the terminal too, or none reads it: %j, %j", async (out, err) => {
    const drawn = output(err);
    const progress = new Progress(drawn.output, "line", output(out).output);
    await later();
    await progress.at(5);
    await progress.clear();
    expect(drawn.written).toEqual([]);
  });
});

describe("a long run", () => {
  test("streams 60,000 contexts of a kilobyte through a small heap", { timeout: 120_000 }, async () => {
    const folder = makeFolder();
    const file = join(folder, "contexts.ndjson");
    const context = (index: number) =>
      `{"data": {"n": ${index}, "pad": "${"x".repeat(1000)}"}, "refs": {"email_1": [{"status": "sent"}]}}\n`;
    writeFileSync(file, Array.from({ length: 60_000 }, (_, index) => context(index)).join(""));
    const outcome = await heedProcess(
      ["eval", "-e", "data.n >= 30000 and email_1 has been sent", "--context", file],
      { node: ["--max-old-space-size=48"] },
    );
    rmSync(file);
    expect({ code: outcome.code, stderr: outcome.stderr }).toEqual({ code: 0, stderr: "" });
    expect(outcome.stdout).toBe("false\n".repeat(30_000) + "true\n".repeat(30_000));
  });

  test("waits for a slow reader with bounded memory", { timeout: 60_000 }, async () => {
    const main = await program();
    const child = spawn(process.execPath, [
      "--max-old-space-size=48",
      main,
      ...["eval", "-e", "always", "--ndjson", "--context", "-"],
    ]);
    let written = 0;
    const line = Buffer.from("{}\n".repeat(10_000));
    const feed = (): void => {
      while (written < 30) {
        written++;
        if (!child.stdin.write(line)) {
          child.stdin.once("drain", feed);
          return;
        }
      }
      child.stdin.end();
    };
    child.stdin.on("error", () => undefined);
    feed();
    await new Promise((done) => setTimeout(done, 500));
    expect(written).toBeLessThan(30);
    let lines = 0;
    for await (const chunk of child.stdout) lines += (chunk as Buffer).toString().split("\n").length - 1;
    expect(lines).toBe(300_000);
  });
});
