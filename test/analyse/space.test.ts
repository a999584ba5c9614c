import { describe, expect, test } from "vitest";
import { AtomTable } from "../../src/analyse/atoms.ts";
import { Budget } from "../../src/analyse/budget.ts";
import type { Unknown } from "../../src/analyse/cells.ts";
import type { Facts } from "../../src/analyse/facts.ts";
import { USUAL_INSTANT } from "../../src/analyse/instants.ts";
import { spaceOf } from "../../src/analyse/space.ts";
import { condition } from "./conditions.ts";

const DAY = 24 * 3_600_000;

function space(text: string, facts: Facts = {}) {
  const table = new AtomTable();
  table.literalGroupsOf(condition(text));
  return spaceOf(table, facts, new Budget(100_000));
}

/** The atoms of unknowns, with the possibility of each without signs. */
function shown(unknowns: readonly Unknown[], count = 10) {
  return unknowns.map((unknown) => [
    unknown.atoms,
    [...(unknown.example(new Int8Array(count)) ?? []).keys()],
  ]);
}

describe("atoms are divided into those that", () => {
  test.each<[text: string, unknowns: [number[], string[]][]]>([
    ["data.x == 1 and data.x == 2", [[[0, 1], ["x"]]]],
    [
      "data.x == 1 and data.y == 2 and data.x == 2",
      [
        [[0, 2], ["x"]],
        [[1], ["y"]],
      ],
    ],
    [
      "data.x == data.y and data.z == 1",
      [
        [[0], ["x", "y"]],
        [[1], ["z"]],
      ],
    ],
    [
      "data.x == data.y and data.z == 1 and data.y == data.z",
      [
        [
          [0, 1, 2],
          ["x", "y", "z"],
        ],
      ],
    ],
    [
      "data.x == data.y and data.z == data.u and data.u == data.x",
      [
        [
          [0, 1, 2],
          ["x", "y", "z", "u"],
        ],
      ],
    ],
    // A path and the paths within it belong together, even without a comparison.
    [
      "data.x == 1 and data.x.a == 2",
      [
        [
          [0, 1],
          ["x", "x.a"],
        ],
      ],
    ],
    [
      "data.x.a == 1 and data.x.b == 2",
      [
        [[0], ["x.a"]],
        [[1], ["x.b"]],
      ],
    ],
    [
      "data.x.a == 1 and data.x.b == 2 and data.x exists",
      [
        [
          [0, 1, 2],
          ["x.a", "x.b", "x"],
        ],
      ],
    ],
    [
      'recipient is in audience "a" and data.x == 1',
      [
        [[0], ["audiences"]],
        [[1], ["x"]],
      ],
    ],
    [
      "recipient is in audience data.x and data.x == 1",
      [
        [
          [0, 1],
          ["audiences", "x"],
        ],
      ],
    ],
    [
      "1 == 1 and 2 == 2",
      [
        [[0], []],
        [[1], []],
      ],
    ],
    [
      "a has been seen and b has been seen and a has been read",
      [
        [[0, 2], ["ref a"]],
        [[1], ["ref b"]],
      ],
    ],
  ])("depend on each other: %s", (text, unknowns) => {
    const { fixed, at, nows } = space(text);
    const named = unknowns.map(([atoms, names]) => [
      atoms,
      names.map((name) =>
        /^(?:ref |audiences)/.test(name) ? name : JSON.stringify(["data", ...name.split(".")]),
      ),
    ]);
    expect(shown(fixed)).toEqual(named);
    expect(at(0)).toEqual([]);
    expect(nows).toEqual([USUAL_INSTANT]);
  });

  test("change with the moment of evaluation", () => {
    const { fixed, at } = space("data.x is before now and data.y == 1 and data.z is before 1 day ago");
    expect(shown(fixed)).toEqual([[[1], ['["data","y"]']]]);
    expect(shown(at(0))).toEqual([
      [[0], ['["data","x"]']],
      [[2], ['["data","z"]']],
    ]);
  });
});

describe("moments of evaluation", () => {
  test("are those at which points relative to now equal fixed ones", () => {
    const { nows } = space(
      "data.x is before 2 days from now and data.x is before 2025-01-01 and data.y is before 1999-01-01",
    );
    const meeting = Date.UTC(2024, 11, 30);
    for (const now of [meeting - 1, meeting, meeting + 1, USUAL_INSTANT]) expect(nows).toContain(now);
    // Times that are not compared with now do not count.
    expect(nows).not.toContain(Date.UTC(1998, 11, 30));
  });

  test("include points relative to now, and now itself", () => {
    const { nows } = space('"2025-01-01" is before now and "2025-01-01" is before 1 day ago');
    const fixed = Date.UTC(2025, 0, 1);
    for (const now of [fixed, fixed + 1, fixed + DAY, fixed + DAY + 1]) expect(nows).toContain(now);
  });

  test("leave room for as many as are compared", () => {
    const text = "data.x is before now and data.x is on or after 2025-01-01";
    const fixed = Date.UTC(2025, 0, 1);
    expect(space(text).nows).toContain(fixed + 2);
    expect(space(text).nows).not.toContain(fixed + 4);
    expect(space(`${text} and data.x is before data.y and data.y is before data.z`).nows).toContain(
      fixed + 4,
    );
  });
});
