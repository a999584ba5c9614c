import { type Json, type JsonObject, memberOf } from "../condition/index.ts";
import type { EventType } from "../messages/index.ts";
import { type EventWait, isAwaited, type Plan, type PlanStep } from "../workflow/index.ts";

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
