import { expect, test } from "vitest";
import { type Judged, judgeStored, judgeText, storedRows, textRows } from "./judge.ts";

/** The figures of a table: `npm run advice` prints them. */
function figuresOf(judged: readonly Judged[]) {
  const share = (...kinds: readonly Judged["judgement"][]) =>
    judged.filter(({ judgement }) => kinds.includes(judgement)).length / judged.length;
  return { right: share("mended", "said"), wrong: judged.filter(({ judgement }) => judgement === "wrong") };
}

test("texts with mistakes are mended as meant, and none wrongly", () => {
  // Every other row, for time's sake: `npm run advice` takes them all.
  const rows = textRows().filter((_, index) => index % 2 === 0);
  const { right, wrong } = figuresOf(rows.map(([written, meanings]) => judgeText(written, meanings)));
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(0.9);
});

test("stored conditions with mistakes are mended as meant, and none wrongly", () => {
  const { right, wrong } = figuresOf(storedRows().map(([stored, meanings]) => judgeStored(stored, meanings)));
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(0.9);
});
