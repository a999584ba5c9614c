import type { Condition } from "../../../condition/index.ts";
import type { ContextOptions } from "../../../context/index.ts";
import { LIMITS } from "../../../problem/index.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { type BatchResult, batchEvaluatorOf } from "./batch-evaluator.ts";
import { batchesOf } from "./line-batches.ts";
import { ThreadPool } from "./thread-pool.ts";
import { VerdictWriter } from "./verdict-writer.ts";

/** Options for evaluating contexts, one a line. */
export interface LinesOptions extends ContextOptions {
  /** Name of the source in messages. */
  readonly name: string;
  /** `now` for contexts that have none. */
  readonly now: string | undefined;
  /** True if a false verdict makes the command end with 1. */
  readonly exitCode: boolean;
  /** The most threads, including the main thread. */
  readonly jobs: number;
}

/**
 * The most finished batches that wait for an earlier one. The main thread goes on while another program keeps the thread
 * with the earlier batch from its core. A finished batch is small.
 */
const MOST_WAITING = 32;

/** The build puts the program of threads beside the chunk that holds this module. */
const THREAD = new URL("./eval-thread.js", import.meta.url);

/**
 * Evaluates a condition on contexts, one a line, and writes one verdict a line: `true`, `false` or `error`, in the order
 * of the lines. Standard error says why a line has no verdict. A blank line stays blank. Memory is bounded: reading waits
 * while batches are evaluated or standard output is read slowly.
 */
export async function evaluateLines(
  chunks: AsyncIterable<Buffer>,
  condition: Condition,
  { name, now, onUnknownRef, exitCode, jobs }: LinesOptions,
  session: Session,
): Promise<ExitCode> {
  const settings = { condition, now, onUnknownRef };
  const evaluate = batchEvaluatorOf(settings);
  const threads = new ThreadPool(settings, jobs - 1, THREAD);
  const writer = new VerdictWriter(name, session);
  const writing: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const batch of batchesOf(chunks, LIMITS.fileBytes)) {
      // The input may have no end.
      if (session.out.isBroken) break;
      last = writeAfter(last, threads.evaluate(batch) ?? evaluate(batch), writer);
      // The error is thrown below, when the batch's turn comes.
      last.catch(() => undefined);
      writing.push(last);
      const most = threads.capacity === 0 ? 0 : threads.capacity + MOST_WAITING;
      if (writing.length > most) await writing.shift();
    }
    await last;
  } finally {
    await threads.end();
  }
  return writer.end(exitCode);
}

/** Writes the result of a batch after those of all earlier batches. */
async function writeAfter(
  before: Promise<void>,
  evaluating: BatchResult | Promise<BatchResult>,
  writer: VerdictWriter,
): Promise<void> {
  const [result] = await Promise.all([evaluating, before]);
  await writer.write(result);
}
