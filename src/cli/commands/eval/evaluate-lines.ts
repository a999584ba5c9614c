import type { Condition } from "../../../condition/index.ts";
import type { ContextOptions } from "../../../context/index.ts";
import { LIMITS } from "../../../problem/index.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { type BatchResult, batchEvaluatorOf } from "./batch-evaluator.ts";
import { batchesOf } from "./line-batches.ts";
import { LineThreads } from "./line-threads.ts";
import { VerdictWriter } from "./verdict-writer.ts";

/** How contexts, one a line, are evaluated. */
export interface LinesOptions extends ContextOptions {
  /** How messages name where the lines come from. */
  readonly name: string;
  /** `now` for contexts that have none. */
  readonly now: string | undefined;
  /** Whether a verdict that is false makes the command end with 1. */
  readonly exitCode: boolean;
  /** How many threads decide at most, this one among them. */
  readonly jobs: number;
}

/**
 * So many batches that are decided may wait for one before them, where there are threads: while another program has the
 * core of the thread that has that one, this thread goes on. What is held of a decided batch is small.
 */
const MOST_WAITING = 32;

/** What threads run, as the build names it: it lies beside the file that this becomes a part of. */
const THREAD = new URL("./eval-thread.js", import.meta.url);

/**
 * Evaluates a condition on contexts of which each stands on a line of its own, and writes one verdict a line: `true`,
 * `false`, or `error` where there is none, and then standard error says why. A blank line stays blank. However many
 * lines there are, what is held of them stays small: while a batch is long in being decided or read by others, little
 * more is read.
 */
export async function evaluateLines(
  chunks: AsyncIterable<Buffer>,
  condition: Condition,
  { name, now, onUnknownRef, exitCode, jobs }: LinesOptions,
  session: Session,
): Promise<ExitCode> {
  const decision = { condition, now, onUnknownRef };
  const decide = batchEvaluatorOf(decision);
  const threads = new LineThreads(decision, jobs - 1, THREAD);
  const teller = new VerdictWriter(name, session);
  const telling: Promise<void>[] = [];
  let last = Promise.resolve();
  try {
    for await (const batch of batchesOf(chunks, LIMITS.fileBytes)) {
      last = tellAfter(last, threads.decide(batch) ?? decide(batch), teller);
      // What fails is thrown below, when its turn comes.
      last.catch(() => undefined);
      telling.push(last);
      const most = threads.room === 0 ? 0 : threads.room + MOST_WAITING;
      if (telling.length > most) await telling.shift();
    }
    await last;
  } finally {
    await threads.end();
  }
  return teller.end(exitCode);
}

/** Tells of a batch once all before it are told of. */
async function tellAfter(
  before: Promise<void>,
  deciding: BatchResult | Promise<BatchResult>,
  teller: VerdictWriter,
): Promise<void> {
  const [decided] = await Promise.all([deciding, before]);
  await teller.write(decided);
}
