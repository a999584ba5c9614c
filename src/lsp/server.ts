import {
  CodeLensRefreshRequest,
  type Connection,
  createConnection,
  createProtocolConnection,
  DidChangeWatchedFilesNotification,
  ErrorCodes,
  type FileChangeType,
  type InitializeParams,
  type InitializeResult,
  type MessageReader,
  type MessageWriter,
  ResponseError,
  TextDocumentSyncKind,
} from "vscode-languageserver";
import { clientOf } from "./capabilities.ts";
import { Publisher } from "./diagnostics/publisher.ts";
import { Puller } from "./diagnostics/puller.ts";
import { Reports } from "./diagnostics/reports.ts";
import { FEATURES, registerFeatures } from "./features.ts";
import { type Lifetime, WatchDog } from "./lifetime.ts";
import { Project } from "./project/project.ts";
import type { ProjectFiles } from "./project/project-files.ts";
import { ReaderWithEnd } from "./reader-with-end.ts";
import type { Running } from "./running.ts";
import { chooseEncoding } from "./text/lines.ts";

/** The surroundings of a server. */
export interface ServerOptions {
  readonly reader: MessageReader;
  readonly writer: MessageWriter;
  readonly files: ProjectFiles;
  readonly lifetime: Lifetime;
  /** The version of heed. */
  readonly version: string;
}

/** Starts a language server. It ends by `lifetime`. */
export function startServer({ reader, writer, files, lifetime, version }: ServerOptions): void {
  const watchDog = new WatchDog(lifetime);
  const input = new ReaderWithEnd(reader);
  const connection = createConnection((logger) => createProtocolConnection(input, writer, logger), watchDog);
  new Server(connection, files, version).listen();
}

class Server {
  readonly #connection: Connection;
  readonly #files: ProjectFiles;
  readonly #version: string;
  #running: Running | undefined;

  constructor(connection: Connection, files: ProjectFiles, version: string) {
    this.#connection = connection;
    this.#files = files;
    this.#version = version;
  }

