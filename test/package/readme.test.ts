import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { compile, validate } from "../../src/entries/index.ts";
import { readScenario } from "../../src/entries/simulate.ts";
import { compileFile } from "../../src/workflow/index.ts";
import { folder, runModule } from "./user.ts";

const root = resolve(import.meta.dirname, "../..");
const cli = join(folder, "node_modules/heed/dist/cli.js");
const readme = readFileSync(join(root, "README.md"), "utf8");

interface Block {
  readonly language: string;
  readonly code: string;
  readonly line: number;
}

function blocksOf(page: string): Block[] {
  return [...page.matchAll(/^```(\w+)\n(.*?)^```$/gms)].map((match) => ({
    language: match[1] as string,
    code: match[2] as string,
    line: page.slice(0, match.index).split("\n").length,
  }));
}

const blocks = blocksOf(readme);
const of = (language: string) =>
  blocks.filter((block) => block.language === language).map((block) => [block.line, block.code] as const);

describe("every code block of the README", () => {
  test("is of a kind that is tried here", () => {
    expect([...new Set(blocks.map(({ language }) => language))].sort()).toEqual([
      "console",
      "heed",
      "js",
      "json",
      "sh",
      "yaml",
    ]);
  });

  test.each(of("heed"))("line %i: texts compile", (_line, code) => {
    for (const text of code.trim().split("\n")) expect([text, compile(text).diagnostics]).toEqual([text, []]);
  });

  test.each(of("json"))("line %i: conditions are sound", (_line, code) => {
    expect(validate(JSON.parse(code))).toEqual({ ok: true, diagnostics: [] });
  });

  const isScenario = (code: string) => /^expect:$/m.test(code);

  test.each(
    of("yaml").filter(([, code]) => isScenario(code)),
  )("line %i: scenarios are sound", (_line, code) => {
    expect(readScenario(code, "yaml")).toMatchObject({ scenario: { workflow: {} }, diagnostics: [] });
  });

  test.each(of("yaml").filter(([, code]) => !isScenario(code)))("line %i: files compile", (_line, code) => {
    const { text, problems } = compileFile(code, "yaml");
    expect(problems).toEqual([]);
    expect(text).toContain("conditions:");
  });

  test.each(of("sh"))("line %i: scripts are there", (_line, code) => {
    const { scripts } = JSON.parse(readFileSync(join(root, "package.json"), "utf8")) as { scripts: object };
    for (const line of code.trim().split("\n")) {
      const name = /^npm (?:run )?(\w+)/.exec(line)?.[1];
      expect(Object.keys(scripts), line).toContain(name);
    }
  });

  test.each(of("js"))("line %i: the program prints what it says", (_line, code) => {
    const printed = runModule(code, root);
    const promised = [...code.matchAll(/\/\/=> (.*)$/gm)].map((match) => match[1]);
    expect(printed.trim().split("\n")).toEqual(promised);
  });

  test.each(of("console"))("line %i: the commands print what is shown", (_line, code) => {
    for (const [, command = "", shown = ""] of code.matchAll(/^\$ (.*)\n((?:(?!\$ ).*\n)*)/gm)) {
      const args = [...command.matchAll(/'([^']*)'|(\S+)/g)].map((match) => match[1] ?? (match[2] as string));
      expect(args.shift()).toBe("heed");
      const { stdout, stderr } = spawnSync(process.execPath, [cli, ...args], {
        cwd: root,
        encoding: "utf8",
        env: { ...process.env, NO_COLOR: "1" },
      });
      expect(`${stdout}${stderr}`.trimEnd(), command).toBe(shown.trimEnd());
    }
  });
});
