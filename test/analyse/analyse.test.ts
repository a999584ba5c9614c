import { describe, expect, test } from "vitest";
import {
  alwaysTrue,
  difference,
  disjoint,
  equivalent,
  findWitness,
  implies,
  satisfiable,
  simplify,
} from "../../src/analyse/index.ts";
import { NEVER } from "../../src/condition/index.ts";
import { prepare } from "../../src/evaluate/index.ts";
import { print } from "../../src/language/index.ts";
import { condition } from "./conditions.ts";

describe("implies", () => {
  test.each([
    ["email_1 has been delivered", "email_1 has been sent"],
    ["in_app_feed_1 has been seen but not read", "in_app_feed_1 has been seen"],
    ["email_1 has been skipped", "email_1 has not been sent"],
    ["data.x > 5", "data.x > 4"],
    ["data.x > 5", "data.x >= 5"],
    ['data.x == "pro"', 'data.x contains "pr"'],
    ['data.x contains "prof" and data.x < "z"', 'data.x contains "pro"'],
    ["data.x is between 1 and 5", "data.x < 6"],
    ["data.x is between data.y and 5 and data.y > 3", "data.x > 3"],
    ["data.x is on or after now", "data.x is a timestamp"],
    ["data.at is before 2 days ago", "data.at is before now"],
    ["data.at is before now and data.end is on or after now", "data.at is before {{ data.end }}"],
    ['data.x contains all ["a", "b"]', 'data.x contains "a"'],
    ["data.x == data.y and data.y == data.z", "data.x == data.z"],
    ["data.x < data.y and data.y < data.z", "data.x < data.z"],
    ['data.x == {"a": 1}', "data.x.a == 1"],
    ['data.x[0] == "a"', 'not data.x == "b"'],
    ["never", "data.x == 1"],
    ["data.x == 1", "always"],
    ['data.x > "2025-01-01" and data.x is between times data.z and data.y', "always"],
  ])("%s: %s", (first, second) => {
    expect(implies(condition(first), condition(second)).answer).toBe("yes");
  });

  test.each([
    ["email_1 has been sent", "email_1 has been delivered"],
    ["in_app_feed_1 has been read", "in_app_feed_1 has been seen"],
    ["email_1 has not been sent", "email_1 has been skipped"],
    ["data.x > 4", "data.x > 5"],
    ["data.x != 5", "data.x exists"],
    ['data.x contains "prof"', 'data.x contains "pro"'],
    ['data.x contains "a" and data.x contains "b"', 'data.x contains "ab"'],
    ["data.x < data.y", "data.x < data.z"],
    ["data.at is before now", "data.at is before 2 days ago"],
    ["data.x does not exist", "recipient is not in audience data.x"],
    ["data.x does not exist", "data.y does not contain data.x"],
    ["data.x == null", "data.x does not contain data.y"],
    ["data.x[0] does not exist", 'not [["a"]] contains data.x'],
    ["data.z == [5] and data.x contains data.z", "not data.x == 5"],
    ["data.y contains data.x and data.x == 6", "data.y contains all [5, 6]"],
    ["data.x contains all [5] and data.x[0] > data.x.a", "never"],
    ["data.y is between 2025-01-01 and 2025-01-01", 'data.y == "2025-01-01"'],
    ["data.at is before 2025-01-01", "data.at is before now"],
    ['data.x contains all ["a", "b"]', 'data.x == ["a", "b"]'],
    ["data.x.a == 1", 'data.x == {"a": 1}'],
  ])("not %s: %s", (first, second) => {
    const { answer, witness } = implies(condition(first), condition(second));
    expect(answer).toBe("no");
    expect(prepare(condition(first))(witness ?? {})).toBe(true);
    expect(prepare(condition(second))(witness ?? {})).toBe(false);
  });
});

describe("equivalent", () => {
  test("shows a context in which only the first holds before one in which only the second does", () => {
    expect(equivalent(condition("data.x == 1"), condition("data.x == 2"))).toEqual({
      answer: "no",
      witness: { data: { x: 1 } },
      assuming: [],
    });
    expect(equivalent(condition("data.x == 1"), condition("data.x >= 1")).witness).toEqual({
      data: { x: 2 },
    });
  });

  test("is undecided if one of the directions is", () => {
    const hard = condition("data.x[70] == 1 and data.x contains 5");
    expect(equivalent(hard, NEVER).answer).toBe("undecided");
    expect(equivalent(NEVER, hard).answer).toBe("undecided");
  });
});

