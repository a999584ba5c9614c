import { describe, expect, test } from "vitest";
import { found } from "../found.ts";

const message = { event_type: "message", source_type: "workflow", source_key: "welcome", event_key: "read" };
const workflow = { event_type: "workflow", source_key: "welcome", event_key: "completed" };
const match_conditions = [
  {
    operator: "and",
    conditions: [{ variable: "event.step_ref", operator: "equal_to", argument: "email_1" }],
  },
];
const of = (settings: unknown) =>
  found(
    JSON.stringify({
      steps: [{ ref: "wait_1", type: "wait_for_event", ...(settings !== undefined && { settings }) }],
    }),
    "json",
  ).filter(({ code }) => code === "event-wait");
const messages = (settings: unknown) => of(settings).map((one) => one.message);

test("an event that does not exist", () => {
  expect(of({ event: { ...message, event_key: "reed" }, match_conditions })).toEqual([
    {
      code: "event-wait",
      severity: "warning",
      message: "`reed` is not a value of `event_key`",
      help: "Did you mean `read`?",
      pointer: "/steps/0/settings/event/event_key",
      at: '"reed"',
    },
  ]);
});

test.each([
  [undefined, "`event` is missing, so it is not known which event the step waits for"],
  [{}, "`event` is missing, so it is not known which event the step waits for"],
  [{ event: "read" }, "`event` is missing, so it is not known which event the step waits for"],
  [{ event: {} }, "`event_type` is missing, so it is not known which event the step waits for"],
  [{ event: { event_type: "messages" } }, "`messages` is not a value of `event_type`"],
  [{ event: { event_type: "__proto__" } }, "`__proto__` is not a value of `event_type`"],
  [
    { event: { ...message, source_key: undefined }, match_conditions },
    "`source_key` is missing, so it is not known which event the step waits for",
  ],
  [
    { event: { ...message, source_type: "journey" }, match_conditions },
    "`journey` is not a value of `source_type`",
  ],
  [{ event: { ...workflow, event_key: "done" }, match_conditions }, "`done` is not a value of `event_key`"],
  [
    { event: { event_type: "audience", audience_key: "vip", event_key: "join" } },
    "`join` is not a value of `event_key`",
  ],
  [{ event: { event_type: "recipient", event_key: "created" } }, "`created` is not a value of `event_key`"],
  [{ event: { event_type: "recipient" }, on_match: "stop" }, "`stop` is not a value of `on_match`"],
  [{ event: { event_type: "recipient" }, on_timeout: true }, "`true` is not a value of `on_timeout`"],
  [
    { event: message },
    "a wait for an event of type `message` has no `match_conditions`, so events of other runs match too",
  ],
  [
    { event: workflow, match_conditions: [] },
    "a wait for an event of type `workflow` has no `match_conditions`, so events of other runs match too",
  ],
])("in %j", (settings, text) => {
  expect(messages(settings)).toEqual([text]);
});

test.each([
  [{ event: message, match_conditions }],
  [{ event: { ...message, event_key: "unarchived" }, match_conditions: [{ when: 'event.step_ref == "a"' }] }],
  [{ event: { ...message, event_key: "{{ vars.event }}" }, match_conditions }],
  [{ event: workflow, match_conditions, on_match: "halt", on_timeout: "continue" }],
  [{ event: { event_type: "audience", audience_key: "vip", event_key: "enter" }, on_match: null }],
  [{ event: { event_type: "recipient", event_key: "updated" } }],
  [{ event: { event_type: "integration_source", integration_source_key: "shop", event_key: "order.paid" } }],
])("not in %j", (settings) => {
  expect(messages(settings)).toEqual([]);
});

describe("parts that match conditions are not given", () => {
  const reading = (variable: string, argument: string) =>
    of({
      event: message,
      match_conditions: [{ operator: "and", conditions: [{ variable, operator: "equal_to", argument }] }],
    });

  test.each(["actor.id", "workflow.id", "run.total_actors"])("%s", (path) => {
    expect(reading(path, "x")).toMatchObject([
      {
        message: `match conditions cannot read \`${path.split(".")[0]}\`, so \`${path}\` may be missing`,
        help: "Read `event`, `recipient`, `data`, `vars`, `tenant` or `refs` instead.",
        pointer: "/steps/0/settings/match_conditions/0/conditions/0",
      },
    ]);
    expect(reading("event.actor_id", path)).toHaveLength(1);
  });

  test.each([
    "event.actor.id",
    "recipient.id",
    "data.workflow",
    "vars.run",
    "tenant.id",
  ])("%s may be read", (path) => {
    expect(reading(path, "x")).toEqual([]);
  });
});
