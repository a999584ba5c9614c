import { INITIAL_STATUS, isChannelType } from "../status/index.ts";
import type { MessageEvent } from "./event.ts";
import { inOrder, isReadable, placeAmong, readEvent } from "./order.ts";
import type { MessageOptions, MessageRecord, Rejection } from "./record.ts";
import { type Progress, takeEffect } from "./transition.ts";

/**
 * What comes of a message's events (spec 1.3): a function of the set of them. Neither their order in the list nor how
 * often each is in it makes a difference. With no events, a message that has been created and nothing else.
 *
 * Throws TypeError where the id, the type or the time of an event is no text, or the channel type is none; whatever else
 * is wrong with an event is a rejection.
 */
export function foldEvents(events: readonly MessageEvent[], options: MessageOptions = {}): MessageRecord {
  const { channelType = null } = options;
  if (channelType !== null && !isChannelType(channelType)) {
    throw new TypeError(`\`${String(channelType)}\` is no channel type`);
  }
  return fold(inOrder(events), options.id ?? null, channelType);
}

/**
 * The record with one more event: what `foldEvents` gives for all events together, in whatever order they arrive. An
 * event that is there already gives back the same record. One that comes after all others costs one transition and a
 * glance at the list of events, which is copied; any other costs a new fold.
 *
 * Throws TypeError where the id, the type or the time of the event is no text.
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

/** The fold of events that are in order, each once. */
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

/** A message before its first event: it waits to be sent (spec 1.1.2). */
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
