import { describe, expect, test } from "vitest";
import { checkExtent, checkRelation } from "./status-checks.ts";
import { extentOf, relationOf, type Shape, STATUS_ATOMS, shapeCount, shapes } from "./status-conditions.ts";
import { OUTCOMES } from "./status-sets.ts";

/**
 * Conditions on two steps, against each of the 226 x 226 pairs of what the steps can leave behind. All conditions of up
 * to three trios are some millions: here every `STRIDE`-th of them is tried, in the soak all.
 */
const STRIDE = 2999;

describe("status conditions of up to three trios over two refs", () => {
  test("are as many as there are meanings to combine", () => {
    expect(OUTCOMES).toHaveLength(226);
    let count = 0;
    for (const _ of shapes()) count++;
    expect(count).toBe(shapeCount());
    expect(STATUS_ATOMS).toHaveLength(160);
    expect(count).toBe(3_375_200);
  });

  test("each trio by itself holds somewhere and everywhere as brute force says", () => {
    for (const place of STATUS_ATOMS.keys()) checkExtent([[place]]);
  });

  test(`every ${STRIDE}th condition holds somewhere and everywhere as brute force says`, () => {
    for (const shape of every(STRIDE)) checkExtent(shape);
  });

  test("every trio implies, equals and excludes the others as brute force says", () => {
    const places = [...STATUS_ATOMS.keys()];
    for (const [index, a] of places.entries()) {
      for (let b = index % 11; b < places.length; b += 11) checkRelation([[a]], [[b]]);
    }
  });

  test("pairs of conditions imply, equal and exclude each other as brute force says", () => {
    const chosen = [...every(STRIDE * 3)];
    const met = { implied: 0, apart: 0 };
    for (const [index, first] of chosen.entries()) {
      const second = chosen[(index * 31 + 7) % chosen.length] as Shape;
      checkRelation(first, second);
      const { onlyFirst, both } = relationOf(first, second);
      if (!onlyFirst && extentOf(first).somewhere) met.implied++;
      if (!both) met.apart++;
    }
    // Both answers must have been met, or the pairs have lost their bite.
    expect(Math.min(met.implied, met.apart)).toBeGreaterThan(10);
  });
});

function* every(stride: number): Generator<Shape> {
  let count = 0;
  for (const shape of shapes()) if (count++ % stride === 0) yield shape;
}
