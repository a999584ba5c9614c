import type { Tinypool } from "tinypool";
import type { BatchResult, BatchSettings } from "./batch-evaluator.ts";
import type { Batch } from "./line-batches.ts";

/** Bytes of input after which threads start. The start of a thread takes as long as the evaluation of about 10 MB. */
export const START_BYTES = 8 * 1024 * 1024;

/** Batches that a thread has at a time: one that it evaluates, and the next, so that it need not wait. */
const BATCHES_PER_THREAD = 2;

/** A worker of the pool, which stands for a thread. */
interface PoolWorker {
  readonly thread?: { off(event: string, listener: () => void): void };
  removeListener?: (event: string, listener: () => void) => void;
}

/**
 * Gives a worker the method that Node calls if its thread fails while the pool waits for its end. The library's worker has none, and
 * without it the program would end with an error of its own.
 */
function mendWorker(worker: PoolWorker): void {
  worker.removeListener ??= (event, listener) => {
    worker.thread?.off(event, listener);
  };
}

/**
 * Threads that evaluate batches of lines beside the main thread. They start when there is enough to do. The main thread
 * evaluates batches itself while they start, and all batches if they cannot start.
 */
export class ThreadPool {
  readonly #settings: BatchSettings;
  readonly #threads: number;
  readonly #program: URL;
  #pool: Promise<Tinypool | undefined> | undefined;
  #ready: Tinypool | undefined;
  #capacity = 0;
  #running = 0;
  #bytes = 0;

  /** @param program the module that each thread runs; its default export evaluates one batch */
  constructor(settings: BatchSettings, threads: number, program: URL) {
    this.#settings = settings;
    this.#threads = threads;
    this.#program = program;
  }

  /** The most batches that can be in the pool at a time; 0 until a thread has started. */
  get capacity(): number {
    return this.#capacity;
  }

  /**
   * Evaluates a batch in a thread, which takes over the batch's buffer. Returns undefined if the pool is full or has not
   * started, or for a line beyond the limit; the caller then evaluates the batch itself. The pool's queue stays
   * empty, so memory is bounded. Rejects if the thread fails.
   */
  evaluate(batch: Batch): Promise<BatchResult> | undefined {
    if (batch === undefined) return undefined;
    this.#bytes += batch.length;
    if (this.#bytes > START_BYTES && this.#threads > 0) this.#pool ??= this.#start();
    if (this.#ready === undefined || this.#running >= this.#capacity) return undefined;
    this.#running++;
    // A small buffer shares its memory with others, so the thread gets a copy.
    const isWhole = batch.length === batch.buffer.byteLength;
    const transferList = isWhole ? [batch.buffer as ArrayBuffer] : [];
    return this.#ready.run(batch, { transferList }).finally(() => this.#running--);
  }

  /** Ends all threads, even while they evaluate or fail. */
  async end(): Promise<void> {
    const pool = await this.#pool;
    if (pool === undefined) return;
    for (const worker of pool.threads as readonly PoolWorker[]) mendWorker(worker);
    // A thread that fails meanwhile has ended, too.
    await pool.destroy().catch(() => undefined);
  }

  /** Starts the threads. Returns undefined if Node does not allow any. */
  async #start(): Promise<Tinypool | undefined> {
    const { Tinypool } = await import("tinypool");
    let pool: Tinypool;
    try {
      pool = new Tinypool({
        filename: this.#program.href,
        runtime: "worker_threads",
        minThreads: this.#threads,
        maxThreads: this.#threads,
        concurrentTasksPerWorker: BATCHES_PER_THREAD,
        workerData: this.#settings,
      });
    } catch {
      return undefined;
    }
    // The pool replaces a thread that fails between two batches.
    pool.on("error", () => undefined);
    for (let thread = 0; thread < this.#threads; thread++) {
      // An empty task answers once a thread has loaded its program.
      pool.run(undefined).then(
        () => {
          this.#ready = pool;
          this.#capacity += BATCHES_PER_THREAD;
        },
        () => undefined,
      );
    }
    return pool;
  }
}
