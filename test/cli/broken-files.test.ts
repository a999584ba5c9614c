/** Broken files in a folder: each has one clear message and the right exit code, and the other files are checked. */
import { chmodSync, mkdirSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Given, heed, heedProcess, makeFolder, removeFolders } from "./run.ts";

afterAll(removeFolders);

const SOUND = 'steps:\n  - ref: email_1\n    when: recipient.plan == "pro"\n';
const WRONG = "steps:\n  - ref: email_1\n    when: recipient.plan = 1\n";
const MEGABYTE = 1024 * 1024;

/** Creates something broken at a path. */
type Make = (path: string) => void;
const holding =
  (content: string | Uint8Array): Make =>
  (path) =>
    writeFileSync(path, content);

/** A folder with something broken between a valid file and one with a mistake. */
function folderWith(name: string, make: Make): string {
  const folder = makeFolder();
  writeFileSync(join(folder, "a.yaml"), SOUND);
  writeFileSync(join(folder, "z.yaml"), WRONG);
  mkdirSync(dirname(join(folder, name)), { recursive: true });
  make(join(folder, name));
  return folder;
}

interface Report {
  readonly files: readonly {
    readonly file: string;
    readonly diagnostics: readonly {
      readonly code: string;
      readonly line: number;
      readonly message: string;
    }[];
    readonly failure?: { readonly message: string };
  }[];
}

/** Returns the messages of each file, by its name in the folder. */
async function messagesOf(folder: string, ...more: readonly string[]) {
  const { code, stdout } = await heed(["check", "--format", "json", folder, ...more]);
  const { files } = JSON.parse(stdout) as Report;
  const words = files.map(({ file, diagnostics, failure }) => [
    file.slice(folder.length + 1),
    ...diagnostics.map(({ code: found, line, message }) => `${line}: ${message} [${found}]`),
    ...(failure === undefined ? [] : [failure.message]),
  ]);
  return { code, files: words };
}

const SOUND_MESSAGES = ["a.yaml"];
const WRONG_MESSAGES = ["z.yaml", "3: `=` has no meaning here [wrong-symbol]"];

const bomb = Array.from({ length: 9 }, (_, index) => {
  const inner = index === 0 ? "x" : `*a${index - 1}`;
  return `a${index}: &a${index} [${Array(9).fill(inner).join(", ")}]\n`;
}).join("");

describe("a file with syntax errors is one error, and the rest is checked", () => {
  test.each<[string, string, string, string]>([
    [
      "a quote that nothing closes",
      "m.yaml",
      "steps:\n  - ref: 'email_1\n  - ref: sms_1\n    when: always\n",
      "2: a quote is never closed [yaml-syntax]",
    ],
    [
      "a line that is indented too far",
      "m.yaml",
      "steps:\n  - ref: a\n     when: data.a == 1\n",
      "3: this line is indented differently from the lines it belongs to [yaml-syntax]",
    ],
    [
      "tabs for indentation",
      "m.yaml",
      "steps:\n\t- ref: a\n\t  when: always\n",
      "2: a tab indents this line [yaml-syntax]",
    ],
    [
      "a bracket that nothing closes",
      "m.yml",
      "steps: [{ ref: a, when: always }\nname: x\n",
      "2: a brace or bracket is never closed [yaml-syntax]",
    ],
    [
      "two documents",
      "m.yaml",
      `${SOUND}---\n${SOUND}`,
      "4: a second document begins here [second-document]",
    ],
    [
      "a control character",
      "m.yaml",
      "steps:\n  - ref: a\0\n",
      "2: the file contains a control character [yaml-syntax]",
    ],
    [
      "an alias bomb",
      "m.yaml",
      `${bomb}steps: *a8\n`,
      "6: the aliases of this file expand to more than 100000 values [too-many-aliases]",
    ],
    [
      "an alias of itself",
      "m.yaml",
      "steps: &s [*s]\n",
      "1: `*s` refers to a value that contains it [yaml-syntax]",
    ],
    [
      "brackets without end",
      "m.yaml",
      `steps: ${"[".repeat(200_000)}`,
      "1: this is nested more than 256 deep [too-deep]",
    ],
    [
      "dashes without end",
      "m.yaml",
      `steps:\n${"- ".repeat(200_000)}`,
      "2: this is nested more than 256 deep [too-deep]",
    ],
    [
      "JSON cut off in a text",
      "m.json",
      '{"steps": [{"ref": "a',
      "1: this text does not end on its line [json-syntax]",
    ],
    [
      "JSON cut off in a list",
      "m.json",
      '{\n"steps": [\n{"ref": "a"},\n',
      "2: this `[` is never closed [json-syntax]",
    ],
    [
      "a comma too many",
      "m.json",
      '{"steps": [\n  {"ref": "a"},\n]}',
      "2: nothing follows this comma [json-syntax]",
    ],
    [
      "a comma too few",
      "m.json",
      '{"steps": [\n{"ref": "a"}\n{"ref": "b"}]}',
      "2: a comma is missing here [json-syntax]",
    ],
    [
      "comments in JSON",
      "m.json",
      '{"steps": [ // all\n{"ref": "a"}]}',
      "1: JSON has no comments [json-syntax]",
    ],
    [
      "maps without end",
      "m.json",
      `{"steps": ${'{"steps": '.repeat(100_000)}`,
      "1: this is nested more than 256 deep [too-deep]",
    ],
    [
      "a conflict that git left in YAML",
      "m.yaml",
      "steps:\n<<<<<<< HEAD\n  - ref: a\n=======\n  - ref: b\n>>>>>>> other\n",
      "2: git left a conflict between two versions here [merge-conflict]",
    ],
    [
      "a conflict that git left in JSON",
      "m.json",
      '{"steps": [\n<<<<<<< HEAD\n{"ref": "a"}\n=======\n{"ref": "b"}\n>>>>>>> other\n]}',
      "2: git left a conflict between two versions here [merge-conflict]",
    ],
    ["an empty workflow file", "m.workflow.json", "", "1: the file is empty [empty-file]"],
    [
      "a workflow file of blanks and comments",
      "workflow.yaml",
      "# soon\n\n",
      "3: the file is empty [empty-file]",
    ],
    [
      "a workflow file cut off early",
      "m.workflow.json",
      '{"na',
      "1: this text does not end on its line [json-syntax]",
    ],
  ])("%s", async (_what, name, content, expected) => {
    const folder = folderWith(name, holding(content));
    expect(await messagesOf(folder)).toEqual({
      code: 1,
      files: [SOUND_MESSAGES, [name, expected], WRONG_MESSAGES],
    });
  });
});

