import { describe, expect, test } from "vitest";
import {
  CHANNEL_TYPES,
  type ChannelType,
  type DeliveryStatus,
  deliveryRules,
  INITIAL_STATUS,
  implicitCause,
  isChannelType,
  isSetImplicitly,
  nextStatuses,
  PREFERENCE_CHANNEL_TYPES,
  STEP_CHANNEL_TYPES,
  TRANSITIONS,
} from "../../src/status/index.ts";
import { DELIVERY, ENGAGEMENT } from "./states.ts";

/** Every delivery status that a message of a channel can ever have. */
function reachable(type?: ChannelType): string[] {
  const rules = type === undefined ? {} : deliveryRules(type);
  const found = new Set<DeliveryStatus>([INITIAL_STATUS]);
  for (const status of found) for (const next of nextStatuses(status, rules)) found.add(next);
  return DELIVERY.filter((status) => found.has(status));
}

describe("the lifecycle of a message", () => {
  test("is that of spec 1.1", () => {
    expect(INITIAL_STATUS).toBe("queued");
    expect(TRANSITIONS).toEqual({
      queued: ["sent", "bounced", "not_sent", "delivery_attempted"],
      delivery_attempted: ["queued", "undelivered"],
      sent: ["delivered", "bounced", "undelivered"],
      undelivered: ["queued"],
      bounced: [],
      not_sent: [],
      delivered: [],
    });
  });

  test.each<[ChannelType | undefined, string[]]>([
    [undefined, [...DELIVERY]],
    ["email", [...DELIVERY]],
    ["sms", [...DELIVERY]],
    // In-app messages have no sandbox and are delivered at once; so are webhooks.
    ["in_app_feed", ["undelivered", "bounced", "delivery_attempted", "queued", "delivered"]],
    ["http", ["undelivered", "bounced", "delivery_attempted", "queued", "not_sent", "delivered"]],
    // Push and chat deliveries are never confirmed.
    ["push", ["undelivered", "bounced", "delivery_attempted", "queued", "not_sent", "sent"]],
    ["chat", ["undelivered", "bounced", "delivery_attempted", "queued", "not_sent", "sent"]],
  ])("on %s reaches exactly these statuses", (type, expected) => {
    expect(reachable(type)).toEqual(expected);
  });

  test("ends only in statuses without an automatic retry", () => {
    const ends = DELIVERY.filter((status) => nextStatuses(status).length === 0);
    expect(ends).toEqual(["bounced", "not_sent", "delivered"]);
  });
});

describe("channel types", () => {
  test("are those of channels; steps and preferences have fewer", () => {
    const ofPreferences = ["chat", "email", "http", "in_app_feed", "push", "sms"];
    expect([...PREFERENCE_CHANNEL_TYPES].sort()).toEqual(ofPreferences);
    expect([...STEP_CHANNEL_TYPES].sort()).toEqual([...ofPreferences, "in_app_guide"].sort());
    expect([...CHANNEL_TYPES].sort()).toEqual([...ofPreferences, "in_app", "in_app_guide"].sort());
    for (const type of CHANNEL_TYPES) expect(isChannelType(type)).toBe(true);
    for (const other of ["webhook", "", "constructor", "Email", null, undefined, 1]) {
      expect(isChannelType(other)).toBe(false);
    }
  });

  /** The table of spec 1.2: a = always, o = open tracking, l = link tracking, - = only explicitly. */
  const IMPLICIT: { readonly [type in ChannelType]: string } = {
    // In the order seen, read, interacted, link_clicked, archived.
    in_app_feed: "aaaaa",
    in_app_guide: "aaaaa",
    in_app: "aaaaa",
    email: "-o-l-",
    sms: "-l-l-",
    chat: "-l-l-",
    push: "-----",
    http: "-----",
  };
  const CAUSES = { a: "always", o: "open_tracking", l: "link_tracking", "-": "never" };

  test.each(CHANNEL_TYPES)("on %s set the implied statuses of spec 1.2", (type) => {
    ENGAGEMENT.forEach((status, index) => {
      const letter = IMPLICIT[type][index] as keyof typeof CAUSES;
      expect(implicitCause(type, status)).toBe(CAUSES[letter]);
      for (const openTracking of [undefined, false, true]) {
        for (const linkTracking of [undefined, false, true]) {
          const tracking = {
            ...(openTracking !== undefined && { openTracking }),
            ...(linkTracking !== undefined && { linkTracking }),
          };
          const expected =
            letter === "a" || (letter === "o" && openTracking) || (letter === "l" && linkTracking);
          expect(isSetImplicitly(type, status, tracking)).toBe(expected === true);
        }
      }
    });
  });
});
