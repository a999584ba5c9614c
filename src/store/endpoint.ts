import type { EventType } from "../messages/index.ts";
import type { Query, Row } from "./database.ts";
import type { Tables } from "./tables.ts";
import { textOf, timeOf } from "./values.ts";

/** An endpoint that webhooks are sent to. */
export interface WebhookEndpoint {
  readonly id: string;
  readonly url: string;
  /** The form of its headers: the platform's, or that of Standard Webhooks. */
  readonly form: "platform" | "standard";
  /** The secrets that webhooks are signed with, the newest first. */
  readonly secrets: readonly string[];
  /** The types of event that it asks for; null if it takes whatever is sent to those that ask for none. */
  readonly event_types: readonly EventType[] | null;
  readonly description: string | null;
  readonly created_at: string;
  readonly updated_at: string;
  /** The time since which no try has succeeded; null if the last one did. */
  readonly failing_since: string | null;
  /** The time since which nothing is sent to it; null if it is enabled. */
  readonly disabled_at: string | null;
  /** Why it is disabled, in words. */
  readonly disabled_reason: string | null;
}

/** The columns from which `endpointOf` reads an endpoint. */
export const ENDPOINT_COLUMNS = `id, url, form, secrets, event_types, description, created_at, updated_at, failing_since, disabled_at,
  disabled_reason`;

/** Reads an endpoint from its row. */
export function endpointOf(row: Row): WebhookEndpoint {
  return {
    id: String(row.id),
    url: String(row.url),
    form: row.form as WebhookEndpoint["form"],
    secrets: row.secrets as readonly string[],
    event_types: row.event_types as WebhookEndpoint["event_types"],
    description: textOf(row.description),
    created_at: timeOf(row.created_at) as string,
    updated_at: timeOf(row.updated_at) as string,
    failing_since: timeOf(row.failing_since),
    disabled_at: timeOf(row.disabled_at),
    disabled_reason: textOf(row.disabled_reason),
  };
}

/** Returns the endpoints that are not disabled, by their ids. */
export async function activeEndpoints(tables: Tables, query: Query): Promise<readonly WebhookEndpoint[]> {
  const rows = await query(
    `select ${ENDPOINT_COLUMNS} from ${tables.endpoints} where disabled_at is null order by id`,
  );
  return rows.map(endpointOf);
}
