import fc from "fast-check";
import { expect, test } from "vitest";
import { reused } from "../../src/app/reused.ts";

const record = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.jsonValue());

test("the reused value is the same JSON as the next, and the one before if that is the same JSON all through", () => {
  fc.assert(
    fc.property(record, record, (before, next) => {
      expect(JSON.stringify(reused(before, next))).toBe(JSON.stringify(next));
      expect(reused(before, structuredClone(before))).toBe(before);
    }),
  );
});

test("members and items that are the same JSON at their places are the objects from before, at any depth", () => {
  fc.assert(
    fc.property(record, record, fc.jsonValue(), (before, next, added) => {
      const result = reused(before, next);
      for (const key of Object.keys(next))
        if (JSON.stringify(before[key]) === JSON.stringify(next[key])) expect(result[key]).toBe(before[key]);
      const list = [before, { deep: { kept: next, changed: 1 } }] as const;
      const [first, second] = reused(
        list,
        structuredClone([before, { deep: { kept: next, changed: added } }]),
      );
      expect(first).toBe(list[0]);
      expect((second as (typeof list)[1]).deep.kept).toBe(list[1].deep.kept);
      expect(second === list[1]).toBe(JSON.stringify(added) === "1");
    }),
  );
});

test("dates of one instant are the same, and objects that are no plain data only if they are one object", () => {
  const before = { now: new Date(5), states: new Map([["a", 1]]) };
  const { now, states } = reused(before, { now: new Date(5), states: new Map([["a", 1]]) });
  expect(now).toBe(before.now);
  expect(states).not.toBe(before.states);
  expect(reused(before, { ...before })).toBe(before);
  expect(reused(before, { ...before, now: new Date(6) }).now).toEqual(new Date(6));
  expect(reused<unknown>({ at: new Date(5) }, { at: {} })).toEqual({ at: {} });
});

test("a list and a record, members that are missing and members that are undefined are not the same", () => {
  expect(reused<unknown>({ a: [] }, { a: {} })).toEqual({ a: {} });
  expect(reused<unknown>({ a: {} }, { a: [] })).toEqual({ a: [] });
  expect(Object.keys(reused<object>({ a: 1 }, { a: 1, b: undefined }))).toEqual(["a", "b"]);
  expect(Object.keys(reused<object>({ a: 1, b: undefined }, { a: 1 }))).toEqual(["a"]);
});
