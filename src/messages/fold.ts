import { INITIAL_STATUS, isChannelType } from "../status/index.ts";
import type { MessageEvent } from "./event.ts";
import { inOrder, isReadable, placeAmong, readEvent } from "./order.ts";
import type { MessageOptions, MessageRecord, Rejection } from "./record.ts";
import { type Progress, takeEffect } from "./transition.ts";

/**
 * Computes the state of a message from the set of its events (spec 1.3). Neither the order of the list nor repetitions
 * in it make a difference. Without events, the message has been created and nothing else.
 *
 * Throws TypeError if the id, the type or the time of an event is not a text, or the channel type is unknown; anything
 * else that is wrong with an event is a rejection.
 */
export function foldEvents(events: readonly MessageEvent[], options: MessageOptions = {}): MessageRecord {
  const { channelType = null } = options;
  if (channelType !== null && !isChannelType(channelType)) {
    throw new TypeError(`\`${String(channelType)}\` is not a channel type`);
  }
  return fold(inOrder(events), options.id ?? null, channelType);
}

/**
 * Adds an event to a record: the result is that of `foldEvents` for all events together, in whatever order they arrive.
 * Returns the same record if the event is in it already. An event later than all others costs one transition, a look
 * through the list of events and a copy of it; any other costs a new fold.
 *
 * Throws TypeError if the id, the type or the time of the event is not a text.
 */
export function applyEvent(record: MessageRecord, event: MessageEvent): MessageRecord {
  const kept = readEvent(event);
  const { index, isThere } = placeAmong(record.events, kept);
  if (isThere) return record;
  const events = record.events.toSpliced(index, 0, kept);
  if (index < record.events.length) return fold(events, record.message.id, record.channelType);
  const first = record.events.find((each) => each.id === kept.id && isReadable(each));
  const found = takeEffect(record, kept, first, record.channelType);
  if (isRejection(found)) return { ...record, events, rejected: [...record.rejected, found] };
  return { ...record, ...found, events };
}

/** Folds distinct events that are in order. */
function fold(
  events: readonly MessageEvent[],
  id: string | null,
  channelType: MessageRecord["channelType"],
): MessageRecord {
  const rejected: Rejection[] = [];
  const firsts = new Map<string, MessageEvent>();
  let progress = beginning(id);
  for (const event of events) {
    const found = takeEffect(progress, event, firsts.get(event.id), channelType);
    if (isRejection(found)) rejected.push(found);
    else progress = found;
    if (!firsts.has(event.id) && isReadable(event)) firsts.set(event.id, event);
  }
  return { ...progress, rejected, events, channelType };
}

/** A message before its first event, waiting to be sent (spec 1.1.2). */
function beginning(id: string | null): Progress {
  return {
    message: {
      id,
      status: INITIAL_STATUS,
      engagement_statuses: [],
      inserted_at: null,
      updated_at: null,
      seen_at: null,
      read_at: null,
      interacted_at: null,
      link_clicked_at: null,
      clicked_at: null,
      archived_at: null,
    },
    stage: "created",
  };
}

function isRejection(found: Progress | Rejection): found is Rejection {
  return "code" in found;
}