  listen(): void {
    const connection = this.#connection;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#initialized());
    connection.onShutdown(() => this.#running?.publisher.stop());
    this.#syncTexts();
    this.#watchWorkspace();
    connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
      this.#asked().puller.ofDocument(textDocument.uri, previousResultId),
    );
    connection.languages.diagnostics.onWorkspace(async ({ previousResultIds }, token) => {
      const { client, project, puller } = this.#asked();
      if (!client.watchesFiles) project.mayHaveChangedOnDisk();
      return { items: await puller.ofWorkspace(previousResultIds, token) };
    });
    registerFeatures(connection, () => this.#asked());
    connection.listen();
  }

  #initialize({ capabilities, initializationOptions, ...params }: InitializeParams): InitializeResult {
    const client = clientOf(capabilities, initializationOptions);
    const encoding = chooseEncoding(capabilities.general?.positionEncodings);
    const project = new Project(this.#files, encoding);
    project.folders = this.#foldersOf(params);
    const reports = new Reports(project);
    const publisher = new Publisher(
      project.documents,
      reports,
      (report) => this.#connection.sendDiagnostics(report),
      (error) => this.#log(error),
    );
    this.#running = { client, project, reports, publisher, puller: new Puller(project, reports) };
    return {
      serverInfo: { name: "heed", version: this.#version },
      capabilities: {
        positionEncoding: encoding,
        textDocumentSync: {
          openClose: true,
          change: TextDocumentSyncKind.Incremental,
          save: { includeText: false },
        },
        workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
        ...(client.pullsDiagnostics && {
          diagnosticProvider: {
            identifier: "heed",
            interFileDependencies: true,
            workspaceDiagnostics: true,
          },
        }),
        ...FEATURES,
      },
    };
  }

  async #initialized(): Promise<void> {
    if (!this.#asked().client.watchesFiles) return;
    const watchers = [{ globPattern: "**/*.{json,yaml,yml}" }];
    await this.#connection.client
      .register(DidChangeWatchedFilesNotification.type, { watchers })
      .catch((error: unknown) => this.#log(error));
  }

  #syncTexts(): void {
    const connection = this.#connection;
    connection.onDidOpenTextDocument(({ textDocument }) => {
      const { client, project, publisher } = this.#asked();
      if (!client.watchesFiles) project.mayHaveChangedOnDisk();
      const { uri, path } = project.documents.open(textDocument);
      this.#changed(uri, path);
      if (!client.pullsDiagnostics) publisher.schedule(uri, 0);
    });
    connection.onDidChangeTextDocument(({ textDocument, contentChanges }) => {
      const { client, project, publisher } = this.#asked();
      const { uri, version } = textDocument;
      const snapshot = project.documents.change(uri, version, contentChanges);
      if (snapshot === undefined) return;
      this.#changed(uri, snapshot.path);
      if (!client.pullsDiagnostics) publisher.schedule(uri);
    });
    connection.onDidCloseTextDocument(({ textDocument }) => {
      const { client, project, publisher } = this.#asked();
      const { uri } = textDocument;
      const closed = project.documents.close(uri);
      this.#changed(uri, closed?.path);
      if (!client.pullsDiagnostics) publisher.clear(uri);
    });
    connection.onDidSaveTextDocument(() => {
      const { client, project } = this.#asked();
      if (client.watchesFiles) return;
      project.mayHaveChangedOnDisk();
      this.#refresh();
    });
  }

  #watchWorkspace(): void {
    const connection = this.#connection;
    connection.onDidChangeWatchedFiles(({ changes }) => {
      const { project } = this.#asked();
      for (const { uri, type } of changes) {
        const path = project.pathOf(uri);
        if (path !== undefined) project.changed(path);
        if (type !== CHANGED) project.listingChanged();
      }
      this.#refresh();
    });
    connection.onNotification("workspace/didChangeWorkspaceFolders", ({ event }: FoldersChange) => {
      const { project } = this.#asked();
      const removed = this.#pathsOf(event.removed);
      const kept = project.folders.filter((folder) => !removed.includes(folder));
      project.folders = [...new Set([...kept, ...this.#pathsOf(event.added)])];
      project.listingChanged();
      this.#refresh();
    });
  }

  /** Has the diagnostics of documents worked out anew that depend on one that has changed in the editor. */
  #changed(uri: string, path: string | undefined): void {
    const { client, project, publisher } = this.#asked();
    if (path === undefined) return;
    const isOfConfig = project.configs.concerns(path);
    project.changed(path);
    if (client.pullsDiagnostics) {
      // The client asks again for open documents by itself, since files depend on each other.
      if (isOfConfig) this.#refresh();
      return;
    }
    for (const other of project.documents.all()) if (other.uri !== uri) publisher.schedule(other.uri);
  }

  /** Has everything worked out anew that the client shows. */
  #refresh(): void {
    const { client, publisher } = this.#asked();
    const connection = this.#connection;
    const ask = (can: boolean, refresh: () => Promise<void>) => {
      if (can) refresh().catch((error: unknown) => this.#log(error));
    };
    if (!client.pullsDiagnostics) publisher.scheduleAll();
    ask(client.refreshesDiagnostics && client.pullsDiagnostics, () =>
      connection.languages.diagnostics.refresh(),
    );
    ask(client.refreshesLenses, () => connection.sendRequest(CodeLensRefreshRequest.type));
    ask(client.refreshesHints, () => connection.languages.inlayHint.refresh());
    ask(client.refreshesTokens, () => connection.languages.semanticTokens.refresh());
  }

  #foldersOf({
    workspaceFolders,
    rootUri,
  }: Pick<InitializeParams, "workspaceFolders" | "rootUri">): string[] {
    const folders = workspaceFolders ?? (rootUri ? [{ uri: rootUri }] : []);
    return this.#pathsOf(folders);
  }

  #pathsOf(folders: readonly { readonly uri: string }[]): string[] {
    return folders.flatMap(({ uri }) => this.#files.pathOf(uri) ?? []);
  }

  /** Returns what a client needs that has introduced itself. Throws ResponseError before that. */
  #asked(): Running {
    if (this.#running === undefined)
      throw new ResponseError(ErrorCodes.ServerNotInitialized, "the client has not sent `initialize`");
    return this.#running;
  }

  #log(error: unknown): void {
    this.#connection.console.error(error instanceof Error ? `${error.stack}` : String(error));
  }
}

const CHANGED: FileChangeType = 2;

interface FoldersChange {
  readonly event: {
    readonly added: readonly { readonly uri: string }[];
    readonly removed: readonly { readonly uri: string }[];
  };
}
