import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import {
  CompletionRequest,
  createProtocolConnection,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  SemanticTokensRequest,
  StreamMessageReader,
  StreamMessageWriter,
} from "vscode-languageserver-protocol/node";

/**
 * Measures keystrokes in an editor: a character is typed into a workflow of some 500 lines, and the language server, a process
 * of its own, is asked a question about the new text. By the clock from the keystroke to the answer, both ways of the protocol included.
 */

const ROUNDS = 60;
const [program = ""] = process.argv.slice(2);
const steps = Array.from({ length: 62 }, (_, index) => {
  const asked = `email_${index - 1} has not been sent and data.plan == "pro" or recipient.trial exists`;
  return `  - ref: email_${index}
    type: channel
    channel_type: email
    channel_key: postmark
    template:
      subject: "News for {{ recipient.name }}"
    when: ${index === 0 ? "data.plan exists" : asked}
  - { ref: delay_${index}, type: delay, settings: { delay_for: { unit: minutes, value: 5 } } }
`;
});
const text = `key: news\nsteps:\n${steps.join("")}`;
const before = text.slice(0, text.indexOf("email_40 has") + "email_40 has not been s".length).split("\n");
const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
/** Behind the end of any text. */
const END = { line: 100_000, character: 0 };
const uri = pathToFileURL(join(tmpdir(), "news.workflow.yaml")).href;
const place = { textDocument: { uri }, position };

const server = spawn(process.execPath, [program, "lsp", "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const connection = createProtocolConnection(
  new StreamMessageReader(server.stdout),
  new StreamMessageWriter(server.stdin),
);
connection.listen();
const capabilities = { textDocument: { diagnostic: {} } };
await connection.sendRequest(InitializeRequest.type, { processId: process.pid, rootUri: null, capabilities });
await connection.sendNotification(InitializedNotification.type, {});
await connection.sendNotification(DidOpenTextDocumentNotification.type, {
  textDocument: { uri, languageId: "yaml", version: 0, text },
});

const questions: readonly (readonly [string, () => Promise<unknown>])[] = [
  ["completion", () => connection.sendRequest(CompletionRequest.type, place)],
  ["hover", () => connection.sendRequest(HoverRequest.type, place)],
  ["semantic tokens", () => connection.sendRequest(SemanticTokensRequest.type, place)],
  ["diagnostics", () => connection.sendRequest(DocumentDiagnosticRequest.type, place)],
];

console.log(`a file of ${text.split("\n").length} lines; milliseconds`);
console.log(["", "median", "95 of 100", "CPU of the server"].map((cell) => cell.padStart(18)).join(""));
let version = 0;
for (const [question, ask] of questions) {
  const times: number[] = [];
  let used = 0;
  for (let round = -15; round < ROUNDS; round++) {
    if (round === 0) used = cpuOf(server.pid);
    const start = performance.now();
    // A comment at the end of the file grows by a character.
    await connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: ++version },
      contentChanges: [{ range: { start: END, end: END }, text: version === 1 ? "# " : "x" }],
    });
    await ask();
    if (round >= 0) times.push(performance.now() - start);
  }
  const cpu = (cpuOf(server.pid) - used) / ROUNDS;
  times.sort((a, b) => a - b);
  const cells = [times[ROUNDS / 2], times[Math.floor(ROUNDS * 0.95)], cpu];
  console.log(
    [question, ...cells.map((cell = 0) => cell.toFixed(1))].map((cell) => cell.padStart(18)).join(""),
  );
}
server.kill();
connection.dispose();

/** The milliseconds that a process has run; 0 where the system does not say so in files. */
function cpuOf(id: number | undefined): number {
  const file = `/proc/${id}/stat`;
  if (!existsSync(file)) return 0;
  const fields = readFileSync(file, "utf8").split(") ")[1]?.split(" ") ?? [];
  // Hundredths of a second, in user mode and in the kernel.
  return (Number(fields[11]) + Number(fields[12])) * 10;
}
