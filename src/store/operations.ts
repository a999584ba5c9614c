import { appendEvents } from "./append.ts";
import type { Query, Row } from "./database.ts";
import { StoreError } from "./error.ts";
import { type MessageFilter, whereOf } from "./filter.ts";
import { cursorOf, pageQuery } from "./pages.ts";
import { deleteMessages } from "./retention.ts";
import { momentOf, type Store, storeWithin } from "./store.ts";
import { onlyRow, textOf, textParam, timeOf } from "./values.ts";

/** The actions of bulk operations on messages, each by the event that it appends; `delete` appends none. */
const ACTIONS = {
  seen: "message.seen",
  unseen: "message.unseen",
  read: "message.read",
  unread: "message.unread",
  archived: "message.archived",
  unarchived: "message.unarchived",
  interacted: "message.interacted",
  archive: "message.archived",
  unarchive: "message.unarchived",
  delete: null,
} as const;

/** The action of a bulk operation on each message. */
export type BulkAction = keyof typeof ACTIONS;

/** The actions of bulk operations. */
export const BULK_ACTIONS = Object.keys(ACTIONS) as readonly BulkAction[];

/** A bulk operation on the messages that a filter lets through, in the platform's form. */
export interface BulkOperation {
  readonly __typename: "BulkOperation";
  readonly id: string;
  readonly name: string;
  readonly status: "queued" | "processing" | "completed" | "failed";
  readonly estimated_total_rows: number;
  readonly processed_rows: number;
  readonly success_count: number;
  readonly error_count: number;
  readonly error_items: readonly { readonly id: string; readonly collection: string }[];
  readonly inserted_at: string;
  readonly updated_at: string;
  readonly started_at: string | null;
  readonly completed_at: string | null;
  readonly failed_at: string | null;
  /** Why its last try failed; null if it went on since. */
  readonly error: string | null;
}

/** The most rows that are counted in advance. */
const MOST_COUNTED = 10_000;

/** How often an operation may fail without going on in between. */
const MOST_TRIES = 5;

/**
 * Begins a bulk operation. It is for the messages that are there now, and its events occur now, whenever they are written: what
 * a recipient does meanwhile counts as later. `advanceOperation` carries it out.
 *
 * @throws StoreError if the action is unknown or the filter cannot be read.
 */
export async function beginOperation(
  store: Store,
  action: BulkAction,
  filter: MessageFilter,
  name: string = `messages.${action}`,
): Promise<BulkOperation> {
  if (!Object.hasOwn(ACTIONS, action)) {
    const actions = BULK_ACTIONS.map((each) => `\`${each}\``).join(", ");
    throw new StoreError("invalid-input", `\`${String(action)}\` is not one of ${actions}.`, "action");
  }
  const { tables } = store;
  const { where, params } = whereOf(filter);
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const counted = await query(
      `select count(*)::int as count from (select 1 from ${tables.messages} m where ${where} limit ${MOST_COUNTED}) counted`,
      params,
    );
    const rows = await query(
      `insert into ${tables.operations} (id, name, action, filter, status, estimated_total_rows, inserted_at, updated_at)
       values ($1::text, $2::text, $3::text, $4::jsonb, 'queued', $5::int, $6::timestamptz, $6::timestamptz)
       returning *`,
      [
        crypto.randomUUID(),
        textParam(name, "name"),
        action,
        JSON.stringify(filter),
        onlyRow(counted).count,
        now,
      ],
    );
    return operationOf(onlyRow(rows));
  });
}

/** Keeps a bulk operation of another kind that is over already, so that it can be asked for like those on messages. */
export async function recordOperation(store: Store, name: string, count: number): Promise<BulkOperation> {
  const { tables, database } = store;
  const now = await momentOf(store, database.query);
  const rows = await database.query(
    `insert into ${tables.operations} (id, name, action, filter, status, estimated_total_rows, processed_rows,
       success_count, inserted_at, updated_at, started_at, completed_at)
     values ($1::text, $2::text, $2::text, '{}', 'completed', $3::int, $3::int, $3::int, $4::timestamptz,
       $4::timestamptz, $4::timestamptz, $4::timestamptz)
     returning *`,
    [crypto.randomUUID(), textParam(name, "name"), count, now],
  );
  return operationOf(onlyRow(rows));
}

/** Returns a bulk operation; undefined if there is none. */
export async function operation({ tables, database }: Store, id: string): Promise<BulkOperation | undefined> {
  const rows = await database.query(`select * from ${tables.operations} where id = $1::text`, [
    textParam(id, "id"),
  ]);
  return rows[0] && operationOf(rows[0]);
}

