import { expect, test } from "vitest";
import { analysisOf } from "../../src/analysis/index.ts";
import { type Json, readDraft } from "../../src/model/index.ts";

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
