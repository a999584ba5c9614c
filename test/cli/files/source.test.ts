import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { kindOfName, kindOfText } from "../../../src/cli/files/source.ts";
import { heed, makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

describe("the kind of a text", () => {
  test.each([
    ['{"all": []}', "json"],
    [' \n[{"variable": 1}]', "json"],
    ["\ufeff{}", "json"],
    ["null", "json"],
    ["5", "json"],
    ['"data.a == 1"', "json"],
    ['{"all": [', "json"],
    ['{"all": []} and', "json"],
    ["steps:\n  - when: always", "yaml"],
    ["# comment\n\nwhen: always", "yaml"],
    ["---\nwhen: always", "yaml"],
    ["- data.a == 1", "yaml"],
    ['"steps":\n', "yaml"],
    ["\ufeffsteps:\n", "yaml"],
    ["a: [\n", "yaml"],
    ["data.a == 1", "text"],
    ["-5 == data.a", "text"],
    ['data.meta == {"tier": 2}', "text"],
    ['"pro" == recipient.plan', "text"],
    ['["a", "]b"] contains data.role', "text"],
    ['{"a": {"b": 1}} == data.meta', "text"],
    ["always", "text"],
    ["`a: b` has been seen", "text"],
    ["", "text"],
  ])("%j is %s", (text, kind) => {
    expect(kindOfText(text)).toBe(kind);
  });

  test("the name of a file decides, if it has a known extension", () => {
    const names = ["a.json", "b.YAML", "c.yml", "d.heed", "e.txt", "f.md", "json"];
    expect(names.map(kindOfName)).toEqual(["json", "yaml", "yaml", "text", "text", undefined, undefined]);
  });

  test("the output of `heed decompile` is read as text by `heed compile`", async () => {
    const swapped = [
      { variable: '["a", "b"]', operator: "contains", argument: "data.role" },
      { variable: '{"a": 1}', operator: "equal_to", argument: "data.meta" },
      { variable: "pro", operator: "equal_to", argument: "recipient.plan" },
    ];
    for (const trio of swapped) {
      const { stdout } = await heed(["decompile", "-e", JSON.stringify({ all: [trio] })]);
      expect(kindOfText(stdout)).toBe("text");
      expect((await heed(["compile", "-"], { input: stdout })).code).toBe(0);
    }
  });

  test("`--as` has the last word", async () => {
    const file = join(makeFolder(), "a.json");
    writeFileSync(file, "data.a == 1");
    expect((await heed(["validate", file])).code).toBe(1);
    expect((await heed(["validate", "--as", "text", file])).code).toBe(0);
    expect((await heed(["validate", "--as", "yaml", "-e", "{ all: [] }"])).stdout).toContain("1 condition ");
  });
});

describe("files that cannot be read", () => {
  const folder = makeFolder();
  const make = (name: string, bytes: string | Uint8Array) => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };

  test.each([
    ["a file that is not there", () => join(folder, "none.yaml"), "there is no such file"],
    ["a file below a file", () => join(make("file", ""), "a"), "a part of its path is a file, not a folder"],
    ["UTF-16", () => make("utf16", Buffer.from("\ufeffalways", "utf16le")), "it is UTF-16, not UTF-8"],
    ["Latin-1", () => make("latin1", Buffer.from("a: b\nc: é\n", "latin1")), "line 2 is not UTF-8"],
    ["a name with NUL", () => "a\0b", "a file name cannot contain a NUL character"],
    ["a name that is too long", () => "a".repeat(5000), "the name is too long"],
  ])("%s", async (_what, path, message) => {
    const name = path();
    const { code, stdout, stderr } = await heed(["decompile", name]);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toContain(`: error: ${message}`);
  });

  test("a folder, where one file is asked for", async () => {
    mkdirSync(join(folder, "flows"));
    const context = join(folder, "flows");
    const { code, stderr } = await heed(["eval", "-e", "always", "--context", context]);
    expect(code).toBe(2);
    expect(stderr).toContain("it is a folder, not a file");
    expect(stderr).toContain("flows/*.yaml`");
  });

  test("links in a circle", async () => {
    symlinkSync(join(folder, "loop"), join(folder, "loop"));
    expect((await heed(["validate", join(folder, "loop")])).stderr).toContain("lead in a circle");
  });

  test("a file that is too large is not read", async () => {
    const file = make("large.yaml", "");
    truncateSync(file, 10 * 1024 * 1024 + 1);
    const { code, stderr } = await heed(["validate", file]);
    expect(code).toBe(2);
    expect(stderr).toContain("larger than 10 MB");
    expect((await heed(["validate", "/dev/zero"])).stderr).toContain("larger than 10 MB");
  });

  test("standard input that is too large is not read to its end", async () => {
    const { code, stderr } = await heed(["validate", "-"], { input: " ".repeat(10 * 1024 * 1024 + 1) });
    expect(code).toBe(2);
    expect(stderr).toContain("<stdin>: error: it is larger than 10 MB");
  });

  test("the others are read all the same", async () => {
    const good = make("good.yaml", "when: always\n");
    const { code, stdout } = await heed(["validate", join(folder, "none.yaml"), good]);
    expect(code).toBe(2);
    expect(stdout).toContain("1 condition in 1 file");
  });
});
