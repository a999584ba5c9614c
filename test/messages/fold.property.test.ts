import fc from "fast-check";
import { expect, test } from "vitest";
import {
  applyEvent,
  type EventType,
  foldEvents,
  type MessageEvent,
  type MessageRecord,
} from "../../src/messages/index.ts";
import { CHANNEL_TYPES, type ChannelType } from "../../src/status/index.ts";
import { reference, TYPES } from "./reference.ts";

/** The laws of spec 5.8. */

const TIMES = [
  "2025-01-31T09:00:00Z",
  "2025-01-31T10:00:00.000+01:00",
  "2025-01-31T09:00:00.001Z",
  "2025-01-31T09:00:01Z",
  "2025-01-31T09:01Z",
  "2025-01-31",
  "2025-02-01",
  "yesterday",
  "",
];

const type = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...TYPES) },
  { weight: 1, arbitrary: fc.constantFrom("message.opened", "sent", "") },
) as fc.Arbitrary<EventType>;

const event: fc.Arbitrary<MessageEvent> = fc.record({
  id: fc.oneof(fc.constantFrom("a", "b", "B", "10", "9", "__proto__"), fc.uuid()),
  type,
  occurred_at: fc.constantFrom(...TIMES),
});

const channelType = fc.option(fc.constantFrom(...CHANNEL_TYPES), { nil: undefined });

/** Events, and the same in another order, some of them several times. */
const arrivals = fc.array(event, { maxLength: 12 }).chain((events) =>
  fc.tuple(
    fc.constant(events),
    fc
      .subarray(events)
      .chain((twice) =>
        fc.shuffledSubarray([...events, ...twice], { minLength: events.length + twice.length }),
      ),
  ),
);

function frozen<T>(value: T): T {
  if (typeof value === "object" && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}

/** Applies events one by one, each to a frozen record that was stored as JSON in between. */
function oneByOne(events: readonly MessageEvent[], channelType: ChannelType | undefined): MessageRecord {
  const start = foldEvents([], { channelType });
  return events.reduce(
    (record, next) => applyEvent(frozen(JSON.parse(JSON.stringify(record))), frozen({ ...next })),
    start,
  );
}

test("events in any order, repeated or not, folded at once or one by one, give the specified state", () => {
  fc.assert(
    fc.property(arrivals, channelType, ([events, arrived], channelType) => {
      const whole = foldEvents(frozen(events), { channelType });
      // The same JSON text: the order of keys counts too.
      expect(JSON.stringify(foldEvents(arrived, { channelType }))).toBe(JSON.stringify(whole));
      expect(JSON.stringify(oneByOne(arrived, channelType))).toBe(JSON.stringify(whole));
      const { message, rejected } = reference(events, channelType);
      expect(whole.message).toEqual(message);
      expect(whole.rejected.map(({ event, code }) => `${event.id} ${event.type} ${code}`)).toEqual(rejected);
    }),
    { numRuns: 400 },
  );
});

test("without its rejected events, a message has the same state and rejects nothing", () => {
  fc.assert(
    fc.property(fc.array(event, { maxLength: 12 }), channelType, (events, channelType) => {
      const { message, rejected, events: kept } = foldEvents(events, { channelType });
      const refused = new Set(rejected.map((rejection) => rejection.event));
      const rest = foldEvents(
        kept.filter((each) => !refused.has(each)),
        { channelType },
      );
      expect(rest.message).toEqual(message);
      expect(rest.rejected).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test("all orders of up to five of these events, each once or twice, give one state", () => {
  const at = (second: number) => `2025-01-31T09:00:0${second}.000Z`;
  const pool: readonly MessageEvent[] = [
    { id: "1", type: "message.created", occurred_at: at(1) },
    { id: "2", type: "message.queued", occurred_at: at(1) },
    { id: "3", type: "message.delivery_attempted", occurred_at: at(2) },
    { id: "4", type: "message.sent", occurred_at: at(3) },
    { id: "5", type: "message.delivered", occurred_at: at(4) },
    { id: "5", type: "message.bounced", occurred_at: at(4) },
    { id: "6", type: "message.read", occurred_at: at(3) },
    { id: "7", type: "message.unread", occurred_at: at(5) },
    { id: "8", type: "message.opened" as EventType, occurred_at: at(0) },
  ];
  const whole = new Map<number, string>();
  const wrong: string[] = [];
  let orders = 0;
  const applyMore = (record: MessageRecord, arrived: readonly number[], set: number): void => {
    if (!whole.has(set)) {
      const events = pool.filter((_, index) => (set >> index) & 1);
      whole.set(set, JSON.stringify(foldEvents(events)));
    }
    orders++;
    if (JSON.stringify(record) !== whole.get(set)) wrong.push(arrived.join());
    if (arrived.length === 5) return;
    for (const [index, next] of pool.entries()) {
      if ((set >> index) & 1) {
        // A repetition changes nothing.
        if (applyEvent(record, { ...next }) !== record) wrong.push(`${arrived.join()} ${index} again`);
      } else applyMore(applyEvent(record, next), [...arrived, index], set | (1 << index));
    }
  };
  applyMore(foldEvents([]), [], 0);
  expect(wrong).toEqual([]);
  expect(orders).toBe(1 + 9 + 72 + 504 + 3024 + 15120);
});
