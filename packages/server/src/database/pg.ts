import type { Database, Query, Row } from "heed/store";
import pg from "pg";

/** A PostgreSQL server as a database: a pool of connections. */
export interface PostgresDatabase extends Database {
  /** Waits for the statements that are running, and closes the connections. */
  close(): Promise<void>;
}

/** Options of a pool of connections. */
export interface PostgresOptions {
  /** The most connections at a time. By default, 10. */
  readonly connections?: number | undefined;
  /** The longest time that a statement may take, in milliseconds. By default, none. */
  readonly statementTimeout?: number | undefined;
  /** Told of a connection that failed while nothing used it, as when the server restarts. */
  readonly onIdleError?: ((error: Error) => void) | undefined;
}

/** The most times that a transaction is carried out that fails for the sake of another one. */
const MOST_TRIES = 10;

/** A serialization failure, and a deadlock: the server undid the transaction, and it may be repeated. */
const REPEATABLE = new Set(["40001", "40P01"]);

/**
 * Opens a PostgreSQL database by its connection string, such as `postgres://user:secret@host:5432/name`. Connections are
 * made when they are needed: that the server can be reached shows with the first statement.
 */
export function openPostgres(connectionString: string, options: PostgresOptions = {}): PostgresDatabase {
  const { connections = 10, statementTimeout, onIdleError = () => {} } = options;
  const pool = new pg.Pool({
    connectionString,
    max: connections,
    ...(statementTimeout !== undefined && { statement_timeout: statementTimeout }),
  });
  // The pool drops such a connection; without a listener, the error would end the process.
  pool.on("error", onIdleError);
  const query: Query = async (sql, params = []) => rowsOf(await pool.query(sql, [...params]));
  return {
    query,
    tx: async (work) => {
      for (let tries = 1; ; tries++) {
        try {
          return await transact(pool, work);
        } catch (error) {
          if (tries === MOST_TRIES || !isRepeatable(error)) throw error;
          // Those that met do not meet again if they wait for different times.
          await new Promise((done) => setTimeout(done, Math.random() * 5 * 2 ** Math.min(tries, 6)));
        }
      }
    },
    close: () => pool.end(),
  };
}

async function transact<Result>(pool: pg.Pool, work: (query: Query) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  // The client is listened to while it is used: an error between two statements would end the process.
  const onError = () => {};
  client.on("error", onError);
  let broken: Error | undefined;
  try {
    await client.query("begin isolation level read committed");
    const result = await work(async (sql, params = []) => rowsOf(await client.query(sql, [...params])));
    await client.query("commit");
    return result;
  } catch (error) {
    broken = await client.query("rollback").then(
      () => undefined,
      (failure: Error) => failure,
    );
    throw error;
  } finally {
    client.off("error", onError);
    // A connection that cannot roll back is closed, which ends its transaction.
    client.release(broken);
  }
}

function rowsOf({ rows }: pg.QueryResult): readonly Row[] {
  return rows;
}

function isRepeatable(error: unknown): boolean {
  return REPEATABLE.has(String((error as { readonly code?: unknown } | null)?.code));
}
