import { dirname, relative } from "node:path";
import type { AnsweredRun } from "../../../simulate/account/index.ts";
import { type RecordedMessage, type RecordedRun, scenarioOf } from "../../../simulate/index.ts";
import { CommandError } from "../../command-error.ts";
import { writeTextFile } from "../../files/write-file.ts";
import { type Format, NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";
import { type RunConfigOptions, RunConfigs, readWorkflowFile } from "../../scenarios/scenario-file.ts";
import { scenarioText } from "../../scenarios/scenario-text.ts";
import { readSecretKey } from "../../server/key.ts";
import { readMessage } from "../../server/message-answer.ts";
import { readRun } from "../../server/run-answer.ts";
import { ServerClient } from "../../server/server-client.ts";

/** Options of `heed run --from-server`. */
export interface WriteRunOptions extends RunConfigOptions {
  /** The address of the server. */
  readonly fromServer: string;
  /** The id of the run. */
  readonly run: string | undefined;
  readonly keyFile?: string | undefined;
  /** The file of the workflow, or `-`. */
  readonly workflowFile?: string | undefined;
  /** The file to write; by default standard output. */
  readonly output?: string | undefined;
  /** True if the values that conditions have read are kept. */
  readonly withData?: true | undefined;
  readonly scenario?: string | undefined;
  readonly all?: true | undefined;
  readonly format: Format;
}

/** `heed run --from-server URL RUN`: writes a run that a server keeps as a scenario. */
export async function writeRun(options: WriteRunOptions, session: Session): Promise<ExitCode> {
  const { fromServer, run: id, keyFile, workflowFile, output, withData, format } = options;
  const reporter = new Reporter(session, format);
  try {
    if (options.scenario !== undefined || options.all) {
      throw new CommandError(
        `both \`--from-server\` and \`${options.all ? "--all" : "--scenario"}\` are given`,
        "Write the scenario first, and run it then.",
      );
    }
    if (id === undefined || id === "") {
      throw new CommandError("no run is given", "Give its id: `heed run --from-server URL RUN`.");
    }
    if (workflowFile === undefined) {
      throw new CommandError(
        "no workflow is given",
        "Give the file by which the run went with `--workflow-file FILE`.",
      );
    }
    const workflow = await readWorkflowFile(workflowFile, new RunConfigs(options), session);
    if (workflow.plan === undefined) {
      reporter.raise(2);
      await reporter.file(workflow);
      return await reporter.end(NO_RESULT);
    }
    const client = new ServerClient(fromServer, await readSecretKey(keyFile, session));
    const { run, answer } = await readRun(client, id);
    const messages = await messagesOf(client, run);
    const recorded = answer as unknown as RecordedRun;
    const made = scenarioOf(workflow.plan, recorded, messages, { withData: withData === true });
    if (!made.ok) {
      throw new CommandError(
        `the run \`${id}\` cannot be written as a scenario: ${made.reason}`,
        `Is \`${workflow.name}\` the version of the workflow by which it went? \`heed explain --server\` shows all of the run.`,
      );
    }
    const path = output === undefined ? workflowFile : relative(dirname(output), workflowFile);
    const scenario = {
      name: `run ${id} of workflow ${run.workflow}`,
      ...(workflowFile !== "-" && { workflow: path.replaceAll("\\", "/") }),
      ...made.scenario,
    };
    const text = scenarioText(scenario);
    if (output === undefined) return await reporter.end({ pretty: text, json: { scenario } });
    await writeTextFile(output, text);
    return await reporter.end({ pretty: "", json: { scenario } });
  } catch (error) {
    return reporter.endWithFailure("heed", error);
  }
}

/** The most messages of a run that are asked for. */
const MOST_MESSAGES = 500;

/** Asks for the events of all messages that a run says it made. Those that are gone are left out. */
async function messagesOf(
  client: ServerClient,
  { events }: AnsweredRun,
): Promise<readonly RecordedMessage[]> {
  const ids = events.flatMap(({ data }) => (Array.isArray(data.message_ids) ? data.message_ids : []));
  const known = [...new Set(ids.filter((id) => typeof id === "string"))];
  if (known.length > MOST_MESSAGES) {
    throw new CommandError(
      `the run made ${known.length} messages, and a scenario is written of at most ${MOST_MESSAGES}`,
      "`heed explain --server` shows the run.",
    );
  }
  const messages: RecordedMessage[] = [];
  for (const id of known) messages.push(...(await readMessage(client, id)));
  return messages;
}
