import { join } from "node:path";
import { afterEach } from "vitest";
import { makeFolder, removeFolders } from "../cli/run.ts";
import { Client, type ClientOptions, uriOf, writeFiles } from "./client.ts";

/** Clients and files of the tests of the server. */

/** A workflow with an email to whoever has not seen a message in the app. */
export const WORKFLOW = `key: new-comment
steps:
  - ref: in_app_feed_1
    type: channel
    channel_type: in_app_feed
    channel_key: app-feed
  - ref: delay_1
    type: delay
    settings:
      delay_for: { unit: minutes, value: 5 }
  - ref: email_1
    type: channel
    channel_type: email
    channel_key: mail
    when: in_app_feed_1 has not been seen
`;

export const SCENARIO = `name: who has seen it gets no email
workflow: workflow.yaml
events:
  - at +2m: in_app_feed_1 is seen
expect:
  - at +5m: email_1 is skipped
`;

const clients: Client[] = [];

/** Stops the clients of each test, and removes its folders. */
export function stopAfterEach(): void {
  afterEach(async () => {
    for (const client of clients.splice(0)) await client.stop();
    removeFolders();
  });
}

/** Starts a client, which is stopped after the test. */
export async function start(options: ClientOptions = {}): Promise<Client> {
  const client = await Client.start(options);
  clients.push(client);
  return client;
}

/** A client that has a folder with the workflow and its scenario, and the workflow open. */
export async function startInFolder(
  options: Omit<ClientOptions, "folders"> = {},
  workflow = WORKFLOW,
): Promise<{
  readonly client: Client;
  readonly folder: string;
  readonly uri: string;
  readonly scenario: string;
}> {
  const folder = writeFiles(makeFolder(), {
    "workflow.yaml": workflow,
    "seen.scenario.yaml": SCENARIO,
  });
  const client = await start({ ...options, folders: [folder] });
  const uri = await client.openFile(join(folder, "workflow.yaml"));
  return { client, folder, uri, scenario: uriOf(join(folder, "seen.scenario.yaml")) };
}
