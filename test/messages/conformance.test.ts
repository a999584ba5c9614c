import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import {
  applyEvent,
  deliveryEvents,
  EVENT_TYPES,
  engagementEvents,
  foldEvents,
  type MessageEvent,
  type MessageRecord,
} from "../../src/entries/messages.ts";
import {
  CHANNEL_TYPES,
  type ChannelType,
  DELIVERY_STATUSES,
  type DeliveryStatus,
  RECIPIENT_ACTIONS,
  type RecipientAction,
} from "../../src/status/index.ts";

/** Runs the cases of `spec/conformance/messages`, which its README describes. */

const folder = resolve(import.meta.dirname, "../../spec/conformance/messages");

interface CaseFile<Case> {
  readonly clause: string;
  readonly title: string;
  readonly cases: readonly (Case & { readonly name: string })[];
}

function casesOf<Case>(file: string): CaseFile<Case>["cases"] {
  return (JSON.parse(readFileSync(join(folder, file), "utf8")) as CaseFile<Case>).cases;
}

interface EventsCase {
  readonly id?: string;
  readonly channelType?: ChannelType;
  readonly events: readonly MessageEvent[];
  readonly message: { readonly [key: string]: unknown };
  readonly rejected: readonly { readonly id: string; readonly type: string; readonly code: string }[];
}

const EVENTS = casesOf<EventsCase>("1.3-events.json");

describe("1.3-events.json", () => {
  test.each(EVENTS)("$name", ({ id, channelType, events, message, rejected }) => {
    const options = { id, channelType };
    const odd = events.filter((_, index) => index % 2 === 1);
    for (const order of [events, [...events].reverse(), [...odd, ...events], [...events, ...odd]]) {
      for (const found of [foldEvents(order, options), order.reduce(applyEvent, foldEvents([], options))]) {
        expect(found.message).toMatchObject(message);
        expect(rejectionsOf(found)).toEqual(rejected);
      }
    }
  });

  test("covers every type of event, each applied once at least, and every code", () => {
    const effective = new Set<string>();
    const codes = new Set<string>();
    for (const { events, rejected } of EVENTS) {
      for (const { code } of rejected) codes.add(code);
      for (const { id, type } of events) {
        if (!rejected.some((each) => each.id === id && each.type === type)) effective.add(type);
      }
    }
    expect([...effective].sort()).toEqual([...EVENT_TYPES].sort());
    expect([...codes].sort()).toEqual([
      "conflicting-id",
      "created-again",
      "illegal-transition",
      "invalid-time",
      "unknown-type",
    ]);
  });
});

interface DeliveryCase {
  readonly channelType?: ChannelType;
  readonly sandbox?: boolean;
  readonly outcome?: DeliveryStatus;
  readonly events: readonly string[] | null;
}

describe("1.1.4-deliveries.json", () => {
  const cases = casesOf<DeliveryCase>("1.1.4-deliveries.json");

  test.each(cases)("$name", ({ channelType, sandbox, outcome, events }) => {
    expect(deliveryEvents(channelType, { sandbox, outcome }) ?? null).toEqual(events);
  });

  test("covers every channel and outcome", () => {
    const covered = new Set(cases.map(({ channelType, outcome }) => `${channelType} ${outcome}`));
    for (const type of [undefined, ...CHANNEL_TYPES]) {
      for (const outcome of [undefined, ...DELIVERY_STATUSES])
        expect(covered).toContain(`${type} ${outcome}`);
    }
  });
});

interface ActionCase {
  readonly channelType: ChannelType;
  readonly action: RecipientAction;
  readonly openTracking?: boolean;
  readonly linkTracking?: boolean;
  readonly isLink?: boolean;
  readonly events: readonly string[];
}

describe("1.2.4-actions.json", () => {
  const cases = casesOf<ActionCase>("1.2.4-actions.json");

  test.each(cases)("$name", ({ channelType, action, events, name: _, ...options }) => {
    expect(engagementEvents(channelType, action, options)).toEqual(events);
  });

  test("covers every channel and action", () => {
    expect(new Set(cases.map(({ channelType }) => channelType))).toEqual(new Set(CHANNEL_TYPES));
    expect(new Set(cases.map(({ action }) => action))).toEqual(new Set(RECIPIENT_ACTIONS));
  });
});

describe("the files", () => {
  test.each(
    readdirSync(folder),
  )("%s is named after a clause of the spec, and its cases have unique names", (file) => {
    const { clause, cases, ...rest } = JSON.parse(readFileSync(join(folder, file), "utf8"));
    expect(file.startsWith(`${clause}-`)).toBe(true);
    expect(Object.keys(rest)).toEqual(["title"]);
    const prose = readFileSync(join(folder, "../../1-message-statuses.md"), "utf8");
    expect(prose).toMatch(new RegExp(`^(?:## |\\*\\*)${clause.replaceAll(".", "\\.")}\\b`, "m"));
    const names = cases.map(({ name }: { name: string }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});

function rejectionsOf({ rejected }: MessageRecord): EventsCase["rejected"] {
  return rejected.map(({ event: { id, type }, code }) => ({ id, type, code }));
}
