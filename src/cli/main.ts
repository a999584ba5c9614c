#!/usr/bin/env node
import module from "node:module";
import { version } from "../../package.json";
import type { Answer, evaluateAtOnce } from "./commands/eval/at-once.ts";

// Node's modules are required: imported, `node:fs` makes all streams ready, which takes as long as evaluating a condition.
const require = module.createRequire(import.meta.url);
const args = process.argv.slice(2);

// Editors and scripts ask for the version often, so that the program is not loaded for it.
if (!(args.length === 1 && args[0] === "--version" && isWritten(`${version}\n`))) {
  // Node keeps the compiled code of modules from version 22.1 on, if they are loaded after this call.
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
  enableCompileCache?.();
  const answer = args[0] === "eval" ? answerAtOnce() : undefined;
  if (answer !== undefined && isWritten(answer.text)) process.exitCode = answer.exitCode;
  else await import("./start.ts");
}

/** Answers a plain command line of `heed eval`. The build puts the file for it beside the program. */
function answerAtOnce(): Answer | undefined {
  let file: { readonly evaluateAtOnce: typeof evaluateAtOnce };
  try {
    file = require("./eval-at-once.cjs");
  } catch {
    return undefined;
  }
  return file.evaluateAtOnce(args);
}

/** Writes to standard output. Returns false if nothing was written; the program then says why. */
function isWritten(text: string): boolean {
  const { writeSync } = require("node:fs") as typeof import("node:fs");
  try {
    writeSync(1, text);
    return true;
  } catch {
    return false;
  }
}
