import { describe, expect, test } from "vitest";
import { renderPage } from "../../../src/cli/commands/rule/page.ts";
import { pageOf, pageUri } from "../../../src/cli/output/pages.ts";
import { runProgram } from "../../../src/cli/program.ts";
import { allCodes } from "../../../src/diagnostics/index.ts";
import { RULES, SUPPRESSION_RULES } from "../../../src/lint/index.ts";
import { heed } from "../run.ts";

describe("heed rule", () => {
  test("prints the page of a rule or of a diagnostic", async () => {
    const { code, stdout } = await heed(["rule", "equal-to-null"]);
    expect({ code, title: stdout.split("\n")[0] }).toEqual({ code: 0, title: "# equal-to-null" });
    expect(stdout).toContain("## Prefer");
    expect((await heed(["rule", "[wrong-symbol]"])).stdout).toMatch(/^# wrong-symbol\n/);
  });

  test("has a page for every rule and every code", async () => {
    const names = [...RULES, ...SUPPRESSION_RULES].map(({ name }) => name);
    for (const name of [...names, ...allCodes()]) {
      expect(pageOf(name), name).toBeDefined();
      expect(pageUri(name)).toMatch(/^file:\/\/\/.*\.md$/);
    }
  });

  test("gives the page in JSON, with its level", async () => {
    const { stdout } = await heed(["rule", "duplicate-ref", "--format", "json"]);
    expect(JSON.parse(stdout)).toMatchObject({
      name: "duplicate-ref",
      kind: "rule",
      level: "error",
      page: expect.stringContaining("# duplicate-ref"),
    });
  });

  test("lists every rule with its level and its summary", async () => {
    const { code, stdout } = await heed(["rule", "--list"]);
    expect(code).toBe(0);
    const lines = stdout.trimEnd().split("\n");
    expect(lines).toHaveLength(RULES.length + SUPPRESSION_RULES.length);
    expect(lines).toContain(
      `equal-to-null${" ".repeat(14)}warning  \`equal_to null\` on a path that may be missing.`,
    );
    const { rules } = JSON.parse((await heed(["rule", "--list", "--format", "json"])).stdout);
    expect(rules).toHaveLength(lines.length);
  });

  test.each([
    [["rule", "equal-to-nul"], "there is no rule `equal-to-nul`", "Did you mean `equal-to-null`?"],
    [["rule", "../cli"], "there is no rule `../cli`", "`heed rule --list` lists all."],
    [["rule", "README"], "there is no rule `README`", "`heed rule --list` lists all."],
    [["rule", "ignoring"], "there is no rule `ignoring`", ""],
    [["rule"], "no rule is given", "`heed rule --list` lists all."],
    [["rule", "equal-to-null", "--list"], "both a name and `--list` are given", "Leave one"],
  ])("%j ends with 2", async (args, message, help) => {
    const { code, stdout, stderr } = await heed(args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(message);
    expect(stderr).toContain(help);
  });

  test("writes for people on a terminal", async () => {
    let written = "";
    const stream = {
      isTTY: true,
      write: (text: string) => {
        written += text;
        return true;
      },
      once: () => undefined,
    };
    const stdin = (async function* () {})();
    await runProgram(["rule", "equal-to-null"], { stdin, stdout: stream, stderr: stream, env: {} });
    expect(written.startsWith("\u001b[1mequal-to-null\u001b[22m\n")).toBe(true);
    expect(written).not.toContain("```");
  });
});

describe("a page on a terminal", () => {
  const mark = (name: string) => (text: string | number | null | undefined) => `<${name}>${text}</${name}>`;
  const colors = { bold: mark("b"), cyan: mark("c"), dim: mark("d") } as never;

  test("has marked headings and code, texts of links, and indented examples without change", () => {
    const page =
      "# a-b\n\nSee [`x`](y.md) and **z**.\n\n```yaml\nwhen: `a`\n  # [b](c)\n\nsteps: []\n```\n\n| a | b |\n|---|---|\n";
    expect(renderPage(page, colors)).toBe(
      "<b>a-b</b>\n\nSee <c>x</c> and <b>z</b>.\n\n    when: `a`\n      # [b](c)\n\n    steps: []\n\n| a | b |\n<d>|---|---|</d>\n",
    );
  });
});

test("names the rules that a part of a name may stand for", async () => {
  const { code, stderr } = await heed(["rule", "no-time"]);
  expect(code).toBe(2);
  expect(stderr).toContain("Did you mean `no-time-between`");
});
