import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  CompletionRequest,
  ExecuteCommandRequest,
  HoverRequest,
  RenameRequest,
} from "vscode-languageserver-protocol/node";
import { makeFolder } from "../cli/run.ts";
import { type Client, uriOf, writeFiles } from "./client.ts";
import { SCENARIO, start, startInFolder, stopAfterEach, WORKFLOW } from "./started.ts";

stopAfterEach();

/** Checks that the server still answers. */
async function answers(client: Client, uri: string): Promise<void> {
  const place = { textDocument: { uri }, position: client.at(uri, "in_app_feed_1 has") };
  expect(await client.connection.sendRequest(HoverRequest.type, place)).not.toBeNull();
}

describe("a client that sends nonsense", () => {
  test.each([
    ["textDocument/didOpen", {}],
    ["textDocument/didOpen", { textDocument: { uri: 5, text: null } }],
    ["textDocument/didChange", { textDocument: {}, contentChanges: [{ range: null, text: 7 }] }],
    ["textDocument/didClose", { textDocument: null }],
    ["workspace/didChangeWatchedFiles", { changes: [{ uri: "file://host/x%ZZ", type: 9 }] }],
    ["workspace/didChangeWorkspaceFolders", { event: { added: [{}], removed: null } }],
    ["textDocument/didSave", null],
    ["no/such/thing", [1, 2]],
  ])("does not end the server: %s %j", async (method, params) => {
    const { client, uri } = await startInFolder();
    await client.connection.sendNotification(method, params as never);
    await answers(client, uri);
  });

  test.each([
    ["textDocument/hover", {}],
    [
      "textDocument/completion",
      { textDocument: { uri: "file:///a.yaml" }, position: { line: -1, character: "x" } },
    ],
    ["textDocument/rename", { textDocument: { uri: "" } }],
    ["textDocument/codeAction", { textDocument: { uri: "file:///a.yaml" } }],
    ["workspace/executeCommand", { command: "heed.ask", arguments: [{}, "here"] }],
    ["workspace/executeCommand", { command: "heed.runScenario" }],
    ["no/such/thing", {}],
  ])("gets an error or nothing: %s %j", async (method, params) => {
    const { client, uri } = await startInFolder();
    const answer = await client.connection
      .sendRequest(method, params as never)
      .catch((error: Error) => error);
    expect(answer === null || answer instanceof Error || (answer as unknown[]).length === 0).toBe(true);
    await answers(client, uri);
  });

  test("gets places in the text for positions that are behind it", async () => {
    const { client, uri } = await startInFolder();
    const place = { textDocument: { uri }, position: { line: 9999, character: 9999 } };
    await client.connection.sendRequest(CompletionRequest.type, place);
    await client.change(uri, [{ range: { start: place.position, end: place.position }, text: "# end\n" }]);
    expect(await client.diagnostics(uri)).toEqual([]);
  });
});

describe("a project that means harm", () => {
  test("gets no file read that is none, such as a device that a scenario or a config names", async () => {
    const folder = writeFiles(makeFolder(), {
      "a.scenario.yaml": SCENARIO.replace("workflow.yaml", "/dev/zero"),
      "heed.config.yaml": "extends: /dev/stdin\n",
    });
    const client = await start({ folders: [folder] });
    const uri = await client.openFile(join(folder, "a.scenario.yaml"));
    expect(await client.diagnostics(uri)).toEqual([]);
    await client.connection.sendRequest(ExecuteCommandRequest.type, {
      command: "heed.runScenario",
      arguments: [uri],
    });
    expect(client.messages.join("\n")).toContain("It names no workflow that can be read.");
  });

  test("gets no file changed by a rename that a link leads to", async () => {
    const outside = writeFiles(makeFolder(), { "a.scenario.yaml": SCENARIO });
    const { client, folder, uri } = await startInFolder();
    symlinkSync(join(outside, "a.scenario.yaml"), join(folder, "link.scenario.yaml"));
    const change = await client.connection.sendRequest(RenameRequest.type, {
      textDocument: { uri },
      position: client.at(uri, "ref: in_app|_feed_1"),
      newName: "feed",
    });
    const changed = Object.keys(change?.changes ?? {}).map((one) => one.split("/").at(-1));
    expect(changed).toEqual(["workflow.yaml", "seen.scenario.yaml"]);
  });

  test("gets no endless work from a scenario that names itself, or from names that go in circles", async () => {
    const folder = writeFiles(makeFolder(), {
      "a.scenario.yaml": SCENARIO.replace("workflow.yaml", "a.scenario.yaml"),
      "b.scenario.yaml": SCENARIO.replace("workflow.yaml", "./../x/../../../../../../../../b.scenario.yaml"),
    });
    const client = await start({ folders: [folder] });
    for (const name of ["a", "b"]) {
      const uri = await client.openFile(join(folder, `${name}.scenario.yaml`));
      await client.diagnostics(uri);
    }
  });

  test("gets its diagnostics though a text has a hundred thousand lines", async () => {
    const client = await start();
    const text = `${WORKFLOW}${"# 😀 a comment\n".repeat(100_000)}`;
    const uri = await client.open(uriOf(join(makeFolder(), "workflow.yaml")), text, "yaml");
    await client.replace(uri, "been seen", "been sen");
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(["unknown-case"]);
  });
});
