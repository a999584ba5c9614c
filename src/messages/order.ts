import { instantOf } from "../time/index.ts";
import { isEventType, type MessageEvent, placeOfType } from "./event.ts";

/**
 * An event as it is kept: what a report said besides is dropped, and the time is written as `Date` writes it, in UTC to
 * the millisecond, so that two spellings of one event are one event. A time that is none is kept as it is.
 *
 * Throws TypeError where the id, the type or the time is no text.
 */
export function readEvent(event: MessageEvent): MessageEvent {
  const { id, type, occurred_at } = event;
  for (const [key, value] of Object.entries({ id, type, occurred_at })) {
    if (typeof value !== "string") throw new TypeError(`\`${key}\` of a message event is no text`);
  }
  const instant = instantOf(occurred_at);
  // An offset can lead out of the years that a timestamp can say.
  const written = instant === undefined ? "" : new Date(instant).toISOString();
  return { id, type, occurred_at: instantOf(written) === undefined ? occurred_at : written };
}

/** Whether an event, as it is kept, has a type and a time. */
export function isReadable(event: MessageEvent): boolean {
  return isEventType(event.type) && hasTime(event);
}

/** Whether an event, as it is kept, has a time. */
export function hasTime({ occurred_at }: MessageEvent): boolean {
  return timeOf(occurred_at) !== Number.NEGATIVE_INFINITY;
}

/** Events as they are kept, each once, in the order of spec 1.3.2. */
export function inOrder(events: readonly MessageEvent[]): MessageEvent[] {
  // The times are read once for all comparisons.
  const entries = events.map((event) => entryOf(readEvent(event))).sort(compare);
  const distinct = entries.filter((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || compare(before, entry) !== 0;
  });
  return distinct.map(({ event }) => event);
}

/** Where an event belongs among events that are in order, and whether it is among them already. */
export function placeAmong(
  events: readonly MessageEvent[],
  event: MessageEvent,
): { readonly index: number; readonly isThere: boolean } {
  const wanted = entryOf(event);
  let [low, high] = [0, events.length];
  // Most events come in order, so the last is asked first.
  let middle = high - 1;
  while (low < high) {
    const order = compare(entryOf(events[middle] as MessageEvent), wanted);
    if (order === 0) return { index: middle, isThere: true };
    if (order < 0) low = middle + 1;
    else high = middle;
    middle = (low + high) >> 1;
  }
  return { index: low, isThere: false };
}

interface Entry {
  readonly event: MessageEvent;
  readonly time: number;
}

function entryOf(event: MessageEvent): Entry {
  return { event, time: timeOf(event.occurred_at) };
}

/** Events without a time come first, so that they stand in nobody's way. */
function timeOf(occurredAt: string): number {
  const instant = instantOf(occurredAt);
  // A time that is kept with its offset is one that cannot be said in UTC.
  return instant === undefined || !occurredAt.endsWith("Z") ? Number.NEGATIVE_INFINITY : instant;
}

function compare({ event: a, time: timeA }: Entry, { event: b, time: timeB }: Entry): number {
  if (timeA !== timeB) return timeA - timeB;
  return (
    placeOfType(a.type) - placeOfType(b.type) ||
    compareTexts(a.id, b.id) ||
    compareTexts(a.type, b.type) ||
    compareTexts(a.occurred_at, b.occurred_at)
  );
}

/** By code units, as spec 1.3.2 asks. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
