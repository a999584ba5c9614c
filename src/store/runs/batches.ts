import type { Query, Row } from "../database.ts";
import { newId } from "../ids.ts";
import { type RecipientReference, referenceParts } from "../message.ts";
import { momentOf, type Store } from "../store.ts";
import { jsonParam, onlyRow, optionalText, textParam, timeOf, timeParam } from "../values.ts";

/** The scope of a batch: runs of one step of a workflow for a recipient, of one tenant and with one value of its key. */
export interface BatchScope {
  /** The key of the workflow. */
  readonly workflow: string;
  /** The ref of the step. */
  readonly step: string;
  readonly recipient: RecipientReference;
  readonly tenant?: string | null | undefined;
  /** The value of the batch's key, as a text; the empty text if it has none. */
  readonly key: string;
}

/** A batch, as a store keeps it. Times are timestamps in UTC. */
export interface KeptBatch {
  readonly id: string;
  /** The run that holds it: the one that goes on with all items when it closes. */
  readonly run: string;
  readonly opened_at: string;
  readonly closes_at: string;
  /** The number of its items. */
  readonly items: number;
}

/** A batch to open. */
export interface NewBatch extends BatchScope {
  /** The run that holds it. Its item is not a part of this: `joinBatchRow` adds it. */
  readonly run: string;
  /** By default, now. */
  readonly opened_at?: string | undefined;
  readonly closes_at: string;
}

/** An item of a batch: the trigger of a run that has joined it. */
export interface BatchItem {
  readonly run: string;
  /** The data of the trigger: JSON. */
  readonly data: unknown;
  readonly actor: RecipientReference | null;
  readonly inserted_at: string;
}

/** An item to add to a batch. */
export interface NewBatchItem {
  readonly run: string;
  readonly data?: unknown;
  readonly actor?: RecipientReference | null | undefined;
  /** By default, now. */
  readonly inserted_at?: string | undefined;
}

/** The columns from which `batchOf` reads a batch. */
export const BATCH_COLUMNS = "id, run, opened_at, closes_at, items";

/**
 * Locks the batch that is open until the end of the transaction, and returns it as it is then; undefined if none is open.
 * Whoever would join or close it meanwhile waits. Call it in `inTransaction`: alone, it locks nothing.
 */
export async function openBatchOf(store: Store, scope: BatchScope): Promise<KeptBatch | undefined> {
  return findOpen(store, store.database.query, scopeParams(scope));
}

/**
 * Opens a batch, and locks it until the end of the transaction. If another run has opened one meanwhile, that one is returned,
 * locked, and `isNew` is false: of all that open one at once, one does, and the others can join.
 */
export async function openBatchRow(
  store: Store,
  batch: NewBatch,
): Promise<{ readonly batch: KeptBatch; readonly isNew: boolean }> {
  const scope = scopeParams(batch);
  const run = textParam(batch.run, "run");
  const closes_at = timeParam(batch.closes_at, "closes_at");
  const given = timeParam(batch.opened_at, "opened_at");
  return store.database.tx(async (query) => {
    const opened_at = given ?? (await momentOf(store, query));
    for (;;) {
      const made = await query(
        `insert into ${store.tables.batches} (workflow, step, recipient_collection, recipient_id, tenant, key, id, run,
           opened_at, closes_at, items)
         values ($1::text, $2::text, $3::text, $4::text, $5::text, $6::text, $7::text, $8::text, $9::timestamptz,
           $10::timestamptz, 0)
         on conflict do nothing returning ${BATCH_COLUMNS}`,
        [...scope, newId(), run, opened_at, closes_at],
      );
      if (made[0] !== undefined) return { batch: batchOf(made[0]), isNew: true };
      const open = await findOpen(store, query, scope);
      if (open !== undefined) return { batch: open, isNew: false };
      // The one that was open has closed between the two statements: now there is room for another.
    }
  });
}

/**
 * Adds an item to a batch that is open, and returns the batch after it, locked until the end of the transaction; undefined if
 * it has closed. A run has one item: joining again changes only the end, if one is given.
 *
 * @param closes_at the end of the batch from now on: of one that slides, or that is full. By default, as it was.
 */