describe("a file that cannot be read is one failure, and the rest is checked", () => {
  test.each<[string, Make, string]>([
    [
      "of 50 MB",
      (path) => {
        writeFileSync(path, "{");
        truncateSync(path, 50 * MEGABYTE);
      },
      "it is larger than 10 MB, the limit",
    ],
    ["of other bytes", holding(Uint8Array.of(0x7b, 0x0a, 0xff, 0xfe, 0x00)), "line 2 is not UTF-8"],
    ["in an older encoding", holding(Buffer.from("name: Caf\u00e9\n", "latin1")), "line 1 is not UTF-8"],
    ["in UTF-16", holding(Buffer.from("\ufeff{}", "utf16le")), "it is UTF-16, not UTF-8"],
  ])("%s", async (_what, make, expected) => {
    const folder = folderWith("m.json", make);
    expect(await messagesOf(folder)).toEqual({
      code: 2,
      files: [SOUND_MESSAGES, ["m.json", expected], WRONG_MESSAGES],
    });
  });

  test("that is named and missing", async () => {
    const folder = folderWith("m.json", (path) => symlinkSync(join(dirname(path), "nowhere"), path));
    expect(await messagesOf(folder, join(folder, "m.json"))).toEqual({
      code: 2,
      files: [SOUND_MESSAGES, WRONG_MESSAGES, ["m.json", "there is no such file"]],
    });
  });

  test("that is a link in a circle", async () => {
    const folder = folderWith("m.json", (path) => symlinkSync(path, path));
    expect(await messagesOf(folder, join(folder, "m.json"))).toEqual({
      code: 2,
      files: [SOUND_MESSAGES, WRONG_MESSAGES, ["m.json", "its symbolic links lead in a circle"]],
    });
  });

  /** Permissions do not restrict root, so root runs the program as nobody. */
  const given: Given & { uid?: number } = process.getuid?.() === 0 ? { uid: 65534 } : {};

  test("that nobody may read, or in a folder that nobody may open", async () => {
    const folder = folderWith("m.json", holding(SOUND));
    mkdirSync(join(folder, "n"));
    writeFileSync(join(folder, "n/a.json"), SOUND);
    const closed = [join(folder, "m.json"), join(folder, "n")];
    for (const path of closed) chmodSync(path, 0o000);
    const { code, stdout } = await heedProcess(["check", "--format", "json", folder], given);
    for (const path of closed) chmodSync(path, 0o755);
    const { files } = JSON.parse(stdout) as Report;
    expect(code).toBe(2);
    expect(files.map(({ diagnostics, failure }) => failure?.message ?? diagnostics.length)).toEqual([
      0,
      "permission is denied",
      "permission is denied",
      1,
    ]);
  });
});

describe("files that look broken", () => {
  test("a folder with the name of a file is read as a folder", async () => {
    const folder = folderWith("m.yaml/n.json/workflow.yaml", holding(SOUND));
    expect(await messagesOf(folder)).toEqual({
      code: 1,
      files: [SOUND_MESSAGES, ["m.yaml/n.json/workflow.yaml"], WRONG_MESSAGES],
    });
    // Also as an operand.
    expect((await messagesOf(join(folder, "m.yaml"))).files).toEqual([["n.json/workflow.yaml"]]);
  });

  test("a link to a parent folder is not followed in circles", async () => {
    const folder = folderWith("m/workflow.yaml", holding(SOUND));
    symlinkSync(folder, join(folder, "m/up"));
    symlinkSync(join(folder, "m"), join(folder, "m/self.yaml"));
    expect(await messagesOf(folder)).toEqual({
      code: 1,
      files: [SOUND_MESSAGES, ["m/workflow.yaml"], WRONG_MESSAGES],
    });
    // A link that is an operand is followed once.
    expect((await messagesOf(join(folder, "m/up/m"))).files).toEqual([["workflow.yaml"]]);
  });

  test("files of other tools are skipped, even if broken or empty", async () => {
    for (const content of ["", '{"compilerOptions": {,}', "key: 'x\n", "# nothing\n"]) {
      const folder = folderWith("other.json", holding(content));
      expect(await messagesOf(folder)).toEqual({ code: 1, files: [SOUND_MESSAGES, WRONG_MESSAGES] });
    }
  });

  test("a byte order mark, CRLF and no line end at all", async () => {
    const folder = folderWith("m.yaml", holding(`\ufeff${SOUND.replaceAll("\n", "\r\n").trimEnd()}`));
    expect(await messagesOf(folder)).toEqual({
      code: 1,
      files: [SOUND_MESSAGES, ["m.yaml"], WRONG_MESSAGES],
    });
  });
});
