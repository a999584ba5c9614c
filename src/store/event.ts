import {
  EVENT_TYPES,
  type EventType,
  type MessageEvent,
  type MessageRecord,
  type Rejection,
} from "../messages/index.ts";
import type { Query, Row } from "./database.ts";
import type { Tables } from "./tables.ts";
import { timeOf } from "./values.ts";

/** An event that a store keeps. Its times are timestamps in UTC. */
export interface KeptEvent extends MessageEvent {
  /** The time at which it was first reported. */
  readonly arrived_at: string;
  /** Further data of the report: the metadata of `interacted`, the address of `link_clicked`, why a try failed. */
  readonly data: unknown;
  /** Why the event changes nothing, as long as it does not fit (spec 1.3.9); null if it has taken effect. */
  readonly rejection: Rejection | null;
}

/** The columns from which `eventOf` reads an event. */
export const EVENT_COLUMNS = "message, id, type, occurred_at, arrived_at, data, rejection, announced";

/** Reads an event from its row. */
export function eventOf(row: Row): KeptEvent {
  const event = {
    id: String(row.id),
    type: row.type as EventType,
    occurred_at: String(row.occurred_at),
  };
  const rejection = row.rejection as Omit<Rejection, "event"> | null;
  return {
    ...event,
    arrived_at: timeOf(row.arrived_at) as string,
    data: row.data,
    rejection: rejection === null ? null : ({ ...rejection, event } as Rejection),
  };
}

/** The identity of an event: one event may be reported many times, and two events may claim one id. */
export function identityOf({ id, type, occurred_at }: MessageEvent): string {
  return JSON.stringify([id, type, occurred_at]);
}

/** The reasons of a record's rejections, by the identity of the event. */
export function reasonsOf({ rejected }: MessageRecord): ReadonlyMap<string, Omit<Rejection, "event">> {
  return new Map(rejected.map(({ event, ...reason }) => [identityOf(event), reason]));
}

/** Checks whether two reasons are the same; null is none. */
export function isSameReason(a: object | null, b: object | null): boolean {
  return textOfReason(a) === textOfReason(b);
}

/** A database returns the keys of JSON in an order of its own. */
function textOfReason(reason: object | null): string {
  if (reason === null) return "";
  const { code, from = null, first = null } = reason as { code: string; from?: string; first?: MessageEvent };
  return JSON.stringify([code, from, first && identityOf(first)]);
}

const PLACES: ReadonlyMap<string, number> = new Map(EVENT_TYPES.map((type, index) => [type, index]));

/** The row of an event. */
export function eventRow(
  message: string,
  event: KeptEvent,
  reason: object | null,
  announced: boolean,
): object {
  const { id, type, occurred_at, arrived_at, data } = event;
  const place = PLACES.get(type) ?? -1;
  return { message, occurred_at, place, id, type, arrived_at, data, rejection: reason, announced };
}

/** Writes rows of events: new ones, and what has become of those that are there. */
export async function putEvents(
  { tables }: { readonly tables: Tables },
  query: Query,
  rows: readonly object[],
): Promise<void> {
  if (rows.length > 0) await query(insertOfEvents(tables, "$1"), [JSON.stringify(rows)]);
}

/** The statement that inserts events from a parameter, a list of rows; those that are there are rejected or not as these are. */
export function insertOfEvents({ events }: Tables, parameter: string): string {
  return `insert into ${events} as e (message, occurred_at, place, id, type, arrived_at, data, rejection, announced)
     select message, occurred_at, place, id, type, arrived_at, nullif(data, 'null'), nullif(rejection, 'null'), announced
     from jsonb_to_recordset(${parameter}::jsonb) as x(message text, occurred_at text, place smallint, id text, type text,
       arrived_at timestamptz, data jsonb, rejection jsonb, announced boolean)
     on conflict (message, occurred_at, place, id, type)
     do update set rejection = excluded.rejection, announced = excluded.announced`;
}