export async function joinBatchRow(
  store: Store,
  batch: string,
  item: NewBatchItem,
  closes_at?: string,
): Promise<KeptBatch | undefined> {
  const { tables } = store;
  const { actor = null } = item;
  if (actor !== null) referenceParts(actor, "item.actor");
  const id = textParam(batch, "batch");
  const row = [
    textParam(item.run, "item.run"),
    jsonParam(actor, "item.actor"),
    jsonParam(item.data, "item.data"),
    timeParam(item.inserted_at, "item.inserted_at"),
  ];
  const end = timeParam(closes_at, "closes_at");
  return store.database.tx(async (query) => {
    const held = await query(
      `select 1 from ${tables.batches} where id = $1::text and closed_at is null for no key update`,
      [id],
    );
    if (held.length === 0) return undefined;
    const now = await momentOf(store, query);
    const added = await query(
      `insert into ${tables.batch_items} (batch, run, actor, data, inserted_at)
       values ($1::text, $2::text, $3::jsonb, $4::jsonb, coalesce($5::timestamptz, $6::timestamptz))
       on conflict (run, batch) do nothing returning place`,
      [id, ...row, now],
    );
    const changed = await query(
      `update ${tables.batches} set items = items + $2::int, closes_at = coalesce($3::timestamptz, closes_at)
       where id = $1::text returning ${BATCH_COLUMNS}`,
      [id, added.length, end],
    );
    return batchOf(onlyRow(changed));
  });
}

/** Returns the items of a batch in the order in which they joined, also after it has closed. */
export async function batchItems({ tables, database }: Store, batch: string): Promise<readonly BatchItem[]> {
  const rows = await database.query(
    `select run, data, actor, inserted_at from ${tables.batch_items} where batch = $1::text order by place`,
    [textParam(batch, "batch")],
  );
  return rows.map((row) => ({
    run: String(row.run),
    data: row.data,
    actor: row.actor as RecipientReference | null,
    inserted_at: timeOf(row.inserted_at) as string,
  }));
}

/**
 * Takes the item of a run out of the batches that are open, such as that of a run that is cancelled. Returns these batches
 * after it, locked until the end of the transaction; one that the run holds itself stays open, with the items of the others.
 *
 * @param also a batch that counts though it has closed: its run has not taken the items yet.
 */
export async function removeBatchItem(
  store: Store,
  run: string,
  also?: string,
): Promise<readonly KeptBatch[]> {
  const { tables } = store;
  const id = textParam(run, "run");
  const closed = optionalText(also, "also");
  return store.database.tx(async (query) => {
    const held = await query(
      `select b.id from ${tables.batches} b
       where b.id in (select batch from ${tables.batch_items} where run = $1::text)
         and (b.closed_at is null or b.id = $2::text)
       order by b.id for no key update`,
      [id, closed],
    );
    const batches = held.map((row) => String(row.id));
    if (batches.length === 0) return [];
    const removed = await query(
      `delete from ${tables.batch_items} where run = $1::text and batch = any($2::text[]) returning batch`,
      [id, batches],
    );
    const rows = await query(
      `update ${tables.batches} set items = items - 1 where id = any($1::text[]) returning ${BATCH_COLUMNS}`,
      [removed.map((row) => String(row.batch))],
    );
    return rows.map(batchOf);
  });
}

/**
 * Closes a batch: it takes no items any more, and another can be opened. Its items stay until retention deletes the run that
 * holds it. Returns false if it has closed before.
 */
export async function closeBatchRow(store: Store, batch: string): Promise<boolean> {
  const { tables } = store;
  const id = textParam(batch, "batch");
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    const closed = await query(
      `update ${tables.batches} set closed_at = $2::timestamptz where id = $1::text and closed_at is null returning id`,
      [id, now],
    );
    return closed.length > 0;
  });
}

async function findOpen(
  { tables }: Store,
  query: Query,
  scope: readonly unknown[],
): Promise<KeptBatch | undefined> {
  const rows = await query(
    `select ${BATCH_COLUMNS} from ${tables.batches}
     where workflow = $1::text and step = $2::text and recipient_collection = $3::text and recipient_id = $4::text
       and tenant is not distinct from $5::text and key = $6::text and closed_at is null for no key update`,
    scope,
  );
  return rows.map(batchOf)[0];
}

function scopeParams({ workflow, step, recipient, tenant, key }: BatchScope): readonly (string | null)[] {
  const { collection, id } = referenceParts(recipient, "recipient");
  return [
    textParam(workflow, "workflow"),
    textParam(step, "step"),
    collection,
    id,
    optionalText(tenant, "tenant"),
    textParam(key, "key"),
  ];
}

/** Reads a batch from its row. */
export function batchOf(row: Row): KeptBatch {
  return {
    id: String(row.id),
    run: String(row.run),
    opened_at: timeOf(row.opened_at) as string,
    closes_at: timeOf(row.closes_at) as string,
    items: Number(row.items),
  };
}
