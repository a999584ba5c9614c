import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { PassThrough } from "node:stream";
import { pathToFileURL } from "node:url";
import {
  type ClientCapabilities,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  RegistrationRequest,
  ShowMessageNotification,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from "vscode-languageserver-protocol/node";
import { runProgram } from "../../src/cli/program.ts";
import { applyChanges } from "../../src/lsp/text/changes.ts";
import { type Encoding, TextLines } from "../../src/lsp/text/lines.ts";
import { program } from "../cli/run.ts";

/** Settings of a client, and how it reaches the server. */
export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  /** Paths of the workspace's folders. */
  readonly folders?: readonly string[];
  readonly initializationOptions?: unknown;
  readonly processId?: number | null;
  /** True to run the server as a process of its own. */
  readonly isProcess?: boolean;
  /** The command of the server, in place of this source's. */
  readonly command?: readonly string[];
}

/** A client as editors are: it speaks the protocol and keeps its own copies of texts. */
export class Client {
  readonly connection: ProtocolConnection;
  /** The exit code of the server, once it has ended. */
  readonly ended: Promise<number | null>;
  readonly initialized: InitializeResult;
  readonly published: PublishDiagnosticsParams[] = [];
  readonly messages: string[] = [];
  /** Lines that the server wrote to its log. */
  readonly log: string[] = [];
  readonly registered: string[] = [];
  readonly child: ChildProcessWithoutNullStreams | undefined;
  readonly #texts = new Map<string, { readonly version: number; readonly lines: TextLines }>();
  #onPublish: () => void = () => undefined;

  private constructor(server: StartedServer, initialized: InitializeResult) {
    this.connection = server.connection;
    this.ended = server.ended;
    this.child = server.child;
    this.initialized = initialized;
  }

