import { describe, expect, test } from "vitest";
import { checkedStates, stateAt, stateOfOutcome } from "../../src/context/index.ts";
import { MESSAGES } from "../status/states.ts";

/** The state by all checks; negative for a fault. */
const careful = (outcome: unknown) => stateAt({ step: outcome }, "step", {});

/** Checks that the quick reading gives the state, or leaves the outcome to the checks. */
const isSound = (outcome: unknown) => [careful(outcome), -1].includes(stateOfOutcome(outcome));

class Message {
  readonly status = "sent";
}

const ODD_MESSAGES: readonly unknown[] = [
  ...[null, undefined, "sent", 5, [], [[]], {}, { status: "seen" }, { status: "sent", matched: undefined }],
  ...[{ status: "sent", matched: true }, { status: "sent", engagement_statuses: null }, new Message()],
  ...[
    { status: "sent", engagement_statuses: "seen" },
    { status: "sent", engagement_statuses: ["sent"] },
  ],
  ...[
    { status: "sent", engagement_statuses: new Array(1) },
    { status: "toString" },
    { engagement_statuses: [] },
  ],
  ...[Object.create({ status: "sent" }), Object.assign(Object.create(null), { status: "sent" })],
  ...[
    { status: "sent", constructor: undefined },
    { status: "sent", constructor: 1 },
  ],
];

describe("reading an outcome quickly", () => {
  test("gives the state of every message, of every two, and of none", () => {
    for (const outcome of ["skipped", "expired", [], ...MESSAGES, ...MESSAGES.map((each) => [each])]) {
      expect(stateOfOutcome(outcome)).toBe(careful(outcome));
    }
    const differing = MESSAGES.flatMap((a) => MESSAGES.map((b) => [a, b])).filter(
      (both) => stateOfOutcome(both) !== careful(both),
    );
    expect(differing).toEqual([]);
  });

  test("leaves everything odd to the checks", () => {
    for (const message of ODD_MESSAGES) {
      for (const outcome of [message, [message], [MESSAGES[0], message], [message, MESSAGES[223]]]) {
        expect(isSound(outcome), JSON.stringify(outcome)).toBe(true);
      }
    }
  });

  test.each([
    "status",
    "engagement_statuses",
    "matched",
  ])("leaves messages to the checks if `%s` is inherited", (name) => {
    const messages = [...ODD_MESSAGES, { status: "sent" }, { status: "sent", engagement_statuses: ["read"] }];
    Object.defineProperty(Object.prototype, name, { value: "delivered", configurable: true });
    const sound = messages.filter((message) => isSound(message) && isSound([message]));
    delete (Object.prototype as { [name: string]: unknown })[name];
    expect(sound).toEqual(messages);
  });
});

test("checked states are those of all refs, in order, unless the context is at fault", () => {
  const context = { refs: { a: "expired", b: { status: "sent" } } };
  expect(checkedStates(context, ["refs"], ["b", "a"])).toEqual([6, 256]);
  expect(checkedStates(context, ["refs"], ["c"], "skipped")).toEqual([0]);
  expect(() => checkedStates(context, ["refs", "data"], ["c"])).toThrow("missing-context: data, refs.c");
  expect(() => checkedStates([], ["data"], [])).toThrow("missing-context: data");
});
