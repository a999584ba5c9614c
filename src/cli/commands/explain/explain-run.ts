import { accountOf } from "../../../simulate/account/index.ts";
import { CommandError } from "../../command-error.ts";
import { type Format, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { readSecretKey } from "../../server/key.ts";
import { readRun } from "../../server/run-answer.ts";
import { ServerClient } from "../../server/server-client.ts";
import { renderRun } from "./run-pretty.ts";

/** Options of `heed explain --server`. */
export interface ExplainRunOptions {
  /** The address of the server. */
  readonly server: string;
  /** The id of the run. */
  readonly run?: string | undefined;
  readonly keyFile?: string | undefined;
  readonly format: Format;
}

/** `heed explain --server URL RUN`: explains a run that a server keeps. */
export async function explainRun(options: ExplainRunOptions, session: Session): Promise<ExitCode> {
  const { server, run: id, keyFile, format } = options;
  const reporter = new Reporter(session, format);
  try {
    if (id === undefined || id === "") {
      throw new CommandError("no run is given", "Give its id: `heed explain --server URL RUN`.");
    }
    const client = new ServerClient(server, await readSecretKey(keyFile, session));
    const { run, answer } = await readRun(client, id);
    return await reporter.end({
      pretty: renderRun(accountOf(run), session.out.colors),
      json: { run: answer },
    });
  } catch (error) {
    return reporter.endWithFailure("heed", error);
  }
}
