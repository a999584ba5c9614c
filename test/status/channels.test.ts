import { describe, expect, test } from "vitest";
import { deliveryEvents } from "../../src/messages/index.ts";
import {
  CASE_NAMES,
  CHANNEL_TYPES,
  DELIVERY_STATUSES,
  ENGAGEMENT_STATUSES,
  isOffered,
  isSetImplicitly,
  offeredCases,
  type Polarity,
  possibilityOf,
  reachableStatuses,
  STATUS_CASES,
} from "../../src/status/index.ts";

const POLARITIES: readonly Polarity[] = ["has", "has_not"];

describe("the cases that an editor offers", () => {
  // The table of spec 2.2: the channels that offer a case, and the four cases that are not offered negated.
  const ON_IN_APP_ONLY = ["seen", "seen_not_read", "interacted"];
  const NOT_NEGATED = ["failed_delivery", "bounced", "seen_not_read", "read_not_link_clicked"];
  const wanted = (name: string, type: string | undefined, polarity: string, open: boolean, link: boolean) => {
    if (polarity === "has_not" && NOT_NEGATED.includes(name)) return false;
    if (type === undefined) return true;
    if (ON_IN_APP_ONLY.includes(name)) return type.startsWith("in_app");
    // Open tracking is for email, and push and webhooks have no tracking (spec 1.2.5).
    if (name === "read") return type.startsWith("in_app") || (open && type === "email");
    if (name === "read_not_link_clicked") return link && type !== "push" && type !== "http";
    return true;
  };

  test("are those of spec 2.2, for every channel, polarity and tracking", () => {
    for (const channelType of [undefined, ...CHANNEL_TYPES]) {
      for (const polarity of POLARITIES) {
        for (const openTracking of [undefined, false, true]) {
          for (const linkTracking of [undefined, false, true]) {
            const query = {
              channelType,
              polarity,
              ...(openTracking !== undefined && { openTracking }),
              ...(linkTracking !== undefined && { linkTracking }),
            };
            const expected = CASE_NAMES.filter((name) =>
              wanted(name, channelType, polarity, openTracking === true, linkTracking === true),
            );
            expect(offeredCases(query).map((row) => row.name)).toEqual(expected);
            for (const row of STATUS_CASES) {
              expect(isOffered(row, query)).toBe(expected.includes(row.name));
            }
          }
        }
      }
    }
  });

  test("are, on an in-app channel, all but `read but not clicked`", () => {
    const names = offeredCases({ channelType: "in_app_feed", polarity: "has" }).map((row) => row.name);
    expect(names).toEqual(CASE_NAMES.filter((name) => name !== "read_not_link_clicked"));
  });
});

describe("the delivery statuses that messages can have", () => {
  const all = new Set(DELIVERY_STATUSES);
  const without = (...names: readonly string[]) => new Set([...all].filter((each) => !names.includes(each)));

  test.each([
    [undefined, all],
    ["email", all],
    ["sms", all],
    ["push", without("delivered")],
    ["chat", without("delivered")],
    ["http", without("sent")],
    ["in_app_feed", without("sent", "not_sent")],
  ] as const)("of %s", (type, statuses) => {
    expect(reachableStatuses(type)).toEqual(statuses);
  });

  test("are those that a delivery of the channel can end with", () => {
    for (const type of [undefined, ...CHANNEL_TYPES])
      for (const status of DELIVERY_STATUSES)
        expect(reachableStatuses(type).has(status), `${status} of ${type}`).toBe(
          deliveryEvents(type, { outcome: status }) !== undefined,
        );
  });
});

describe("how messages come to a status (spec 1.2.5)", () => {
  test("every status can be set by an app, but for a click on a link", () => {
    for (const type of CHANNEL_TYPES) {
      for (const status of ENGAGEMENT_STATUSES) {
        const untracked = possibilityOf(type, status, {
          openTracking: false,
          linkTracking: false,
          isLink: false,
        });
        if (isSetImplicitly(type, status, {}) && status !== "link_clicked")
          expect(untracked).toBe("implicit");
        else expect(untracked).toBe(status === "link_clicked" ? "never" : "explicit");
      }
    }
  });

  test.each([
    ["push", "link_clicked", {}, "never"],
    ["http", "link_clicked", { linkTracking: true }, "never"],
    ["email", "link_clicked", {}, "implicit"],
    ["email", "link_clicked", { linkTracking: false }, "never"],
    ["email", "read", { linkTracking: false }, "implicit"],
    ["email", "read", { openTracking: false, linkTracking: false }, "explicit"],
    ["sms", "read", {}, "implicit"],
    ["sms", "read", { linkTracking: false }, "explicit"],
    ["sms", "read", { openTracking: true, linkTracking: false }, "explicit"],
    ["in_app_feed", "link_clicked", { linkTracking: false }, "implicit"],
    ["in_app_feed", "link_clicked", { linkTracking: false, isLink: false }, "never"],
    ["push", "read", { openTracking: true }, "explicit"],
  ] as const)("on %s, %s with %j: %s", (type, status, known, possibility) => {
    expect(possibilityOf(type, status, known)).toBe(possibility);
  });
});
