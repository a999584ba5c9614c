import type { OutputStream } from "./process-io.ts";

/** An output of the process. */
interface ProcessStream extends OutputStream {
  on(event: "error", listener: (error: NodeJS.ErrnoException) => void): unknown;
  off(event: "drain", listener: () => void): unknown;
}

/**
 * An output that may fail while the program runs. After an error, it drops all writes, and waiting writers go on at once.
 */
export class GuardedStream implements OutputStream {
  readonly #stream: ProcessStream;
  readonly #waiting = new Set<() => void>();
  #isBroken = false;

  /** @param onBreak is called with the first error. */
  constructor(stream: ProcessStream, onBreak: (error: NodeJS.ErrnoException) => void) {
    this.#stream = stream;
    stream.on("error", (error) => {
      if (this.#isBroken) return;
      this.#isBroken = true;
      onBreak(error);
      for (const proceed of this.#waiting) proceed();
      this.#waiting.clear();
    });
  }

  get isBroken(): boolean {
    return this.#isBroken;
  }

  get isTTY(): boolean {
    return this.#stream.isTTY === true;
  }

  get columns(): number | undefined {
    return this.#stream.columns;
  }

  write(text: string): boolean {
    return this.#isBroken || this.#stream.write(text);
  }

  once(_event: "drain", listener: () => void): void {
    const proceed = () => {
      this.#waiting.delete(proceed);
      this.#stream.off("drain", proceed);
      listener();
    };
    this.#waiting.add(proceed);
    if (this.#isBroken) proceed();
    else this.#stream.once("drain", proceed);
  }
}
