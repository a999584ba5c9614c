import { StreamMessageReader, StreamMessageWriter } from "vscode-languageserver-protocol/node";
import { version } from "../../../../package.json";
import { startServer } from "../../../lsp/index.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { DiskFiles } from "./disk-files.ts";
import { inputOf, outputOf } from "./streams.ts";
import { watchProcess } from "./watch-process.ts";

export interface LspOptions {
  readonly clientProcessId?: number;
}

/** `heed lsp`: a language server on standard input and output. */
export async function run({ clientProcessId }: LspOptions, session: Session): Promise<ExitCode> {
  const input = inputOf(session);
  return new Promise((done) => {
    startServer({
      reader: new StreamMessageReader(input),
      writer: new StreamMessageWriter(outputOf(session)),
      files: new DiskFiles(),
      version,
      lifetime: {
        onEnd: (exitCode) => {
          input.destroy();
          done(exitCode);
        },
        watchProcess,
        clientProcessId,
      },
    });
  });
}
