import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makeFolder, program, removeFolders } from "../../cli/run.ts";
import { writeFiles } from "../client.ts";

afterAll(removeFolders);

const example = resolve(import.meta.dirname, "../../../examples/escalation");
const text = (name: string) => readFileSync(join(example, name), "utf8");

/** The script is for the Neovim of Debian 12; newer versions start clients in another way. */
const version = /^NVIM v(0\.[7-9])\./.exec(
  spawnSync("nvim", ["--version"], { encoding: "utf8" }).stdout ?? "",
)?.[1];

describe.runIf(version !== undefined)("Neovim", () => {
  test("shows a mistake, mends it, explains, renames over files, and runs a scenario", async () => {
    const folder = writeFiles(makeFolder(), {
      "workflow.yaml": text("workflow.yaml").replace("been seen", "been sene"),
      "seen.scenario.yaml": text("seen.scenario.yaml"),
    });
    const script = join(import.meta.dirname, "neovim.lua");
    const { stdout } = spawnSync("nvim", ["-n", "--headless", "-u", "NONE", "-c", `luafile ${script}`], {
      cwd: folder,
      encoding: "utf8",
      timeout: 120_000,
      env: {
        PATH: process.env.PATH,
        HOME: folder,
        HEED: [process.execPath, await program(), "lsp", "--stdio"].join("\n"),
      },
    });
    const seen = stdout.split("\n").filter((line) => /^[a-z]+ /.test(line));
    expect(seen).toEqual([
      "diagnostic 17 37 41 unknown-case",
      "action Write `seen`",
      "left 0",
      "line when: in_app_feed_1 has not been seen",
      "hover **`in_app_feed_1 has not been seen`**",
      "renamed - ref: feed",
      "renamed - at +2m: feed is seen",
      "lens Run scenario",
      "run who has seen it in the app gets no email: passed: 1 expectation, met",
      "stopped true",
    ]);
  });
});
