import { describe, expect, test } from "vitest";
import {
  applyEvent,
  EVENT_TYPES,
  type EventType,
  eventTypeOf,
  foldEvents,
  isEventType,
  type MessageEvent,
  type MessageRecord,
} from "../../src/messages/index.ts";
import { CHANNEL_TYPES, type ChannelType } from "../../src/status/index.ts";
import { DELIVERY, ENGAGEMENT } from "../status/states.ts";
import { follows, TYPES } from "./reference.ts";

const SECOND = "2025-01-31T09:00:";

function event(id: string, name: string, second: number): MessageEvent {
  const at = `${SECOND}${String(second).padStart(2, "0")}.000Z`;
  return { id, type: `message.${name}` as EventType, occurred_at: at };
}

describe("the types of event", () => {
  test("are those of spec 1.3.1, in its order", () => {
    expect(EVENT_TYPES).toEqual(TYPES);
    for (const type of TYPES) expect(isEventType(type)).toBe(true);
    for (const other of ["message.opened", "seen", "", "constructor", null, undefined, 1]) {
      expect(isEventType(other)).toBe(false);
    }
  });

  test("have one for each status", () => {
    for (const status of [...DELIVERY, ...ENGAGEMENT]) expect(eventTypeOf(status)).toBe(`message.${status}`);
  });
});

