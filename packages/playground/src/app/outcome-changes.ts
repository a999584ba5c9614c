import type { Outcome } from "heed/run";
import type { Message } from "heed/runtime";
import type { Scenario } from "heed/simulate";
import type { Change } from "../engine/index.ts";
import { durationText } from "./moments.ts";

/** A step's outcome as it is in the run, and as it was put on the ladder. */
export interface OutcomeChange {
  readonly ref: string;
  readonly before: Outcome | undefined;
  readonly after: Outcome;
  /** The moment from which it counts, in milliseconds since the trigger. */
  readonly at: number;
}

/** The phrase of `providers` after which a message has a delivery status. */
const DELIVERIES: { readonly [status: string]: string } = {
  queued: "stays queued",
  not_sent: "not sent",
  delivery_attempted: "attempted only",
  undelivered: "fails",
  bounced: "bounces",
  sent: "sent only",
  delivered: "delivered",
};

/** The phrases of events that set and unset an engagement status. */
const ENGAGEMENTS: { readonly [status: string]: readonly [set: string, unset: string | undefined] } = {
  seen: ["is seen", "is unseen"],
  unseen: ["is unseen", "is seen"],
  read: ["is read", "is unread"],
  interacted: ["is interacted with", undefined],
  link_clicked: ["has a link clicked", undefined],
  archived: ["is archived", "is unarchived"],
};

const OF_DELIVERY = /^(?:is (?:queued|attempted|not sent|sent|delivered)|bounces|fails)$/;

/**
 * The changes of a scenario after which a step has another outcome from a moment on: deliveries stand under `providers`, what the
 * recipient does under `events`. Lines that said otherwise are taken out.
 */
export function changesFor(change: OutcomeChange, scenario: Scenario): readonly Change[] {
  const { ref, before, after, at } = change;
  const lines = linesAbout(ref, scenario);
  const removed = new Set<string>();
  const added: string[] = [];
  const providers: Change[] = [];
  const remove = (which: (line: Line) => boolean) => {
    for (const line of lines) if (which(line)) removed.add(line.pointer);
  };
  if (before === "expired" && after !== "expired") remove(({ phrase }) => phrase === "expires");
  if (after === "expired") added.push(`${nameIn(ref)} expires`);
  else if (after === "skipped") {
    remove(() => true);
    providers.push({ pointer: providerOf(ref), value: "no message" });
  } else {
    const messages = messagesOf(after);
    const old = messagesOf(before);
    if (
      messages.length !== old.length ||
      messages.some(({ status }, index) => status !== old[index]?.status)
    ) {
      remove(({ phrase }) => OF_DELIVERY.test(phrase));
      providers.push({ pointer: providerOf(ref), value: deliveriesOf(messages.map(({ status }) => status)) });
    }
    // Lines about messages that are gone would be refused.
    remove(({ index }) => index !== undefined && index > messages.length);
    for (const [index, message] of messages.entries()) {
      const had: readonly string[] = old[index]?.engagement_statuses ?? [];
      const has: readonly string[] = message.engagement_statuses ?? [];
      const subject = messages.length > 1 ? `${nameIn(ref)}[${index + 1}]` : nameIn(ref);
      for (const status of has.filter((one) => !had.includes(one))) {
        const [set, unset] = ENGAGEMENTS[status] ?? [];
        if (set === undefined) continue;
        remove(({ phrase, ...line }) => phrase === unset && isOnlyAbout(line, index, messages.length));
        added.push(`${subject} ${set}`);
      }
      for (const status of had.filter((one) => !has.includes(one))) {
        const [set, unset] = ENGAGEMENTS[status] ?? [];
        const own = lines.filter(
          ({ phrase, ...line }) => phrase === set && isOnlyAbout(line, index, messages.length),
        );
        for (const { pointer } of own) removed.add(pointer);
        if (own.length === 0 && unset !== undefined) added.push(`${subject} ${unset}`);
      }
    }
  }
  const moment = `at +${durationText(at)}`;
  return [
    ...providers,
    // From the last on, so that the pointers of those before stay right.
    ...[...removed]
      .sort((a, b) => indexIn(b) - indexIn(a))
      .map((pointer): Change => ({ pointer, value: undefined })),
    ...added.map((text): Change => ({ pointer: "/events/-", value: { [moment]: text } })),
  ];
}

/** The messages of an outcome: none if it is another. */
function messagesOf(outcome: Outcome | undefined): readonly Message[] {
  if (outcome === undefined || typeof outcome !== "object") return [];
  if (Array.isArray(outcome)) return outcome as readonly Message[];
  return "status" in outcome ? [outcome as Message] : [];
}

interface Line {
  readonly pointer: string;
  readonly phrase: string;
  /** Number of the message, from 1; undefined for all. */
  readonly index: number | undefined;
}

/** The lines of a scenario about the messages of a step. */
function linesAbout(ref: string, { events }: Scenario): readonly Line[] {
  return events.flatMap(({ what, pointer }) => {
    if (what.ref !== ref) return [];
    const subject = /^(?:"[^"]*"|\S+?)(?:\[\d+\])?\s+/.exec(what.text)?.[0] ?? "";
    // The pointer may lead on to the key of the line, which is a map.
    const [item = pointer] = /^\/events\/\d+/.exec(pointer) ?? [];
    return [{ pointer: item, phrase: what.text.slice(subject.length), index: what.index }];
  });
}

function isOnlyAbout({ index }: Pick<Line, "index">, message: number, count: number): boolean {
  return index === message + 1 || (index === undefined && count === 1);
}

function indexIn(pointer: string): number {
  return Number(/\d+$/.exec(pointer)?.[0] ?? 0);
}

function deliveriesOf(statuses: readonly (string | undefined)[]): string | readonly string[] {
  const phrases = statuses.map((status) => DELIVERIES[status ?? "queued"] ?? "delivered");
  const [only] = phrases;
  return phrases.length === 1 && only !== undefined ? only : phrases;
}

function providerOf(ref: string): string {
  return `/providers/${ref.replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

function nameIn(ref: string): string {
  return /^[^\s[\]":,#]+$/.test(ref) ? ref : JSON.stringify(ref);
}
