import { describe, expect, test } from "vitest";
import { CellList, CellUnknown, type Example } from "../../src/analyse/cells.ts";

const EXAMPLES = ["a", "b", "c"].map((name): Example => new Map([[name, name]]));

/** Makes an unknown of cells, each with the answers of its atoms, and with or without an example. */
function unknownOf(atoms: readonly number[], cells: readonly (readonly [readonly number[], boolean])[]) {
  return new CellUnknown(
    atoms,
    cells.map(([answers, isKnown], index) => ({
      answers: Int8Array.from(answers),
      example: isKnown ? EXAMPLES[index] : undefined,
    })),
  );
}

function considered(unknown: CellUnknown, signs: readonly number[]) {
  const implied: [atom: number, sign: number][] = [];
  const possibility = unknown.consider(Int8Array.from(signs), (atom, sign) => implied.push([atom, sign]));
  return { possibility, implied };
}

describe("CellUnknown", () => {
  const unknown = unknownOf(
    [2, 0],
    [
      [[1, 1], true],
      [[1, -1], false],
      [[-1, 1], true],
    ],
  );

  test.each([
    [[0, 0, 0], "possible", []],
    [[0, 1, 0], "possible", []],
    [[0, 0, 1], "possible", []],
    [[-1, 0, 0], "doubtful", [[2, 1]]],
    [[0, 0, -1], "possible", [[0, 1]]],
    [[-1, 0, 1], "doubtful", []],
    [[1, 0, -1], "possible", []],
    [[-1, 0, -1], "impossible", []],
  ])("signs %j are %s", (signs, possibility, implied) => {
    expect(considered(unknown, signs)).toEqual({ possibility, implied });
  });

  test("is possible if another cell than the doubtful one is", () => {
    for (const [first, last] of [
      [true, false],
      [false, true],
    ] as const) {
      const both = unknownOf(
        [0],
        [
          [[1], first],
          [[1], last],
        ],
      );
      expect(considered(both, [1]).possibility).toBe("possible");
      expect(both.example(Int8Array.of(1))).toBe(EXAMPLES[first ? 0 : 1]);
    }
  });

  test("implies the answers that all remaining cells share, except open ones", () => {
    const open = unknownOf(
      [0, 1, 2],
      [
        [[1, 0, -1], true],
        [[1, 1, -1], true],
      ],
    );
    expect(considered(open, [0, 0, 0])).toEqual({
      possibility: "possible",
      implied: [
        [0, 1],
        [2, -1],
      ],
    });
    expect(considered(open, [1, -1, 0])).toEqual({ possibility: "possible", implied: [[2, -1]] });
    expect(considered(open, [-1, 0, 0])).toEqual({ possibility: "impossible", implied: [] });
  });

  test("without cells is impossible, and without atoms is as its only cell", () => {
    expect(considered(unknownOf([0], []), [0]).possibility).toBe("impossible");
    expect(considered(unknownOf([], [[[], true]]), []).possibility).toBe("possible");
    expect(considered(unknownOf([], [[[], false]]), []).possibility).toBe("doubtful");
  });

  test("returns the example of the first fitting cell that has one", () => {
    expect(unknown.example(Int8Array.from([0, 0, 0]))).toBe(EXAMPLES[0]);
    expect(unknown.example(Int8Array.from([0, 0, -1]))).toBe(EXAMPLES[2]);
    expect(unknown.example(Int8Array.from([-1, 0, 1]))).toBeUndefined();
    expect(unknown.example(Int8Array.from([-1, 0, -1]))).toBeUndefined();
  });
});

describe("CellList", () => {
  test("keeps the first of several cells with the same answers", () => {
    const list = new CellList();
    for (const [index, answers] of [
      [1, -1],
      [1, 1],
      [1, -1],
      [0, -1],
      [-1, 1],
    ].entries())
      list.add(Int8Array.from(answers), () => new Map([["index", index]]));
    expect(list.cells.map(({ answers, example }) => [[...answers], example?.get("index")])).toEqual([
      [[1, -1], 0],
      [[1, 1], 1],
      [[0, -1], 3],
      [[-1, 1], 4],
    ]);
  });

  test.each([1, 33, 34, 60])("distinguishes %i answers, and makes no unused examples", (length) => {
    const list = new CellList();
    let made = 0;
    const example = () => {
      made++;
      return undefined;
    };
    for (let round = 0; round < 2; round++) {
      for (let place = 0; place < length; place++) {
        for (const answer of [0, 1, -1]) {
          const answers = new Int8Array(length).fill(1);
          answers[place] = answer;
          list.add(answers, example);
        }
      }
    }
    expect(list.cells).toHaveLength(2 * length + 1);
    expect(made).toBe(2 * length + 1);
  });
});
