import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, resolve } from "node:path";
import { describe, expect, test } from "vitest";

const root = resolve(import.meta.dirname, "../..");

/** Folders of `test/` whose subject is not a room of `src/`. */
const BESIDE_ROOMS = new Set([
  "action",
  "advice",
  "conformance",
  "differential",
  "golden",
  "package",
  "reference",
  "repo",
  "security",
  "soak",
  "types",
]);

/** Names of tests that hold something of a whole folder, each with its subject. */
const TOPICS = new Map([
  ["conformance", "the cases of spec/conformance"],
  ["docs", "a page of docs/ about the folder"],
  ["pages", "the pages of docs/diagnostics or docs/rules about the folder"],
  ["golden", "files of rendered output"],
  ["hostile", "inputs that mean harm"],
  ["round-trip", "two directions that undo each other"],
]);

/** Tests whose name is not the name of a source file, each with what it holds. */
const BY_SUBJECT = new Map([
  ["analyse/cost", "the budget that questions take"],
  ["analyse/examples", "examples of questions and answers"],
  ["analyse/ruled-out", "questions to which there is no example"],
  ["analyse/status", "status conditions against brute force"],
  ["cli/broken-files", "broken files among the files of a folder"],
  ["cli/lookup", "the verbs that print tables: `cases` and `schema`"],
  ["cli/process/eval-threads", "the threads of `heed eval`"],
  ["cli/process/large-tree", "the memory of `heed check`"],
  ["cli/process/process", "exit codes, streams and signals"],
  ["cli/reports/formats", "all formats of `heed check`"],
  ["condition/trio/trio-mistakes", "the mistakes of trios"],
  ["document/conflicts", "conflict markers, in JSON and YAML"],
  ["document/wordings", "the wordings of the room's problems"],
  ["entries/editor-schema", "the schemas in editors, which are generated"],
  ["evaluate/operators", "every operator on every pair of odd values"],
  ["evaluate/statuses", "every case on every state of a step"],
  ["jsonlogic/to-json-logic", "the rule and the data together"],
  ["language/leftovers", "text left behind a condition"],
  ["language/long-texts", "the growth of time with the text"],
  ["language/parse", "the meaning of texts"],
  ["lint/agreement.property", "findings against outcomes and runs"],
  ["lsp/process/neovim", "the language server in an editor, where that is installed"],
  ["status/data", "spec/status.json"],
  ["stored/lengths", "the limits of lengths"],
  ["stored/mistakes", "the mistakes of stored conditions"],
  ["workflow/file/fixes", "fixes of texts in files"],
  ["workflow/file/pointing", "the spans of findings, in every style of scalar"],
]);

function filesOf(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(ending))
    .sort();
}

const tests = filesOf("test", ".test.ts").filter((file) => !BESIDE_ROOMS.has(file.split("/")[0] as string));

/** The path of a test below `test/` without its endings. */
const subjectOf = (file: string) => file.replace(/\.test\.ts$/, "");

const sources = ["", ".ts", ".json"];

/** Returns true if a source file or a folder stands at that path below `src/`. */
function isSource(path: string): boolean {
  return sources.some((ending) => existsSync(join(root, "src", path + ending)));
}

/** Names of the source files of each room, for tests that start the source as a process. */
const sourceNames = new Set(
  filesOf("src", ".ts").map((file) => `${file.split("/")[0]}/${basename(file, ".ts")}`),
);

function isFound(subject: string): boolean {
  const path = subject.replace(/\.(?:property|process)$/, "");
  const [name, room] = [basename(path), path.split("/")[0]];
  return (
    isSource(path) ||
    // The face of a folder.
    basename(dirname(path)) === name ||
    (path.includes("/process/") && sourceNames.has(`${room}/${name}`)) ||
    TOPICS.has(name) ||
    BY_SUBJECT.has(subject)
  );
}

describe("a test is found by its source's name", () => {
  test("each test of a room is named after a file or folder of the room, a topic, or a subject listed here", () => {
    expect(tests.map(subjectOf).filter((subject) => !isFound(subject))).toEqual([]);
  });

  test("no test is listed that is gone, or named after a source file", () => {
    const subjects = new Set(tests.map(subjectOf));
    const stale = [...BY_SUBJECT.keys()].filter((subject) => !subjects.has(subject) || isSource(subject));
    expect(stale).toEqual([]);
  });

  test("a test file has tests", () => {
    const empty = tests.filter(
      (file) => !/\b(?:test|it)\b[.(]|\bdescribe\b/.test(readFileSync(join(root, "test", file), "utf8")),
    );
    expect(empty).toEqual([]);
  });
});
