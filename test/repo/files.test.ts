import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { ladder } from "../../scripts/ladder.ts";

const root = resolve(import.meta.dirname, "../..");
const read = (file: string) => readFileSync(join(root, file), "utf8");

/** Every file of the project, including files not yet added to git. */
const files = execFileSync("git", ["ls-files", "--cached", "--others", "--exclude-standard"], {
  cwd: root,
  encoding: "utf8",
})
  .split("\n")
  .filter((file) => file !== "" && existsSync(join(root, file)));

describe("the project's files", () => {
  test.each([
    "README.md",
    "CHANGELOG.md",
    "CONTRIBUTING.md",
    "LICENSE",
    "SECURITY.md",
    ".ci/run",
  ])("has %s", (file) => {
    expect(read(file).length).toBeGreaterThan(200);
  });

  test("keeps its source files short enough to read", () => {
    const long = files
      .filter((file) => /^src\/.*\.ts$/.test(file) && !file.includes("/generated/"))
      .map((file) => [file, read(file).split("\n").length] as const)
      .filter(([, lines]) => lines > 500);
    expect(long).toEqual([]);
  });

  test("has no files or folders named `utils` and the like", () => {
    expect(files.filter((file) => /(?:^|\/)(?:utils?|helpers?|common|misc)(?:\/|\.)/.test(file))).toEqual([]);
  });

  test("contains no local paths and no registries", () => {
    const texts = files.filter((file) => /\.(?:ts|mjs|js|json|md|ya?ml|svg|ebnf)$|\.ci\/run$/.test(file));
    const place = new RegExp(["/(?:work|root|home|Users)/", "registry\\.[a-z]+\\.[a-z]+"].join("|"));
    const named = texts.filter(
      (file) => file !== "package-lock.json" && place.test(read(file).replace(/"\$schema": ".*"/g, "")),
    );
    expect(named).toEqual([]);
  });

  test("has no registry's address in the lock file", () => {
    expect(read("package-lock.json")).not.toMatch(/"resolved": "https?:/);
  });

  test("the picture of the ladder agrees with the ladder", () => {
    expect(read("docs/ladder.svg")).toBe(ladder());
  });

  test("notes about work to do have reasons", () => {
    expect(
      files.filter(
        (file) => /^(?:src|scripts|bench)\//.test(file) && /\b(?:TODO|FIXME|XXX)\b/.test(read(file)),
      ),
    ).toEqual([]);
  });
});
