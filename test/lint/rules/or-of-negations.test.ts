import { expect, test } from "vitest";
import { found, foundInStored, foundInWhen } from "../found.ts";

const codesIn = (when: string) => foundInWhen(when).map(({ code }) => code);

test("two negations of one value, of which one is always true but for a value with both", () => {
  const when = `data.email does not contain "gmail" or data.email does not contain "hotmail"`;
  expect(found(`steps:\n  - when: ${when}\n`)).toEqual([
    {
      code: "or-of-negations",
      severity: "warning",
      message:
        '`data.email does not contain "gmail" or data.email does not contain "hotmail"` is nearly always true: it is false only if `data.email contains "gmail" and data.email contains "hotmail"`',
      help: 'If neither may be so, write `data.email does not contain "gmail" and data.email does not contain "hotmail"`; if one of the two is enough, write `not (data.email contains "gmail" and data.email contains "hotmail")`.',
      pointer: "/steps/0/when",
      at: 'data.email does not contain "hotmail"',
    },
  ]);
});

test.each([
  'recipient.tags does not contain "a" or recipient.tags does not contain "b"',
  'recipient.tags does not contain "a" or recipient.tags does not contain "b" or recipient.tags does not contain "c"',
  'not recipient.tags contains "a" or not recipient.tags contains "b"',
  'data.urgent == true and (recipient.tags does not contain "a" or recipient.tags does not contain "b")',
  'recipient.tags does not contain "a" or data.x == 1 or recipient.tags does not contain "b"',
  'recipient is not in audience "beta" or recipient is not in audience "vip"',
  '(recipient.tags does not contain "a") or (recipient.tags does not contain "b")',
])("%s", (when) => {
  expect(codesIn(when)).toContain("or-of-negations");
});

test("about the engagement of one message", () => {
  const steps = (when: string) => ({
    steps: [
      { ref: "in_app_feed_1", type: "channel", channel_type: "in_app_feed" },
      { ref: "delay_1", type: "delay", settings: { delay_for: { unit: "hours", value: 1 } } },
      { ref: "in_app_feed_2", type: "channel", channel_type: "in_app_feed", when },
    ],
  });
  const codes = (when: string) => found(JSON.stringify(steps(when)), "json").map(({ code }) => code);
  expect(codes("in_app_feed_1 has not been seen or in_app_feed_1 has not been read")).toEqual([
    "or-of-negations",
  ]);
  expect(codes("in_app_feed_1 has not been read or in_app_feed_1 has not been archived")).toEqual([
    "or-of-negations",
  ]);
  expect(codes("in_app_feed_1 has not been seen and in_app_feed_1 has not been read")).toEqual([]);
  expect(codes("not (in_app_feed_1 has been seen and in_app_feed_1 has been read)")).toEqual([]);
  expect(codes("in_app_feed_1 has not been delivered or in_app_feed_1 has not been seen")).toEqual([]);
});

test.each([
  'not (recipient.tags contains "a" and recipient.tags contains "b")',
  'not (recipient.tags contains "a" and (data.x == 1 or data.y == 1) and recipient.tags contains "b")',
  'recipient.tags does not contain "a" and recipient.tags does not contain "b"',
  'recipient.tags does not contain "a" or data.tags does not contain "b"',
  'recipient.tags does not contain all ["a", "b"]',
  'recipient.tags contains "a" or recipient.tags contains "b"',
  "data.a != data.b or data.a != data.c",
  "data.a does not exist or data.b does not exist",
  'recipient.plan != "pro" or recipient.role != "admin"',
])("not %s", (when) => {
  expect(codesIn(when).filter((code) => code === "or-of-negations")).toEqual([]);
});

test("once, if they are found to hold always", () => {
  expect(codesIn('recipient.plan != "pro" or recipient.plan != "free"')).toEqual(["constant-condition"]);
  expect(codesIn('data.x == 1 and (recipient.plan != "pro" or recipient.plan != "free")')).toEqual([
    "redundant-condition",
  ]);
});

test("in stored form", () => {
  const trio = (argument: string) => ({ variable: "recipient.tags", operator: "not_contains", argument });
  const [one] = foundInStored({ any: [trio("a"), trio("b")] });
  expect(one?.code).toBe("or-of-negations");
  expect(one?.help).toContain("suppress this finding with that reason");
});
