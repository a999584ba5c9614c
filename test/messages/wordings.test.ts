import { expect, test } from "vitest";
import { type EventType, foldEvents, type MessageEvent, wordRejection } from "../../src/messages/index.ts";
import { CHANNEL_TYPES, type ChannelType } from "../../src/status/index.ts";
import { TYPES } from "./reference.ts";

function event(id: string, type: string, occurred_at: string): MessageEvent {
  return { id, type: type as EventType, occurred_at };
}

/** Words every rejection of some events. */
function words(events: readonly MessageEvent[], channelType?: ChannelType) {
  const record = foldEvents(events, { channelType });
  return record.rejected.map((rejection) => wordRejection(rejection, record.channelType));
}

const DAYS = ["2025-01-01", "2025-01-02", "2025-01-03"] as const;

test("an unknown type", () => {
  expect(words([event("1", "message.opened", DAYS[0])])).toEqual([
    {
      message: "`message.opened` is not a type of event",
      help: "Write a type such as `message.delivered` or `message.seen`.",
    },
  ]);
});

test("an impossible time", () => {
  expect(words([event("1", "message.seen", "2025-02-30")])).toEqual([
    {
      message: "`2025-02-30` is not a possible time of `message.seen`",
      help: "Write the time as a timestamp, such as `2025-01-31T09:30:00Z`.",
    },
  ]);
});

test("one id of two events", () => {
  expect(words([event("e1", "message.seen", DAYS[0]), event("e1", "message.read", DAYS[1])])).toEqual([
    {
      message: "the id `e1` is that of `message.seen` at 2025-01-01T00:00:00.000Z",
      help: "Give every event an id of its own; repeat the report of an event only unchanged.",
    },
  ]);
});

test("a message created twice", () => {
  const events = [event("1", "message.created", DAYS[0]), event("2", "message.created", DAYS[1])];
  expect(words(events)).toEqual([
    {
      message: "the message has been created already",
      help: "A message is created once: make another message, with events of its own.",
    },
  ]);
});

test("an illegal transition", () => {
  const delivered = event("1", "message.delivered", DAYS[0]);
  expect(words([delivered], "email")).toEqual([
    {
      message: "`message.delivered` does not follow `queued` on `email`",
      help: "After `queued` comes `message.sent`, `message.bounced`, `message.not_sent` or `message.delivery_attempted`; the event may fit once a missing earlier one arrives.",
    },
  ]);
  expect(words([delivered])[0]?.message).toBe("`message.delivered` does not follow `queued`");
});

test("a transition from a final status", () => {
  const events = [event("1", "message.bounced", DAYS[0]), event("2", "message.sent", DAYS[1])];
  expect(words(events, "sms")).toEqual([
    {
      message: "`message.sent` does not follow `bounced` on `sms`",
      help: "Nothing follows `bounced`; the event may fit once a missing earlier one arrives.",
    },
  ]);
});

test("a status that the channel does not have", () => {
  const events = [event("1", "message.sent", DAYS[0]), event("2", "message.delivered", DAYS[1])];
  expect(words(events, "push")).toEqual([
    {
      message: "`message.delivered` does not follow `sent` on `push`",
      help: "Messages of a channel of type `push` never reach that status.",
    },
  ]);
});

test("all rejections are worded", () => {
  for (const channelType of [undefined, ...CHANNEL_TYPES]) {
    for (const first of TYPES) {
      for (const second of TYPES) {
        const events = [event("1", first, DAYS[0]), event("2", second, DAYS[1])];
        for (const { message, help } of words(events, channelType)) {
          expect(message).toMatch(/^[`a-z].*[^.]$/);
          expect(help).toMatch(/^[A-Z].*\.$/);
          expect(`${message} ${help}`).not.toMatch(/undefined|null|\[object/);
        }
      }
    }
  }
});
