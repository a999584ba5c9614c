#!/usr/bin/env node
import { writeSync } from "node:fs";
import module from "node:module";
import { version } from "../../package.json";

// Editors and scripts ask for the version often, so that the program is not loaded for it.
if (!(process.argv.length === 3 && process.argv[2] === "--version" && isWritten(`${version}\n`))) {
  // Node keeps the compiled code of modules from version 22.1 on, if they are loaded after this call.
  const { enableCompileCache } = module as { readonly enableCompileCache?: () => void };
  enableCompileCache?.();
  await import("./start.ts");
}

/** Writes to standard output. Returns false if nothing was written; the program then says why. */
function isWritten(text: string): boolean {
  try {
    writeSync(1, text);
    return true;
  } catch {
    return false;
  }
}
