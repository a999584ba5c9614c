import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, describe, expect, test } from "vitest";
import { type FindOptions, findFiles } from "../../../src/cli/files/find-files.ts";
import { makeFolder, removeFolders } from "../run.ts";

afterAll(removeFolders);

interface Files {
  readonly [path: string]: string;
}

function write(folder: string, files: Files): string {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

const folderOf = (files: Files) => write(makeFolder(), files);

/** Returns the paths of files found in a folder, relative to it. */
async function found(folder: string, from = folder, options: FindOptions = {}): Promise<string[]> {
  const paths: string[] = [];
  for await (const { path } of findFiles([folder], options)) paths.push(path.slice(from.length + 1));
  return paths;
}

/** Runs git without configuration of the machine or the user. */
function git(folder: string, args: readonly string[], input = ""): string {
  const env = { PATH: process.env.PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: "1", XDG_CONFIG_HOME: folder };
  const { error, status, stdout, stderr } = spawnSync("git", args, {
    cwd: folder,
    env,
    input,
    encoding: "utf8",
  });
  if (error) throw error;
  if (status !== 0 && status !== 1) throw new Error(stderr);
  return stdout;
}

const hasGit = spawnSync("git", ["--version"]).status === 0;

test("yields files as they are found, before it reads other folders", async () => {
  const folder = folderOf({ "a/a.json": "", "b/c/b.json": "", "d.json": "" });
  const looked: string[] = [];
  const files = findFiles([folder], { onFolder: (path) => looked.push(path.slice(folder.length)) });
  expect((await files.next()).value).toEqual({ path: join(folder, "a/a.json"), isNamed: false });
  expect(looked).toEqual(["", "/a"]);
  await files.next();
  expect(looked).toEqual(["", "/a", "/b", "/b/c"]);
});

describe("files that git ignores", () => {
  const TREE: Files = {
    "a.json": "",
    "build/a.json": "",
    "build/kept/a.json": "",
    "deep/build/a.yaml": "",
    "deep/er/b.yaml": "",
    "deep/er/c.yaml": "",
  };

  test("are skipped, also whole folders", async () => {
    const folder = folderOf({ ...TREE, ".gitignore": "build\n!build/kept/a.json\n# a.json\n" });
    expect(await found(folder)).toEqual(["a.json", "deep/er/b.yaml", "deep/er/c.yaml"]);
  });

  test("follow the rules of each folder; the nearest takes precedence", async () => {
    const folder = folderOf({
      ...TREE,
      ".gitignore": "/build/\n*.yaml\n",
      "deep/.gitignore": "!/er/*.yaml\n",
      "deep/er/.gitignore": "c.yaml\r\n",
    });
    expect(await found(folder)).toEqual(["a.json", "deep/er/b.yaml"]);
  });

  test("follow the rules of folders above, up to the repository's root", async () => {
    const folder = folderOf({ ...TREE, ".gitignore": "*.yaml\n", "deep/.gitignore": "" });
    expect(await found(join(folder, "deep"))).toEqual(["build/a.yaml", "er/b.yaml", "er/c.yaml"]);
    write(folder, { ".git/HEAD": "" });
    expect(await found(join(folder, "deep"))).toEqual([]);
    write(folder, { "deep/.git": "gitdir: elsewhere" });
    expect(await found(join(folder, "deep/er"))).toEqual(["b.yaml", "c.yaml"]);
    expect(await found(folder)).toEqual([
      "a.json",
      "build/a.json",
      "build/kept/a.json",
      "deep/build/a.yaml",
      "deep/er/b.yaml",
      "deep/er/c.yaml",
    ]);
  });

  test("follow info/exclude, with the lowest precedence", async () => {
    const folder = folderOf({ ...TREE, ".git/info/exclude": "*.yaml\nbuild/\n", ".gitignore": "!b.yaml\n" });
    expect(await found(folder)).toEqual(["a.json", "deep/er/b.yaml"]);
    expect(await found(join(folder, "deep"), folder)).toEqual(["deep/er/b.yaml"]);
  });

  test("are found if they are named, or with --no-ignore", async () => {
    const folder = folderOf({ ...TREE, ".git/HEAD": "", ".gitignore": "build\n*.json\n" });
    expect(await found(join(folder, "a.json"), folder)).toEqual(["a.json"]);
    expect(await found(join(folder, "build"), folder)).toEqual(["build/a.json", "build/kept/a.json"]);
    expect(await found(join(folder, "build/kept"), folder)).toEqual(["build/kept/a.json"]);
    expect(await found(folder)).toEqual(["deep/er/b.yaml", "deep/er/c.yaml"]);
    expect(await found(folder, folder, { ignore: false })).toEqual(Object.keys(TREE));
  });

  test("are matched case-sensitively, unless the repository ignores case", async () => {
    const folder = folderOf({ ...TREE, ".gitignore": "A.JSON\nBuild/\n" });
    expect(await found(folder)).toEqual(Object.keys(TREE));
    write(folder, { ".git/config": "[core]\n\tbare = false\n\tignorecase = true\n" });
    expect(await found(folder)).toEqual(["deep/er/b.yaml", "deep/er/c.yaml"]);
  });

  test("are found if the rules cannot be read", async () => {
    const folder = folderOf({ "a.json": "", "b/b.json": "", "c/c.json": "" });
    mkdirSync(join(folder, ".gitignore"));
    writeFileSync(join(folder, "b/.gitignore"), Uint8Array.of(0xff, 0x0a, 0x2a));
    symlinkSync(join(folder, "rules"), join(folder, "c/.gitignore"));
    writeFileSync(join(folder, "rules"), "*");
    expect(await found(folder)).toEqual(["a.json", "b/b.json", "c/c.json"]);
  });

  test("are found if the rule is longer than any path", async () => {
    const rules = [
      "x".repeat(100_000),
      "[".repeat(5_000),
      "a*".repeat(2_000),
      `${"*".repeat(4_000)}b`,
      "b.json",
    ];
    const folder = folderOf({ "a.json": "", "b.json": "", [`${"c".repeat(200)}.json`]: "" });
    write(folder, { "deep/a.json": "", ".gitignore": rules.join("\n"), "deep/.gitignore": rules.join("\n") });
    expect(await found(folder)).toEqual(["a.json", `${"c".repeat(200)}.json`, "deep/a.json"]);
  });

  test.runIf(hasGit)("are the same as for git, in any tree", { timeout: 60_000 }, async () => {
    const folder = makeFolder();
    git(folder, ["init", "--quiet"]);
    await fc.assert(
      fc.asyncProperty(TREES, fc.boolean(), async (files, foldsCase) => {
        writeFileSync(join(folder, ".git/config"), `[core]\n\tignorecase = ${foldsCase}\n`);
        for (const name of readdirSync(folder)) {
          if (name !== ".git") rmSync(join(folder, name), { recursive: true });
        }
        write(folder, files);
        const all = await found(folder, folder, { ignore: false });
        const ignored = git(
          folder,
          ["check-ignore", "-z", "--stdin", "--no-index"],
          all.map((path) => `${path}\0`).join(""),
        ).split("\0");
        const expected = all.filter((path) => !ignored.includes(path));
        expect(await found(folder)).toEqual(expected);
        // A folder in it that is not ignored has the same rules when it is named.
        for (const inner of new Set(expected.map((path) => dirname(path)))) {
          expect(await found(join(folder, inner), folder)).toEqual(
            expected.filter((path) => inner === "." || path.startsWith(`${inner}/`)),
          );
        }
      }),
      { numRuns: 80 },
    );
  });
});

const FOLDERS = ["a", "b", "A", "#a", "!a", "a b", "[ab]", "é", "a*"];
const NAMES = ["a.json", "b.json", "#a.json", "!a.json", "a b.json", "é.json", "a*.json", ".json"];

const segments = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom("a", "b", "a.json", "*.json", "*", "**") },
  fc.constantFrom("A", "#a", "!a", "\\#a", "\\!a", "a b", "a\\ b", "[ab]", "\\[ab]", "é*", "a\\*", "?"),
  fc.constantFrom("[!b]*", "[a-b].json", "[^a]", "[[:alpha:]]", "*.JSON", "b*n", "\\a", "?.json", "["),
);

