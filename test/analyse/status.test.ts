import { describe, expect, test } from "vitest";
import { checkExtent, checkRelation } from "./status-checks.ts";
import { coverageOf, relationOf, type Shape, STATUS_ATOMS, shapeCount, shapes } from "./status-conditions.ts";
import { OUTCOMES } from "./status-sets.ts";

/**
 * Conditions on two steps, compared with each of the 226 x 226 pairs of the steps' outcomes. There are millions of
 * conditions of up to three trios: every `STRIDE`-th of them is tried here, and all in the soak, as are all pairs of
 * trios.
 */
const STRIDE = 11_987;

/** The distance of the pairs of trios that are tried here. */
const PAIR_STRIDE = 83;

const chosen: Shape[] = [];
let count = 0;
for (const shape of shapes()) if (count++ % STRIDE === 0) chosen.push(shape);

describe("status conditions of up to three trios over two refs", () => {
  test("are as many as combinations of meanings", () => {
    expect(OUTCOMES).toHaveLength(226);
    expect(count).toBe(shapeCount());
    expect(STATUS_ATOMS).toHaveLength(160);
    expect(count).toBe(3_375_200);
  });

  test("each trio alone holds somewhere, and everywhere, as computed by brute force", () => {
    for (const place of STATUS_ATOMS.keys()) checkExtent([[place]]);
  });

  test(`every ${STRIDE}th condition holds somewhere, and everywhere, as computed by brute force`, () => {
    for (const shape of chosen) checkExtent(shape);
  });

  test(`every ${PAIR_STRIDE}rd pair of trios imply, equal and exclude each other as computed by brute force`, () => {
    const places = STATUS_ATOMS.length;
    for (let pair = 0; pair < places ** 2; pair += PAIR_STRIDE)
      checkRelation([[Math.floor(pair / places)]], [[pair % places]]);
  });

  test("pairs of conditions imply, equal and exclude each other as computed by brute force", () => {
    const met = { implied: 0, apart: 0 };
    for (const [index, first] of chosen.entries()) {
      if (index % 3 > 0) continue;
      const second = chosen[(index * 31 + 7) % chosen.length] as Shape;
      checkRelation(first, second);
      const { onlyFirst, both } = relationOf(first, second);
      if (!onlyFirst && coverageOf(first).somewhere) met.implied++;
      if (!both) met.apart++;
    }
    // The pairs must lead to both answers.
    expect(Math.min(met.implied, met.apart)).toBeGreaterThan(3);
  });
});
