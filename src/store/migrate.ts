import type { Database, Query } from "./database.ts";
import { StoreError } from "./error.ts";
import { MIGRATIONS, type Migration } from "./migrations.ts";
import { tablesOf } from "./tables.ts";

/** First part of the key of the advisory lock: no other program is likely to have it. */
const LOCK = 0x68656564;

/**
 * Brings a schema to the tables of this version, in one transaction. Processes that start at once do so one after another,
 * and all but the first find nothing to do. Returns the names of the migrations that ran.
 *
 * @throws StoreError if a migration that ran has another text now, or the database has been migrated by a newer version:
 *   nothing is changed then.
 */
export function migrate(
  database: Database,
  schema: string,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  const table = tablesOf(schema).migrations;
  return database.tx(async (query) => {
    await query("select pg_advisory_xact_lock($1::int, hashtext($2::text))", [LOCK, schema]);
    await prepareSchema(query, schema, table);
    const ran = await query(`select place, name, checksum from ${table} order by place`);
    const sums = await Promise.all(migrations.map(checksumOf));
    for (const [index, { name, checksum }] of ran.entries()) {
      const known = migrations[index];
      if (known === undefined) throw newer(schema, ran.length, migrations.length);
      if (checksum !== sums[index]) throw changed(schema, index + 1, String(name), known.name);
    }
    const due = migrations.slice(ran.length);
    for (const [index, { name, statements }] of due.entries()) {
      const place = ran.length + index;
      for (const statement of statements) await query(statement.replaceAll("{schema}", `"${schema}"`));
      await query(
        `insert into ${table} (place, name, checksum, ran_at) values ($1::int, $2::text, $3::text, clock_timestamp())`,
        [place + 1, name, sums[place]],
      );
    }
    return due.map(({ name }) => name);
  });
}

/** Makes the schema and the list of what ran, unless they are there: a role that may not create schemas can be given one. */
async function prepareSchema(query: Query, schema: string, table: string): Promise<void> {
  const found = await query(
    "select to_regnamespace($1::text) is not null as found, to_regclass($2::text) is not null as listed",
    [schema, table],
  );
  if (found[0]?.found !== true) await query(`create schema "${schema}"`);
  if (found[0]?.listed === true) return;
  await query(
    `create table ${table} (place int primary key, name text not null, checksum text not null, ran_at timestamptz not null)`,
  );
}

/** Returns the SHA-256 of a migration's statements, in hexadecimal digits. */
async function checksumOf({ statements }: Migration): Promise<string> {
  const bytes = new TextEncoder().encode(statements.join(";\n"));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

function newer(schema: string, there: number, known: number): StoreError {
  return new StoreError(
    "newer-database",
    `The schema \`${schema}\` has ${there} migrations, and this version of heed knows ${known}: a newer version has used it. Start that version, or restore a backup from before it.`,
  );
}

function changed(schema: string, place: number, ran: string, known: string): StoreError {
  const names = ran === known ? `\`${ran}\`` : `\`${ran}\` (now \`${known}\`)`;
  return new StoreError(
    "migration-changed",
    `Migration ${place} of the schema \`${schema}\`, ${names}, is not the one that ran. Start the version of heed that ran it, or restore the migration's text and add a new one.`,
  );
}
