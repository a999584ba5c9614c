#!/usr/bin/env node
import { CommandError, systemFault } from "./command-error.ts";
import { renderFailure } from "./output/render-failure.ts";
import { openSession } from "./process-io.ts";
import { runProgram } from "./program.ts";

// The reader of standard output may close it at any time (`| head`), and a disk may be full. Nothing more can be written
// then, so exiting loses no output.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit();
  const failure = new CommandError(
    `standard output cannot be written: ${systemFault(error) ?? error.message}`,
  );
  const { err } = openSession(process, undefined);
  err.write(renderFailure("heed", failure, err.colors)).finally(() => process.exit(2));
});
process.stderr.on("error", () => process.exit());

// Sets only the exit code, so that the process ends after all output is written.
runProgram(process.argv.slice(2), process).then((exitCode) => {
  process.exitCode = exitCode;
});
