import type { ClientCapabilities } from "vscode-languageserver";

/** The capabilities of a client that the server goes by. */
export interface Client {
  /** The client asks for diagnostics; otherwise they are published. */
  readonly pullsDiagnostics: boolean;
  /** The client can be told to ask for diagnostics again. */
  readonly refreshesDiagnostics: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly refreshesTokens: boolean;
  /** The client can be asked to tell of changes on disk. */
  readonly watchesFiles: boolean;
  /** The client takes edits together with the versions that they are for. */
  readonly takesVersions: boolean;
  /** The client shows answers of commands itself. */
  readonly showsAnswers: boolean;
}

/** Reads the capabilities of a client, and the options that it starts the server with. */
export function clientOf({ textDocument, workspace }: ClientCapabilities, options: unknown): Client {
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesLenses: workspace?.codeLens?.refreshSupport === true,
    refreshesHints: workspace?.inlayHint?.refreshSupport === true,
    refreshesTokens: workspace?.semanticTokens?.refreshSupport === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    takesVersions: workspace?.workspaceEdit?.documentChanges === true,
    showsAnswers: (options as { readonly showsAnswers?: unknown } | undefined)?.showsAnswers === true,
  };
}
