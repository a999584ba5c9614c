import type { Row } from "./database.ts";
import { type Listed, type Page, pageOf, pageQuery } from "./pages.ts";
import { changeProperties, mergedMaps, type Properties } from "./properties.ts";
import type { Store } from "./store.ts";
import { mapPart, textParam, textsParam, timeOf } from "./values.ts";

/** A user, with whatever properties the host gives. */
export interface User {
  readonly id: string;
  readonly properties: Properties;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Merges properties into those of a user, maps into maps, and makes the user if there is none. */
export async function identifyUser(store: Store, id: string, properties: object): Promise<User> {
  const given = mapPart(properties, "properties");
  return changeUser(store, id, (before) => mergedMaps(before, given));
}

/**
 * Changes the properties of a user, who is made if there is none. The row is locked meanwhile, so of two changes at once
 * neither is lost.
 */
export async function changeUser(
  store: Store,
  id: string,
  change: (properties: User["properties"]) => object,
): Promise<User> {
  const place = { table: store.tables.users, key: { id: textParam(id, "id") } };
  return userOf(await changeProperties(store, place, change));
}

/** Returns a user; undefined if there is none. */
export async function user({ tables, database }: Store, id: string): Promise<User | undefined> {
  const rows = await database.query(
    `select id, properties, created_at, updated_at from ${tables.users} where id = $1::text`,
    [textParam(id, "id")],
  );
  return rows[0] && userOf(rows[0]);
}

/** Returns users by their ids, each once; those that are unknown are left out. */
export async function usersById(
  { tables, database }: Store,
  ids: readonly string[],
): Promise<ReadonlyMap<string, User>> {
  const rows = await database.query(
    `select id, properties, created_at, updated_at from ${tables.users} where id = any($1::text[])`,
    [textsParam(ids, "ids")],
  );
  return new Map(rows.map((row) => [String(row.id), userOf(row)]));
}

/** Lists users, the newest first. */
export async function listUsers({ tables, database }: Store, page: Page = {}): Promise<Listed<User>> {
  const wanted = pageQuery(page, { list: "users", time: "created_at", id: "id" });
  const rows = await database.query(
    `select id, properties, created_at, updated_at from ${tables.users} where ${wanted.where(1)} ${wanted.order}`,
    wanted.params,
  );
  return pageOf(wanted, rows, userOf, (row) => [row.created_at, row.id]);
}

/** Deletes a user, and takes the user out of all audiences. The user's messages stay. Returns false if there was none. */
export async function deleteUser({ tables, database }: Store, id: string): Promise<boolean> {
  const rows = await database.query(
    `with left_behind as (delete from ${tables.audience_members} where user_id = $1::text)
     delete from ${tables.users} where id = $1::text returning id`,
    [textParam(id, "id")],
  );
  return rows.length > 0;
}

function userOf(row: Row): User {
  return {
    id: String(row.id),
    properties: row.properties as User["properties"],
    created_at: timeOf(row.created_at) as string,
    updated_at: timeOf(row.updated_at) as string,
  };
}
