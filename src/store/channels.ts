import { isChannelType } from "../status/index.ts";
import { StoreError } from "./error.ts";
import type { Channel } from "./message.ts";
import { momentOf, type Store } from "./store.ts";
import { optionalText, textOf, textParam, timeOf, timeParam } from "./values.ts";

/**
 * Saves channels, in place of those with the same ids. Messages show their channel as it was saved last.
 *
 * @throws StoreError if a type is unknown, or not the one that the channel has: its messages have that type's lifecycle.
 */
export async function saveChannels(store: Store, channels: readonly Channel[]): Promise<void> {
  const { tables } = store;
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const rows = channels.map((channel, index) => channelRow(channel, `channels[${index}]`, now));
    const refused = await query(
      `with given as (
         select * from jsonb_to_recordset($1::jsonb)
           as x(id text, type text, provider text, key text, name text, created_at timestamptz, updated_at timestamptz)),
       saved as (
         insert into ${tables.channels} as c (id, type, provider, key, name, created_at, updated_at)
         select id, type, provider, key, name, created_at, updated_at from given order by id
         on conflict (id) do update set provider = excluded.provider, key = excluded.key, name = excluded.name,
           updated_at = excluded.updated_at
         where c.type = excluded.type
         returning id)
       select id, type from given where id not in (select id from saved)`,
      [JSON.stringify(rows)],
    );
    const [first] = refused;
    if (first === undefined) return;
    throw new StoreError(
      "invalid-input",
      `The channel \`${first.id}\` has another type than \`${first.type}\`. Save a channel of another type under an id of its own.`,
      "channels",
    );
  });
}

function channelRow(channel: Channel, place: string, now: string): object {
  const { id, type, provider, key, name, created_at, updated_at } = channel;
  if (!isChannelType(type)) {
    throw new StoreError("invalid-input", `\`${String(type)}\` is not a type of channel.`, `${place}.type`);
  }
  return {
    id: textParam(id, `${place}.id`),
    type,
    provider: textParam(provider, `${place}.provider`),
    key: optionalText(key, `${place}.key`),
    name: optionalText(name, `${place}.name`),
    created_at: timeParam(created_at, `${place}.created_at`) ?? now,
    updated_at: timeParam(updated_at, `${place}.updated_at`) ?? now,
  };
}

/** Returns all channels, by their ids. */
export async function listChannels({ tables, database }: Store): Promise<readonly Required<Channel>[]> {
  const rows = await database.query(
    `select id, type, provider, key, name, created_at, updated_at from ${tables.channels} order by id`,
  );
  return rows.map((row) => ({
    id: String(row.id),
    type: row.type as Channel["type"],
    provider: String(row.provider),
    key: textOf(row.key),
    name: textOf(row.name),
    created_at: timeOf(row.created_at) as string,
    updated_at: timeOf(row.updated_at) as string,
  }));
}
