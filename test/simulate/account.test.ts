import { expect, test } from "vitest";
import { runAccount } from "../../src/entries/simulate.ts";

const seen = {
  variable: "refs.feed_1.engagement_status",
  operator: "not_contains",
  argument: "$message.seen",
};

const event = (second: number, more: object) => ({
  id: String(second),
  event: "step_decided",
  status: "ok",
  inserted_at: new Date(Date.UTC(2025, 0, 1, 0, 0, second)).toISOString(),
  step_ref: "email_1",
  step_type: "channel",
  attempt: null,
  data: {},
  ...more,
});

const answer = {
  id: "r1",
  workflow: "new-comment",
  status: "completed",
  recipient: "kim",
  tenant: "acme",
  events: [
    event(0, { event: "workflow_run_started", step_ref: null, step_type: null }),
    event(10, {
      data: {
        decision: "skip",
        conditions: [
          {
            result: false,
            any: [
              {
                result: false,
                all: [
                  {
                    stored: seen,
                    result: false,
                    step: {
                      ref: "feed_1",
                      outcome: "messages",
                      chosen: { id: "m1", status: "delivered", engagement_statuses: ["seen"] },
                      messages: [{ id: "m1", status: "delivered", engagement_statuses: ["seen"] }],
                    },
                  },
                ],
              },
            ],
          },
        ],
        ending: "completed",
      },
    }),
  ],
};

test("a run is worded as data: each event, and below a decision its conditions with their values", () => {
  expect(runAccount(answer)).toMatchObject({
    title: "run r1 of workflow `new-comment`, for `kim`",
    within: " in tenant `acme`",
    started: "2025-01-01T00:00:00.000Z",
    events: [
      { when: "+0s", step: "", what: "the run starts", tone: "plain", below: [] },
      {
        when: "+10s",
        step: "email_1",
        what: "is skipped",
        tone: "held",
        below: [
          {
            role: "verdict",
            result: false,
            text: "false",
            below: [
              {
                role: "trio",
                result: false,
                text: "feed_1 has not been seen",
                details: [
                  ["variable", "refs.feed_1.engagement_status → seen"],
                  ["argument", "$message.seen"],
                  ["message", '"m1" (delivered, seen), the only one'],
                ],
              },
            ],
          },
        ],
      },
    ],
    ending: { when: "+10s", text: "completed" },
  });
});

test("texts of a run have no character that is not seen", () => {
  const hostile = { ...answer, workflow: "a\u202eb", events: [event(0, { step_ref: "x\u0007" })] };
  expect(runAccount(hostile)).toMatchObject({
    title: "run r1 of workflow `a\\u202eb`, for `kim`",
    events: [{ name: "x\\u0007", what: "is decided: null" }],
  });
});

test.each([null, "run", {}, { ...answer, events: [{ event: "x" }] }])("%j is no run", (value) => {
  expect(runAccount(value)).toBeUndefined();
});
