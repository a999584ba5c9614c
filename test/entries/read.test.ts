import fc from "fast-check";
import { expect, test } from "vitest";
import { decode } from "../../src/entries/decode.ts";
import { encode } from "../../src/entries/encode.ts";
import { read } from "../../src/entries/read.ts";
import { mutatedStoredArbitrary, storedArbitrary } from "../condition/arbitraries.ts";

test("gives the tree that `decode` gives, and none where that tells of errors", () => {
  const anything = fc.oneof(storedArbitrary, mutatedStoredArbitrary, fc.anything());
  fc.assert(
    fc.property(anything, (stored) => {
      const given = (stored ?? null) as never;
      for (const target of ["step", "preference", "match"] as const)
        expect(read(given, { target })).toEqual(decode(given, { target }).condition);
    }),
    { numRuns: 1000 },
  );
});

test("reads what `heed/encode` writes", () => {
  fc.assert(
    fc.property(storedArbitrary, (stored) => {
      const condition = read(stored as never);
      expect(condition && read(encode(condition))).toEqual(condition);
    }),
  );
});

test("refuses undefined, and returns nothing for any other value that is no conditions", () => {
  expect(() => read(undefined as never)).toThrow(new TypeError("read: undefined conditions"));
  for (const each of [5, "always", [[]], { all: 1 }, Symbol("x"), 5n] as never[])
    expect(read(each)).toBeUndefined();
});
