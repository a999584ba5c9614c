import { type Json, type JsonObject, memberOf, readAnyPath } from "../condition/index.ts";
import { requirementsOf } from "../context/index.ts";
import { prepare } from "../evaluate/index.ts";
import type { EventType } from "../messages/index.ts";
import {
  EVENT_PREFIX,
  type EventKind,
  type EventWait,
  isAwaited,
  type Plan,
  type PlanStep,
} from "../workflow/index.ts";

/** An event of a message of a workflow, as the conditions of a wait read it under `event` (spec 4.7). */
export interface MessageEventFacts {
  readonly type: EventType;
  readonly messageId: string;
  /** The step that sent the message. */
  readonly step: PlanStep;
  /** The moment of the event, as a timestamp. */
  readonly at: string;
  /** The parts of the context of the run that sent the message. */
  readonly parts: JsonObject;
}

/** Returns the `event` that the conditions of a wait read for an event of a message. */
export function messageEvent(
  plan: Plan,
  { type, messageId, step, at, parts }: MessageEventFacts,
): JsonObject {
  const { ref, channel } = step;
  const key = keyOf(plan);
  return {
    message_id: messageId,
    event_type: type,
    ...(channel?.type !== undefined && { channel_type: channel.type }),
    ...(channel?.key !== undefined && { channel_id: channel.key }),
    ...(ref !== undefined && { step_ref: ref }),
    tenant_id: memberOf(parts.tenant, "id") ?? null,
    recipient: parts.recipient ?? null,
    inserted_at: at,
    source: { type: "workflow", ...(key !== undefined && { key }) },
    data: parts.data ?? {},
  };
}

/** Checks whether a wait asks for events of a type of the messages of a plan. */
export function isMessageEventAwaited(plan: Plan, wait: EventWait, type: EventType): boolean {
  return isAwaited(wait, {
    event_type: "message",
    event_key: type.slice("message.".length),
    source_type: "workflow",
    source_key: String(keyOf(plan) ?? wait.event.source_key),
  });
}

/** The key of the workflow of a plan, as far as its file says. */
function keyOf({ steps }: Plan): Json | undefined {
  return memberOf(steps[0]?.json, "key");
}

/** A change of the recipient, as a kind of event. */
export const RECIPIENT_UPDATED: EventKind = { event_type: "recipient", event_key: "updated" };

/** The event that a change of the recipient is, if a step waits for such. */
export function recipientEvent(wait: EventWait, recipient: Json, at: string): JsonObject | undefined {
  if (!isAwaited(wait, RECIPIENT_UPDATED)) return undefined;
  return { recipient, event_type: "updated", timestamp: at, properties: recipient };
}

/** The event that joining or leaving an audience is, if a step waits for such. */
export function audienceEvent(
  wait: EventWait,
  audience: string,
  joins: boolean,
  recipient: Json,
  at: string,
): JsonObject | undefined {
  const transition = joins ? "enter" : "exit";
  const kind = { event_type: "audience", event_key: transition, audience_key: audience } as const;
  if (!isAwaited(wait, kind)) return undefined;
  return { audience_id: audience, recipient, transition, happened_at: at };
}

/** The verdict of a wait's conditions on an event of a message of a step, as far as the step alone decides it. */
export function matchOfMessage(
  plan: Plan,
  wait: EventWait,
  step: PlanStep,
  type: EventType,
): "always" | "maybe" | "never" {
  const facts = { type, messageId: "", step, at: "", parts: {} };
  const { event_type, channel_type = null, step_ref = null, source } = messageEvent(plan, facts);
  const event = { event_type, channel_type, step_ref, source: source ?? null };
  let answer: "always" | "maybe" = "always";
  for (const condition of wait.match) {
    const { parts, paths } = requirementsOf(condition);
    const isKnown = paths.every((text) => {
      const path = readAnyPath(text);
      return path?.root === EVENT_PREFIX && Object.hasOwn(event, String(path.segments[0]));
    });
    if (!isKnown || parts.some((part) => part !== EVENT_PREFIX)) answer = "maybe";
    else if (!prepare(condition)({ event })) return "never";
  }
  return answer;
}
