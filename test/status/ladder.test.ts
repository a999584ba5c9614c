import { describe, expect, test } from "vitest";
import {
  bitsOf,
  deliveryRankOf,
  EXPIRED_STATE,
  hasEngagement,
  highestRankOf,
  isCompoundArgument,
  isDeliveryStatus,
  isEngagementStatus,
  rankOf,
  SKIPPED_RANK,
  SKIPPED_STATE,
  STATE_LIMIT,
  standingOf,
  stateOf,
  statusArgumentOf,
} from "../../src/status/index.ts";
import { DELIVERY, ENGAGEMENT, MESSAGES, RANK } from "./states.ts";

const STRANGERS = [
  "",
  "Sent",
  "sent ",
  "skipped",
  "seen_not_read",
  "unseen",
  "constructor",
  "__proto__",
  "toString",
  null,
  undefined,
  6,
  true,
  ["sent"],
  { status: "sent" },
];

describe("the ladder", () => {
  test("ranks delivery 1 to 7 and engagement 8 to 11, with one rank for two statuses (spec 1.1, 1.2)", () => {
    for (const status of [...DELIVERY, ...ENGAGEMENT]) expect(rankOf(status)).toBe(RANK[status]);
    expect(SKIPPED_RANK).toBe(0);
  });

  test("distinguishes delivery from engagement", () => {
    for (const status of DELIVERY) {
      expect([isDeliveryStatus(status), isEngagementStatus(status)]).toEqual([true, false]);
    }
    for (const status of ENGAGEMENT) {
      expect([isDeliveryStatus(status), isEngagementStatus(status)]).toEqual([false, true]);
    }
  });

  test.each(STRANGERS)("%j is not a status", (stranger) => {
    expect(isDeliveryStatus(stranger)).toBe(false);
    expect(isEngagementStatus(stranger)).toBe(false);
    expect(bitsOf(stranger)).toBe(0);
    if (typeof stranger === "string") expect(rankOf(stranger)).toBeUndefined();
  });

  test("the reserved arguments are the statuses, `skipped` and the two compounds (spec 2.1)", () => {
    const names = [...DELIVERY, ...ENGAGEMENT, "skipped", "seen_not_read", "read_not_link_clicked"];
    for (const name of names) expect(statusArgumentOf(name)).toBe(name);
    for (const name of ["expired", "read_not_seen", "", "constructor"])
      expect(statusArgumentOf(name)).toBeUndefined();
  });

  test("only the compounds require one status without another (spec 2.1)", () => {
    const compounds = ["seen_not_read", "read_not_link_clicked"];
    for (const name of [...DELIVERY, ...ENGAGEMENT, "skipped", ...compounds, "read_not_seen", "constructor"])
      expect(isCompoundArgument(name), name).toBe(compounds.includes(name));
  });
});

describe("a state as a number", () => {
  test("differs for all 224 messages, the skipped step and the expired one", () => {
    const states = MESSAGES.map(({ status, engagement_statuses }) => stateOf(status, engagement_statuses));
    expect(new Set([...states, SKIPPED_STATE, EXPIRED_STATE]).size).toBe(226);
    for (const state of states) {
      expect(state).toBeGreaterThan(SKIPPED_STATE);
      expect(state).toBeLessThan(STATE_LIMIT);
    }
    expect(EXPIRED_STATE).toBeLessThan(STATE_LIMIT);
  });

  test("keeps everything that conditions read of a message", () => {
    for (const { status, engagement_statuses } of MESSAGES) {
      const state = stateOf(status, [...engagement_statuses, ...engagement_statuses]) as number;
      expect(deliveryRankOf(state)).toBe(RANK[status]);
      expect(ENGAGEMENT.filter((each) => hasEngagement(state, each))).toEqual(engagement_statuses);
      expect(highestRankOf(state)).toBe(
        Math.max(RANK[status], ...engagement_statuses.map((each) => RANK[each])),
      );
      for (const each of DELIVERY) expect(hasEngagement(state, each)).toBe(false);
    }
  });

  test("gives a skipped step no engagement and rank 0, below every message", () => {
    expect(deliveryRankOf(SKIPPED_STATE)).toBe(0);
    expect(highestRankOf(SKIPPED_STATE)).toBe(0);
    for (const status of ENGAGEMENT) expect(hasEngagement(SKIPPED_STATE, status)).toBe(false);
    for (const message of MESSAGES) {
      const state = stateOf(message.status, message.engagement_statuses) as number;
      expect(standingOf(state)).toBeGreaterThan(standingOf(SKIPPED_STATE));
    }
  });

  test.each(STRANGERS)("is undefined for a message with the status %j", (stranger) => {
    expect(stateOf(stranger, [])).toBeUndefined();
    expect(stateOf(stranger, ["seen"])).toBeUndefined();
    expect(stateOf("sent", ["seen", stranger])).toBeUndefined();
  });

  test.each(STRANGERS)("has no engagement for an unknown status: %j", (stranger) => {
    const state = stateOf("delivered", ENGAGEMENT) as number;
    expect(hasEngagement(state, stranger as string)).toBe(false);
  });

  test("is undefined if delivery and engagement are swapped", () => {
    expect(stateOf("seen", [])).toBeUndefined();
    expect(stateOf("sent", ["delivered"])).toBeUndefined();
  });
});
