import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";
import { filesOfZip } from "./vsix.ts";

/** The extension as it is packaged: `npm run package`, which `npm test` runs first. */

interface Manifest {
  readonly main: string;
  readonly engines: { readonly vscode: string };
  readonly contributes: {
    readonly commands: readonly { readonly command: string }[];
    readonly grammars: readonly { readonly path: string; readonly scopeName: string }[];
    readonly languages: readonly { readonly configuration: string }[];
    readonly menus: { readonly [menu: string]: readonly { readonly command: string }[] };
  };
}

const files = filesOfZip(resolve(import.meta.dirname, "../dist/heed.vsix"));
const inExtension = (path: string) => `extension/${path.replace(/^\.\//, "")}`;
const text = (path: string) => files.get(inExtension(path))?.toString("utf8") ?? "";
const manifest = JSON.parse(text("package.json")) as Manifest;

describe("the packaged extension", () => {
  test("has what its manifest names, and its licences", () => {
    const { main, contributes } = manifest;
    const named = [
      main,
      ...contributes.grammars.map(({ path }) => path),
      ...contributes.languages.map(({ configuration }) => configuration),
    ];
    for (const path of named) expect(files.has(inExtension(path)), path).toBe(true);
    expect(files.has("extension/LICENSE.txt")).toBe(true);
    for (const name of ["vscode-languageclient", "vscode-languageserver", "yaml", "chevrotain"])
      expect(text("dist/LICENCES.md")).toContain(`## ${name} `);
  });

  test("has nothing of its own build in it", () => {
    const others = [...files.keys()].filter((path) => /node_modules|\.ts$|\.map$|test|tsconfig/.test(path));
    expect(others).toEqual([]);
    expect(text("package.json")).not.toContain("devDependencies");
  });

  test("registers every command that it contributes", () => {
    const { commands, menus } = manifest.contributes;
    const names = commands.map(({ command }) => command);
    for (const name of names) expect(text(manifest.main)).toContain(`registerCommand("${name}"`);
    for (const { command } of Object.values(menus).flat()) expect(names).toContain(command);
  });

  test("registers no command that the server has, since the client registers those", async () => {
    const { COMMANDS } = await import("../../../src/lsp/answers/command-names.ts");
    const names = manifest.contributes.commands.map(({ command }) => command);
    for (const command of Object.values(COMMANDS)) expect(names).not.toContain(command);
  });

  test("asks for an editor that its client runs in", () => {
    const client = resolve(import.meta.dirname, "../../../node_modules/vscode-languageclient/package.json");
    const { engines } = JSON.parse(readFileSync(client, "utf8")) as Manifest;
    expect(manifest.engines.vscode).toBe(engines.vscode);
  });
});

describe("the server in the package", () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "heed-vsix-"));
    for (const [path, bytes] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test("starts as the extension starts it, and finds mistakes, with their pages", async () => {
    const module = join(folder, "extension/dist/server.mjs");
    // Outside of this repository it finds no modules but its own.
    const child = spawn(process.execPath, [module, "lsp", "--stdio", `--clientProcessId=${process.pid}`], {
      cwd: folder,
    });
    const ended = new Promise((done) => child.on("close", done));
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const published = new Promise<PublishDiagnosticsParams>((done) => {
      connection.onNotification(PublishDiagnosticsNotification.type, done);
    });
    connection.listen();
    const { serverInfo } = await connection.sendRequest(InitializeRequest.type, {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    expect(serverInfo?.name).toBe("heed");
    await connection.sendNotification(InitializedNotification.type, {});
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: {
        uri: "file:///workflow.yaml",
        languageId: "yaml",
        version: 1,
        text: "steps:\n  - ref: email_1\n    type: channel\n    channel_type: email\n    when: email_1 has been sen\n",
      },
    });
    const [found] = (await published).diagnostics;
    expect(found?.code).toBe("unknown-case");
    const page = fileURLToPath(found?.codeDescription?.href ?? "");
    expect(page.startsWith(folder)).toBe(true);
    expect(readFileSync(page, "utf8")).toContain("# unknown-case");
    await connection.sendRequest(ShutdownRequest.type);
    await connection.sendNotification(ExitNotification.type);
    expect(await ended).toBe(0);
    connection.dispose();
  });
});
