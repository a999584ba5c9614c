import { describe, expect, test } from "vitest";
import { DELIVERIES, EVENTS, EXPECTATIONS, REPLIES } from "../../../src/simulate/scenario/grammar.ts";
import { readMoment } from "../../../src/simulate/scenario/moments.ts";

describe("phrases", () => {
  const tables = { EVENTS, DELIVERIES, REPLIES, EXPECTATIONS };

  test.each(Object.entries(tables))("of %s: each matches its own words and no others", (_name, table) => {
    for (const { words, means } of table.phrases) {
      const text = words
        .replace("STEP", "email_1")
        .replace("NAME", '"Paid"')
        .replace("COUNT", "2")
        .replace("DURATION", "5m")
        .replace("PATH", "recipient.plan")
        .replace("VALUE", '["pro"]')
        .replace("DATA", '{"amount":5}')
        .replace("EVENT", "payment.completed");
      expect(table.find(text)?.means, text).toEqual(means);
      expect(table.find(text.toUpperCase().replace("5M", "5m"))?.means, text).toEqual(means);
      expect(table.find(`${text} x`), text).toBeUndefined();
      expect(table.find(`x ${text}`), text).toBeUndefined();
    }
  });

  test("have the values of their placeholders", () => {
    expect(EVENTS.find("email_1[12] is read")).toMatchObject({ step: "email_1", index: 12 });
    expect(EVENTS.find('"my step"[2] bounces')).toMatchObject({ step: "my step", index: 2 });
    expect(EXPECTATIONS.find('branch_1 takes "Free plan"')).toMatchObject({
      step: "branch_1",
      name: "Free plan",
    });
    expect(EXPECTATIONS.find("email_1 sends 3 messages")).toMatchObject({ step: "email_1", count: 3 });
    expect(EXPECTATIONS.find("ends after 1h")).toMatchObject({ duration: 3_600_000 });
    expect(EVENTS.find("email_1[0] is read")).toBeUndefined();
    expect(EVENTS.find('recipient["first name"].x becomes {"a": 1}')).toMatchObject({
      path: 'recipient["first name"].x',
      value: { a: 1 },
    });
    expect(EVENTS.find("vars.mode becomes 'on'")).toMatchObject({ path: "vars.mode", value: "on" });
    expect(EVENTS.find('event "Order Completed" {"amount": 5}')).toMatchObject({
      event: "Order Completed",
      value: { amount: 5 },
    });
    expect(EVENTS.find("recipient.plan becomes pro")).toBeUndefined();
  });

  test("long texts are matched, or not, in the end", () => {
    const long = [`${"a".repeat(60_000)} is see`, `${'"'.repeat(60_000)}`, `at ${"1m".repeat(30_000)}x`];
    for (const text of long) {
      for (const table of Object.values(tables)) {
        expect(table.find(text)).toBeUndefined();
        table.alternatives(text);
      }
      expect(readMoment(text)).toBeUndefined();
    }
  });
});
