import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { heed, makeFolder, program, removeFolders } from "../run.ts";

afterAll(removeFolders);

const FINE = '{"steps": [{"ref": "email_1", "when": "data.a == 1"}]}';
const WARNED = '{"steps": [{"ref": "email_1", "when": "data.a == null"}]}';
const WRONG = '{"steps": [{"ref": "email_1", "when": "data.a = 1"}]}';

function write(folder: string, path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

/** `heed check --watch` in a folder, as a process. */
class Watching {
  readonly folder = makeFolder();
  readonly #child: ChildProcess;
  readonly #ended: Promise<number | null>;
  #said = "";
  #heard: () => void = () => undefined;

  private constructor(files: { readonly [path: string]: string }, main: string, args: readonly string[]) {
    for (const [path, text] of Object.entries(files)) write(this.folder, path, text);
    // One pipe for both outputs keeps their order.
    const line = ["-c", 'exec "$@" 2>&1', "sh", process.execPath, main, "check", "--watch", ...args];
    this.#child = spawn("/bin/sh", line, { cwd: this.folder, env: { PATH: process.env.PATH } });
    this.#child.stdout?.setEncoding("utf8").on("data", (text: string) => {
      this.#said += text;
      this.#heard();
    });
    this.#ended = new Promise((done) => this.#child.on("close", done));
    RUNNING.push(this.#child);
  }

  /** Starts it, and waits for the end of the first round. */
  static async start(
    files: { readonly [path: string]: string },
    ...args: readonly string[]
  ): Promise<Watching> {
    const watching = new Watching(files, await program(), args);
    await watching.says("watching for changes");
    return watching;
  }

  /** Waits for a text in the output. Returns the output since the last call, up to that line. */
  async says(wanted: string): Promise<string> {
    for (;;) {
      const at = this.#said.indexOf(wanted);
      const end = at === -1 ? -1 : this.#said.indexOf("\n", at) + 1;
      if (end > 0) {
        const said = this.#said.slice(0, end);
        this.#said = this.#said.slice(end);
        return said;
      }
      await new Promise<void>((heard) => {
        this.#heard = heard;
      });
    }
  }

  /** Sends a signal. Returns the exit code and the remaining output. */
  async end(signal: NodeJS.Signals = "SIGINT"): Promise<{ code: number | null; rest: string }> {
    this.#child.kill(signal);
    return { code: await this.#ended, rest: this.#said };
  }
}

const RUNNING: ChildProcess[] = [];
afterEach(() => {
  for (const child of RUNNING.splice(0)) child.kill("SIGKILL");
});

describe("heed check --watch", () => {
  test("checks all files, then changed ones; the summary and the exit code cover all", async () => {
    const watching = await Watching.start({ "a.json": WRONG, "b/b.json": WARNED }, ".");
    write(watching.folder, "b/b.json", WRONG);
    const second = await watching.says("; 2 files");
    expect(second).toMatch(/^\nb\/b\.json:1:47: error: .*\n1 changed; 2 files: 2 errors\n$/s);
    write(watching.folder, "b/b.json", FINE);
    expect(await watching.says("; 2 files")).toBe("\n1 changed; 2 files: 1 error\n");
    expect(await watching.end()).toEqual({ code: 1, rest: "" });
  });

  test("ends with 0 after the last mistake is fixed, also on SIGTERM", async () => {
    const watching = await Watching.start({ "a.json": WRONG }, ".");
    write(watching.folder, "a.json", FINE);
    await watching.says("1 changed; 1 file: nothing is wrong");
    expect(await watching.end("SIGTERM")).toEqual({ code: 0, rest: "" });
  });

  test("begins with the report of a run without --watch", async () => {
    const watching = await Watching.start({ "a.json": FINE }, "a.json", "none.json", "--max-warnings", "0");
    write(watching.folder, "none.json", WARNED);
    await watching.says("1 changed; 2 files: 1 warning");
    expect((await watching.end()).code).toBe(1);
  });

  test("notices added and deleted files, also in new folders", async () => {
    const watching = await Watching.start({ "a.json": WRONG }, ".");
    write(watching.folder, "new/deep/er/b.json", WRONG);
    await watching.says("1 changed; 2 files: 2 errors");
    write(watching.folder, "new/deep/er/b.json", FINE);
    await watching.says("1 changed; 2 files: 1 error");
    rmSync(join(watching.folder, "a.json"));
    expect(await watching.says("gone")).toBe("\n1 gone; 1 file: nothing is wrong\n");
    rmSync(join(watching.folder, "new"), { recursive: true });
    await watching.says("1 gone; 0 files: nothing was checked");
    write(watching.folder, "new/deep/er/b.json", WRONG);
    await watching.says("1 changed; 1 file: 1 error");
    expect((await watching.end()).code).toBe(1);
  });

  test("notices a file that an editor replaces, and ignores the editor's temporary files", async () => {
    const watching = await Watching.start({ "a.json": FINE }, "a.json");
    for (const [text, said] of [
      [WRONG, "1 error"],
      [FINE, "nothing is wrong"],
      [WARNED, "1 warning"],
    ] as const) {
      write(watching.folder, ".a.json.swp", text);
      write(watching.folder, "a.json~", text);
      write(watching.folder, "a.json.tmp", text);
      renameSync(join(watching.folder, "a.json.tmp"), join(watching.folder, "a.json"));
      expect(await watching.says("1 file:")).toContain(`1 changed; 1 file: ${said}\n`);
    }
    expect(await watching.end()).toEqual({ code: 0, rest: "" });
  });

  test("debounces a burst of changes", async () => {
    const watching = await Watching.start({ "a.json": FINE }, ".");
    for (let index = 0; index < 200; index++) {
      write(watching.folder, "a.json", index % 2 === 0 ? WRONG : WARNED);
      write(watching.folder, `b/${index}.json`, FINE);
    }
    const said = await watching.says("; 201 files: 1 warning");
    expect(said.match(/changed;/g)?.length).toBeLessThan(20);
    expect(await watching.end()).toMatchObject({ code: 0, rest: "" });
  });

  test("checks all again when the config is changed, added, deleted or broken", async () => {
    const watching = await Watching.start({ "a.json": WARNED, "b.json": FINE }, "a.json", "b.json");
    write(watching.folder, "heed.config.yaml", "rules: { equal-to-null: error }");
    await watching.says("2 changed; 2 files: 1 error");
    write(watching.folder, "heed.config.yaml", "rules: { equal-to-nul: error }");
    expect(await watching.says("Did you mean")).toContain("heed.config.yaml:1:10: error: there is no rule");
    write(watching.folder, "b.json", WRONG);
    expect(await watching.says("Did you mean")).toContain("heed.config.yaml:1:10: error: there is no rule");
    rmSync(join(watching.folder, "heed.config.yaml"));
    await watching.says("2 changed; 2 files: 1 error, 1 warning");
    expect((await watching.end()).code).toBe(1);
  });

  test("checks all again when a config that others extend, one in a folder or a schema is changed", async () => {
    const watching = await Watching.start(
      {
        "w/a.json": WARNED,
        "w/b/b.json": WARNED,
        "w/heed.config.yaml":
          "extends: ../base.yaml\ndata_schemas: [{ files: '**', schema: ../schema.json }]",
        "base.yaml": "rules: {}",
        "schema.json": "{}",
      },
      "w",
    );
    write(watching.folder, "base.yaml", "rules: { equal-to-null: off }");
    await watching.says("; 2 files: nothing is wrong");
    write(watching.folder, "w/b/heed.config.yaml", "rules: { equal-to-null: error }");
    await watching.says("; 2 files: 1 error");
    rmSync(join(watching.folder, "w/b/heed.config.yaml"));
    await watching.says("; 2 files: nothing is wrong");
    write(
      watching.folder,
      "schema.json",
      '{"additionalProperties": false, "properties": {"b": {"type": "string"}}}',
    );
    await watching.says("; 2 files: 2 warnings");
    expect((await watching.end()).code).toBe(0);
  });

  test("starts with a broken config, and ends with 2", async () => {
    const watching = await Watching.start(
      { "a.json": FINE, "my.yaml": "rules: []" },
      ".",
      "--config",
      "my.yaml",
    );
    write(watching.folder, "my.yaml", "");
    await watching.says("2 changed; 1 file: nothing is wrong (1 other file passed over)");
    write(watching.folder, "my.yaml", "rules: []");
    await watching.says("not a map of rules to levels");
    expect((await watching.end()).code).toBe(2);
  });

  test("respects what git ignores, also after a change of .gitignore", async () => {
    const watching = await Watching.start({ "a.json": FINE, "b.json": WRONG, ".gitignore": "b.json" }, ".");
    write(watching.folder, ".gitignore", "");
    await watching.says("1 changed; 2 files: 1 error");
    write(watching.folder, ".gitignore", "*.json");
    await watching.says("2 gone; 0 files: nothing was checked");
    expect((await watching.end()).code).toBe(0);
  });

  test("watches folders that git no longer ignores, and not those that it ignores", async () => {
    const watching = await Watching.start(
      { "a.json": FINE, "b/c/d.json": WRONG, "ignored/e.json": WRONG, ".gitignore": "b\nignored" },
      ".",
    );
    write(watching.folder, "ignored/e.json", FINE);
    write(watching.folder, ".gitignore", "ignored");
    await watching.says("1 changed; 2 files: 1 error");
    write(watching.folder, "b/c/d.json", FINE);
    await watching.says("1 changed; 2 files: nothing is wrong");
    expect((await watching.end()).code).toBe(0);
  });

  test("notices when a named folder is deleted and created again", async () => {
    const watching = await Watching.start({ "dist/a.json": FINE }, "dist");
    rmSync(join(watching.folder, "dist"), { recursive: true });
    await watching.says("; 0 files: 1 not read");
    write(watching.folder, "dist/a.json", WRONG);
    await watching.says("1 file: 1 error");
    expect((await watching.end()).code).toBe(1);
  });

  test("can be ended during a round", async () => {
    const watching = await Watching.start({}, ".");
    for (let index = 0; index < 500; index++) {
      write(watching.folder, `${index}.json`, index === 0 ? WRONG : FINE);
    }
    await watching.says("0.json:1:47: error");
    expect((await watching.end()).code).toBe(1);
  });

  test("is rejected with a format for machines", async () => {
    expect(await heed(["check", "--watch", "--format", "json", "."])).toEqual({
      code: 2,
      stdout: "",
      stderr:
        "heed: error: `--watch` cannot be used with `--format json`\n" +
        "  A report for machines has an end, but watching does not. Leave one of the two out.\n",
    });
  });
});
