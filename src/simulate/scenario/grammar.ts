import type { EventType } from "../../messages/index.ts";
import type { DeliveryStatus, RecipientAction } from "../../status/index.ts";
import type { Ending, Fate } from "../../workflow/index.ts";
import { PhraseTable } from "./phrase-table.ts";

/** The grammar of scenarios: one table of phrases for each kind of line. */

/** The meaning of a phrase under `events`. */
export type EventMeaning =
  /** An event of a message. */
  | { readonly kind: "message"; readonly type: EventType }
  /** The recipient acts; the channel determines which events follow. */
  | { readonly kind: "action"; readonly action: RecipientAction }
  /** The messages of a step pass their retention window. */
  | { readonly kind: "expire" }
  /** A value of the context becomes another, or is removed; no step writes it. */
  | { readonly kind: "change" }
  | { readonly kind: "remove" }
  /** The recipient joins or leaves an audience. */
  | { readonly kind: "audience"; readonly joins: boolean }
  /** An event occurs for which a step may wait. */
  | { readonly kind: "occur" }
  /** The workflow is triggered once more, for the same recipient. */
  | { readonly kind: "trigger" }
  /** The run is cancelled. */
  | { readonly kind: "cancel" };

const message = (words: string, type: EventType) => ({ words, means: { kind: "message", type } as const });
const action = (words: string, which: RecipientAction) => ({
  words,
  means: { kind: "action", action: which } as const,
});

export const EVENTS = new PhraseTable<EventMeaning>([
  message("STEP is queued", "message.queued"),
  message("STEP is attempted", "message.delivery_attempted"),
  message("STEP is not sent", "message.not_sent"),
  message("STEP is sent", "message.sent"),
  message("STEP is delivered", "message.delivered"),
  message("STEP bounces", "message.bounced"),
  message("STEP fails", "message.undelivered"),
  message("STEP is seen", "message.seen"),
  message("STEP is unseen", "message.unseen"),
  message("STEP is read", "message.read"),
  message("STEP is unread", "message.unread"),
  message("STEP is interacted with", "message.interacted"),
  message("STEP has a link clicked", "message.link_clicked"),
  message("STEP is archived", "message.archived"),
  message("STEP is unarchived", "message.unarchived"),
  action("STEP is retrieved", "retrieve"),
  action("STEP is opened", "open"),
  action("STEP is clicked", "click"),
  action("STEP is marked as read", "mark_all_as_read"),
  { words: "STEP expires", means: { kind: "expire" } },
  { words: "PATH becomes VALUE", means: { kind: "change" } },
  { words: "PATH is removed", means: { kind: "remove" } },
  { words: "recipient joins audience NAME", means: { kind: "audience", joins: true } },
  { words: "recipient leaves audience NAME", means: { kind: "audience", joins: false } },
  { words: "event EVENT", means: { kind: "occur" } },
  { words: "event EVENT DATA", means: { kind: "occur" } },
  { words: "triggers again", means: { kind: "trigger" } },
  { words: "triggers again DATA", means: { kind: "trigger" } },
  { words: "cancel", means: { kind: "cancel" } },
]);

/** The meaning of a phrase under `providers`: the delivery status that a message reaches; `none` if no message is made. */
export type DeliveryMeaning = DeliveryStatus | "none";

const delivery = (words: string, means: DeliveryMeaning) => [
  { words, means },
  { words: `${words} after DURATION`, means },
];

export const DELIVERIES = new PhraseTable<DeliveryMeaning>([
  ...delivery("delivered", "delivered"),
  ...delivery("sent only", "sent"),
  ...delivery("bounces", "bounced"),
  ...delivery("fails", "undelivered"),
  ...delivery("attempted only", "delivery_attempted"),
  ...delivery("not sent", "not_sent"),
  { words: "stays queued", means: "queued" },
  { words: "no message", means: "none" },
]);

/** The meaning of a phrase under `handlers`. */
export type ReplyMeaning = "go-on" | "stop" | "fail" | "wait" | "take" | "take-none";

export const REPLIES = new PhraseTable<ReplyMeaning>([
  { words: "goes on", means: "go-on" },
  { words: "stops", means: "stop" },
  { words: "fails", means: "fail" },
  { words: "waits DURATION", means: "wait" },
  { words: "takes NAME", means: "take" },
  { words: "takes no branch", means: "take-none" },
]);

/** The meaning of a phrase under `expect`. */
export type ExpectationMeaning =
  /** A step has one of these fates. */
  | { readonly kind: "fate"; readonly fates: readonly Fate[] }
  /** A wait for an event ends: one matches, or none does in time. */
  | { readonly kind: "waited"; readonly matched: boolean }
  /** A step makes a number of messages; `count` if the phrase itself says how many. */
  | { readonly kind: "messages"; readonly count?: number }
  /** A step takes the named branch, or none. */
  | { readonly kind: "arm"; readonly none: boolean }
  /** The run ends, in this way if `how` is given. */
  | { readonly kind: "ending"; readonly how?: Ending };

const ending = (words: string, how: Ending) => ({ words, means: { kind: "ending", how } as const });
const fates = (words: string, ...which: readonly Fate[]) => ({
  words,
  means: { kind: "fate", fates: which } as const,
});

export const EXPECTATIONS = new PhraseTable<ExpectationMeaning>([
  fates("STEP runs", "ran"),
  fates("STEP is skipped", "skipped", "not-taken"),
  fates("STEP does not run", "skipped", "not-taken", "not-reached"),
  fates("STEP is not reached", "not-reached"),
  fates("STEP halts", "halted"),
  fates("STEP fails", "failed"),
  { words: "STEP matches", means: { kind: "waited", matched: true } },
  { words: "STEP times out", means: { kind: "waited", matched: false } },
  { words: "STEP sends a message", means: { kind: "messages", count: 1 } },
  { words: "STEP sends COUNT messages", means: { kind: "messages" } },
  { words: "STEP sends no message", means: { kind: "messages", count: 0 } },
  { words: "STEP takes NAME", means: { kind: "arm", none: false } },
  { words: "STEP takes no branch", means: { kind: "arm", none: true } },
  ending("halts at trigger", "halted"),
  ending("the run halts", "halted"),
  ending("the run fails", "failed"),
  ending("completes", "completed"),
  ending("completes after DURATION", "completed"),
  ending("is cancelled", "cancelled"),
  ending("ends early", "ended"),
  ending("ends early after DURATION", "ended"),
  { words: "ends after DURATION", means: { kind: "ending" } },
]);

/** Follows an event that is expected to be refused. */
export const REFUSED = /\s+is\s+refused$/i;
