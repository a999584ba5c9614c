import { type Context, explain, type StoredInput } from "heed/runtime";
import { describe, expect, test } from "vitest";
import { explanationOf } from "../../src/recipients/explanation.ts";

const explained = (stored: StoredInput, context: Context) => explanationOf(explain(stored, context));
const PLAN = { variable: "recipient.plan", operator: "equal_to", argument: "pro" };
const CODE = { variable: "data.code", operator: "greater_than", argument: "vars.least" };

describe("an explanation", () => {
  test("has each operand as stored and as resolved", () => {
    expect(
      explained({ all: [PLAN, CODE] }, { recipient: { plan: "pro" }, data: { code: 5 }, vars: { least: 7 } }),
    ).toEqual({
      result: false,
      groups: [
        [
          { ...PLAN, result: true, value: "pro", against: "pro" },
          { ...CODE, result: false, value: 5, against: 7 },
        ],
      ],
    });
  });

  test("leaves out operands that were not needed", () => {
    const { groups } = explained(
      { any: [{ all: [PLAN, CODE] }, PLAN, CODE] },
      { recipient: { plan: "free" }, data: { code: 9 }, vars: { least: 7 } },
    );
    expect(groups).toEqual([
      [
        { ...PLAN, result: false, value: "free", against: "pro" },
        { ...CODE, result: "not evaluated" },
      ],
      [{ ...PLAN, result: false, value: "free", against: "pro" }],
      [{ ...CODE, result: true, value: 9, against: 7 }],
    ]);
  });

  test("names paths that are not there, and gives reasons", () => {
    const [[trio] = []] = explained({ all: [CODE] }, { data: { code: 5 }, vars: {} }).groups;
    expect(trio).toEqual({
      ...CODE,
      result: false,
      value: 5,
      against: "",
      missing: ["argument"],
      because: "types-do-not-compare",
    });
    const [[absent] = []] = explained({ all: [PLAN] }, { recipient: {} }).groups;
    expect(absent).toMatchObject({ value: "", missing: ["variable"] });
  });

  test("has both ends of a range, and no argument where there is none", () => {
    const between = { variable: "data.n", operator: "is_between", argument: '[1,"{{ data.high }}"]' };
    const exists = { variable: "data.n", operator: "exists" };
    expect(explained({ all: [between, exists] }, { data: { n: 3, high: 4 } }).groups).toEqual([
      [
        { ...between, result: true, value: 3, against: [1, 4] },
        { ...exists, result: true, value: 3 },
      ],
    ]);
  });

  const sent = {
    id: "m1",
    status: "sent",
    engagement_statuses: ["seen"],
    inserted_at: "2025-01-01",
  } as const;

  test.each([
    ["delivery_status", "equal_to", "sent", "sent"],
    ["engagement_status", "contains", "seen", ["seen"]],
    ["status", "equal_to", "seen", { status: "sent", engagement_statuses: ["seen"] }],
  ])("shows what a question about `%s` saw", (property, operator, name, value) => {
    const trio = { variable: `refs.mail.${property}`, operator, argument: `$message.${name}` };
    expect(explained({ all: [trio] }, { refs: { mail: [sent] } }).groups).toEqual([
      [{ ...trio, result: true, value, message: "m1" }],
    ]);
  });

  test.each(["skipped", "expired"] as const)("shows that a step is %s", (outcome) => {
    const trio = { variable: "refs.mail.engagement_status", operator: "contains", argument: "$message.seen" };
    expect(explained({ all: [trio] }, { refs: { mail: outcome } }).groups).toEqual([
      [{ ...trio, result: false, value: outcome, because: outcome }],
    ]);
  });

  test("of conditions that are always or never true has no trios", () => {
    expect(explained(null, {})).toEqual({ result: true, groups: [[]] });
    expect(explained({ any: [] }, {})).toEqual({ result: false, groups: [] });
  });

  test("is plain JSON", () => {
    const made = explained({ any: [PLAN, CODE] }, { recipient: {}, data: {}, vars: {} });
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });
});
