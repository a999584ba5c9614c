import { referenceParts } from "../message.ts";
import type { Store } from "../store.ts";
import { textParam } from "../values.ts";
import { BATCH_COLUMNS, batchOf, type KeptBatch } from "./batches.ts";
import type { RunsToCancel } from "./lists.ts";
import { IS_OPEN } from "./run.ts";

/**
 * Locks the batch that a run holds at a step until the end of the transaction, and returns it, also if it has closed;
 * undefined if it holds none. Call it in `inTransaction`: alone, it locks nothing.
 */
export async function heldBatch(
  { tables, database }: Store,
  run: string,
  step: string,
): Promise<KeptBatch | undefined> {
  const rows = await database.query(
    `select ${BATCH_COLUMNS} from ${tables.batches} where run = $1::text and step = $2::text for no key update`,
    [textParam(run, "run"), textParam(step, "step")],
  );
  return rows.map(batchOf)[0];
}

/**
 * Locks the open batch that a run holds until the end of the transaction, and returns it; undefined if it holds none. Call it in
 * `inTransaction`: alone, it locks nothing.
 */
export async function openBatchHeldBy(
  { tables, database }: Store,
  run: string,
): Promise<KeptBatch | undefined> {
  const rows = await database.query(
    `select ${BATCH_COLUMNS} from ${tables.batches} where run = $1::text and closed_at is null for no key update`,
    [textParam(run, "run")],
  );
  return rows.map(batchOf)[0];
}

/** Gives a batch to another run: from now on, that one holds it. */
export async function giveBatch({ tables, database }: Store, batch: string, run: string): Promise<void> {
  await database.query(`update ${tables.batches} set run = $2::text where id = $1::text`, [
    textParam(batch, "batch"),
    textParam(run, "run"),
  ]);
}

/** Returns runs that have joined batches which are open, and so are over, by what they would be cancelled by. */
export async function joinedRuns(
  { tables, database }: Store,
  { workflow, cancellation_key, recipients }: RunsToCancel,
): Promise<readonly string[]> {
  const given = recipients?.map((recipient, index) => referenceParts(recipient, `recipients[${index}]`));
  const rows = await database.query(
    `select r.id from ${tables.runs} r where r.workflow = $1::text and r.cancellation_key = $2::text and not r.${IS_OPEN}
       and exists (select 1 from ${tables.batch_items} i join ${tables.batches} b on b.id = i.batch
         where i.run = r.id and b.closed_at is null)
       and ($3::jsonb is null or (r.recipient_collection, r.recipient_id) in (
         select collection, id from jsonb_to_recordset($3::jsonb) as x(collection text, id text)))
     order by r.id`,
    [
      textParam(workflow, "workflow"),
      textParam(cancellation_key, "cancellation_key"),
      given === undefined ? null : JSON.stringify(given),
    ],
  );
  return rows.map((row) => String(row.id));
}
