import { describe, expect, test } from "vitest";
import { OPERATOR_NAMES } from "../../../src/condition/index.ts";
import { compile, validate } from "../../../src/entries/index.ts";

/** Names that only the stored form knows: text has other words for them. */
const STORED_NAMES = new RegExp(`\`(?:${OPERATOR_NAMES.filter((name) => name.includes("_")).join("|")})\``);

describe("advice uses the names of the form it advises on", () => {
  test.each([
    "data.x is before banana",
    'data.x is before "soon"',
    'data.n is between "1" and 5',
    "data.x > [1]",
    "data.roles contains all 5",
    "recipient is in audience 5",
    "refs.a.delivery_status contains $message.sent",
    "refs.a.delivery_status == $message.seen",
    "refs.a.engagement_status == $message.seen",
    "refs.a.engagement_status contains $message.sent",
    "refs.a.status < $message.seen",
  ])("%s", (text) => {
    const { diagnostics } = compile(text);
    expect(diagnostics).not.toEqual([]);
    for (const { message, help } of diagnostics) expect(`${message} ${help}`).not.toMatch(STORED_NAMES);
  });

  test.each([
    ["data.n", "is_between", '["1",5]'],
    ["data.x", "is_timestamp_before", "soon"],
    ["refs.a.delivery_status", "less_than", "$message.seen"],
    ["refs.a.status", "less_than", "$message.seen"],
  ])("%s %s %s, stored", (variable, operator, argument) => {
    const { diagnostics } = validate({ all: [{ variable, operator, argument }] });
    expect(diagnostics.map(({ message, help }) => `${message} ${help}`).join(" ")).toMatch(STORED_NAMES);
  });
});
