import { type Answer, alwaysTrue, equivalent, satisfiable } from "../src/entries/analyse.ts";
import type { StoredConditions, StoredTrio } from "../src/entries/index.ts";

/**
 * Measures questions about random conditions of some atoms over some refs and paths, deterministic in these numbers.
 * Each is tested for satisfiability, for always being true, and for equivalence to a copy with one trio changed.
 */

interface Size {
  readonly atoms: number;
  readonly refs: number;
  readonly paths: number;
  /** Number of constants in comparisons. */
  readonly constants: number;
}

const USUAL: Size = { atoms: 40, refs: 8, paths: 8, constants: 6 };
const RUNS = 100;

/** A pseudorandom generator of integers below a bound, deterministic in its seed (mulberry32). */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

type Random = ReturnType<typeof randomFrom>;

function oneOf<T>(random: Random, values: readonly T[]): T {
  return values[random(values.length)] as T;
}

const RANKS = ["queued", "sent", "delivered", "bounced", "skipped"];
const RANK_OPERATORS = ["equal_to", "not_equal_to", "greater_than_or_equal_to", "less_than"] as const;
const ENGAGEMENTS = ["seen", "read", "link_clicked", "archived", "seen_not_read"];

function statusTrio(random: Random, { refs }: Size): StoredTrio {
  const ref = `refs.step_${random(refs)}`;
  if (random(2) === 0) {
    const argument = `$message.${oneOf(random, ENGAGEMENTS)}`;
    return {
      variable: `${ref}.engagement_status`,
      operator: oneOf(random, ["contains", "not_contains"] as const),
      argument,
    };
  }
  const operator = oneOf(random, RANK_OPERATORS);
  return { variable: `${ref}.delivery_status`, operator, argument: `$message.${oneOf(random, RANKS)}` };
}

const WORDS = ["pro", "free", "trial", "professional", "basic", "x"];

function dataTrio(random: Random, { paths, constants }: Size): StoredTrio {
  const variable = `data.path_${random(paths)}`;
  // One in eight compares two paths.
  if (random(8) === 0) {
    const argument = `data.path_${random(paths)}`;
    return {
      variable,
      operator: oneOf(random, ["equal_to", "not_equal_to", "less_than"] as const),
      argument,
    };
  }
  const constant = random(constants);
  const number = String(constant * 10);
  switch (random(5)) {
    case 0:
      return { variable, operator: oneOf(random, ["empty", "not_empty", "exists"] as const) };
    case 1:
      return { variable, operator: oneOf(random, ["greater_than", "less_than"] as const), argument: number };
    case 2:
      return {
        variable,
        operator: oneOf(random, ["contains", "not_contains"] as const),
        argument: `${WORDS[constant % WORDS.length]}`,
      };
    case 3:
      return {
        variable,
        operator: oneOf(random, ["is_timestamp_before", "is_timestamp_on_or_after"] as const),
        argument: `2025-01-${String((constant % 28) + 1).padStart(2, "0")}`,
      };
    default:
      return {
        variable,
        operator: oneOf(random, ["equal_to", "not_equal_to"] as const),
        argument: random(2) === 0 ? number : `${WORDS[constant % WORDS.length]}`,
      };
  }
}

/** Groups of four trios, half of them on statuses. */
function randomCondition(random: Random, size: Size) {
  const trio = () => (random(2) === 0 ? statusTrio(random, size) : dataTrio(random, size));
  const groups = Math.ceil(size.atoms / 4);
  return {
    any: Array.from({ length: groups }, (_, group) => ({
      all: Array.from({ length: Math.min(4, size.atoms - group * 4) }, trio),
    })),
  };
}

/** A copy with one trio changed. */
function mutated(random: Random, { any }: ReturnType<typeof randomCondition>, size: Size): StoredConditions {
  const index = random(any.length);
  const { all } = any[index] as (typeof any)[number];
  return { any: any.with(index, { all: all.with(random(all.length), statusTrio(random, size)) }) };
}

interface Row {
  readonly median: number;
  readonly slowest: number;
  readonly undecided: number;
}

function measure(size: Size, ask: (random: Random) => () => Answer): Row {
  const times: number[] = [];
  let undecided = 0;
  for (let seed = 0; seed < RUNS; seed++) {
    const question = ask(randomFrom(seed * 7919 + size.atoms));
    const start = performance.now();
    const { answer: verdict } = question();
    times.push(performance.now() - start);
    if (verdict === "undecided") undecided++;
  }
  times.sort((a, b) => a - b);
  return { median: times[RUNS / 2] as number, slowest: times.at(-1) as number, undecided };
}

function questionsOf(size: Size): readonly (readonly [string, Row])[] {
  const made = (random: Random) => randomCondition(random, size);
  const asked: readonly (readonly [string, (random: Random) => () => Answer])[] = [
    [
      "satisfiable",
      (random) =>
        (
          (condition) => () =>
            satisfiable(condition)
        )(made(random)),
    ],
    [
      "alwaysTrue",
      (random) =>
        (
          (condition) => () =>
            alwaysTrue(condition)
        )(made(random)),
    ],
    [
      "equivalent",
      (random) => {
        const condition = made(random);
        const other = mutated(random, condition, size);
        return () => equivalent(condition, other);
      },
    ],
  ];
  return asked.map(([name, ask]) => [name, measure(size, ask)] as const);
}

const SERIES: readonly (readonly [string, readonly Partial<Size>[]])[] = [
  ["atoms", [{ atoms: 10 }, { atoms: 20 }, { atoms: 40 }, { atoms: 80 }]],
  ["refs", [{ refs: 2 }, { refs: 4 }, { refs: 8 }, { refs: 16 }]],
  ["paths", [{ paths: 2 }, { paths: 4 }, { paths: 8 }, { paths: 16 }]],
  ["constants", [{ constants: 3 }, { constants: 6 }, { constants: 12 }, { constants: 24 }]],
];

// Warms up the code that all questions run.
questionsOf({ ...USUAL, atoms: 12 });
for (const [what, changes] of SERIES) {
  console.log(
    `\n| ${what} | question | median ms | slowest ms | undecided of ${RUNS} |\n|---|---|---|---|---|`,
  );
  for (const change of changes) {
    const size = { ...USUAL, ...change };
    for (const [question, { median, slowest, undecided }] of questionsOf(size)) {
      const [number] = Object.values(change);
      console.log(
        `| ${number} | ${question} | ${median.toFixed(1)} | ${slowest.toFixed(0)} | ${undecided} |`,
      );
    }
  }
}
