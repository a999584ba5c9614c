import { type Database, databaseWithin, type Query, type Row } from "./database.ts";
import { activeEndpoints, type WebhookEndpoint } from "./endpoint.ts";
import type { KeptEvent } from "./event.ts";
import type { KeptMessage } from "./message.ts";
import { migrate } from "./migrate.ts";
import { DEFAULT_SCHEMA, type Tables, tablesOf } from "./tables.ts";
import { onlyRow, timeOf } from "./values.ts";
import type { NewWork } from "./work.ts";

/** A change of a message that was just written: the message after it, and the events that took effect. */
export interface Change {
  readonly message: KeptMessage;
  /**
   * The events that take effect for the first time, in order of occurrence: new ones, and earlier rejections that fit now.
   * An event is in one change only, even if an earlier one that arrives later takes its effect away and another restores
   * it. The list is never empty.
   */
  readonly events: readonly KeptEvent[];
}

/** Options of a store. */
export interface StoreOptions {
  /** The schema that holds the tables. By default, `heed`. */
  readonly schema?: string | undefined;
  /** The clock. By default the database's, which all processes share. */
  readonly now?: (() => Date) | undefined;
  /**
   * The work that a change of a message makes, such as a webhook for each of the endpoints, which are those that are not
   * disabled. It is written in the same transaction as the change, and asked for again if the transaction is repeated.
   */
  readonly work?: WorkOf | undefined;
  /**
   * Called after each transaction that has put work into the outbox or started runs, so that workers of this process need not
   * look for it.
   */
  readonly onWork?: (() => void) | undefined;
}

type WorkOf = (change: Change, endpoints: readonly WebhookEndpoint[]) => readonly NewWork[];

/** A database with messages, and what all functions of this room go by. `openStore` makes it. */
export interface Store {
  readonly database: Database;
  readonly schema: string;
  readonly tables: Tables;
  readonly now: (() => Date) | undefined;
  readonly work: WorkOf | undefined;
}

/**
 * Opens a store on a database. Nothing is read or written: `migrateStore` makes the tables.
 *
 * @throws StoreError if the schema has no plain name.
 */
export function openStore(database: Database, options: StoreOptions = {}): Store {
  const { schema = DEFAULT_SCHEMA, now, work, onWork } = options;
  const tables = tablesOf(schema);
  return {
    database: onWork === undefined ? database : noticing(database, onWork),
    schema,
    tables,
    now,
    work,
  };
}

/** Returns the work that changes make. */
export async function workOf(
  store: Store,
  query: Query,
  changes: readonly Change[],
): Promise<readonly NewWork[]> {
  const { work } = store;
  if (work === undefined || changes.length === 0) return [];
  const endpoints = await activeEndpoints(store.tables, query);
  return changes.flatMap((change) => work(change, endpoints));
}

/** The transactions that have put work into the outbox, by what they ask with. */
const withWork = new WeakSet<Query>();

/** Notes that a transaction has put work into the outbox. */
export function noteWork(query: Query): void {
  withWork.add(query);
}

/** A database that calls a function after each transaction that has put work into the outbox. */
function noticing(database: Database, onWork: () => void): Database {
  return {
    query: (sql, params) => database.query(sql, params),
    tx: async (work) => {
      let hasWork = false;
      const result = await database.tx(async (query) => {
        withWork.delete(query);
        const done = await work(query);
        hasWork = withWork.has(query);
        return done;
      });
      if (hasWork) onWork();
      return result;
    },
  };
}

/**
 * Brings the tables of a store to this version of heed. Processes that start at once do so one after another. Returns the
 * names of the migrations that ran, none if the tables are there.
 *
 * @throws StoreError if the tables are those of a newer version, or a migration that ran has changed.
 */
export function migrateStore({ database, schema }: Store): Promise<readonly string[]> {
  return migrate(database, schema);
}

/**
 * Calls several functions of a store in one transaction: all of them count, or none. The work is given a store of that
 * transaction, with `database.query` for statements of the caller's own. Two such transactions that lock messages in a
 * different order may be repeated by the driver, so the work must do nothing but ask the store.
 */
export function inTransaction<Result>(
  store: Store,
  work: (store: Store) => Promise<Result>,
): Promise<Result> {
  return store.database.tx((query) => work(storeWithin(store, query)));
}

/** A store whose functions are parts of a transaction. */
export function storeWithin(store: Store, query: Query): Store {
  return { ...store, database: databaseWithin(query) };
}

/** SQL of the database's clock, to the millisecond: no time of a store has more digits than a Date. */
export const CLOCK = "date_trunc('milliseconds', clock_timestamp())";

/** Returns the time now by the clock of a store, as a timestamp: by default the database's, which all processes share. */
export function currentTime(store: Store): Promise<string> {
  return momentOf(store, store.database.query);
}

/**
 * Returns the time now, as a timestamp. Rows of an earlier statement that have it as `now` save one.
 */
export async function momentOf({ now }: Store, query: Query, rows: readonly Row[] = []): Promise<string> {
  if (now !== undefined) return now().toISOString();
  const [row = onlyRow(await query(`select ${CLOCK} as now`))] = rows;
  return timeOf(row.now) as string;
}
