import { CommandError, systemFault } from "./command-error.ts";
import { GuardedStream } from "./guarded-stream.ts";
import { renderFailure } from "./output/render-failure.ts";
import { openSession } from "./process-io.ts";
import { runProgram } from "./program.ts";

// The reader of an output may close it at any time (`| head`), and a disk may be full. Files are still written then, but
// some of the report is lost, so the exit code is 2.
const stderr = new GuardedStream(process.stderr, () => {
  process.exitCode = 2;
});
const stdout = new GuardedStream(process.stdout, (error) => {
  process.exitCode = 2;
  if (error.code === "EPIPE") return;
  const failure = new CommandError(
    `standard output cannot be written: ${systemFault(error) ?? error.message}`,
  );
  const { err } = openSession(io, undefined);
  void err.write(renderFailure("heed", failure, err.colors));
});
const io = {
  // Node opens standard input when it is first named, and few commands read it.
  get stdin() {
    return process.stdin;
  },
  stdout,
  stderr,
  env: process.env,
};

// Sets only the exit code, so that the process ends after all output is written.
runProgram(process.argv.slice(2), io).then((exitCode) => {
  process.exitCode = stdout.isBroken || stderr.isBroken ? 2 : exitCode;
});
