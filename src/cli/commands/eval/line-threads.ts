import { Worker } from "node:worker_threads";
import type { BatchResult, BatchSettings } from "./batch-evaluator.ts";
import type { Batch } from "./line-batches.ts";

/** Threads start once so many bytes have come: to start one takes as long as to decide some 10 MB. */
export const ENOUGH_BYTES = 8 * 1024 * 1024;

/** So many batches at a time a thread has: one to decide, and one so that it need not wait for the next. */
const ROOM = 2;

/** What a thread says: that it can begin, and then what became of each batch, in the order in which they came. */
export type Said = "ready" | BatchResult;

interface Waiting {
  readonly resolve: (decided: BatchResult) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Threads that decide batches of lines beside the one that reads and writes. They start when there is enough to do; none
 * is waited for while it starts, and where none can be started there are none.
 */
export class LineThreads {
  readonly #decision: BatchSettings;
  readonly #most: number;
  readonly #program: URL;
  readonly #threads: Worker[] = [];
  /** What is awaited of each thread that has begun. */
  readonly #waiting = new Map<Worker, Waiting[]>();
  #bytes = 0;

  /** At most `most` threads, which run the `program`. */
  constructor(decision: BatchSettings, most: number, program: URL) {
    this.#decision = decision;
    this.#most = most;
    this.#program = program;
  }

  /** How many batches can be under way at a time. */
  get room(): number {
    return this.#waiting.size * ROOM;
  }

  /** Hands a batch to the thread with the least to do; undefined where none has room: it is to be decided here. */
  decide(batch: Batch): Promise<BatchResult> | undefined {
    if (batch === undefined) return undefined;
    const wasEnough = this.#bytes > ENOUGH_BYTES;
    this.#bytes += batch.length;
    if (!wasEnough && this.#bytes > ENOUGH_BYTES) this.#start();
    const [least] = [...this.#waiting].sort(([, one], [, other]) => one.length - other.length);
    if (least === undefined || least[1].length >= ROOM) return undefined;
    const [thread, waiting] = least;
    // A small buffer is a part of one that others are parts of, too: it cannot be given away, and is copied.
    const isWhole = batch.length === batch.buffer.byteLength;
    thread.postMessage(batch, isWhole ? [batch.buffer as ArrayBuffer] : []);
    return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
  }

  /** Ends all threads, whatever they are doing. */
  async end(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.terminate()));
  }

  #start(): void {
    for (let count = 0; count < this.#most; count++) {
      const thread = threadOf(this.#program, this.#decision);
      if (thread === undefined) return;
      const waiting: Waiting[] = [];
      thread.on("message", (said: Said) => {
        if (said === "ready") this.#waiting.set(thread, waiting);
        else waiting.shift()?.resolve(said);
      });
      // One that has not begun is not missed.
      thread.on("error", (error) => {
        this.#waiting.delete(thread);
        for (const { reject } of waiting) reject(error);
      });
      this.#threads.push(thread);
    }
  }
}

/** A thread, if there may be any: Node throws where it was told to allow none. */
function threadOf(program: URL, decision: BatchSettings): Worker | undefined {
  try {
    return new Worker(program, { workerData: decision });
  } catch {
    return undefined;
  }
}
