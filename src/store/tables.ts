import { StoreError } from "./error.ts";

const NAMES = [
  "migrations",
  "channels",
  "messages",
  "events",
  "activities",
  "contents",
  "delivery_logs",
  "steps",
  "outbox",
  "users",
  "requests",
  "operations",
  "endpoints",
  "webhook_tries",
  "versions",
  "runs",
  "run_events",
  "once_runs",
  "batches",
  "batch_items",
  "throttles",
  "arrivals",
  "objects",
  "audience_members",
] as const;

/** The tables of a store, as SQL names them with their schema. */
export type Tables = { readonly [name in (typeof NAMES)[number]]: string };

/** The schema of a store whose options name none. */
export const DEFAULT_SCHEMA = "heed";

/**
 * Checks the name of a schema.
 *
 * @throws StoreError if it is not a lower-case name of at most 63 characters, which SQL takes without quotes.
 */
export function checkSchema(schema: string): void {
  if (/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) return;
  throw new StoreError(
    "invalid-schema",
    `\`${schema}\` cannot be the schema of a store. Name it with at most 63 lower-case letters, digits and \`_\`.`,
    "schema",
  );
}

/** Names the tables of a schema. */
export function tablesOf(schema: string): Tables {
  checkSchema(schema);
  return Object.fromEntries(NAMES.map((name) => [name, `"${schema}"."${name}"`])) as Tables;
}
