import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { Editor } from "./editor.ts";

/** The extension as it is packaged, in a stand-in for VS Code, with its own server. */

const EXTENSION = resolve(import.meta.dirname, "../dist/extension");
const EXAMPLE = resolve(import.meta.dirname, "../../../examples/escalation");

const editor = new Editor();
let folder: string;
let stop: () => Promise<void>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "heed-vscode-"));
  for (const name of ["workflow.yaml", "seen.scenario.yaml"])
    writeFileSync(join(folder, name), readFileSync(join(EXAMPLE, name)));
  stop = await editor.start(EXTENSION);
});

afterAll(async () => {
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

const call = (name: string, ...args: unknown[]) => editor.commands.get(name)?.(...args);

function show(name: string, part: string) {
  const path = join(folder, name);
  const text = readFileSync(path, "utf8");
  const before = text.slice(0, text.indexOf(part)).split("\n");
  const shown = editor.editorOn(path, text, before.length - 1, before.at(-1)?.length ?? 0);
  editor.activeTextEditor = shown;
  editor.visibleTextEditors = [shown];
  return text.split("\n");
}

describe("the extension in a stand-in for VS Code", () => {
  test("starts its server, and has the commands of both", () => {
    expect(editor.messages).toEqual([]);
    expect([...editor.commands.keys()]).toEqual(
      expect.arrayContaining([
        "heed.runScenarioHere",
        "heed.showStoredBeside",
        "heed.askHere",
        "heed.runScenario",
      ]),
    );
  });

  test("shows a run by its lens in the output, and behind the steps what became of them", async () => {
    const lines = show("workflow.yaml", "ref: email_1");
    await call("heed.runScenario", pathToFileURL(join(folder, "seen.scenario.yaml")).href);
    expect(editor.output.join("\n")).toContain(
      "who has seen it in the app gets no email: passed: 1 expectation, met",
    );
    const marks = editor.marks.map(({ line, text }) => `${lines[line]?.trim()} ${text}`);
    expect(marks).toEqual(["- ref: in_app_feed_1 runs", "- ref: delay_1 runs", "- ref: email_1 skipped"]);
  });

  test("takes the marks back when the workflow changes, or when it is told to", async () => {
    const uri = { toString: () => pathToFileURL(join(folder, "workflow.yaml")).href };
    // The first listener is the extension's own; those of its client expect whole documents.
    editor.onChange[0]?.({ document: { uri }, contentChanges: [{}] });
    expect(editor.marks).toEqual([]);
    await call("heed.runScenario", pathToFileURL(join(folder, "seen.scenario.yaml")).href);
    expect(editor.marks).toHaveLength(3);
    call("heed.clearRun");
    expect(editor.marks).toEqual([]);
  });

  test("runs the scenario that is open", async () => {
    show("seen.scenario.yaml", "events");
    editor.output.length = 0;
    await call("heed.runScenarioHere");
    expect(editor.output.join("\n")).toContain("passed: 1 expectation, met");
  });

  test("shows the stored form beside, and answers as messages", async () => {
    show("workflow.yaml", "has not been seen");
    await call("heed.showStoredBeside");
    expect(editor.shown).toEqual([expect.stringContaining('"refs.in_app_feed_1.engagement_status"')]);
    await call("heed.askHere");
    expect(editor.messages.join("\n")).toMatch(/hold|always|never/i);
  });

  test("does nothing without an editor", async () => {
    editor.activeTextEditor = undefined;
    editor.output.length = 0;
    await call("heed.askHere");
    expect(editor.output).toEqual([]);
  });
});
