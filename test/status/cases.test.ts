import { describe, expect, test } from "vitest";
import { CASE_NAMES, caseNamed, caseOf, type Polarity, STATUS_CASES } from "../../src/status/index.ts";

/** The table of spec 2.2. */
const TABLE = [
  ["has been skipped", "delivery_status", "equal_to", "skipped"],
  ["has not been skipped", "delivery_status", "not_equal_to", "skipped"],
  ["has failed delivery", "delivery_status", "equal_to", "undelivered"],
  ["has not failed delivery", "delivery_status", "not_equal_to", "undelivered"],
  ["has bounced", "delivery_status", "equal_to", "bounced"],
  ["has not bounced", "delivery_status", "not_equal_to", "bounced"],
  ["has been sent", "delivery_status", "greater_than_or_equal_to", "sent"],
  ["has not been sent", "delivery_status", "less_than", "sent"],
  ["has been delivered", "delivery_status", "greater_than_or_equal_to", "delivered"],
  ["has not been delivered", "delivery_status", "less_than", "delivered"],
  ["has been seen", "engagement_status", "contains", "seen"],
  ["has not been seen", "engagement_status", "not_contains", "seen"],
  ["has been seen but not read", "engagement_status", "contains", "seen_not_read"],
  ["has not been seen but not read", "engagement_status", "not_contains", "seen_not_read"],
  ["has been read", "engagement_status", "contains", "read"],
  ["has not been read", "engagement_status", "not_contains", "read"],
  ["has been read but not clicked", "engagement_status", "contains", "read_not_link_clicked"],
  ["has not been read but not clicked", "engagement_status", "not_contains", "read_not_link_clicked"],
  ["has been interacted with", "engagement_status", "contains", "interacted"],
  ["has not been interacted with", "engagement_status", "not_contains", "interacted"],
  ["has had a link clicked", "engagement_status", "contains", "link_clicked"],
  ["has not had a link clicked", "engagement_status", "not_contains", "link_clicked"],
  ["has been archived", "engagement_status", "contains", "archived"],
  ["has not been archived", "engagement_status", "not_contains", "archived"],
] as const;

const POLARITIES: readonly Polarity[] = ["has", "has_not"];

describe("the table of cases", () => {
  test("is that of spec 2.2, row by row", () => {
    const rows = STATUS_CASES.flatMap((row) =>
      POLARITIES.map((polarity) => [
        row.phrases[polarity],
        row.property,
        row.operators[polarity],
        row.argument,
      ]),
    );
    expect(rows).toEqual(TABLE);
    expect(STATUS_CASES.map((row) => row.name)).toEqual(CASE_NAMES);
    expect(CASE_NAMES.map(caseNamed)).toEqual(STATUS_CASES);
  });

  test("is found from each of its trios", () => {
    for (const [phrase, property, operator, argument] of TABLE) {
      const found = caseOf(property, operator, argument);
      expect(found?.row.phrases[found.polarity]).toBe(phrase);
    }
  });

  test.each([
    ["delivery_status", "less_than_or_equal_to", "sent"],
    ["delivery_status", "equal_to", "sent"],
    ["delivery_status", "equal_to", "queued"],
    ["delivery_status", "contains", "seen"],
    ["engagement_status", "equal_to", "seen"],
    ["engagement_status", "contains", "sent"],
    ["status", "equal_to", "skipped"],
    ["constructor", "equal_to", "skipped"],
  ])("has no row for %s %s %s", (property, operator, argument) => {
    expect(caseOf(property, operator, argument)).toBeUndefined();
  });
});
