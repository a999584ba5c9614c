import type { InitializeParams } from "vscode-languageserver";

/** The end of a server, as the program that runs it sees it. */
export interface Lifetime {
  /** Called once, with the exit code: 0 if the client asked for a shutdown first. */
  readonly onEnd: (exitCode: 0 | 1) => void;
  /** Calls back when a process has ended; returns how to stop looking. */
  readonly watchProcess: (id: number, onEnd: () => void) => () => void;
  /** The process that the command line names, if any; otherwise the one that the client names counts. */
  readonly clientProcessId: number | undefined;
}

/** Watches over the end of a server: the client's `exit`, the end of its messages, or the end of the process it runs in. */
export class WatchDog {
  shutdownReceived = false;
  readonly #lifetime: Lifetime;
  #hasEnded = false;
  #stopWatching: () => void = () => undefined;

  constructor(lifetime: Lifetime) {
    this.#lifetime = lifetime;
    if (lifetime.clientProcessId !== undefined) this.#watch(lifetime.clientProcessId);
  }

  initialize({ processId }: InitializeParams): void {
    if (typeof processId === "number" && this.#lifetime.clientProcessId === undefined) this.#watch(processId);
  }

  /** Ends the server; without a shutdown before, that is a failure. */
  exit(): void {
    if (this.#hasEnded) return;
    this.#hasEnded = true;
    this.#stopWatching();
    this.#lifetime.onEnd(this.shutdownReceived ? 0 : 1);
  }

  #watch(id: number): void {
    this.#stopWatching = this.#lifetime.watchProcess(id, () => this.exit());
  }
}
