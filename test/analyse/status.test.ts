import { describe, expect, test } from "vitest";
import { checkExtent, checkRelation } from "./status-checks.ts";
import { coverageOf, relationOf, type Shape, STATUS_ATOMS, shapeCount, shapes } from "./status-conditions.ts";
import { OUTCOMES } from "./status-sets.ts";

/**
 * Conditions on two steps, compared with each of the 226 x 226 pairs of the steps' outcomes. There are millions of
 * conditions of up to three trios: every `STRIDE`-th of them is tried here, and all in the soak.
 */
const STRIDE = 2999;

describe("status conditions of up to three trios over two refs", () => {
  test("are as many as combinations of meanings", () => {
    expect(OUTCOMES).toHaveLength(226);
    let count = 0;
    for (const _ of shapes()) count++;
    expect(count).toBe(shapeCount());
    expect(STATUS_ATOMS).toHaveLength(160);
    expect(count).toBe(3_375_200);
  });

  test("each trio alone holds somewhere, and everywhere, as computed by brute force", () => {
    for (const place of STATUS_ATOMS.keys()) checkExtent([[place]]);
  });

  test(`every ${STRIDE}th condition holds somewhere, and everywhere, as computed by brute force`, () => {
    for (const shape of every(STRIDE)) checkExtent(shape);
  });

  test("every trio implies, equals and excludes the others as computed by brute force", () => {
    const places = [...STATUS_ATOMS.keys()];
    for (const [index, a] of places.entries()) {
      for (let b = index % 11; b < places.length; b += 11) checkRelation([[a]], [[b]]);
    }
  });

  test("pairs of conditions imply, equal and exclude each other as computed by brute force", () => {
    const chosen = [...every(STRIDE * 3)];
    const met = { implied: 0, apart: 0 };
    for (const [index, first] of chosen.entries()) {
      const second = chosen[(index * 31 + 7) % chosen.length] as Shape;
      checkRelation(first, second);
      const { onlyFirst, both } = relationOf(first, second);
      if (!onlyFirst && coverageOf(first).somewhere) met.implied++;
      if (!both) met.apart++;
    }
    // The pairs must lead to both answers.
    expect(Math.min(met.implied, met.apart)).toBeGreaterThan(10);
  });
});

function* every(stride: number): Generator<Shape> {
  let count = 0;
  for (const shape of shapes()) if (count++ % stride === 0) yield shape;
}
