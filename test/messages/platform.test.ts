import { describe, expect, test } from "vitest";
import { prepare } from "../../src/entries/index.ts";
import { foldEvents } from "../../src/messages/fold.ts";
import { eventFromApi, eventFromWebhook, refsFromMessages } from "../../src/messages/platform.ts";

const message = (id: string, ref: string | null, more: object = {}) => ({
  __typename: "Message",
  id,
  status: "delivered" as const,
  engagement_statuses: ["seen"] as ("seen" | "read")[],
  inserted_at: "2026-01-31T17:00:00.123456Z",
  source: {
    __typename: "NotificationSource",
    key: "new-comment",
    step_ref: ref,
    workflow_recipient_run_id: "run-1",
  },
  ...more,
});

test("events that the API lists give the state that the API shows", () => {
  const listed = [
    {
      __typename: "MessageEvent",
      id: "e3",
      type: "message.seen",
      inserted_at: "2026-01-31T17:02:00.000001Z",
      data: null,
    },
    {
      __typename: "MessageEvent",
      id: "e1",
      type: "message.created",
      inserted_at: "2026-01-31T17:00:00Z",
      data: null,
    },
    {
      __typename: "MessageEvent",
      id: "e2",
      type: "message.delivered",
      inserted_at: "2026-01-31T17:00:01Z",
      data: null,
    },
  ];
  const { message, rejected } = foldEvents(listed.map(eventFromApi), { id: "m", channelType: "in_app_feed" });
  expect(rejected).toEqual([]);
  expect(message).toMatchObject({
    status: "delivered",
    engagement_statuses: ["seen"],
    seen_at: "2026-01-31T17:02:00.000Z",
  });
});

describe("a webhook", () => {
  const payload = (type: string) => ({
    __typename: "Event",
    type,
    created_at: "2026-01-31T17:12:59.958652Z",
    data: message("m1", "email_1"),
    event_data: null,
  });

  test("reports the same event when it is delivered again", () => {
    const reported = eventFromWebhook(payload("message.seen"));
    expect(reported).toEqual({
      message: "m1",
      event: {
        id: "message.seen:m1:2026-01-31T17:12:59.958652Z",
        type: "message.seen",
        occurred_at: "2026-01-31T17:12:59.958652Z",
      },
    });
    expect(eventFromWebhook(payload("message.seen"))).toEqual(reported);
    const events = [reported, reported].map((one) => one?.event).filter((event) => event !== undefined);
    expect(foldEvents(events).events).toHaveLength(1);
  });

  test.each([
    "workflow.updated",
    "workflow_recipient_run.completed",
    "__proto__",
  ])("about anything but a message (%s) reports no event", (type) => {
    expect(eventFromWebhook(payload(type))).toBeUndefined();
  });

  test.each([
    ["no type", { created_at: "2026-01-31T17:12:59Z", data: { id: "m" } }, "type"],
    ["no time", { type: "message.seen", data: { id: "m" } }, "created_at"],
    ["no message", { type: "message.seen", created_at: "2026-01-31T17:12:59Z", data: null }, "data.id"],
    ["nothing", null, "type"],
  ])("with %s is refused", (_name, given, missing) => {
    expect(() => eventFromWebhook(given as never)).toThrow(new TypeError(`\`${missing}\` is not a text`));
  });
});

describe("messages by step", () => {
  test("can be used as refs of a context", () => {
    const refs = refsFromMessages(
      [message("m1", "in_app_feed_1"), message("m2", "sms_1", { engagement_statuses: [] })],
      {
        passed: ["in_app_feed_1", "email_1"],
      },
    );
    const asks = (ref: string, operator: string, status: string) => {
      const property = operator.endsWith("contains") ? "engagement_status" : "delivery_status";
      const trio = { variable: `refs.${ref}.${property}`, operator, argument: `$message.${status}` };
      return prepare({ all: [trio] })({ refs });
    };
    expect(asks("in_app_feed_1", "contains", "seen")).toBe(true);
    expect(asks("sms_1", "not_contains", "seen")).toBe(true);
    expect(asks("email_1", "equal_to", "skipped")).toBe(true);
  });

  test("leave out other runs and messages that no step made", () => {
    const other = message("m3", "email_1", {
      source: { step_ref: "email_1", workflow_recipient_run_id: "run-2" },
    });
    const found = refsFromMessages(
      [message("m1", "email_1"), message("m2", null), other, message("m4", "x", { source: null })],
      {
        run: "run-1",
      },
    );
    expect(found).toEqual({ email_1: [message("m1", "email_1")] });
  });

  test("of a step named `__proto__` stand under an own key", () => {
    const found = refsFromMessages([message("m1", "__proto__"), message("m2", "__proto__")]);
    expect(Object.hasOwn(found, "__proto__")).toBe(true);
    expect(Object.values(found)).toEqual([[message("m1", "__proto__"), message("m2", "__proto__")]]);
  });
});
