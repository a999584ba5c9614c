/** Escape sequences and commands in input never reach a terminal or a reader of annotations unescaped. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { heed, makeFolder, removeFolders } from "../cli/run.ts";

afterAll(removeFolders);

const ESCAPES = "\u001b]0;owned\u0007\u001b[2J\u009b31m\u202e\u2028";
const OBEYED = /(?![\n\t])[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** A folder with one workflow file whose name, keys, refs, channels and conditions all hold escapes. */
function hostileFolder(): string {
  const folder = makeFolder();
  const text = JSON.stringify({
    [ESCAPES]: 1,
    steps: [
      { ref: `a${ESCAPES}`, type: `channel${ESCAPES}`, channel_key: ESCAPES, when: `data.x = "${ESCAPES}"` },
      { ref: `a${ESCAPES}`, when: `\`${ESCAPES}\` has been sen ${ESCAPES}` },
      { ref: "b", conditions: { all: [{ variable: ESCAPES, operator: ESCAPES, [ESCAPES]: ESCAPES }] } },
    ],
  });
  writeFileSync(join(folder, `a${ESCAPES.replace("/", "")}\n::error::.json`), text);
  return folder;
}

describe("control characters of input never reach a terminal", () => {
  test.each(["pretty", "json", "sarif", "github", "junit"])("heed check --format %s", async (format) => {
    const { code, stdout, stderr } = await heed(["check", "--format", format, hostileFolder()]);
    expect(code).not.toBe(0);
    expect(stdout + stderr).toContain("owned");
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  test.each([
    ["a text that is compiled", ["compile", "-e", `data.x = "${ESCAPES}"`]],
    ["values that are explained", ["explain", "-e", `data.x == "${ESCAPES}"`, "--context", "-"]],
    ["a ref that is missing", ["eval", "-e", `\`${ESCAPES}\` has been seen`, "--context", "-"]],
    ["a file that is not there", ["validate", `${ESCAPES}.yaml`]],
    ["an unknown command", [ESCAPES]],
  ])("%s", async (_what, args) => {
    const { stdout, stderr } = await heed(args, {
      input: JSON.stringify({ data: { x: ESCAPES }, refs: {} }),
    });
    expect(stdout + stderr).toContain("owned");
    expect(stdout + stderr).not.toMatch(OBEYED);
  });

  test("names of files never begin a command for a reader of annotations", async () => {
    const { stdout } = await heed(["check", "--format", "github", hostileFolder()]);
    for (const line of stdout.split("\n").filter((each) => each.startsWith("::"))) {
      expect(line).toMatch(/^::(?:error|warning|notice) file=/);
    }
  });
});
