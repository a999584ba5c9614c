import { EVENT_TYPES, type EventType } from "heed/messages";

/** An event of any type within an hour, legal or not. */
export function randomEvent(): { readonly type: EventType; readonly occurred_at: string } {
  const type = EVENT_TYPES[Math.floor(Math.random() * EVENT_TYPES.length)] as EventType;
  const second = Math.floor(Math.random() * 3600);
  return { type, occurred_at: new Date(Date.UTC(2025, 0, 31) + second * 1000).toISOString() };
}
