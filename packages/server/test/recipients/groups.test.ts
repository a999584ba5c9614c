import { describe, expect, test } from "vitest";
import { cohortPlace } from "../../src/recipients/cohort.ts";
import { type ChannelRule, channelsOfGroup } from "../../src/recipients/groups.ts";

const IOS = { variable: "recipient.os", operator: "equal_to", argument: "ios" };
const RULES: readonly ChannelRule[] = [
  { rule_type: "if", channel_key: "apns", ...IOS },
  { rule_type: "unless", channel_key: "fcm", ...IOS },
  { rule_type: "always", channel_key: "expo" },
];
const group = (operator: "any" | "all" | undefined, channel_rules = RULES) => ({
  key: "push",
  operator,
  channel_rules,
});
const recipient = (os: string) => ({ recipient: { id: "u1", os } });

describe("a group", () => {
  test.each([
    ["any", "ios", ["apns"]],
    ["any", "android", ["fcm"]],
    [undefined, "ios", ["apns"]],
    ["all", "ios", ["apns", "expo"]],
    ["all", "android", ["fcm", "expo"]],
  ] as const)("with `%s` sends to %s through %j", (operator, os, channels) => {
    expect(channelsOfGroup(group(operator), recipient(os)).channels).toEqual(channels);
  });

  test("explains its rules, also those that were not needed", () => {
    const { explanation } = channelsOfGroup(group("any"), recipient("android"));
    expect(explanation).toEqual({
      group: "push",
      operator: "any",
      rules: [
        {
          channel: "apns",
          rule_type: "if",
          result: false,
          condition: { ...IOS, result: false, value: "android", against: "ios" },
        },
        {
          channel: "fcm",
          rule_type: "unless",
          result: true,
          condition: { ...IOS, result: false, value: "android", against: "ios" },
        },
        { channel: "expo", rule_type: "always", result: "not evaluated" },
      ],
    });
    const [, second] = channelsOfGroup(group("any"), recipient("ios")).explanation.rules;
    expect(second).toMatchObject({ result: "not evaluated", condition: { ...IOS, result: "not evaluated" } });
  });

  test("goes by the index of its rules, and reads the platform's answers", () => {
    const rules: readonly ChannelRule[] = [
      { rule_type: "always", channel: { key: "second" }, index: 1 },
      { rule_type: "always", channel: { key: "first" }, index: 0 },
    ];
    expect(channelsOfGroup(group("any", rules), {}).channels).toEqual(["first"]);
  });

  test("names each channel once", () => {
    const rules: readonly ChannelRule[] = [
      { rule_type: "always", channel_key: "a" },
      { rule_type: "always", channel_key: "b" },
      { rule_type: "always", channel_key: "a" },
    ];
    expect(channelsOfGroup(group("all", rules), {}).channels).toEqual(["a", "b"]);
  });

  test("without a rule that matches has no channel", () => {
    const [first] = RULES as readonly [ChannelRule];
    expect(channelsOfGroup(group("all", [first]), recipient("android")).channels).toEqual([]);
    expect(channelsOfGroup(group("any", []), {}).channels).toEqual([]);
  });

  test("with a rule that cannot be evaluated is an error", () => {
    expect(() => channelsOfGroup(group("any"), {})).toThrow(/recipient/);
    expect(() => channelsOfGroup(group("any", [{ rule_type: "if", channel_key: "a" }]), {})).toThrow(
      "invalid conditions",
    );
  });
});

describe("a rule of a random cohort", () => {
  const cohort = (rule_type: "if" | "unless", argument: string): ChannelRule => ({
    rule_type,
    channel_key: "new",
    variable: "recipient.id",
    operator: "is_in_random_cohort",
    argument,
  });
  const isIn = (id: string, percentage: string, type: "if" | "unless" = "if") =>
    channelsOfGroup(group("any", [cohort(type, percentage)]), { recipient: { id } }).channels.length === 1;
  const ids = Array.from({ length: 200 }, (_, index) => `user_${index}`);

  test("matches for the recipients whose place is less", () => {
    for (const id of ids) {
      for (const percentage of ["0", "12.5", "50", "100"]) {
        const expected = cohortPlace(id) < Number(percentage);
        expect(isIn(id, percentage)).toBe(expected);
        expect(isIn(id, percentage, "unless")).toBe(!expected);
      }
    }
    expect(ids.some((id) => isIn(id, "0"))).toBe(false);
    expect(ids.every((id) => isIn(id, "100"))).toBe(true);
  });

  test("keeps all recipients as its percentage grows", () => {
    for (const id of ids.filter((each) => isIn(each, "10"))) expect(isIn(id, "20.5")).toBe(true);
  });

  test("shows the place of the recipient", () => {
    const { explanation } = channelsOfGroup(group("any", [cohort("if", "50")]), { recipient: { id: "u1" } });
    expect(explanation.rules[0]?.condition).toEqual({
      variable: "recipient.id",
      operator: "is_in_random_cohort",
      argument: "50",
      result: cohortPlace("u1") < 50,
      value: "u1",
      against: cohortPlace("u1"),
    });
  });
});
