/** A row of a result, by its columns. Times are Dates, `jsonb` is parsed, arrays are lists, `int` is a number. */
export interface Row {
  readonly [column: string]: unknown;
}

/**
 * Runs one SQL statement with its parameters `$1`, `$2`... and returns its rows. The store casts every parameter, and
 * gives texts, numbers, booleans, null and lists of texts only; JSON and times are given as text.
 */
export type Query = (sql: string, params?: readonly unknown[]) => Promise<readonly Row[]>;

/** A PostgreSQL database, by two functions. The drivers of `heed-server` have this form. */
export interface Database {
  readonly query: Query;
  /**
   * Runs work in one transaction at the isolation level `read committed`: it is committed once the work is done, and
   * rolled back if the work throws. The work must use only the `query` that it is given. A driver may run it again from
   * its beginning after a deadlock or a serialization failure.
   */
  tx<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
}

/** A transaction as a database: its own transactions are parts of it. */
export function databaseWithin(query: Query): Database {
  return { query, tx: (work) => work(query) };
}
