import { expect, test } from "vitest";
import { type MessageFilter, whereOf } from "../../src/store/filter.ts";

test("an empty filter lets all through", () => {
  expect(whereOf({})).toEqual({ where: "true", params: [] });
  expect(whereOf({ tenant: undefined, engagement_status: [], archived: "include" }).where).toBe("true");
});

test("all values are parameters", () => {
  const { where, params } = whereOf({
    recipient: { id: "'; drop", collection: "--" },
    source: "$1",
    status: ["sent", "delivered"],
    trigger_data: { "a'": "b'" },
    inserted_at: { gte: "2025-01-31T10:30:00+01:00" },
  });
  expect(where).not.toContain("drop");
  expect(params).toEqual([
    "--",
    "'; drop",
    "$1",
    ["sent", "delivered"],
    '{"a\'":"b\'"}',
    "2025-01-31T09:30:00.000Z",
  ]);
});

test("one of several is met by none of an empty list", () => {
  expect(whereOf({ recipient_ids: [] })).toEqual({
    where: "m.recipient_collection = '$users' and m.recipient_id = any($1::text[])",
    params: [[]],
  });
});

test.each([
  [{ status: ["seen"] }, "status"],
  [{ engagement_status: ["sent"] }, "engagement_status"],
  [{ archived: "yes" }, "archived"],
  [{ trigger_data: { a: { b: 1 } } }, "trigger_data.a"],
  [{ trigger_data: ["a"] }, "trigger_data"],
  [{ message_ids: Array.from({ length: 51 }, String) }, "message_ids"],
  [{ inserted_at: { after: "2025-01-31" } }, "inserted_at.after"],
  [{ inserted_at: { gt: "now" } }, "inserted_at.gt"],
  [{ source: 5 }, "source"],
  [{ tenants: "acme" }, "tenants"],
])("%j is refused at its place", (filter, place) => {
  expect(() => whereOf(filter as unknown as MessageFilter)).toThrow(expect.objectContaining({ place }));
});
