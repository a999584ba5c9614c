import { describe, expect, test } from "vitest";
import { factsAbout, reachableStates } from "../../src/analyse/facts.ts";
import {
  CHANNEL_TYPES,
  DELIVERY_STATUSES,
  deliveryRankOf,
  EXPIRED_STATE,
  SKIPPED_STATE,
} from "../../src/status/index.ts";

/** A state as text: its delivery status, and a `+` for each engagement. */
function textOf(state: number): string {
  if (state === EXPIRED_STATE) return "expired";
  if (state === SKIPPED_STATE) return "skipped";
  const status = DELIVERY_STATUSES[deliveryRankOf(state) - 1];
  return [status, ...[...(state >> 3).toString(2)].filter((bit) => bit === "1").map(() => "+")].join("");
}

const deliveryOf = (states: readonly number[]) =>
  new Set(states.map((state) => textOf(state).replace(/\+*$/, "")));

describe("reachableStates", () => {
  test("are all of them if nothing is known: skipped, expired, and every status with every engagement set", () => {
    const states = reachableStates("a", {});
    expect(factsAbout("a", {})).toEqual([]);
    expect(states).toHaveLength(226);
    expect(new Set(states).size).toBe(226);
    expect(deliveryOf(states)).toEqual(new Set(["skipped", "expired", ...DELIVERY_STATUSES]));
  });

  test("begin with the most usual: few engagements before many, expiry last", () => {
    const words = reachableStates("a", {}).map(textOf);
    expect(words.slice(0, 9)).toEqual([
      "delivered",
      "sent",
      "queued",
      "skipped",
      "delivery_attempted",
      "bounced",
      "undelivered",
      "not_sent",
      "delivered+",
    ]);
    expect(words.at(-1)).toBe("expired");
    const engagements = words.slice(0, -1).map((word) => word.split("+").length);
    expect(engagements).toEqual(engagements.toSorted((a, b) => a - b));
  });

  test("exclude the expired one if messages do not expire", () => {
    const states = reachableStates("a", { expiry: false });
    expect(factsAbout("a", { expiry: false })).toEqual(["the messages of `a` have not expired"]);
    expect(states).toHaveLength(225);
    expect(states).not.toContain(EXPIRED_STATE);
    expect(reachableStates("a", { expiry: true })).toEqual(reachableStates("a", {}));
  });

  test.each(["push", "chat"] as const)("of a %s step exclude delivered messages", (channel) => {
    const known = { channels: { a: channel } };
    const states = reachableStates("a", known);
    expect(factsAbout("a", known)).toEqual([
      `the messages of \`a\` never get above sent, since it is of type \`${channel}\``,
    ]);
    expect(deliveryOf(states)).toEqual(
      new Set(["skipped", "expired", ...DELIVERY_STATUSES.filter((status) => status !== "delivered")]),
    );
  });

  test("of an in-app step exclude messages that are not sent", () => {
    const known = { channels: { a: "in_app_feed" } } as const;
    const states = reachableStates("a", known);
    expect(factsAbout("a", known)).toEqual([
      "the messages of `a` are never held back, since it is of type `in_app_feed`",
    ]);
    expect(deliveryOf(states)).toEqual(
      new Set(["skipped", "expired", ...DELIVERY_STATUSES.filter((status) => status !== "not_sent")]),
    );
  });

  test("of other steps are all, even of steps named as inherited properties", () => {
    const all = reachableStates("a", {});
    expect(reachableStates("a", { channels: { b: "push" } })).toEqual(all);
    expect(factsAbout("a", { channels: { b: "push" } })).toEqual([]);
    expect(reachableStates("toString", { channels: {} })).toEqual(all);
    expect(factsAbout("toString", { channels: {} })).toEqual([]);
    for (const channel of CHANNEL_TYPES) {
      if (["push", "chat", "in_app_feed", "in_app", "in_app_guide"].includes(channel)) continue;
      expect(reachableStates("a", { channels: { a: channel } })).toEqual(all);
      expect(factsAbout("a", { channels: { a: channel } })).toEqual([]);
    }
  });

  test("take every fact into account", () => {
    const known = { channels: { a: "push" }, expiry: false } as const;
    const states = reachableStates("a", known);
    expect(factsAbout("a", known)).toHaveLength(2);
    expect(deliveryOf(states)).not.toContain("expired");
    expect(deliveryOf(states)).not.toContain("delivered");
  });
});
