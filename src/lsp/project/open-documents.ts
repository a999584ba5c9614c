import type { TextDocumentContentChangeEvent, TextDocumentItem } from "vscode-languageserver";
import { applyChanges } from "../text/changes.ts";
import { type Encoding, TextLines } from "../text/lines.ts";
import type { Snapshot } from "./snapshot.ts";

/** The documents that the client has open, each as the snapshot of its newest version. */
export class OpenDocuments {
  readonly #encoding: Encoding;
  readonly #pathOf: (uri: string) => string | undefined;
  readonly #byUri = new Map<string, Snapshot>();

  constructor(encoding: Encoding, pathOf: (uri: string) => string | undefined) {
    this.#encoding = encoding;
    this.#pathOf = pathOf;
  }

  open({ uri, languageId, version, text }: TextDocumentItem): Snapshot {
    const lines = new TextLines(text, this.#encoding);
    return this.#set({ uri, path: this.#pathOf(uri), version, language: languageId, lines });
  }

  /** Applies changes. Returns undefined if the document is not open. */
  change(
    uri: string,
    version: number,
    changes: readonly TextDocumentContentChangeEvent[],
  ): Snapshot | undefined {
    const before = this.#byUri.get(uri);
    return before && this.#set({ ...before, version, lines: applyChanges(before.lines, changes) });
  }

  close(uri: string): Snapshot | undefined {
    const closed = this.#byUri.get(uri);
    this.#byUri.delete(uri);
    return closed;
  }

  get(uri: string): Snapshot | undefined {
    return this.#byUri.get(uri);
  }

  /** Returns the document of a file, whatever the spelling of its URI. */
  atPath(path: string): Snapshot | undefined {
    for (const snapshot of this.#byUri.values()) if (snapshot.path === path) return snapshot;
    return undefined;
  }

  all(): readonly Snapshot[] {
    return [...this.#byUri.values()];
  }

  #set(snapshot: Snapshot): Snapshot {
    this.#byUri.set(snapshot.uri, snapshot);
    return snapshot;
  }
}
