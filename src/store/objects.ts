import type { Row } from "./database.ts";
import { changeProperties, mergedMaps, type Properties } from "./properties.ts";
import type { Store } from "./store.ts";
import { mapPart, textParam, timeOf } from "./values.ts";

/** The collection of tenants. */
export const TENANTS = "$tenants";

/** A reference to an object: a recipient that is no user. Tenants are objects of the collection `$tenants`. */
export interface ObjectReference {
  readonly collection: string;
  readonly id: string;
}

/** An object, with whatever properties the host gives. */
export interface KeptObject extends ObjectReference {
  readonly properties: Properties;
  readonly created_at: string;
  readonly updated_at: string;
}

/** Merges properties into those of an object, maps into maps, and makes the object if there is none. */
export async function identifyObject(
  store: Store,
  reference: ObjectReference,
  properties: object,
): Promise<KeptObject> {
  const given = mapPart(properties, "properties");
  return changeObject(store, reference, (before) => mergedMaps(before, given));
}

/** Changes the properties of an object, which is made if there is none, as `changeUser` those of a user. */
export async function changeObject(
  store: Store,
  reference: ObjectReference,
  change: (properties: Properties) => object,
): Promise<KeptObject> {
  const [collection, id] = keyOf(reference);
  const place = { table: store.tables.objects, key: { collection, id } };
  return objectOf(await changeProperties(store, place, change));
}

/** Returns an object; undefined if there is none. */
export async function object(
  { tables, database }: Store,
  reference: ObjectReference,
): Promise<KeptObject | undefined> {
  const rows = await database.query(
    `select collection, id, properties, created_at, updated_at from ${tables.objects}
     where collection = $1::text and id = $2::text`,
    keyOf(reference),
  );
  return rows[0] && objectOf(rows[0]);
}

/** Deletes an object. Its messages stay. Returns false if there was none. */
export async function deleteObject(
  { tables, database }: Store,
  reference: ObjectReference,
): Promise<boolean> {
  const rows = await database.query(
    `delete from ${tables.objects} where collection = $1::text and id = $2::text returning id`,
    keyOf(reference),
  );
  return rows.length > 0;
}

function keyOf({ collection, id }: ObjectReference): [collection: string, id: string] {
  return [textParam(collection, "collection"), textParam(id, "id")];
}

function objectOf(row: Row): KeptObject {
  return {
    collection: String(row.collection),
    id: String(row.id),
    properties: row.properties as Properties,
    created_at: timeOf(row.created_at) as string,
    updated_at: timeOf(row.updated_at) as string,
  };
}
