import { foldEvents, type MessageEvent } from "../messages/index.ts";
import { identityOf, type KeptEvent } from "./event.ts";
import { holdMessages, type ReadReport, takeReport, writeHeld } from "./held.ts";
import type { KeptMessage } from "./message.ts";
import type { Store } from "./store.ts";
import { jsonPart, textParam, timeParam } from "./values.ts";

/** Report of an event of a message. */
export interface EventReport {
  /** The id of the message. */
  readonly message: string;
  /** The type of event; an unknown one is kept and changes nothing. */
  readonly type: string;
  /** The id of the event, by which repeated reports are told; absent for an event that is reported once only. */
  readonly id?: string | undefined;
  /**
   * The time of the event: a timestamp (spec 3.5). By default, the moment of the report, and after all events of the message
   * that are not in the future: what is done later then counts as later, even within a millisecond. Without a time, a report
   * repeats an event of its id and type, whenever that occurred.
   */
  readonly occurred_at?: string | undefined;
  /** Further data of the event: JSON. */
  readonly data?: unknown;
}

/**
 * The result of a report:
 * - `accepted`: the event has taken effect;
 * - `rejected`: it is kept and changes nothing, and may fit once an earlier one arrives;
 * - `repeated`: it is there already, and nothing has changed;
 * - `unknown-message`: there is no such message, and nothing is kept.
 */
export type ReportResult =
  | {
      readonly result: "accepted" | "rejected" | "repeated";
      readonly event: KeptEvent;
      /** The message after all reports of the call. */
      readonly message: KeptMessage;
    }
  | { readonly result: "unknown-message"; readonly event: null; readonly message: null };

/**
 * Appends events, in one transaction with the messages that they change and the work that this makes. Messages are locked
 * in the order of their ids, so calls with many messages do not wait for each other in a circle.
 *
 * @throws StoreError if an id is not a text, a time cannot be stored, or data are not JSON: nothing is kept then.
 */
export async function appendEvents(
  store: Store,
  reports: readonly EventReport[],
): Promise<readonly ReportResult[]> {
  const read = reports.map(readReport);
  if (read.length === 0) return [];
  return store.database.tx(async (query) => {
    const { held, now } = await holdMessages(store, query, read);
    const taken = read.map((report) => {
      const one = held.get(report.message);
      return one && { one, ...takeReport(one, report, now) };
    });
    await writeHeld(store, query, [...held.values()], now);
    return taken.map((found): ReportResult => {
      if (found === undefined) return { result: "unknown-message", event: null, message: null };
      const { one, isNew } = found;
      const event = one.events.get(identityOf(found.event)) as KeptEvent;
      const result = isNew ? (event.rejection === null ? "accepted" : "rejected") : "repeated";
      return { result, event, message: one.message };
    });
  });
}

function readReport({ message, type, id, occurred_at, data }: EventReport, index: number): ReadReport {
  const place = (key: string) => `reports[${index}].${key}`;
  return {
    message: textParam(message, place("message")),
    type: textParam(type, place("type")),
    id: id === undefined ? undefined : textParam(id, place("id")),
    time: occurred_at === undefined ? undefined : readTime(occurred_at, place("occurred_at")),
    data: jsonPart(data, place("data")),
  };
}

/** Reads a time as messages do: one that is none is kept as it is, and its event rejected. */
function readTime(occurred_at: string, place: string): ReadReport["time"] {
  const event: MessageEvent = { id: "", type: "message.seen", occurred_at: textParam(occurred_at, place) };
  const { events, rejected } = foldEvents([event]);
  const text = events[0]?.occurred_at as string;
  const isReadable = rejected.length === 0;
  if (isReadable) timeParam(text, place);
  return { text, isReadable };
}
