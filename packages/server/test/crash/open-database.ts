import { openPostgres, type PostgresDatabase } from "../../src/database/pg.ts";
import { type EmbeddedDatabase, openEmbedded } from "../../src/database/pglite.ts";

/** Opens a server by its address, or a folder. */
export async function openDatabase(address: string): Promise<PostgresDatabase | EmbeddedDatabase> {
  return address.startsWith("postgres:") ? openPostgres(address) : openEmbedded({ folder: address });
}
