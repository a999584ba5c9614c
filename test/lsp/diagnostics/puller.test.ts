import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  DiagnosticRefreshRequest,
  DocumentDiagnosticRequest,
  WorkspaceDiagnosticRequest,
} from "vscode-languageserver-protocol/node";
import { makeFolder } from "../../cli/run.ts";
import { type Client, uriOf, writeFiles } from "../client.ts";
import { SCENARIO, start, stopAfterEach, WORKFLOW } from "../started.ts";

stopAfterEach();

const capabilities = {
  textDocument: { diagnostic: {} },
  workspace: {
    diagnostics: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

const WRONG = WORKFLOW.replace("been seen", "been sen");

function pull(client: Client, uri: string, previousResultId?: string) {
  return client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
    ...(previousResultId !== undefined && { previousResultId }),
  });
}

async function pullAll(client: Client, previousResultIds: { uri: string; value: string }[] = []) {
  const { items } = await client.connection.sendRequest(WorkspaceDiagnosticRequest.type, {
    previousResultIds,
  });
  return items;
}

describe("a client that asks for diagnostics", () => {
  test("gets those of the present text, and word that they are the same", async () => {
    const client = await start({ capabilities });
    expect(client.initialized.capabilities.diagnosticProvider).toMatchObject({
      interFileDependencies: true,
      workspaceDiagnostics: true,
    });
    const uri = await client.open(join(makeFolder(), "workflow.yaml"), WRONG);
    const first = await pull(client, uri);
    expect(first).toMatchObject({ kind: "full", items: [{ code: "unknown-case" }] });
    expect(await pull(client, uri, first.resultId)).toEqual({ kind: "unchanged", resultId: first.resultId });
    await client.replace(uri, "been sen", "been seen");
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: "full", items: [] });
    expect(client.published).toEqual([]);
  });

  test("gets word that they are the same though the config has changed, if that changes none", async () => {
    const folder = writeFiles(makeFolder(), { "heed.config.yaml": "rules: {}\n" });
    const client = await start({ capabilities, folders: [folder] });
    const uri = await client.open(join(folder, "workflow.yaml"), WRONG);
    const first = await pull(client, uri);
    await client.write(join(folder, "heed.config.yaml"), "rules: { equal-to-null: off }\n");
    expect(await pull(client, uri, first.resultId)).toMatchObject({ kind: "unchanged" });
  });

  test("gets those of a scenario again after its workflow changed", async () => {
    const folder = writeFiles(makeFolder(), { "workflow.yaml": WORKFLOW, "a.scenario.yaml": SCENARIO });
    const client = await start({ capabilities, folders: [folder] });
    const workflow = await client.openFile(join(folder, "workflow.yaml"));
    const uri = await client.openFile(join(folder, "a.scenario.yaml"));
    const first = await pull(client, uri);
    expect(first).toMatchObject({ kind: "full", items: [] });
    await client.replace(workflow, "has not been seen", "has been seen");
    expect(await pull(client, uri, first.resultId)).toMatchObject({
      items: [{ code: "expectation-failed" }],
    });
  });

  test("is told to ask again when files change, and the server to be told of those", async () => {
    const folder = writeFiles(makeFolder(), { "workflow.yaml": WORKFLOW });
    const client = await start({ capabilities, folders: [folder] });
    const refreshed = new Promise<void>((done) => {
      client.connection.onRequest(DiagnosticRefreshRequest.type, () => done());
    });
    await client.write(join(folder, "heed.config.yaml"), "rules: {}\n", 1);
    await refreshed;
    expect(client.registered).toContain("workspace/didChangeWatchedFiles");
  });
});

describe("the diagnostics of a workspace", () => {
  test("are those of all its files, open or not, without those that git ignores", async () => {
    const [folder, other] = [
      writeFiles(makeFolder(), {
        "a/workflow.yaml": WRONG,
        "b/workflow.yaml": WORKFLOW,
        "c.yaml": "services: {}\n",
        "ignored/workflow.yaml": WRONG,
        ".gitignore": "ignored\n",
        ".git/HEAD": "ref: x\n",
      }),
      writeFiles(makeFolder(), {
        "workflow.json": '{"steps": [{"ref": "a", "type": "x", "when": "b has"}]}',
      }),
    ];
    const client = await start({ capabilities, folders: [folder, other] });
    const reports = await pullAll(client);
    const found = reports.map((one) => [one.uri, one.version, one.kind]);
    expect(found).toEqual([
      [uriOf(join(folder, "a/workflow.yaml")), null, "full"],
      [uriOf(join(other, "workflow.json")), null, "full"],
    ]);
  });

  test("are sent again only where they changed, and taken back of files that are gone", async () => {
    const folder = writeFiles(makeFolder(), { "a/workflow.yaml": WRONG, "b/workflow.yaml": WRONG });
    const client = await start({ capabilities, folders: [folder] });
    const before = await pullAll(client);
    const previous = before.map(({ uri, resultId = "" }) => ({ uri, value: resultId }));
    expect((await pullAll(client, previous)).map(({ kind }) => kind)).toEqual(["unchanged", "unchanged"]);
    await client.write(join(folder, "a/workflow.yaml"), WORKFLOW);
    expect(await pullAll(client, previous)).toMatchObject([
      { kind: "full", items: [] },
      { kind: "unchanged" },
    ]);
    const { rmSync } = await import("node:fs");
    rmSync(join(folder, "b/workflow.yaml"));
    await client.connection.sendNotification("workspace/didChangeWatchedFiles", {
      changes: [{ uri: uriOf(join(folder, "b/workflow.yaml")), type: 3 }],
    });
    const gone = (await pullAll(client, previous)).find(({ uri }) => uri.endsWith("b/workflow.yaml"));
    expect(gone).toMatchObject({ kind: "full", items: [] });
  });

  test("are those of the editor's texts where files are open", async () => {
    const folder = writeFiles(makeFolder(), { "workflow.yaml": WORKFLOW });
    const client = await start({ capabilities, folders: [folder] });
    expect(await pullAll(client)).toEqual([]);
    const uri = await client.openFile(join(folder, "workflow.yaml"));
    await client.replace(uri, "been seen", "been sen");
    expect(await pullAll(client)).toMatchObject([{ uri, version: 2, items: [{ code: "unknown-case" }] }]);
  });
});