  /** Starts a server and introduces itself. */
  static async start(options: ClientOptions = {}): Promise<Client> {
    const { capabilities = {}, folders = [], processId = null, initializationOptions } = options;
    const server = await (options.isProcess ? startProcess(options.command) : startHere());
    const { connection } = server;
    const later: (() => void)[] = [];
    let client: Client | undefined;
    const withClient = (act: (it: Client) => void): void => {
      if (client) act(client);
      else later.push(() => act(client as Client));
    };
    connection.onNotification(PublishDiagnosticsNotification.type, (params) =>
      withClient((it) => it.#publish(params)),
    );
    connection.onNotification(ShowMessageNotification.type, ({ message }) =>
      withClient((it) => void it.messages.push(message)),
    );
    connection.onNotification(LogMessageNotification.type, ({ message }) =>
      withClient((it) => void it.log.push(message)),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) =>
      withClient((it) => void it.registered.push(...registrations.map(({ method }) => method))),
    );
    connection.listen();
    const initialized = await connection.sendRequest(InitializeRequest.type, {
      processId,
      rootUri: null,
      capabilities,
      initializationOptions,
      workspaceFolders: folders.map((path) => ({ uri: uriOf(path), name: path })),
    });
    client = new Client(server, initialized);
    for (const act of later) act();
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  get encoding(): Encoding {
    return this.initialized.capabilities.positionEncoding as Encoding;
  }

  /** Opens a document. Returns its URI. */
  async open(path: string, text: string, languageId = languageOf(path)): Promise<string> {
    const uri = path.includes(":") ? path : uriOf(path);
    this.#texts.set(uri, { version: 1, lines: new TextLines(text, this.encoding) });
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    return uri;
  }

  /** Opens a file as it is on disk. */
  openFile(path: string): Promise<string> {
    return this.open(path, readFileSync(path, "utf8"));
  }

  /** Replaces the span from `start` to `end` of a document by a text, as typing does. */
  async edit(uri: string, { start, end, text }: { start: number; end: number; text: string }): Promise<void> {
    await this.change(uri, [{ range: this.lines(uri).rangeOf({ start, end }), text }]);
  }

  /** Replaces the first occurrence of a text in a document. */
  async replace(uri: string, before: string, text: string): Promise<void> {
    const start = this.text(uri).indexOf(before);
    await this.edit(uri, { start, end: start + before.length, text });
  }

  async change(uri: string, contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const { version, lines } = this.#texts.get(uri) as { version: number; lines: TextLines };
    this.#texts.set(uri, { version: version + 1, lines: applyChanges(lines, contentChanges) });
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version: version + 1 },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } });
  }

  /** Writes a file, and tells the server as clients that watch files do. */
  async write(path: string, text: string, type: 1 | 2 | 3 = 2): Promise<void> {
    writeFileSync(path, text);
    await this.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: [{ uri: uriOf(path), type }],
    });
  }

  lines(uri: string): TextLines {
    return (this.#texts.get(uri) as { lines: TextLines }).lines;
  }

  text(uri: string): string {
    return this.lines(uri).text;
  }

  version(uri: string): number {
    return this.#texts.get(uri)?.version ?? 0;
  }

  /** The position of a mark `|` within a part of the text, such as `has been s|`. */
  at(uri: string, part: string): Position {
    const mark = part.includes("|") ? part.indexOf("|") : part.length;
    const start = this.text(uri).indexOf(part.replace("|", ""));
    if (start === -1) throw new Error(`the text has no ${part}`);
    return this.lines(uri).positionAt(start + mark);
  }

  /** The text within a range. */
  slice(uri: string, range: Range): string {
    const { start, end } = this.lines(uri).spanOf(range);
    return this.text(uri).slice(start, end);
  }

  /** Waits for the diagnostics of the present version of a document. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.published.findLast((one) => one.uri === uri && one.version === this.version(uri));
      if (found !== undefined) return found.diagnostics;
      await this.#nextPublished();
    }
  }

  /** Waits until the last diagnostics of a document are as asked. */
  async diagnosticsUntil(
    uri: string,
    holds: (found: readonly Diagnostic[]) => boolean,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const found = this.published.findLast((one) => one.uri === uri);
      if (found !== undefined && holds(found.diagnostics)) return found.diagnostics;
      await this.#nextPublished();
    }
  }

  /** Ends the server. Returns its exit code. */
  async stop(): Promise<number | null> {
    await this.connection.sendRequest(ShutdownRequest.type);
    await this.connection.sendNotification(ExitNotification.type);
    const code = await this.ended;
    this.connection.dispose();
    return code;
  }

  #publish(params: PublishDiagnosticsParams): void {
    this.published.push(params);
    this.#onPublish();
  }

  #nextPublished(): Promise<void> {
    return new Promise((resume) => {
      this.#onPublish = resume;
    });
  }
}

interface StartedServer {
  readonly connection: ProtocolConnection;
  readonly ended: Promise<number | null>;
  readonly child?: ChildProcessWithoutNullStreams;
}

/** Runs `heed lsp` in this process, over two streams. */
function startHere(): StartedServer {
  const [input, output] = [new PassThrough(), new PassThrough()];
  const ended = runProgram(["lsp", "--stdio"], {
    stdin: input,
    stdout: output,
    stderr: { write: (text) => process.stderr.write(text), once: () => undefined },
    env: {},
  });
  return { connection: connectionOf(output, input), ended };
}

async function startProcess(command: readonly string[] | undefined): Promise<StartedServer> {
  const [file = "", ...args] = command ?? [process.execPath, await program(), "lsp", "--stdio"];
  const child = spawn(file, args, { env: { PATH: process.env.PATH } });
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return { connection: connectionOf(child.stdout, child.stdin), ended, child };
}

function connectionOf(output: NodeJS.ReadableStream, input: NodeJS.WritableStream): ProtocolConnection {
  return createProtocolConnection(new StreamMessageReader(output), new StreamMessageWriter(input));
}

/** Writes files into a folder. Returns the path of the folder. */
export function writeFiles(folder: string, files: { readonly [name: string]: string }): string {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}

function languageOf(path: string): string {
  return /\.json$/.test(path) ? "json" : /\.heed$/.test(path) ? "heed" : "yaml";
}
