import { type AnsweredRun, runIn } from "../../simulate/account/index.ts";
import { CommandError } from "../command-error.ts";
import type { Answer, ServerClient } from "./server-client.ts";

/** Asks a server for a run. Throws CommandError if there is none, or the answer is not one. */
export async function readRun(
  client: ServerClient,
  id: string,
): Promise<{ readonly run: AnsweredRun; readonly answer: NonNullable<Answer> }> {
  const answer = await client.read(["v1", "workflow_recipient_runs", id]);
  if (answer === undefined) {
    throw new CommandError(
      `the server has no run \`${id}\``,
      "Give the id of one recipient's run, as `GET /v1/workflow_recipient_runs` lists them; what a trigger returns is the id of all its runs.",
    );
  }
  const run = runIn(answer);
  if (run === undefined) throw client.notUnderstood();
  return { run, answer };
}
