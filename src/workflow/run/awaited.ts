import { memberOf } from "../../condition/index.ts";
import type { EventWait } from "./plan.ts";

/**
 * The kind of an event, as the fields by which a wait names it (spec 4.7.1), such as
 * `{ event_type: "message", event_key: "seen", source_type: "workflow", source_key: "invoice" }`.
 */
export interface EventKind {
  readonly event_type: "message" | "workflow" | "audience" | "recipient" | "integration_source";
  readonly event_key: string;
  /** The source of the event: `source_type`, `source_key`, `audience_key`, `integration_source_key`. */
  readonly [field: string]: string;
}

/**
 * Checks whether a wait is for events of a kind: every field that the wait names is that of the event (spec 4.7.6). Only an
 * event of such a kind, and of the run's recipient, is an input of the run.
 */
export function isAwaited({ event }: Pick<EventWait, "event">, kind: EventKind): boolean {
  const { event_type: type = null, event_key: key = null } = event;
  if (type === null || (key === null && type !== "recipient")) return false;
  return Object.entries(event).every(([field, named]) => named === null || named === memberOf(kind, field));
}