describe("every event in every state", () => {
  /** Events that lead to each stage of the lifecycle. A channel without the stage rejects them. */
  const PATHS: { readonly [stage: string]: readonly string[][] } = {
    created: [[]],
    queued: [["queued"]],
    delivery_attempted: [["delivery_attempted"]],
    undelivered: [["delivery_attempted", "undelivered"]],
    bounced: [["bounced"]],
    not_sent: [["not_sent"]],
    sent: [["sent"]],
    delivered: [["sent", "delivered"], ["delivered"]],
  };

  function recordIn(channelType: ChannelType | undefined, stage: string, engaged: readonly string[]) {
    for (const path of PATHS[stage] as string[][]) {
      const names = ["created", ...path, ...engaged];
      const events = names.map((name, index) => event(`e${index}`, name, index));
      const record = foldEvents(events, { channelType });
      if (record.rejected.length === 0 && record.stage === stage) return record;
    }
    return undefined;
  }

  test.each([undefined, ...CHANNEL_TYPES])("on %s is applied or rejected as spec 1.3 says", (channelType) => {
    const wrong: string[] = [];
    const stages = new Set<string>();
    for (const stage of Object.keys(PATHS)) {
      for (let bits = 0; bits < 32; bits++) {
        const engaged = ENGAGEMENT.filter((_, index) => (bits >> index) & 1);
        const record = recordIn(channelType, stage, engaged);
        if (record === undefined) continue;
        stages.add(stage);
        for (const type of EVENT_TYPES) {
          const late: MessageEvent = { id: "late", type, occurred_at: `${SECOND}59.000Z` };
          const found = applyEvent(record, late);
          if (JSON.stringify(found) !== JSON.stringify(expected(record, late, channelType))) {
            wrong.push(`${stage} ${engaged} ${type}`);
          }
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(stages.size).toBe(
      { in_app_feed: 6, in_app_guide: 6, in_app: 6, http: 7, push: 7, chat: 7 }[channelType as string] ?? 8,
    );
  });

  /** The record after an event later than all others, by spec 1.3.3 to 1.3.6. */
  function expected(record: MessageRecord, late: MessageEvent, channel: string | undefined): MessageRecord {
    const { message, stage } = record;
    const events = [...record.events, late];
    const name = late.type.replace("message.", "");
    const status = name.replace(/^un(?!delivered)/, "");
    const refused = (rejection: object) => {
      const rejected = [{ ...rejection }] as unknown as MessageRecord["rejected"];
      return { message, stage, rejected, events, channelType: record.channelType };
    };
    const changed = (change: object, next: string = stage) => {
      const updated = { ...message, ...change, updated_at: late.occurred_at };
      return { ...refused({}), message: updated, stage: next as MessageRecord["stage"], rejected: [] };
    };
    if (name === "created") return refused({ code: "created-again", event: late });
    if ((DELIVERY as readonly string[]).includes(name)) {
      const from = message.status;
      return follows(from, name, channel) || (stage === "created" && name === "queued")
        ? changed({ status: name }, name)
        : refused({ code: "illegal-transition", event: late, from });
    }
    if (name !== status && !(message.engagement_statuses as readonly string[]).includes(status)) {
      return { ...refused({}), rejected: [] };
    }
    const at = name === status ? late.occurred_at : null;
    const times = { [`${status}_at`]: at, ...(status === "link_clicked" && { clicked_at: at }) };
    const has = (each: string) =>
      each === status ? at !== null : message[`${each}_at` as "seen_at"] !== null;
    return changed({ engagement_statuses: ENGAGEMENT.filter(has), ...times });
  }
});

describe("a rejection", () => {
  test("disappears once the missing event arrives", () => {
    const delivered = event("2", "delivered", 9);
    const early = foldEvents([event("1", "created", 0), delivered], { channelType: "email" });
    expect(early.rejected).toEqual([{ code: "illegal-transition", event: delivered, from: "queued" }]);
    expect(early.events).toContain(early.rejected[0]?.event);
    const whole = applyEvent(early, event("3", "sent", 5));
    expect(whole.rejected).toEqual([]);
    expect(whole.message.status).toBe("delivered");
  });

  test("may follow from an earlier event that arrives late", () => {
    const early = foldEvents([event("1", "sent", 5), event("2", "delivered", 9)]);
    const late = applyEvent(early, event("3", "bounced", 1));
    expect(late.message.status).toBe("bounced");
    expect(late.rejected.map(({ event: { id }, code }) => [id, code])).toEqual([
      ["1", "illegal-transition"],
      ["2", "illegal-transition"],
    ]);
  });

  test("of an id that two events have names the first of them", () => {
    const first = event("1", "seen", 1);
    const second = event("1", "read", 2);
    expect(foldEvents([second, first]).rejected).toEqual([{ code: "conflicting-id", event: second, first }]);
    expect(applyEvent(foldEvents([first]), second).rejected).toEqual([
      { code: "conflicting-id", event: second, first },
    ]);
  });
});

describe("a record", () => {
  test("stays the same object if the event is in it already", () => {
    const events = [event("1", "created", 0), event("2", "seen", 1), event("3", "seen", 2)];
    const record = foldEvents(events);
    for (const each of events) expect(applyEvent(record, { ...each })).toBe(record);
    const spelt = { ...events[1], occurred_at: "2025-01-31T10:00:01+01:00", data: {} } as MessageEvent;
    expect(applyEvent(record, spelt)).toBe(record);
  });

  test("keeps only the id, the type and the time of a report", () => {
    const report = { ...event("1", "seen", 1), data: { link: "x" }, toString: 5 };
    expect(foldEvents([report]).events).toEqual([event("1", "seen", 1)]);
  });

  test("has the message's id and channel type", () => {
    const { message, channelType, stage } = foldEvents([], { id: "m1", channelType: "push" });
    expect([message.id, channelType, stage]).toEqual(["m1", "push", "created"]);
  });

  test("takes an event in order without folding the others again", () => {
    const record = foldEvents([event("1", "created", 0), event("2", "opened", 1)]);
    const next = applyEvent(record, event("3", "sent", 2));
    expect(next.rejected).toBe(record.rejected);
    const again = applyEvent(record, event("3", "sent", 0));
    expect(again.rejected).not.toBe(record.rejected);
    expect(again.rejected).toEqual(record.rejected);
  });
});

describe("an invalid event", () => {
  test.each([
    ["id", { type: "message.seen", occurred_at: "2025-01-31" }],
    ["id", { id: 5, type: "message.seen", occurred_at: "2025-01-31" }],
    ["type", { id: "1", type: null, occurred_at: "2025-01-31" }],
    ["occurred_at", { id: "1", type: "message.seen", occurred_at: new Date(0) }],
    ["occurred_at", { id: "1", type: "message.seen", occurred_at: 0 }],
  ])("throws a TypeError for its `%s`", (key, wrong) => {
    const error = new TypeError(`\`${key}\` of a message event is not a text`);
    expect(() => foldEvents([wrong as unknown as MessageEvent])).toThrow(error);
    expect(() => applyEvent(foldEvents([]), wrong as unknown as MessageEvent)).toThrow(error);
  });
});

test("an unknown channel type throws a TypeError", () => {
  const options = { channelType: "webhook" as ChannelType };
  expect(() => foldEvents([], options)).toThrow(new TypeError("`webhook` is not a channel type"));
});
