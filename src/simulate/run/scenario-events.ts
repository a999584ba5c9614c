import { isMap, type Json, type JsonObject, memberOf } from "../../condition/index.ts";
import { type EventType, engagementEvents } from "../../messages/index.ts";
import { audienceEvent, recipientEvent } from "../../outcomes/index.ts";
import type { RecipientAction } from "../../status/index.ts";
import { type EventWait, mayBeClicked, type PlanStep } from "../../workflow/index.ts";
import type { EventPhrase } from "../scenario/scenario.ts";

/**
 * Returns the `event` that the conditions of a wait read, made from a line of a scenario: `event payment.completed`, a
 * changed value of the recipient, or an audience joined or left. Returns undefined if the wait is for another event.
 */
export function eventOfLine(
  { means, name = "", path, value = null }: EventPhrase,
  wait: EventWait,
  at: string,
  parts: JsonObject,
): JsonObject | undefined {
  const { event_type: type, event_key: key } = wait.event;
  const recipient = parts.recipient ?? null;
  switch (means.kind) {
    case "occur":
      return name === key || name === `${String(type)}.${String(key)}`
        ? payloadOf(wait.event, value, at)
        : undefined;
    case "change":
    case "remove":
      return path?.root === "recipient" ? recipientEvent(wait, recipient, at) : undefined;
    case "audience":
      return audienceEvent(wait, name, means.joins, recipient, at);
    default:
      return undefined;
  }
}

/** The data of an event of a source stand under `data`; those of any other event are its own fields. */
function payloadOf(
  { event_type: type, event_key: key }: EventWait["event"],
  value: Json,
  at: string,
): JsonObject {
  const given = isMap(value) ? value : {};
  if (type === "integration_source") return { inserted_at: at, data: given };
  return { inserted_at: at, ...(type === "message" && { event_type: `message.${String(key)}` }), ...given };
}

/** Checks whether the message of a step is itself a link: its template has a URL or buttons (spec 1.2.4). */
function isLinkItself({ json }: PlanStep): boolean {
  const template = memberOf(json, "template");
  const url = memberOf(template, "action_url");
  const buttons = memberOf(template, "action_buttons");
  return (typeof url === "string" && url.trim() !== "") || (Array.isArray(buttons) && buttons.length > 0);
}

/** Returns the events by which a recipient's action changes a message of a step (spec 1.2.4). */
export function eventsOfAction(step: PlanStep | undefined, action: RecipientAction): readonly EventType[] {
  const { channel } = step ?? {};
  if (step === undefined || channel?.type === undefined) return [];
  return engagementEvents(channel.type, action, { ...channel.tracking, isLink: isLinkItself(step) });
}

/** Checks whether an event is a click on a link in a message whose links nothing tracks (spec 1.2.5). */
export function isNeverClicked(step: PlanStep | undefined, type: EventType): boolean {
  const { channel, json = {} } = step ?? {};
  const isClick = type === "message.link_clicked" && channel !== undefined;
  return isClick && !mayBeClicked(channel.type, channel.tracking, json);
}
