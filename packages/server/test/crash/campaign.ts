import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { foldEvents, type MessageEvent } from "heed/messages";
import { listMessages, openStore } from "heed/store";
import { openDatabase } from "./open-database.ts";

/** The findings of a campaign. */
export interface CampaignResult {
  readonly rounds: number;
  /** Events whose appending was acknowledged before the kill. */
  readonly acknowledged: number;
  /** Acknowledged events that are not there exactly once. */
  readonly lost: readonly string[];
  /** Events that are there although no acknowledgement arrived: the kill came in between. */
  readonly unacknowledged: number;
  /** Messages whose row is not what their events come to. */
  readonly wrong: readonly string[];
  /** Events that took effect and are not owed to the endpoint exactly once. */
  readonly unowed: readonly string[];
}

/**
 * Starts a process that appends events, kills it after it has acknowledged some, and starts it again, a number of times. Then
 * compares what it had acknowledged with what is there.
 */
export async function campaign(
  address: string,
  schema: string,
  { rounds, events }: { readonly rounds: number; readonly events: number },
  told: (round: number) => void = () => {},
): Promise<CampaignResult> {
  const acknowledged: string[] = [];
  for (let round = 1; round <= rounds; round++) {
    acknowledged.push(...(await writeUntilKilled(address, schema, round, Math.ceil(events / rounds))));
    told(round);
  }
  return { rounds, acknowledged: acknowledged.length, ...(await compare(address, schema, acknowledged)) };
}

async function writeUntilKilled(
  address: string,
  schema: string,
  round: number,
  events: number,
): Promise<readonly string[]> {
  const writer = join(import.meta.dirname, "writer.ts");
  const child = spawn(process.execPath, ["--import", "tsx", writer, address, schema, String(round)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let text = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
    if (text.split("\n").length > events + 1) child.kill("SIGKILL");
  });
  const [code] = await once(child, "close");
  if (code !== null) throw new Error(`the writer ended by itself with ${code}: ${text.slice(0, 500)}`);
  // The last line is cut off if it has no end.
  return text.split("\n").slice(1, -1);
}

async function compare(
  address: string,
  schema: string,
  acknowledged: readonly string[],
): Promise<Pick<CampaignResult, "lost" | "unacknowledged" | "wrong" | "unowed">> {
  const database = await openDatabase(address);
  try {
    const store = openStore(database, { schema });
    const rows = await database.query(
      `select message, id, type, occurred_at, rejection is null as accepted, announced from ${store.tables.events}`,
    );
    const ofMessage = new Map<string, MessageEvent[]>();
    const counts = new Map<string, number>();
    for (const row of rows) {
      const { message, id, type, occurred_at } = row as unknown as MessageEvent & { message: string };
      const line = `${message} ${id} ${type} ${occurred_at}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
      ofMessage.set(message, [...(ofMessage.get(message) ?? []), { id, type, occurred_at }]);
    }
    const { items } = await listMessages(store);
    const wrong = items.filter((message) => {
      const { message: state } = foldEvents(ofMessage.get(message.id) ?? [], {
        id: message.id,
        channelType: message.channel.type,
      });
      return Object.entries(state).some(
        ([key, value]) => JSON.stringify(message[key as keyof typeof message]) !== JSON.stringify(value),
      );
    });
    const owed = await database.query(
      `select e.message, e.id, e.announced, (select count(*)::int from ${store.tables.outbox} o
         where o.message = e.message and o.payload ->> 'id' = e.id and o.payload ->> 'type' = e.type) as count
       from ${store.tables.events} e`,
    );
    const own = /^\d+-\d+$/;
    return {
      lost: acknowledged.filter((line) => counts.get(line) !== 1),
      unacknowledged: rows.filter(({ id }) => own.test(String(id))).length - acknowledged.length,
      wrong: wrong.map(({ id }) => id),
      unowed: owed
        .filter(({ announced, count }) => count !== (announced === true ? 1 : 0))
        .map(({ id }) => String(id)),
    };
  } finally {
    await database.close();
  }
}
