/** `examples/compiled/`, built by the command of the installed package and run where no code may be generated. */
import { execFileSync } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { folder } from "./user.ts";

const example = join(folder, "compiled-example");
const cli = join(folder, "node_modules/heed/dist/cli.js");

test.each([
  { options: [] as string[] },
  { options: ["--standalone"] },
  { options: ["--unchecked"] },
])("compiled conditions run under a strict policy $options", ({ options }) => {
  cpSync(resolve(import.meta.dirname, "../../examples/compiled"), example, { recursive: true });
  const made = execFileSync(
    process.execPath,
    [cli, "compile", "new-comment.yaml", "--emit", "js", "--out-dir", "conditions", ...options],
    { cwd: example, encoding: "utf8" },
  );
  expect(made).toBe("conditions/new-comment.js\n");
  expect(existsSync(join(example, made.trim()))).toBe(true);
  const printed = execFileSync(
    process.execPath,
    ["--disallow-code-generation-from-strings", join(example, "main.mjs")],
    { encoding: "utf8" },
  );
  const lines = ["starts: true", "sends an email: true", "complains: unknown-ref: refs.in_app_feed_1", ""];
  expect(printed.split("\n").slice(0, 2)).toEqual(lines.slice(0, 2));
  if (!options.includes("--unchecked")) expect(printed.split("\n")).toEqual(lines);
});
