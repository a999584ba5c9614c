import jsonLogic from "json-logic-js";
import { describe, expect, test } from "vitest";
import { EvaluationError } from "../../src/context/index.ts";
import { runJsonLogic, toJsonLogic } from "../../src/jsonlogic/index.ts";
import { trioOf } from "./examples.ts";

describe("a rule on json-logic-js", () => {
  const logic = toJsonLogic({
    any: [
      {
        all: [
          trioOf(["refs.in_app_feed_1.engagement_status", "not_contains", "$message.seen"]),
          trioOf(["recipient.plan", "equal_to", "pro"]),
        ],
      },
    ],
  });
  const message = { status: "delivered" } as const;

  test("gives the verdict", () => {
    const recipient = { plan: "pro" };
    expect(runJsonLogic(jsonLogic, logic, { recipient, refs: { in_app_feed_1: message } })).toBe(true);
    expect(runJsonLogic(jsonLogic, logic, { recipient: {}, refs: { in_app_feed_1: message } })).toBe(false);
    const seen = { ...message, engagement_statuses: ["seen"] as const };
    expect(runJsonLogic(jsonLogic, logic, { recipient, refs: { in_app_feed_1: [message, seen] } })).toBe(
      false,
    );
    expect(runJsonLogic(jsonLogic, logic, { recipient, refs: { in_app_feed_1: "expired" } })).toBe(false);
  });

  test("throws if the condition cannot be evaluated", () => {
    expect(() => runJsonLogic(jsonLogic, logic, { recipient: {} })).toThrow(
      new EvaluationError("missing-context", ["refs"]),
    );
  });

  test("needs no custom operations", () => {
    expect(jsonLogic.uses_data({ and: [logic.rule] })).toEqual([
      "refs/in_app_feed_1#delivery_status",
      "refs/in_app_feed_1#engagement_status",
      "recipient/plan",
    ]);
  });
});
