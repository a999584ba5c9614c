import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, resolve } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { writeNewFile, writeTextFile } from "../../../src/cli/files/write-file.ts";
import { makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

/** Runs the program where no file may grow past some blocks of 1024 bytes, as on a full disk. */
function heedOnFullDisk(cwd: string, ...args: readonly string[]) {
  const command = `trap '' XFSZ; ulimit -f 0; exec "$@"`;
  const program = [process.execPath, resolve("dist/cli.js"), ...args];
  return spawnSync("bash", ["-c", command, "bash", ...program], { cwd, encoding: "utf8" });
}

describe("a file that cannot be written to its end", () => {
  test("is as it was, if it was there, and is not there otherwise", () => {
    const cwd = makeFolder();
    writeFileSync(join(cwd, "a.yaml"), "steps:\n  - { ref: a, when: data.x == null }\n");
    writeFileSync(join(cwd, "old.json"), '{"about":"","version":1,"files":{}}');
    for (const name of ["old.json", "new.json"]) {
      const { status, stderr } = heedOnFullDisk(cwd, "check", "--write-baseline", name, "a.yaml");
      expect({ status, stderr }).toMatchObject({
        status: 2,
        stderr: expect.stringContaining(`${name}: error: it cannot be written`),
      });
    }
    expect(readdirSync(cwd).sort()).toEqual(["a.yaml", "old.json"]);
    expect(readFileSync(join(cwd, "old.json"), "utf8")).toBe('{"about":"","version":1,"files":{}}');
  });

  test("does not count as there for a sample that is written again", () => {
    const cwd = makeFolder();
    expect(heedOnFullDisk(cwd, "init").status).toBe(2);
    expect(existsSync(join(cwd, "heed.config.yaml"))).toBe(false);
  });
});

describe("writing a file", () => {
  test("makes its folders, keeps the mode of one that is there, and follows links", async () => {
    const folder = makeFolder();
    const file = join(folder, "a/b.txt");
    await writeTextFile(file, "one");
    expect(readFileSync(file, "utf8")).toBe("one");
    symlinkSync(file, join(folder, "link"));
    await writeTextFile(join(folder, "link"), "two");
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(statSync(file).nlink).toBe(1);
    expect(await writeNewFile(file, "three")).toBe(false);
    expect(readFileSync(file, "utf8")).toBe("two");
  });

  test("writes to what is no file as it is, and refuses a folder", async () => {
    await writeTextFile("/dev/null", "text");
    const folder = makeFolder();
    mkdirSync(join(folder, "a"));
    await expect(writeTextFile(join(folder, "a"), "text")).rejects.toThrow("it cannot be written");
  });
});
