import { execFileSync, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { VERBS } from "../../../src/cli/verbs.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

const isInstalled = (shell: string) => spawnSync(shell, ["-c", "exit 0"]).status === 0;

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout, stderr } = await heed(["completion", shell]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
  const file = join(makeFolder(), "completion");
  writeFileSync(file, stdout);
  return file;
}

/** The offers of bash for a line, word by word; the last is the one at the cursor. */
async function offeredByBash(...words: readonly string[]): Promise<readonly string[]> {
  const file = await scriptFor("bash");
  const program = `source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _heed; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const out = execFileSync("bash", ["--norc", "-c", program, file, ...words], { encoding: "utf8" });
  return out.split("\n").filter(Boolean);
}

describe("heed completion bash", () => {
  test.skipIf(!isInstalled("bash"))("offers verbs, options, values and operands", async () => {
    expect(await offeredByBash("heed", "")).toEqual([...Object.keys(VERBS), "help"]);
    expect(await offeredByBash("heed", "de")).toEqual(["decompile"]);
    expect(await offeredByBash("heed", "--ver")).toEqual(["--version"]);
    expect(await offeredByBash("heed", "test", "--co")).toEqual(["--config", "--coverage", "--color"]);
    expect(await offeredByBash("heed", "test", ".", "--format", "")).toEqual([
      "pretty",
      "json",
      "junit",
      "github",
    ]);
    expect(await offeredByBash("heed", "test", "--format", "=", "ju")).toEqual(["junit"]);
    expect(await offeredByBash("heed", "test", "--format", "=")).toEqual([
      "pretty",
      "json",
      "junit",
      "github",
    ]);
    expect(await offeredByBash("heed", "--color", "cases", "--channel", "em")).toEqual(["email"]);
    expect(await offeredByBash("heed", "completion", "f")).toEqual(["fish"]);
    expect(await offeredByBash("heed", "help", "simp")).toEqual(["simplify"]);
  });

  test.skipIf(!isInstalled("bash"))(
    "leaves files to bash: operands, files of options, and all after --",
    async () => {
      expect(await offeredByBash("heed", "check", "")).toEqual([]);
      expect(await offeredByBash("heed", "check", "--config", "he")).toEqual([]);
      expect(await offeredByBash("heed", "diff", "--", "--fo")).toEqual([]);
      expect(await offeredByBash("heed", "nonsense", "--fo")).toEqual([]);
    },
  );

  test.skipIf(!isInstalled("bash"))(
    "is bound to the command, with names of files where it has no words",
    async () => {
      const file = await scriptFor("bash");
      const bound = execFileSync("bash", ["--norc", "-c", 'source "$0"; complete -p heed', file], {
        encoding: "utf8",
      });
      expect(bound.trim()).toBe("complete -o default -F _heed heed");
    },
  );
});

describe("heed completion fish", () => {
  test.skipIf(!isInstalled("fish"))("offers verbs, options, values and operands", async () => {
    const file = await scriptFor("fish");
    const offered = (line: string) =>
      execFileSync("fish", ["--no-config", "-c", `source $argv[1]; complete -C $argv[2]`, file, line], {
        encoding: "utf8",
        env: { ...process.env, HOME: makeFolder() },
      })
        .split("\n")
        .filter(Boolean)
        .map((one) => one.split("\t")[0]);
    expect(offered("heed de")).toEqual(["decompile"]);
    expect(offered("heed test --min")).toEqual(["--min-coverage"]);
    expect(offered("heed test --format ").toSorted()).toEqual(["github", "json", "junit", "pretty"]);
    expect(offered("heed completion z")).toContain("zsh");
  });
});

const CHECKS: readonly (readonly [shell: string, ...args: string[]])[] = [
  ["bash", "-n"],
  ["zsh", "-n"],
  ["fish", "--no-execute"],
];

describe.each(CHECKS)("the script for %s", (shell, ...args) => {
  test.skipIf(!isInstalled(shell))("has no mistake that the shell sees", async () => {
    const { status, stderr } = spawnSync(shell, [...args, await scriptFor(shell)], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });

  test("has every verb with all of its options and their values", async () => {
    const { stdout } = await heed(["completion", shell]);
    for (const [name, { verb }] of Object.entries(VERBS)) {
      expect(stdout).toContain(name);
      for (const { long, argChoices = [] } of verb.options) {
        expect(stdout).toContain(shell === "fish" ? `-l ${long?.slice(2)}` : long);
        if (argChoices.length > 0) expect(stdout).toContain(argChoices.join(" "));
      }
    }
  });
});

test.each(["powershell", "fisch"])("ends with 2 for %s", async (shell) => {
  expect(await heed(["completion", shell])).toMatchObject({
    code: 2,
    stdout: "",
    stderr: expect.stringMatching(shell === "fisch" ? /Did you mean `fish`/ : /Name bash, zsh or fish/),
  });
});
