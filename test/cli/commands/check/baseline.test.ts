import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../../run.ts";

afterAll(removeFolders);

const STEPS = (...whens: readonly string[]) =>
  `steps:\n${whens.map((when, index) => `  - { ref: s_${index}, when: ${when} }\n`).join("")}`;

function write(folder: string, name: string, text: string): void {
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  writeFileSync(join(folder, name), text);
}

/** A folder with two files of old findings, and their baseline. */
async function adopted(): Promise<string> {
  const cwd = makeFolder();
  write(cwd, "w/a.yaml", STEPS("data.plan == null", "data.name == null"));
  write(cwd, "w/b.yaml", STEPS("data.plan == null"));
  const { code, stdout, stderr } = await heed(["check", "--write-baseline", "old.json", "w"], { cwd });
  expect({ code, stdout, stderr }).toEqual({
    code: 0,
    stdout: "2 files: nothing is wrong (3 in the baseline)\n",
    stderr: "old.json: 3 findings written\n",
  });
  return cwd;
}

async function check(cwd: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = await heed(["check", "--baseline", "old.json", ...args, "w"], { cwd });
  const codes = [...stderr.matchAll(/^(\S+): (?:warning|error): .*\[(.*)\]$/gm)];
  return { code, stdout, stderr, found: codes.map(([, place, name]) => `${place} ${name}`) };
}

describe("a baseline", () => {
  test.each([
    ["is missing", undefined, "the baseline cannot be read: there is no such file"],
    ["is another file", "[]", "it is not a baseline of this version"],
  ])("that %s is reported once, for all files", async (_, text, message) => {
    const cwd = await adopted();
    rmSync(join(cwd, "old.json"));
    if (text !== undefined) write(cwd, "old.json", text);
    const { code, stdout, stderr } = await check(cwd);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "2 files: 2 not read\n" });
    expect(stderr.split(`old.json: error: ${message}`).length - 1).toBe(1);
  });

  test("keeps old findings out of the report, and lets new ones in", async () => {
    const cwd = await adopted();
    expect(await check(cwd, "--max-warnings", "0")).toMatchObject({
      code: 0,
      stdout: "2 files: nothing is wrong (3 in the baseline)\n",
      stderr: "",
    });
    write(cwd, "w/b.yaml", STEPS("data.plan == null", "data.total == null"));
    expect(await check(cwd, "--max-warnings", "0")).toMatchObject({
      code: 1,
      stdout: "2 files: 1 warning (3 in the baseline)\n",
      found: [join("w", "b.yaml:3:37 equal-to-null")],
    });
  });

  test("knows findings whose lines moved or changed their indentation", async () => {
    const cwd = await adopted();
    const [, ...lines] = STEPS("data.plan == null", "data.name == null").split("\n");
    write(cwd, "w/a.yaml", `# moved\n\nsteps:\n${lines.toReversed().join("\n    ").trimEnd()}\n`);
    expect((await check(cwd)).found).toEqual([]);
  });

  test("counts equal findings: one more is new", async () => {
    const cwd = makeFolder();
    write(cwd, "w/a.yaml", "steps:\n  - when: data.a == null\n  - when: data.a == null\n");
    await heed(["check", "--write-baseline", "old.json", "w"], { cwd });
    write(cwd, "w/a.yaml", `steps:\n${"  - when: data.a == null\n".repeat(3)}`);
    expect((await check(cwd)).stdout).toBe("1 file: 1 warning (2 in the baseline)\n");
  });

  test("holds no errors of conditions, which cannot be used", async () => {
    const cwd = makeFolder();
    write(cwd, "w/a.yaml", STEPS("data.plan = 1", "data.name == null"));
    const { code, stdout } = await heed(["check", "--write-baseline", "old.json", "w"], { cwd });
    expect({ code, stdout }).toEqual({ code: 1, stdout: "1 file: 1 error (1 in the baseline)\n" });
    expect(await check(cwd)).toMatchObject({ code: 1, stdout: "1 file: 1 error (1 in the baseline)\n" });
  });

  test("says which of its findings no longer occur, of checked files and of those that are gone", async () => {
    const cwd = await adopted();
    write(cwd, "w/a.yaml", STEPS("data.plan == null"));
    rmSync(join(cwd, "w/b.yaml"));
    const { code, stderr } = await check(cwd);
    expect(code).toBe(0);
    expect(stderr).toBe(
      ["w/a.yaml", "w/b.yaml"]
        .map(
          (file) =>
            `old.json: \`equal-to-null\` no longer occurs in \`${file}\`, where it is listed once more; write it again with --write-baseline\n`,
        )
        .join(""),
    );
    const { stdout } = await heed(["check", "--format", "json", "--baseline", "old.json", "w"], { cwd });
    const report = JSON.parse(stdout);
    expect(report.gone).toEqual([
      { baseline: "old.json", file: "w/a.yaml", code: "equal-to-null", count: 1 },
      { baseline: "old.json", file: "w/b.yaml", code: "equal-to-null", count: 1 },
    ]);
    expect(report.summary).toMatchObject({ warnings: 0, old: 1 });
    // A file that is there and was not checked may still have them.
    write(cwd, "v/c.yaml", STEPS("always"));
    const other = await heed(["check", "--baseline", "old.json", "v"], { cwd });
    expect(other.stderr).not.toContain("a.yaml");
  });

  test("is written again for the files that were checked; the entries of others stay", async () => {
    const cwd = await adopted();
    const files = () => Object.keys(JSON.parse(readFileSync(join(cwd, "old.json"), "utf8")).files);
    write(cwd, "w/a.yaml", STEPS("always"));
    await heed(["check", "--write-baseline", "old.json", "w/a.yaml"], { cwd });
    expect(files()).toEqual(["w/b.yaml"]);
    rmSync(join(cwd, "w/b.yaml"));
    await heed(["check", "--write-baseline", "old.json", "w/a.yaml"], { cwd });
    expect(files()).toEqual([]);
  });

  test("is the same text for the same findings, whatever the order of the files", async () => {
    const cwd = await adopted();
    const first = readFileSync(join(cwd, "old.json"), "utf8");
    await heed(["check", "--write-baseline", "old.json", "w/b.yaml", "w/a.yaml"], { cwd });
    expect(readFileSync(join(cwd, "old.json"), "utf8")).toBe(first);
  });

  test("can be named in the config, from its folder", async () => {
    const cwd = await adopted();
    write(cwd, "heed.config.yaml", "baseline: old.json\n");
    expect((await heed(["check", "--max-warnings", "0", "a.yaml"], { cwd: join(cwd, "w") })).stdout).toBe(
      "1 file: nothing is wrong (2 in the baseline)\n",
    );
  });

  test.each([
    ["none.json", undefined, "none.json: error: the baseline cannot be read: there is no such file"],
    ["bad.json", "{}", "bad.json: error: it is not a baseline of this version"],
    ["bad.json", '{"version": 1, "files": {"a": [{}]}}', "it is not a baseline of this version"],
  ])("that cannot be used ends with 2: %s", async (name, text, message) => {
    const cwd = await adopted();
    if (text !== undefined) write(cwd, name, text);
    const { code, stderr } = await heed(["check", "--baseline", name, "w"], { cwd });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  test.each(["--baseline=old.json", "--watch", "--fix"])("is not written with %s", async (option) => {
    const { code, stderr } = await heed(["check", "--write-baseline", "old.json", option, "."]);
    expect(code).toBe(2);
    expect(stderr).toContain(`\`--write-baseline\` cannot be used with \`${option.replace(/=.*/, "")}\``);
  });
});