/**
 * Carries out a part of the oldest bulk operation that no other process is at, in one transaction with its progress: nothing
 * is done twice or left out if a process ends. Returns the operation; undefined if none is open.
 *
 * One that fails comes after those that did not, and has `failed` the fifth time: it holds up no other.
 *
 * @throws the error by which it failed.
 */
export async function advanceOperation(store: Store, limit = 500): Promise<BulkOperation | undefined> {
  let begun: string | undefined;
  try {
    return await store.database.tx(async (query) => {
      const open = await query(
        `select * from ${store.tables.operations} where status in ('queued', 'processing')
         order by tries, inserted_at, id limit 1 for update skip locked`,
      );
      if (open[0] === undefined) return undefined;
      begun = String(open[0].id);
      return advance(store, query, open[0], limit);
    });
  } catch (error) {
    // Where the database itself is out of reach, this fails too, and the try does not count.
    if (begun !== undefined) await recordFailure(store, begun, error).catch(() => {});
    throw error;
  }
}

async function advance(store: Store, query: Query, row: Row, limit: number): Promise<BulkOperation> {
  const now = await momentOf(store, query);
  const found = await nextMessages(store, query, row, limit);
  const ids = found.map(({ id }) => String(id));
  const count = await carryOut(storeWithin(store, query), query, row, ids, now);
  const isOver = found.length < limit;
  const last = found.at(-1);
  const rows = await query(
    `update ${store.tables.operations} set status = $2::text, processed_rows = processed_rows + $3::int,
       success_count = success_count + $4::int, cursor = coalesce($5::text, cursor), updated_at = $6::timestamptz,
       started_at = coalesce(started_at, $6::timestamptz),
       completed_at = case when $2::text = 'completed' then $6::timestamptz end, tries = 0, error = null
     where id = $1::text returning *`,
    [
      String(row.id),
      isOver ? "completed" : "processing",
      ids.length,
      count,
      last === undefined ? null : cursorOf(last.inserted_at, last.id, undefined),
      now,
    ],
  );
  return operationOf(onlyRow(rows));
}

/** Counts a try that failed, unless another process has ended the operation meanwhile. What it did before stays done. */
async function recordFailure(store: Store, id: string, error: unknown): Promise<void> {
  const { tables, database } = store;
  const now = await momentOf(store, database.query);
  await database.query(
    `update ${tables.operations} set tries = tries + 1, error = $2::text, updated_at = $3::timestamptz,
       status = case when tries + 1 < $4::int then status else 'failed' end,
       failed_at = case when tries + 1 < $4::int then null else $3::timestamptz end
     where id = $1::text and status in ('queued', 'processing')`,
    [id, (error instanceof Error ? error.message : String(error)).replaceAll("\0", ""), now, MOST_TRIES],
  );
}

/** The next messages of an operation, the newest first. An action may change what the filter lets through, so it has a cursor. */
async function nextMessages(
  { tables }: Store,
  query: Query,
  row: Row,
  limit: number,
): Promise<readonly Row[]> {
  const { where, params } = whereOf(row.filter as MessageFilter);
  const wanted = pageQuery(
    { after: textOf(row.cursor), page_size: 1 },
    { time: "m.inserted_at", id: "m.id" },
  );
  const begun = params.length + 1;
  return query(
    `select m.id, m.inserted_at from ${tables.messages} m
     where ${where} and m.inserted_at <= $${begun}::timestamptz and ${wanted.where(begun + 1)}
     order by m.inserted_at desc, m.id desc limit ${Math.trunc(limit)}`,
    [...params, timeOf(row.inserted_at), ...wanted.params],
  );
}

/** Carries out an operation on some messages. Returns for how many. */
async function carryOut(
  store: Store,
  query: Query,
  row: Row,
  ids: readonly string[],
  now: string,
): Promise<number> {
  const type = ACTIONS[row.action as BulkAction];
  if (type === null) return deleteMessages(store, query, ids, now);
  const id = String(row.id);
  const occurred_at = timeOf(row.inserted_at) as string;
  const results = await appendEvents(
    store,
    ids.map((message) => ({ message, type, id, occurred_at })),
  );
  return results.filter(({ result }) => result === "accepted").length;
}

function operationOf(row: Row): BulkOperation {
  return {
    __typename: "BulkOperation",
    id: String(row.id),
    name: String(row.name),
    status: row.status as BulkOperation["status"],
    estimated_total_rows: Number(row.estimated_total_rows),
    processed_rows: Number(row.processed_rows),
    success_count: Number(row.success_count),
    error_count: Number(row.error_count),
    error_items: row.error_items as BulkOperation["error_items"],
    inserted_at: timeOf(row.inserted_at) as string,
    updated_at: timeOf(row.updated_at) as string,
    started_at: timeOf(row.started_at),
    completed_at: timeOf(row.completed_at),
    failed_at: timeOf(row.failed_at),
    error: textOf(row.error),
  };
}
