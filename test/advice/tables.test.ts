import { expect, test } from "vitest";
import { type Judged, judgeStored, judgeText, storedRows, textRows } from "./judge.ts";

/** The figures of a table: `npm run advice` prints them. */
function figuresOf(judged: readonly Judged[]) {
  const share = (...kinds: readonly Judged["judgement"][]) =>
    judged.filter(({ judgement }) => kinds.includes(judgement)).length / judged.length;
  return { right: share("mended", "said"), wrong: judged.filter(({ judgement }) => judgement === "wrong") };
}

/** The parts of the table of texts that are judged here, for time's sake half of it: `npm run advice` takes all rows. */
const PARTS = [0, 2, 4, 6];

test.each(
  PARTS,
)("texts with mistakes are mended as meant, and none wrongly: row %i of each eight", (part) => {
  const rows = textRows().filter((_, index) => index % 8 === part);
  const { right, wrong } = figuresOf(rows.map(([written, meanings]) => judgeText(written, meanings)));
  expect(rows.length).toBeGreaterThan(50);
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(0.9);
});

test("stored conditions with mistakes are mended as meant, and none wrongly", () => {
  const { right, wrong } = figuresOf(storedRows().map(([stored, meanings]) => judgeStored(stored, meanings)));
  expect(wrong).toEqual([]);
  expect(right).toBeGreaterThanOrEqual(0.9);
});
