import type { Outcome } from "../../context/index.ts";
import {
  applyEvent,
  deliveryEvents,
  type EventType,
  eventTypeOf,
  foldEvents,
  type MessageRecord,
  type Rejection,
} from "../../messages/index.ts";
import { type ChannelType, DELIVERY_STATUSES } from "../../status/index.ts";

/** The messages of a run, by ref. */
export class Mailbox {
  readonly #records = new Map<string, MessageRecord[]>();
  readonly #expired = new Set<string>();

  /** Creates messages of a step. */
  create(ref: string, count: number, channelType: ChannelType | undefined, at: string): CreatedMessages {
    const records = this.#records.get(ref) ?? [];
    const first = records.length + 1;
    this.#records.set(ref, records);
    for (let index = first; index < first + count; index++) {
      const id = `${ref}[${index}]`;
      const types: readonly EventType[] = ["message.created", "message.queued"];
      const events = types.map((type, number) => ({ id: `${id}.${number + 1}`, type, occurred_at: at }));
      records.push(foldEvents(events, { id, channelType }));
    }
    return { first, ids: records.slice(first - 1).map(({ message }) => message.id as string) };
  }

  /** Number of messages of a step. */
  count(ref: string): number {
    return this.#records.get(ref)?.length ?? 0;
  }

  /** Adds an event to one of a step's messages, numbered from 1. Returns why the message rejects it, if it does. */
  add(ref: string, index: number, type: EventType, at: string): EventRejection | undefined {
    const records = this.#records.get(ref) as MessageRecord[];
    const record = records[index - 1] as MessageRecord;
    const id = `${record.message.id}.${record.events.length + 1}`;
    const changed = applyEvent(record, { id, type, occurred_at: at });
    records[index - 1] = changed;
    const rejection = changed.rejected.find(({ event }) => event.id === id);
    return rejection && { rejection, channelType: changed.channelType };
  }

  /**
   * The events that bring a message to a delivery status. A provider reports all statuses of a message that is still
   * queued; for any other message, the event stands alone.
   */
  eventsUpTo(ref: string, index: number, type: EventType): readonly EventType[] {
    const record = this.#records.get(ref)?.[index - 1];
    const outcome = DELIVERY_STATUSES.find((status) => eventTypeOf(status) === type);
    if (outcome === undefined || record?.stage !== "queued") return [type];
    const way = deliveryEvents(record.channelType ?? undefined, { outcome });
    return way === undefined || way.length === 0 ? [type] : way;
  }

  /** Marks the messages of a step as past their retention window. */
  expire(ref: string): void {
    this.#expired.add(ref);
  }

  /** The outcomes of some steps; by default, of all that have messages. */
  outcomes(refs: Iterable<string> = this.#records.keys()): { readonly [ref: string]: Outcome } {
    const outcomes = [...refs].flatMap((ref): [string, Outcome][] => {
      const records = this.#records.get(ref);
      if (records === undefined) return [];
      return [[ref, this.#expired.has(ref) ? "expired" : records.map(({ message }) => message)]];
    });
    return Object.fromEntries(outcomes);
  }
}

/** The ids of created messages, and the number of the first among its step's messages, from 1. */
export interface CreatedMessages {
  readonly first: number;
  readonly ids: readonly string[];
}

/** The reason why a message rejects an event. */
export interface EventRejection {
  readonly rejection: Rejection;
  readonly channelType: ChannelType | null;
}
