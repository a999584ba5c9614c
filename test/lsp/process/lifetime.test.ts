import { spawn } from "node:child_process";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { ExitNotification, HoverRequest, ShutdownRequest } from "vscode-languageserver-protocol/node";
import { heedProcess, makeFolder, program, removeFolders } from "../../cli/run.ts";
import { Client } from "../client.ts";
import { WORKFLOW } from "../started.ts";

afterAll(removeFolders);

/** A process that does nothing, until it is ended. */
function sleeper() {
  return spawn(process.execPath, ["-e", "setInterval(() => {}, 1e6)"], { stdio: "ignore" });
}

/** A message with its header. */
function framed(message: object): string {
  const text = JSON.stringify({ jsonrpc: "2.0", ...message });
  return `Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`;
}

const INITIALIZE = framed({
  id: 1,
  method: "initialize",
  params: { processId: null, rootUri: null, capabilities: {} },
});

describe("a server as a process", () => {
  test("serves over standard input and output, and ends with 0 when it is asked to", async () => {
    const client = await Client.start({ isProcess: true });
    const uri = await client.open(
      join(makeFolder(), "workflow.yaml"),
      WORKFLOW.replace("been seen", "been sen"),
    );
    expect(await client.diagnostics(uri)).toMatchObject([{ code: "unknown-case" }]);
    expect(client.initialized.serverInfo?.name).toBe("heed");
    expect(await client.stop()).toBe(0);
  });

  test("ends with 1 if it is told to exit without a shutdown", async () => {
    const client = await Client.start({ isProcess: true });
    await client.connection.sendNotification(ExitNotification.type);
    expect(await client.ended).toBe(1);
  });

  test("ends with 1 if its input ends, and with 0 if that is after a shutdown", async () => {
    const client = await Client.start({ isProcess: true });
    client.child?.stdin.end();
    expect(await client.ended).toBe(1);
    const other = await Client.start({ isProcess: true });
    await other.connection.sendRequest(ShutdownRequest.type);
    other.child?.stdin.end();
    expect(await other.ended).toBe(0);
  });

  test("ends when the process has ended that the client names, though its input stays open", async () => {
    const parent = sleeper();
    const client = await Client.start({ isProcess: true, processId: parent.pid ?? 0 });
    parent.kill("SIGKILL");
    expect(await client.ended).toBe(1);
  });

  test("ends when the process has ended that the command line names", async () => {
    const parent = sleeper();
    const command = [process.execPath, await program(), "lsp", "--stdio", `--clientProcessId=${parent.pid}`];
    const client = await Client.start({ isProcess: true, command });
    parent.kill("SIGKILL");
    expect(await client.ended).toBe(1);
  });

  test("answers a request that comes before `initialize` with an error", async () => {
    const hover = framed({
      id: 7,
      method: HoverRequest.method,
      params: { textDocument: { uri: "file:///a.yaml" }, position: { line: 0, character: 0 } },
    });
    const { code, stdout } = await heedProcess(["lsp"], { input: hover });
    expect(stdout).toContain('"code":-32002');
    expect(code).toBe(1);
  });

  test("ends when its input is no message", async () => {
    const { code, stderr } = await heedProcess(["lsp"], { input: "when: x\r\n\r\nnot a message" });
    expect(code).toBe(1);
    expect(stderr).toBe("");
  });

  test("answers what it has read before its input ends", async () => {
    const input = INITIALIZE + framed({ id: 2, method: "shutdown" }) + framed({ method: "exit" });
    const { code, stdout } = await heedProcess(["lsp", "--stdio"], { input });
    expect(code).toBe(0);
    expect(stdout).toContain('"id":2,"result":null');
  });

  test("refuses a process id that is none", async () => {
    const { code, stderr } = await heedProcess(["lsp", "--clientProcessId", "x"]);
    expect(code).toBe(2);
    expect(stderr).toContain("Write the number of a process");
  });
});
