import { describe, expect, test } from "vitest";
import { Budget, BudgetSpent } from "../../src/analyse/budget.ts";
import { CellUnknown, type Signs, type Unknown } from "../../src/analyse/cells.ts";
import { type Clause, Search } from "../../src/analyse/search.ts";

const ENOUGH = 10_000;

/** Checks that all clauses hold for signs, without open ones. */
function isMet(clauses: readonly Clause[], signs: Signs): boolean {
  return clauses.every((clause) =>
    clause.some((literal) => signs[Math.abs(literal) - 1] === Math.sign(literal)),
  );
}

function unknownOf(atoms: readonly number[], cells: readonly (readonly number[])[]): CellUnknown {
  const example = new Map();
  return new CellUnknown(
    atoms,
    cells.map((answers) => ({ answers: Int8Array.from(answers), example })),
  );
}

function run(count: number, unknowns: readonly Unknown[], clauses: readonly Clause[], budget = ENOUGH) {
  const search = new Search(count, unknowns, new Budget(budget));
  const seen: number[][] = [];
  const found = search.run(clauses, () => {
    seen.push([...search.signs]);
    return true;
  });
  return { found, seen, after: [...search.signs] };
}

describe("without unknowns", () => {
  test.each<[clauses: Clause[], signs: number[] | undefined]>([
    [[], [0, 0, 0]],
    [[[1]], [1, 0, 0]],
    [
      [[-1], [2]],
      [-1, 1, 0],
    ],
    [[[1], [-1]], undefined],
    [[[]], undefined],
    [[[1], []], undefined],
    // Necessary signs follow from other necessary signs.
    [
      [[-1, 2], [1], [-2, 3]],
      [1, 1, 1],
    ],
    [[[1, 2]], [1, 0, 0]],
    // The shortest clause is tried first, and a literal that failed is false from then on.
    [
      [
        [1, 2, 3],
        [-3, -1],
        [3, 2],
      ],
      [0, 1, -1],
    ],
    [[[1, 2], [-1], [-2, 3], [-3, -2]], undefined],
    [
      [
        [1, 2],
        [1, -2],
        [-1, 3],
      ],
      [1, 0, 1],
    ],
    [
      [
        [1, 2],
        [1, -2],
        [-1, 2],
        [-1, -2],
      ],
      undefined,
    ],
  ])("%j", (clauses, signs) => {
    const { found, seen, after } = run(3, [], clauses);
    expect({ found, seen }).toEqual(
      signs === undefined ? { found: "none", seen: [] } : { found: "found", seen: [signs] },
    );
    expect(after).toEqual([0, 0, 0]);
  });

  test("accepts a literal that is in a clause twice", () => {
    const neither = [-1, 1].flatMap((three) => [-1, 1].map((four) => [-1, 3 * three, 4 * four]));
    expect(run(4, [], [[1, 1, 2], ...neither]).seen).toEqual([[-1, 1, 0, 0]]);
  });

  test("finds signs for exactly the satisfiable clauses of two or three literals", () => {
    const literals = [1, -1, 2, -2, 3, -3];
    const pairs = literals.flatMap((a) =>
      literals.filter((b) => Math.abs(b) > Math.abs(a)).map((b) => [a, b]),
    );
    const all = [-1, 1].flatMap((a) => [-1, 1].flatMap((b) => [-1, 1].map((c) => Int8Array.from([a, b, c]))));
    for (let set = 0; set < 2 ** pairs.length; set += 7) {
      const clauses = pairs.filter((_, index) => (set >> index) & 1);
      const { found, seen } = run(3, [], clauses);
      expect(found).toBe(all.some((signs) => isMet(clauses, signs)) ? "found" : "none");
      for (const signs of seen) expect(isMet(clauses, Int8Array.from(signs))).toBe(true);
    }
  });
});

describe("with unknowns", () => {
  // Atoms 0 and 1 are never both true; 2 is the opposite of 1.
  const apart = unknownOf(
    [0, 1],
    [
      [1, -1],
      [-1, 1],
      [-1, -1],
    ],
  );
  const opposite = unknownOf(
    [1, 2],
    [
      [1, -1],
      [-1, 1],
    ],
  );

  test("follows their implications, from one to the next", () => {
    expect(run(3, [apart, opposite], [[1]])).toEqual({
      found: "found",
      seen: [[1, -1, 1]],
      after: [0, 0, 0],
    });
    expect(run(3, [apart, opposite], [[1], [-3]]).found).toBe("none");
    expect(run(3, [apart, opposite], [[1], [2]]).found).toBe("none");
    expect(run(3, [apart, opposite], [[1, 2], [-3]]).seen).toEqual([[-1, 1, -1]]);
  });

  test("considers one again if others give its atoms signs", () => {
    const asked: number[][] = [];
    const spy: Unknown = {
      atoms: [0, 2],
      cost: 0,
      consider: (signs) => {
        asked.push([...signs]);
        return "possible";
      },
      example: () => undefined,
    };
    run(3, [spy, apart, opposite], [[1]]);
    expect(asked).toEqual([
      [1, 0, 0],
      [1, -1, 1],
    ]);
  });

  test("does not consider one without signs for its atoms", () => {
    const silent: Unknown = {
      atoms: [1],
      cost: 0,
      consider: () => {
        throw new Error("it was asked");
      },
      example: () => undefined,
    };
    expect(run(2, [silent], [[1]]).found).toBe("found");
  });

  test("continues if one is doubtful", () => {
    const doubtful: Unknown = { atoms: [0], cost: 0, consider: () => "doubtful", example: () => undefined };
    expect(run(1, [doubtful], [[1]]).found).toBe("found");
  });
});

describe("the result", () => {
  test("is doubtful if it is not accepted, after everything was tried", () => {
    const search = new Search(2, [], new Budget(ENOUGH));
    const seen: number[][] = [];
    const refuse = () => {
      seen.push([...search.signs]);
      return false;
    };
    expect(search.run([[1, 2]], refuse)).toBe("doubtful");
    expect(seen).toEqual([
      [1, 0],
      [-1, 1],
    ]);
    // The next run starts without doubt.
    expect(search.run([[1], [-1]], refuse)).toBe("none");
    expect(search.run([[1, 2]], () => search.signs[1] === 1)).toBe("found");
  });

  test("is thrown away if the budget is spent", () => {
    const clauses = [
      [1, 2],
      [-1, 3],
    ];
    expect(() => run(3, [], clauses, 0)).toThrow(BudgetSpent);
    expect(() => run(3, [], clauses, 1)).toThrow(BudgetSpent);
    expect(run(3, [], clauses, 3).found).toBe("found");
  });

  test("costs steps for each literal that is read", () => {
    const many = Array.from({ length: 640 }, () => [1, 2, 3]);
    expect(() => run(3, [], many, 20)).toThrow(BudgetSpent);
    expect(run(3, [], many, 300).found).toBe("found");
  });
});
