import { expect, test } from "vitest";
import { newId } from "../../src/store/index.ts";

const DIGITS = /^[0-9A-Za-z]{27}$/;

test("ids have 27 letters and digits and are distinct", () => {
  const ids = Array.from({ length: 1000 }, () => newId());
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => !DIGITS.test(id))).toEqual([]);
});

test("the ids of a process ascend in byte order, within a millisecond and if a clock is set back", () => {
  // More ids than a millisecond has, so that it borrows from the next one.
  const now = Date.now() + 1000;
  const ids = [...Array.from({ length: 17_000 }, () => newId(now)), newId(now - 500), newId(now + 1)];
  expect(ids).toEqual([...ids].sort((a, b) => (a < b ? -1 : 1)));
});

test("a KSUID's time is the id's first 32 bits", () => {
  // The last possible second, far after all ids of other tests.
  const last = (1_400_000_000 + 2 ** 32 - 1) * 1000;
  expect(newId(last)).toMatch(/^aWgEP/);
});
