import { Tinypool } from "tinypool";
import { type BatchSettings, batchEvaluatorOf } from "./batch-evaluator.ts";

/** The program of a thread of `heed eval`. */
const evaluate = batchEvaluatorOf(Tinypool.workerData as BatchSettings);

/** Evaluates a batch of lines. The pool sends undefined only to learn when the thread has started. */
export default (batch: Uint8Array<ArrayBuffer> | undefined) =>
  batch && evaluate(Buffer.from(batch.buffer, batch.byteOffset, batch.length));
