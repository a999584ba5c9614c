/**
 * Messages and their events are assignable from the types of the npm package `@knocklabs/node`. These are assertions for the
 * compiler, as in `mgmt.test-d.ts`.
 */

import type { MessageEvent as TheirEvent, Message as TheirMessage } from "@knocklabs/node/resources/messages";
import type { PreferenceSetRequest } from "@knocklabs/node/resources/recipients/preferences";
import type { Condition } from "@knocklabs/node/resources/shared";
import type { Context } from "../../src/context/index.ts";
import {
  CHANNEL_TYPES,
  type EventType,
  eventFromApi,
  foldEvents,
  type MessageEvent,
  type MessageState,
  refsFromMessages,
} from "../../src/entries/messages.ts";
import { explain, prepare } from "../../src/entries/runtime.ts";
import type { DeliveryStatus, EngagementStatus, Message } from "../../src/status/index.ts";
import { decode, encodePreference, type StoredPreference, type StoredTrio } from "../../src/stored/index.ts";

/** True if two types are identical. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
function assertType<_Truth extends true>(): void {}

// The conditions of preferences are theirs: in both directions, with the same operators, as a list and within a set.
declare const theirCondition: Condition;
declare const ourPreference: StoredPreference;
assertType<Same<Condition["operator"], StoredPreference[number]["operator"]>>();
ourPreference satisfies Condition[];
[theirCondition] satisfies StoredPreference;
({ workflows: { "new-comment": { conditions: ourPreference } } }) satisfies PreferenceSetRequest;
({
  channel_types: { email: { conditions: ourPreference } },
  categories: { news: { channel_types: { in_app_feed: { conditions: ourPreference } } } },
}) satisfies PreferenceSetRequest;
const { condition } = decode([theirCondition], { target: "preference" });
if (condition !== undefined) (encodePreference(condition) ?? []) satisfies Condition[];
prepare([theirCondition], { target: "preference" });
// @ts-expect-error: a step's conditions leave out an argument that a preference needs
({}) as StoredTrio satisfies Condition;

declare const theirMessage: TheirMessage;
declare const theirMessages: TheirMessage[];
declare const theirEvents: TheirEvent[];

// Their messages are accepted in a context: one, or all messages of a step.
theirMessage satisfies Message;
({ refs: { in_app_feed_1: theirMessage, email_1: theirMessages, sms_1: "skipped" } }) satisfies Context;
prepare({ all: [] })({ refs: { in_app_feed_1: theirMessage, email_1: theirMessages } });
explain({ all: [] }, { refs: { email_1: theirMessages } });

// @ts-expect-error: not every value is accepted
({ refs: { email_1: { ...theirMessage, status: "opened" } } }) satisfies Context;
// @ts-expect-error: an event is not a message
({ refs: { email_1: theirEvents } }) satisfies Context;

// The statuses and the types of event are the same on both sides.
assertType<Same<TheirMessage["status"], DeliveryStatus>>();
assertType<Same<TheirMessage["engagement_statuses"][number], EngagementStatus>>();
assertType<Same<TheirEvent["type"], EventType>>();

// Their events are ours, except for the name of the time.
foldEvents(theirEvents.map(({ id, type, inserted_at }) => ({ id, type, occurred_at: inserted_at })));
foldEvents(theirEvents.map(eventFromApi));
({ refs: refsFromMessages(theirMessages, { passed: ["email_1"] }) }) satisfies Context;
// @ts-expect-error: the time of a report is not the time of the event
theirEvents satisfies MessageEvent[];

// Our messages are accepted in a context, and assignable to theirs with an id and a creation time.
const { message } = foldEvents([]);
({ refs: { in_app_feed_1: message, email_1: [message] } }) satisfies Context;
type Known = { [Key in keyof MessageState]: NonNullable<MessageState[Key]> };
assertType<Known extends Pick<Readonlied<TheirMessage>, keyof Known> ? true : false>();
type Times = Exclude<Extract<keyof MessageState, `${string}_at`>, "inserted_at" | "updated_at">;
({ ...theirMessage, ...({} as Pick<MessageState, Times>) }) satisfies TheirMessage;

/** Their messages with read-only lists. */
type Readonlied<T> = { readonly [Key in keyof T]: T[Key] extends (infer Item)[] ? readonly Item[] : T[Key] };

// Our channel types are theirs.
CHANNEL_TYPES satisfies readonly NonNullable<TheirMessage["channel"]>["type"][];
