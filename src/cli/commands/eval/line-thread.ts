import { type MessagePort, parentPort, workerData } from "node:worker_threads";
import { type BatchSettings, batchEvaluatorOf } from "./batch-evaluator.ts";
import type { Said } from "./line-threads.ts";

/** What a thread of `heed eval` runs: it decides the batches that it is sent, one after another. */
const port = parentPort as MessagePort;
const say = (said: Said) => port.postMessage(said);
const decide = batchEvaluatorOf(workerData as BatchSettings);
port.on("message", ({ buffer, byteOffset, length }: Uint8Array<ArrayBuffer>) =>
  say(decide(Buffer.from(buffer, byteOffset, length))),
);
say("ready");
