import { mkdirSync, realpathSync } from "node:fs";
import { PGlite } from "@electric-sql/pglite";
import type { Database, Query, Row } from "heed/store";
import { lockFolder } from "./folder-lock.ts";

/** PostgreSQL within this process as a database. Statements run one after another. */
export interface EmbeddedDatabase extends Database {
  /** Waits for the statements that are running, closes the database and gives its folder free. */
  close(): Promise<void>;
}

/** Options of an embedded database. */
export interface EmbeddedOptions {
  /** The folder that keeps the database. Without one it is in memory, and gone with the process. */
  readonly folder?: string | undefined;
}

/**
 * Opens an embedded database, and makes it if the folder is empty or missing.
 *
 * @throws FolderLockError if another process has the folder open.
 */
export async function openEmbedded({ folder }: EmbeddedOptions = {}): Promise<EmbeddedDatabase> {
  if (folder === undefined) return databaseOf(await PGlite.create(), () => {});
  mkdirSync(folder, { recursive: true });
  // One folder has one lock, by whichever links it is reached.
  const path = realpathSync(folder);
  const unlock = lockFolder(path);
  try {
    return databaseOf(await PGlite.create(path), unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

function databaseOf(database: PGlite, unlock: () => void): EmbeddedDatabase {
  let closing: Promise<void> | undefined;
  return {
    query: queryOf(database),
    tx: (work) =>
      database.transaction((transaction) => work(queryOf(transaction))) as ReturnType<typeof work>,
    close: () => {
      closing ??= database.close().finally(unlock);
      return closing;
    },
  };
}

function queryOf(database: Pick<PGlite, "query">): Query {
  return async (sql, params = []) => (await database.query<Row>(sql, [...params])).rows;
}
