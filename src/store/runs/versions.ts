import type { Query } from "../database.ts";
import { StoreError } from "../error.ts";
import { momentOf, type Store } from "../store.ts";
import { jsonParam, textParam, timeOf } from "../values.ts";

/** A version of a workflow: its content under an id that the content makes. It never changes. */
export interface KeptVersion {
  /** The SHA-256 of the content's canonical JSON (keys sorted, no spaces), in hexadecimal digits. */
  readonly id: string;
  /** The key of the workflow that it was kept for first. */
  readonly key: string;
  readonly content: unknown;
  readonly created_at: string;
}

/**
 * Keeps a version of a workflow, and returns its id. The same content has the same id, however often it is kept. The one that
 * was kept last is the newest of its key: `expire` leaves it, and all that runs go by.
 *
 * @throws StoreError if the content is not JSON that can be stored.
 */
export async function keepVersion(
  store: Store,
  { key, content }: { readonly key: string; readonly content: unknown },
): Promise<string> {
  const { tables, database } = store;
  const owner = textParam(key, "key");
  const json = canonicalJson(JSON.parse(jsonParam(content, "content") ?? "null"));
  const id = await digestOf(json);
  const now = await momentOf(store, database.query);
  await database.query(
    `insert into ${tables.versions} as v (id, key, content, created_at, kept_at)
     values ($1::text, $2::text, $3::jsonb, $4::timestamptz, $4::timestamptz)
     on conflict (id) do update set kept_at = excluded.kept_at where v.kept_at < excluded.kept_at`,
    [id, owner, json, now],
  );
  return id;
}

/** Returns a version by its id; undefined if there is none. */
export async function readVersion({ tables, database }: Store, id: string): Promise<KeptVersion | undefined> {
  const rows = await database.query(
    `select id, key, content, created_at from ${tables.versions} where id = $1::text`,
    [textParam(id, "id")],
  );
  return rows.map((row) => ({
    id: String(row.id),
    key: String(row.key),
    content: row.content,
    created_at: timeOf(row.created_at) as string,
  }))[0];
}

/**
 * Holds versions until the end of the transaction, so that retention does not delete them before a run has them.
 *
 * @throws StoreError if one was not kept.
 */
export async function holdVersions({ tables }: Store, query: Query, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return;
  const found = await query(
    `select id from ${tables.versions} where id = any($1::text[]) order by id for key share`,
    [wanted],
  );
  if (found.length === wanted.length) return;
  const known = new Set(found.map((row) => row.id));
  const missing = wanted.find((id) => !known.has(id));
  throw new StoreError(
    "unknown-version",
    `No version \`${missing}\` was kept. Keep it with \`keepVersion\` first.`,
    "version",
  );
}

/** Writes parsed JSON with the keys of its maps in the order of their code units, and no spaces. */
function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).sort();
  const entries = keys.map((key) => `${JSON.stringify(key)}:${canonicalJson(Reflect.get(value, key))}`);
  return `{${entries.join(",")}}`;
}

async function digestOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
