import { isMap } from "../../condition/index.ts";
import type { RecordedMessage } from "../../simulate/index.ts";
import { CommandError } from "../command-error.ts";
import type { ServerClient } from "./server-client.ts";

/** The most events of a page, and the most pages of one message. */
const PAGE_SIZE = "50";
const MOST_PAGES = 40;

/** Asks a server for the events of a message. Returns an empty list if the message is gone. */
export async function readMessage(client: ServerClient, id: string): Promise<readonly RecordedMessage[]> {
  const events: RecordedMessage["events"][number][] = [];
  let after: string | undefined;
  for (let page = 0; page < MOST_PAGES; page++) {
    const query = { page_size: PAGE_SIZE, ...(after !== undefined && { after }) };
    const answer = await client.read(["v1", "messages", id, "events"], query);
    if (answer === undefined) return [];
    const { items, page_info } = answer;
    if (!Array.isArray(items) || !items.every(isEvent)) throw client.notUnderstood();
    events.push(...items);
    const next = isMap(page_info) ? (page_info as { readonly after?: unknown }).after : undefined;
    if (typeof next !== "string" || next === after) return [{ id, events }];
    after = next;
  }
  throw new CommandError(
    `the message \`${id}\` has more than ${MOST_PAGES * Number(PAGE_SIZE)} events`,
    "No scenario is written of a run with such a message.",
  );
}

function isEvent(value: unknown): value is RecordedMessage["events"][number] {
  if (!isMap(value)) return false;
  const { type, inserted_at, id } = value as { readonly [key: string]: unknown };
  return typeof type === "string" && typeof inserted_at === "string" && typeof id === "string";
}