// A line of a `.gitignore`. None has two stars behind a letter and a slash behind those: git lets them cross folders,
// and its manual says that they do not.
const rules = fc
  .record({
    negation: fc.constantFrom("", "", "!"),
    start: fc.constantFrom("", "", "/", "**/"),
    segments: fc.array(segments, { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom("", "", "/", "/**", "  ", "\r"),
  })
  .map((rule) => rule.negation + rule.start + rule.segments.join("/") + rule.end);

const ruleFiles = fc
  .array(fc.oneof({ weight: 8, arbitrary: rules }, fc.constantFrom("", "# a", "!", "/", "  ")), {
    maxLength: 4,
  })
  .map((lines) => lines.join("\n"));

const paths = (name: fc.Arbitrary<string>) =>
  fc
    .tuple(fc.array(fc.constantFrom(...FOLDERS.slice(0, 3), ...FOLDERS), { maxLength: 3 }), name)
    .map(([folders, last]) => [...folders, last].join("/"));

/** Files with `.gitignore` files among them. */
const TREES: fc.Arbitrary<Files> = fc
  .tuple(
    ruleFiles,
    fc.array(fc.tuple(paths(fc.constant(".gitignore")), ruleFiles), { maxLength: 4 }),
    fc.array(paths(fc.constantFrom(...NAMES)), { minLength: 1, maxLength: 25 }),
  )
  .map(([root, others, files]) =>
    Object.fromEntries([
      ...files.map((path) => [path, ""]),
      ...others.filter(([path]) => basename(path) !== ""),
      [".gitignore", root],
    ]),
  );
