import type { Outcome } from "../../context/index.ts";
import {
  applyEvent,
  deliveryEvents,
  type EventType,
  eventTypeOf,
  foldEvents,
  type MessageRecord,
  type Rejection,
  wordRejection,
} from "../../messages/index.ts";
import { type ChannelType, DELIVERY_STATUSES } from "../../status/index.ts";
import type { RefusedReason } from "./timeline.ts";

/** The messages that the steps of a simulated run have made, by ref. */
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

  /**
   * Adds an event to one of a step's messages, numbered from 1; the message must exist. Returns the reason if the message
   * rejects the event.
   */
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
   * The events to add for an event of a scenario. If it sets a delivery status and the message is still queued, the
   * statuses on the way come first, as a provider reports them: `sent` before `delivered`. Otherwise it stands alone.
   */
  eventsUpTo(ref: string, index: number, type: EventType): readonly EventType[] {
    const record = this.#records.get(ref)?.[index - 1];
    const outcome = DELIVERY_STATUSES.find((status) => eventTypeOf(status) === type);
    if (outcome === undefined || record?.stage !== "queued") return [type];
    const events = deliveryEvents(record.channelType ?? undefined, { outcome });
    return events === undefined || events.length === 0 ? [type] : events;
  }

  /** Marks the messages of a step as past their retention window. */
  expire(ref: string): void {
    this.#expired.add(ref);
  }

  /** The outcomes of some steps, by ref: their messages, or `expired`. By default, of all steps that have messages. */
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

/** Words a rejection, and gives it as data too. */
export function wordedRejection({
  rejection,
  channelType,
}: EventRejection): Pick<RefusedReason, "rejection" | "unfit"> {
  const { message, help } = wordRejection(rejection, channelType);
  return {
    rejection: { message, help },
    ...(rejection.code === "illegal-transition" && {
      unfit: { type: rejection.event.type, from: rejection.from, channelType },
    }),
  };
}
