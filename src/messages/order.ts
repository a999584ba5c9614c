import { instantOf } from "../time/index.ts";
import { isEventType, type MessageEvent, placeOfType } from "./event.ts";

/**
 * Normalizes an event: drops other keys of the report, and writes the time as `Date` does, in UTC to the millisecond,
 * so that two spellings of one event are one event. A text that is not a time is kept as it is.
 *
 * Throws TypeError if the id, the type or the time is not a text.
 */
export function readEvent(event: MessageEvent): MessageEvent {
  const { id, type, occurred_at } = event;
  for (const [key, value] of Object.entries({ id, type, occurred_at })) {
    if (typeof value !== "string") throw new TypeError(`\`${key}\` of a message event is not a text`);
  }
  const instant = instantOf(occurred_at);
  // An offset can lead out of the years that a timestamp can express.
  const written = instant === undefined ? "" : new Date(instant).toISOString();
  return { id, type, occurred_at: instantOf(written) === undefined ? occurred_at : written };
}

/** Checks whether a normalized event has a known type and a time. */
export function isReadable(event: MessageEvent): boolean {
  return isEventType(event.type) && hasTime(event);
}

/** Checks whether a normalized event has a time. */
export function hasTime({ occurred_at }: MessageEvent): boolean {
  return timeOf(occurred_at) !== Number.NEGATIVE_INFINITY;
}

/** Normalizes events, drops repetitions and sorts them in the order of spec 1.3.2. */
export function inOrder(events: readonly MessageEvent[]): MessageEvent[] {
  // The times are read once for all comparisons.
  const entries = events.map((event) => entryOf(readEvent(event))).sort(compare);
  const distinct = entries.filter((entry, index) => {
    const before = entries[index - 1];
    return before === undefined || compare(before, entry) !== 0;
  });
  return distinct.map(({ event }) => event);
}

/** The index at which an event belongs among sorted events, and whether it is there already. */
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

/** The instant of a time; negative infinity for a text that is not one, so that such events come first. */
function timeOf(occurredAt: string): number {
  const instant = instantOf(occurredAt);
  // A time that kept its offset cannot be expressed in UTC.
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

/** Compares by code units, as spec 1.3.2 asks. */
function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
