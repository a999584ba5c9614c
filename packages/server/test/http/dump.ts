import type { Store } from "heed/store";

/** All rows of all tables of a store, as text: the same if nothing has changed. */
export async function dump({ database, schema }: Store): Promise<string> {
  const tables = await database.query(
    "select table_name as name from information_schema.tables where table_schema = $1::text order by 1",
    [schema],
  );
  const parts: string[] = [];
  for (const { name } of tables) {
    const rows = await database.query(
      `select coalesce(string_agg(t::text, E'\\n' order by t::text collate "C"), '') as rows from "${schema}"."${name}" t`,
    );
    parts.push(`${name}:\n${rows[0]?.rows}`);
  }
  return parts.join("\n\n");
}
