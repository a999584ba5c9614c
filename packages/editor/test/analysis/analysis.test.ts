import { describe, expect, test } from "vitest";
import { analysisOf } from "../../src/analysis/analysis.ts";
import { type Json, type Mode, readDraft } from "../../src/model/index.ts";

const STEP = { mode: "step" } as const;
const status = (operator: string, name: string) => ({
  variable: "refs.a.engagement_status",
  operator,
  argument: `$message.${name}`,
});
const plan = (argument: string) => ({ variable: "data.plan", operator: "equal_to", argument });

/** The places of the needless rows, counted over all groups, or "never". */
function answerFor(stored: Json): "never" | readonly number[] | undefined {
  const draft = readDraft(stored, "step");
  const analysis = analysisOf(draft, STEP);
  if (analysis === undefined) return undefined;
  const rows = draft.groups.flatMap((group) => group.rows);
  return analysis.isNever
    ? "never"
    : [...rows.keys()].filter((at) => analysis.needless.has(rows[at]?.id ?? 0));
}

test("Conditions that contradict each other can never hold.", () => {
  expect(answerFor({ all: [plan("pro"), plan("free")] })).toBe("never");
  expect(answerFor({ any: [] })).toBe("never");
  expect(answerFor({ all: [plan("pro")] })).toEqual([]);
});

test("Rows that another one implies make no difference, each by itself.", () => {
  expect(answerFor({ all: [status("contains", "seen_not_read"), status("contains", "seen")] })).toEqual([1]);
  expect(answerFor({ all: [plan("pro"), plan("pro")] })).toEqual([0, 1]);
  expect(answerFor({ any: [plan("pro"), { all: [plan("pro"), status("contains", "seen")] }] })).toEqual([2]);
});

test("Of conditions that are not whole nothing is said.", () => {
  expect(answerFor({ all: [{ variable: "$message.data.", operator: "exists" }] })).toBeUndefined();
});

describe("a shorter condition that is the same", () => {
  const simplerThan = (stored: Json, mode: Mode = "step") =>
    analysisOf(readDraft(stored, mode), { mode })?.simpler;

  test("is offered in words and in canonical form", () => {
    const odd = { argument: "pro", operator: "equal_to", variable: "data.plan" };
    expect(simplerThan({ any: [odd, { all: [status("contains", "seen"), plan("pro")] }] })).toEqual({
      stored: { all: [plan("pro")] },
      text: 'data.plan == "pro"',
    });
    const simpler = simplerThan({ any: [odd, { all: [odd, plan("x")] }] });
    expect(JSON.stringify(simpler?.stored)).toBe(JSON.stringify({ all: [plan("pro")] }));
  });

  test("may be always, is a list where the conditions are one, and is none where nothing is shorter", () => {
    const both = [plan("pro"), { ...plan("pro"), operator: "not_equal_to" }];
    expect(simplerThan({ any: both })).toEqual({ stored: { all: [] }, text: "always" });
    expect(simplerThan([plan("pro"), plan("pro")], "preference")).toEqual({
      stored: [plan("pro")],
      text: 'data.plan == "pro"',
    });
    expect(simplerThan({ all: [plan("pro"), status("contains", "seen")] })).toBeUndefined();
    expect(simplerThan({ all: both })).toBeUndefined();
    expect(simplerThan(null)).toBeUndefined();
  });
});
