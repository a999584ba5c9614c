import { isMap } from "../condition/index.ts";
import type { Row } from "./database.ts";
import { momentOf, type Store } from "./store.ts";
import { mapPart, onlyRow } from "./values.ts";

/** Properties that the host gives, whatever they are. */
export interface Properties {
  readonly [key: string]: unknown;
}

/** A row that has properties: its table, and its key by column. */
export interface PropertiesPlace {
  readonly table: string;
  readonly key: { readonly [column: string]: string };
}

/**
 * Changes the properties of a row, which is made if it is not there, and returns the row. It is locked meanwhile, so of two
 * changes at once neither is lost.
 */
export async function changeProperties(
  store: Store,
  { table, key }: PropertiesPlace,
  change: (properties: Properties) => object,
): Promise<Row> {
  const columns = Object.keys(key);
  const values = Object.values(key);
  const params = columns.map((_, index) => `$${index + 1}::text`);
  const isRow = columns.map((column, index) => `${column} = ${params[index]}`).join(" and ");
  const next = columns.length + 1;
  return store.database.tx(async (query) => {
    const now = await momentOf(store, query);
    await query(
      `insert into ${table} (${columns.join(", ")}, properties, created_at, updated_at)
       values (${params.join(", ")}, '{}', $${next}::timestamptz, $${next}::timestamptz) on conflict do nothing`,
      [...values, now],
    );
    const held = await query(`select properties from ${table} where ${isRow} for update`, values);
    const changed = mapPart(change(onlyRow(held).properties as Properties), "properties");
    const rows = await query(
      `update ${table} set properties = $${next}::jsonb, updated_at = $${next + 1}::timestamptz where ${isRow}
       returning ${columns.join(", ")}, properties, created_at, updated_at`,
      [...values, JSON.stringify(changed), now],
    );
    return onlyRow(rows);
  });
}

/** Merges a map into another: maps into maps, anything else in place of what was there. */
export function mergedMaps(before: object, given: object): object {
  const merged = new Map<string, unknown>(Object.entries(before));
  for (const [key, value] of Object.entries(given)) {
    const old = merged.get(key);
    merged.set(key, isMap(old) && isMap(value) ? mergedMaps(old, value) : value);
  }
  return Object.fromEntries(merged);
}
