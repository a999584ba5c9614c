import { isMap } from "../condition/index.ts";
import type { MessageState } from "../messages/index.ts";
import {
  type ChannelType,
  type DeliveryStatus,
  ENGAGEMENT_STATUSES,
  type EngagementStatus,
} from "../status/index.ts";
import type { Row } from "./database.ts";
import { StoreError } from "./error.ts";
import type { Tables } from "./tables.ts";
import { textOf, textParam, timeOf } from "./values.ts";

/** A recipient or an actor: the id of a user, or an object of a collection. */
export type RecipientReference = string | { readonly id: string; readonly collection: string };

/** The collection of users, in rows and grants; a reference to a user does not name it. */
export const USERS = "$users";

/** A channel, in the platform's form. Its type decides the lifecycle of its messages (spec 1.1.3). */
export interface Channel {
  readonly id: string;
  readonly type: ChannelType;
  readonly provider: string;
  readonly key?: string | null | undefined;
  readonly name?: string | null | undefined;
  readonly created_at?: string | undefined;
  readonly updated_at?: string | undefined;
}

/** The step that made a message, or whatever else did, in the platform's form. */
export interface MessageSource {
  /** The key of the workflow, broadcast or guide. */
  readonly key: string;
  readonly version_id?: string | null | undefined;
  readonly categories?: readonly string[] | null | undefined;
  readonly type?: "broadcast" | "workflow" | "guide" | null | undefined;
  readonly step_ref?: string | null | undefined;
  readonly workflow_run_id?: string | null | undefined;
  /** The run of one recipient: whose outcomes conditions read. */
  readonly workflow_recipient_run_id?: string | null | undefined;
}

/** A message in the form of the platform's API. It can stand in a context's `refs`. Times are timestamps in UTC. */
export interface KeptMessage extends MessageState {
  readonly __typename: "Message";
  readonly id: string;
  readonly inserted_at: string;
  readonly updated_at: string;
  /** The same as `channel.id`. */
  readonly channel_id: string;
  readonly channel: Required<Channel> & { readonly __typename: "Channel" };
  readonly recipient: RecipientReference;
  readonly actors: readonly RecipientReference[];
  readonly scheduled_at: string | null;
  readonly source: Required<MessageSource> & { readonly __typename: "NotificationSource" };
  /** The key of the workflow; null if no workflow made the message. */
  readonly workflow: string | null;
  readonly tenant: string | null;
  readonly data: object;
  readonly metadata: object;
  readonly recipient_snapshot: object | null;
}

/** The times of the engagement set: a status is in the set if its time is not null. */
export const ENGAGEMENT_COLUMNS = ENGAGEMENT_STATUSES.map((status) => `${status}_at`);

const ISO = `'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'`;
const isoOf = (column: string) => `to_char(c.${column} at time zone 'UTC', ${ISO})`;

/**
 * The columns from which `messageOf` reads a message; in SQL, `m` stands for its row. The channel is looked up for each row
 * of the result, so it never changes the plan by which the rows are found.
 */
export function messageColumns({ channels }: Tables): string {
  const channel = `select jsonb_build_object('id', c.id, 'type', c.type, 'provider', c.provider, 'key', c.key, 'name', c.name,
    'created_at', ${isoOf("created_at")}, 'updated_at', ${isoOf("updated_at")}) from ${channels} c where c.id = m.channel_id`;
  return `m.id, m.channel_type, m.recipient_collection, m.recipient_id, m.tenant, m.source_key, m.source_type,
    m.source_version, m.categories, m.step_ref, m.workflow_run_id, m.workflow_recipient_run_id, m.status,
    ${ENGAGEMENT_COLUMNS.map((column) => `m.${column}`).join(", ")}, m.scheduled_at, m.inserted_at, m.updated_at, m.actors,
    m.data, m.metadata, m.recipient_snapshot, m.total_activities, m.total_actors, (${channel}) as channel`;
}

/** Reads a message from its row. */
export function messageOf(row: Row): KeptMessage {
  const source = {
    __typename: "NotificationSource",
    key: String(row.source_key),
    version_id: textOf(row.source_version),
    categories: row.categories as readonly string[],
    type: row.source_type as NonNullable<MessageSource["type"]> | null,
    step_ref: textOf(row.step_ref),
    workflow_run_id: textOf(row.workflow_run_id),
    workflow_recipient_run_id: textOf(row.workflow_recipient_run_id),
  } as const;
  const link_clicked_at = timeOf(row.link_clicked_at);
  const channel = row.channel as Required<Channel>;
  return {
    __typename: "Message",
    id: String(row.id),
    channel_id: channel.id,
    channel: { __typename: "Channel", ...channel },
    recipient: referenceOf(String(row.recipient_collection), String(row.recipient_id)),
    actors: row.actors as readonly RecipientReference[],
    ...engagementOf(row),
    seen_at: timeOf(row.seen_at),
    read_at: timeOf(row.read_at),
    interacted_at: timeOf(row.interacted_at),
    link_clicked_at,
    clicked_at: link_clicked_at,
    archived_at: timeOf(row.archived_at),
    scheduled_at: timeOf(row.scheduled_at),
    inserted_at: timeOf(row.inserted_at) as string,
    updated_at: timeOf(row.updated_at) as string,
    source,
    workflow: source.type === "broadcast" || source.type === "guide" ? null : source.key,
    tenant: textOf(row.tenant),
    data: row.data as object,
    metadata: row.metadata as object,
    recipient_snapshot: row.recipient_snapshot as object | null,
  };
}

/** Reads both statuses of a message from its row. */
export function engagementOf(row: Row): Pick<KeptMessage, "status" | "engagement_statuses"> {
  const has = (status: EngagementStatus) => (row[`${status}_at`] ?? null) !== null;
  return {
    status: row.status as DeliveryStatus,
    engagement_statuses: ENGAGEMENT_STATUSES.filter(has),
  };
}

/** The reference to a recipient by its columns. */
export function referenceOf(collection: string, id: string): RecipientReference {
  return collection === USERS ? id : { id, collection };
}

/** The collection and the id of a recipient. */
export function partsOfReference(recipient: RecipientReference): {
  readonly collection: string;
  readonly id: string;
} {
  return typeof recipient === "string" ? { collection: USERS, id: recipient } : recipient;
}

/**
 * The collection and the id of a recipient, checked.
 *
 * @throws StoreError if it is neither an id nor `{id, collection}`.
 */
export function referenceParts(
  recipient: unknown,
  place: string,
): { readonly collection: string; readonly id: string } {
  if (typeof recipient === "string") return partsOfReference(textParam(recipient, place));
  if (!isMap(recipient)) {
    throw new StoreError("invalid-input", `\`${place}\` is neither an id nor \`{id, collection}\`.`, place);
  }
  return {
    id: textParam(recipient.id, `${place}.id`),
    collection: textParam(recipient.collection, `${place}.collection`),
  };
}
