/** Migrates a schema of a PostgreSQL server, and says how many migrations ran. */
import { migrateStore, openStore } from "heed/store";
import { openPostgres } from "../../src/database/pg.ts";

const [connectionString = "", schema = ""] = process.argv.slice(2);
const database = openPostgres(connectionString);
console.log((await migrateStore(openStore(database, { schema }))).length);
await database.close();