test("difference has both directions of implication", () => {
  expect(difference(condition("data.x == 1"), condition("data.x >= 1"))).toEqual({
    onlyFirst: { answer: "yes", assuming: [] },
    onlySecond: { answer: "no", witness: { data: { x: 2 } }, assuming: [] },
  });
  expect(difference(condition("a has been sent"), NEVER, { expiry: false }).onlyFirst.assuming).toEqual([
    "the messages of `a` have not expired",
  ]);
});

describe("expired steps", () => {
  test("make `A or not A` false, unless messages are known not to expire", () => {
    const either = condition("email_1 has been sent or email_1 has not been sent");
    expect(alwaysTrue(either)).toEqual({
      answer: "no",
      witness: { refs: { email_1: "expired" } },
      assuming: [],
    });
    expect(alwaysTrue(either, { expiry: false })).toEqual({
      answer: "yes",
      assuming: ["the messages of `email_1` have not expired"],
    });
  });
});

describe("channels", () => {
  test("that never confirm exclude delivered messages, and the answer states the fact", () => {
    const delivered = condition("push_1 has been delivered");
    expect(satisfiable(delivered).answer).toBe("yes");
    expect(satisfiable(delivered, { channels: { push_1: "push" } })).toEqual({
      answer: "no",
      assuming: ["the messages of `push_1` never get above sent, since it is of type `push`"],
    });
  });

  test("are assumed for all steps that are asked about, each once", () => {
    const asked = condition("a has been seen and b has been seen and a has been sent and data.x == 1");
    expect(satisfiable(asked, { channels: { b: "push", c: "push" }, expiry: false }).assuming).toEqual([
      "the messages of `a` have not expired",
      "the messages of `b` never get above sent, since it is of type `push`",
      "the messages of `b` have not expired",
    ]);
  });
});

describe("the legacy status", () => {
  test("differs from the modern one for a message that was read and never seen", () => {
    const legacy = condition("refs.in_app_feed_1.status < $message.seen");
    const { answer, witness } = equivalent(legacy, condition("in_app_feed_1 has not been seen"));
    expect(answer).toBe("no");
    expect(witness).toEqual({
      refs: { in_app_feed_1: [{ status: "delivered", engagement_statuses: ["read"] }] },
    });
  });

  test("equals the negation of all five engagements", () => {
    const modern = condition(
      "a has not been seen and a has not been read and a has not been interacted with and a has not had a link clicked and a has not been archived",
    );
    expect(equivalent(condition("refs.a.status < $message.seen"), modern).answer).toBe("yes");
  });
});

describe("disjoint", () => {
  test("conditions never hold together", () => {
    expect(disjoint(condition("data.x < 3"), condition("data.x > 3")).answer).toBe("yes");
    const { answer, witness } = disjoint(condition("data.x <= 3"), condition("data.x >= 3"));
    expect({ answer, witness }).toEqual({ answer: "no", witness: { data: { x: 3 } } });
  });
});

describe("simplify", () => {
  test.each([
    ["email_1 has been sent and email_1 has been delivered", "email_1 has been delivered"],
    ["email_1 has been sent or email_1 has been delivered", "email_1 has been sent"],
    ["data.x > 5 and data.y == 1 and data.x > 4", "data.x > 5 and data.y == 1"],
    ["data.a == 1 or (data.a != 1 and data.b == 2)", "data.a == 1 or data.b == 2"],
    ["(data.a == 1 and data.b == 2) or (data.a == 1 and data.b != 2)", "data.a == 1"],
    ["data.a == 1 and data.a == 2", "never"],
    ["data.a == 1 or data.a != 1", "always"],
    ["data.b == 1 and data.a == 1", "data.b == 1 and data.a == 1"],
  ])("%s becomes %s", (text, expected) => {
    expect(print(simplify(condition(text)))).toBe(expected);
  });

  test("continues if something was undecided only because of a part that is removed", () => {
    const undecidedBesideOther = condition(
      "(data.x is on or after now and data.z is between data.x and 0) or (data.y <= data.z and data.y > data.z)",
    );
    expect(print(simplify(undecidedBesideOther))).toBe("never");
  });
});

describe("a question beyond the budget", () => {
  test("is undecided for a search of an example too", () => {
    const cycle = condition("data.a < data.b and data.b < data.c and data.c < data.a");
    expect(findWitness({ holding: [cycle], failing: [] }, { budget: 5 })).toEqual({
      exists: "undecided",
      why: "it would take too long to find out",
      facts: [],
    });
  });

  test("is undecided, with a reason", () => {
    expect(
      satisfiable(condition("data.a < data.b and data.b < data.c and data.c < data.a"), { budget: 5 }),
    ).toEqual({
      answer: "undecided",
      why: "it would take too long to find out",
      assuming: [],
    });
  });
});
