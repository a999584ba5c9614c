import type { PublishDiagnosticsParams } from "vscode-languageserver";
import type { OpenDocuments } from "../project/open-documents.ts";
import type { Reports } from "./reports.ts";

/** The shortest and the longest time in milliseconds for which nothing must be typed before diagnostics are worked out. */
const QUIET = 150;
const LONGEST_QUIET = 1000;

/** The pause is so many times as long as the work took before, so that who types on seldom waits for it. */
const QUIET_FOR_WORK = 3;

/** Publishes the diagnostics of open documents to clients that do not ask for them. */
export class Publisher {
  readonly #documents: OpenDocuments;
  readonly #reports: Reports;
  readonly #send: (params: PublishDiagnosticsParams) => Promise<void>;
  readonly #onError: (error: unknown) => void;
  /** The diagnostics that were sent last, by document. */
  readonly #sent = new Map<string, { readonly version: number | null; readonly id: string }>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  /** The pause that each document waits for. */
  readonly #quiet = new Map<string, number>();
  /** Reports are worked out one after another, so that none overtakes a newer one. */
  #queue: Promise<void> = Promise.resolve();

  constructor(
    documents: OpenDocuments,
    reports: Reports,
    send: (params: PublishDiagnosticsParams) => Promise<void>,
    onError: (error: unknown) => void,
  ) {
    this.#documents = documents;
    this.#reports = reports;
    this.#send = send;
    this.#onError = onError;
  }

  /** Publishes the diagnostics of a document soon: at once after it was opened, else when typing pauses. */
  schedule(uri: string, wait: number = this.#quiet.get(uri) ?? QUIET): void {
    clearTimeout(this.#timers.get(uri));
    const publish = () => {
      this.#timers.delete(uri);
      this.#queue = this.#queue.then(() => this.#publish(uri)).catch(this.#onError);
    };
    this.#timers.set(uri, setTimeout(publish, wait));
  }

  /** Publishes those of all open documents soon. */
  scheduleAll(): void {
    for (const { uri } of this.#documents.all()) this.schedule(uri);
  }

  /** Takes back the diagnostics of a document that was closed. */
  clear(uri: string): void {
    clearTimeout(this.#timers.get(uri));
    this.#timers.delete(uri);
    this.#queue = this.#queue.then(() => this.#takeBack(uri)).catch(this.#onError);
  }

  stop(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    this.#timers.clear();
  }

  async #publish(uri: string): Promise<void> {
    const snapshot = this.#documents.get(uri);
    if (snapshot === undefined) return;
    const start = performance.now();
    const { id, items } = await this.#reports.of(snapshot);
    const took = performance.now() - start;
    this.#quiet.set(uri, Math.min(Math.max(QUIET, took * QUIET_FOR_WORK), LONGEST_QUIET));
    // A newer text has its own turn, and a closed document has no diagnostics.
    if (this.#documents.get(uri) !== snapshot) return;
    const { version } = snapshot;
    const sent = this.#sent.get(uri);
    if (sent?.version === version && sent.id === id) return;
    this.#sent.set(uri, { version, id });
    await this.#send({ uri, version: version as number, diagnostics: [...items] });
  }

  async #takeBack(uri: string): Promise<void> {
    // It may have been opened again in the meantime.
    if (this.#documents.get(uri) !== undefined) return;
    this.#sent.delete(uri);
    this.#quiet.delete(uri);
    await this.#send({ uri, diagnostics: [] });
  }
}
