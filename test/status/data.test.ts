import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import {
  CHANNEL_TYPES,
  type ChannelType,
  COMPOUND_ARGUMENTS,
  DELIVERY_STATUSES,
  deliveryRules,
  ENGAGEMENT_STATUSES,
  engagementBy,
  INITIAL_STATUS,
  implicitCause,
  isDeliveryStatus,
  isEngagementStatus,
  offeredCases,
  RECIPIENT_ACTIONS,
  rankOf,
  SKIPPED_RANK,
  STATUS_CASES,
  TRANSITIONS,
  trackingKinds,
} from "../../src/status/index.ts";

/** Compares `spec/status.json` with the tables of `src/status`. */

interface StatusData {
  readonly ladder: readonly { status: string; kind: string; rank: number; timestamp?: string }[];
  readonly outcomes: readonly { outcome: string; rank?: number }[];
  readonly events: readonly string[];
  readonly lifecycle: { initial: string; transitions: unknown };
  readonly channels: readonly {
    type: string;
    deliversAtOnce: boolean;
    stopsAtSent: boolean;
    hasSandbox: boolean;
    tracking: readonly string[];
    implicit: { readonly [status: string]: string };
    actions: { readonly [action: string]: { readonly [status: string]: string } };
  }[];
  readonly arguments: { readonly [property: string]: readonly string[] };
  readonly cases: readonly {
    name: string;
    phrases: unknown;
    property: string;
    operators: unknown;
    argument: string;
    offeredOn: { channelTypes: "all" | readonly string[]; orWith?: string };
    negationOffered: boolean;
  }[];
}

const data: StatusData = JSON.parse(readFileSync(new URL("../../spec/status.json", import.meta.url), "utf8"));

describe("spec/status.json agrees with the source on", () => {
  test("the ladder", () => {
    expect(data.ladder.map(({ status }) => status)).toEqual([...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES]);
    for (const { status, kind, rank, timestamp } of data.ladder) {
      expect(rankOf(status)).toBe(rank);
      expect(isDeliveryStatus(status)).toBe(kind === "delivery");
      expect(isEngagementStatus(status)).toBe(kind === "engagement");
      expect(timestamp).toBe(kind === "engagement" ? `${status}_at` : undefined);
    }
    expect(data.outcomes.find(({ outcome }) => outcome === "skipped")?.rank).toBe(SKIPPED_RANK);
  });

  test("the lifecycle", () => {
    expect(data.lifecycle).toEqual({ initial: INITIAL_STATUS, transitions: TRANSITIONS });
  });

  test("the channels", () => {
    expect(data.channels.map(({ type }) => type)).toEqual(CHANNEL_TYPES);
    for (const [index, type] of CHANNEL_TYPES.entries()) {
      const { implicit, actions: _, ...channel } = data.channels[index] as StatusData["channels"][number];
      const { deliversAtOnce = false, stopsAtSent = false, hasSandbox = true } = deliveryRules(type);
      const tracking = trackingKinds(type);
      expect(channel).toEqual({ type, deliversAtOnce, stopsAtSent, hasSandbox, tracking });
      const causes = ENGAGEMENT_STATUSES.map((status) => [status, implicitCause(type, status)]);
      expect(implicit).toEqual(Object.fromEntries(causes));
    }
  });

  test("the statuses that a recipient's actions set", () => {
    for (const { type, actions } of data.channels) {
      for (const action of Object.keys(actions)) expect(RECIPIENT_ACTIONS).toContain(action);
      for (const action of RECIPIENT_ACTIONS) {
        for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
          const options = { openTracking: !!(bits & 1), linkTracking: !!(bits & 2), isLink: !!(bits & 4) };
          const holds: { readonly [cause: string]: boolean } = {
            always: true,
            open_tracking: options.openTracking,
            link_tracking: options.linkTracking,
            link_tracking_or_link: options.linkTracking || options.isLink,
          };
          const set = Object.entries(actions[action] ?? {}).filter(([, cause]) => holds[cause]);
          expect(engagementBy(type as ChannelType, action, options)).toEqual(set.map(([status]) => status));
        }
      }
    }
  });

  test("the reserved arguments", () => {
    const named = (names: readonly string[]) => names.map((name) => `$message.${name}`);
    expect(data.arguments).toEqual({
      delivery_status: named(["skipped", ...DELIVERY_STATUSES]),
      engagement_status: named([...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS]),
      status: named(["skipped", ...DELIVERY_STATUSES, ...ENGAGEMENT_STATUSES]),
    });
  });

  test("the cases", () => {
    const rows = data.cases.map(({ offeredOn: _, ...row }) => row);
    const table = STATUS_CASES.map(({ argument, ...row }) => ({ ...row, argument: `$message.${argument}` }));
    expect(rows).toEqual(table);
  });

  test("the channels that offer each case", () => {
    for (const channelType of CHANNEL_TYPES) {
      for (const [openTracking, linkTracking] of [
        [false, false],
        [true, false],
        [false, true],
        [true, true],
      ] as const) {
        const tracking = data.channels.find(({ type }) => type === channelType)?.tracking ?? [];
        const tracked = {
          open_tracking: openTracking && tracking.includes("open_tracking"),
          link_tracking: linkTracking && tracking.includes("link_tracking"),
        };
        const expected = data.cases.filter(({ offeredOn: { channelTypes, orWith } }) => {
          const onChannel = channelTypes === "all" || channelTypes.includes(channelType);
          return onChannel || (orWith !== undefined && tracked[orWith as keyof typeof tracked]);
        });
        const offered = offeredCases({ channelType, polarity: "has", openTracking, linkTracking });
        expect(offered.map(({ name }) => name)).toEqual(expected.map(({ name }) => name));
      }
    }
  });

  test("the events that set and unset each status", () => {
    const names = data.events.map((event) => event.replace("message.", ""));
    const expected = [
      "created",
      ...DELIVERY_STATUSES,
      ...ENGAGEMENT_STATUSES,
      "unseen",
      "unread",
      "unarchived",
    ];
    expect([...names].sort()).toEqual([...expected].sort());
  });
});
