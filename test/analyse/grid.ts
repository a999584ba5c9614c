/** Conditions over few paths and refs, and the values that brute force tries on them. */
import fc from "fast-check";
import {
  argumentKindOf,
  type Condition,
  type DataTrio,
  INCLUSION_OPERATORS,
  isPreferenceOperator,
  type Json,
  OPERATOR_NAMES,
  type Operand,
  type PathOperand,
  RANK_OPERATORS,
  type RangeEnd,
  readPath,
  type TimeOperand,
  type Trio,
  type ValueOperand,
} from "../../src/condition/index.ts";
import { COMPOUND_ARGUMENTS, DELIVERY_STATUSES, ENGAGEMENT_STATUSES } from "../../src/status/index.ts";
import { instantOf, relativeOffset } from "../../src/time/index.ts";

const oneOf = <T>(...values: readonly T[]) => fc.constantFrom(...values);

export const NOW = instantOf("2025-01-01") as number;

const DAY = 24 * 3_600_000;

/** The paths that the conditions read. */
export const PATHS = ["data.x", "data.y", "data.z"] as const;

export const REFS = ["email_1", "push_1"] as const;

/** Paths, some within others. */
export const NESTED_PATHS = ["data.x", "data.x.a", "data.x[0]", "data.y"] as const;

/** Budget of a question in tests: enough for nearly all questions that can be decided. */
export const NESTED_BUDGET = 5_000;

function pathOf(text: string): PathOperand {
  const path = readPath(text);
  if (path === undefined) throw new Error(`no path: ${text}`);
  return { kind: "path", path };
}

const CONSTANTS: readonly Json[] = [
  "",
  "a",
  "ab",
  "b",
  "2025-01-01",
  "2024-12-31T23:00-01:00",
  "5",
  0,
  5,
  5.5,
  -1,
  true,
  false,
  null,
  [],
  ["a"],
  ["a", "b"],
  [5],
  ["b", 5],
  [["a"]],
  {},
  { a: 1 },
];

const value: fc.Arbitrary<ValueOperand> = oneOf(...CONSTANTS).map((value) => ({ kind: "value", value }));

const absolute: fc.Arbitrary<TimeOperand> = oneOf(
  "2025-01-01",
  "2025-01-01T00:00:00.001Z",
  "2024-12-31",
  "2025-01-01T01:00+01:00",
).map((text) => ({ kind: "time", text, milliseconds: instantOf(text) as number, relative: false }));

const relative: fc.Arbitrary<TimeOperand> = oneOf("0 minutes ago", "1 day ago", "1 day from now").map(
  (text) => ({ kind: "time", text, milliseconds: relativeOffset(text) as number, relative: true }),
);

const number: fc.Arbitrary<ValueOperand> = oneOf(0, 5, 5.5, -1).map((value) => ({ kind: "value", value }));

type PathOperands = fc.Arbitrary<PathOperand>;

function range(constant: fc.Arbitrary<RangeEnd>, path: PathOperands): fc.Arbitrary<Operand> {
  const end = fc.oneof(constant, path);
  return fc.record({ kind: fc.constant("range" as const), low: end, high: end });
}

function argumentOf(operator: DataTrio["operator"], path: PathOperands): fc.Arbitrary<Operand> | undefined {
  switch (argumentKindOf(operator)) {
    case "none":
    case "now":
      return undefined;
    case "time":
      return fc.oneof(fc.oneof(absolute, relative), path);
    case "times":
      return range(absolute, path);
    case "numbers":
      return range(number, path);
    default:
      return fc.oneof(value, path);
  }
}

const DATA_OPERATORS = OPERATOR_NAMES.filter(
  (operator): operator is DataTrio["operator"] =>
    argumentKindOf(operator) !== "audience" && !isPreferenceOperator(operator),
);

function dataTrios(path: PathOperands): fc.Arbitrary<Trio> {
  const variable = fc.oneof({ weight: 9, arbitrary: path }, { weight: 1, arbitrary: value });
  const byOperator = DATA_OPERATORS.map((operator): fc.Arbitrary<DataTrio> => {
    const argument = argumentOf(operator, path);
    return fc.record({
      kind: fc.constant("data" as const),
      variable,
      operator: fc.constant(operator),
      ...(argument && { argument }),
    });
  });
  return fc.oneof(...byOperator);
}

function audienceTrios(path: PathOperands): fc.Arbitrary<Trio> {
  return fc.record({
    kind: fc.constant("audience" as const),
    operator: oneOf("is_audience_member", "is_not_audience_member"),
    argument: fc.oneof(
      oneOf("a", "b").map((value): ValueOperand => ({ kind: "value", value })),
      path,
    ),
  });
}

const DELIVERY_ARGUMENTS = ["skipped", ...DELIVERY_STATUSES] as const;

export const statusTrios: fc.Arbitrary<Trio> = fc.oneof(
  fc.record({
    kind: fc.constant("delivery" as const),
    ref: oneOf(...REFS),
    operator: oneOf(...RANK_OPERATORS),
    argument: oneOf(...DELIVERY_ARGUMENTS),
  }),
  fc.record({
    kind: fc.constant("engagement" as const),
    ref: oneOf(...REFS),
    operator: oneOf(...INCLUSION_OPERATORS),
    argument: oneOf(...ENGAGEMENT_STATUSES, ...COMPOUND_ARGUMENTS),
  }),
  fc.record({
    kind: fc.constant("legacy" as const),
    ref: oneOf(...REFS),
    operator: oneOf(...RANK_OPERATORS),
    argument: oneOf(...DELIVERY_ARGUMENTS, ...ENGAGEMENT_STATUSES),
  }),
);

/** Random trios of every kind, over the given paths. */
export function triosOver(paths: readonly string[]): fc.Arbitrary<Trio> {
  const path = oneOf(...paths.map(pathOf));
  return fc.oneof(
    { weight: 20, arbitrary: dataTrios(path) },
    { weight: 3, arbitrary: statusTrios },
    { weight: 2, arbitrary: audienceTrios(path) },
  );
}

const MOST_TRIOS = 6;

/** Random conditions of up to six of some trios. */
export function conditionsOf(trios: fc.Arbitrary<Trio>): fc.Arbitrary<Condition> {
  return fc
    .array(fc.array(trios, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
    .map((groups) => {
      let left = MOST_TRIOS;
      const any = groups.map((group) => {
        const all = group.slice(0, left);
        left -= all.length;
        return { all };
      });
      return { any: any.filter(({ all }) => all.length > 0) };
    });
}

/** Values that are tried at each path. */
export const GRID: readonly (Json | undefined)[] = [
  undefined,
  ...CONSTANTS,
  "c",
  "Z",
  "aab",
  "ba",
  "2024-12-31T12:00Z",
  "2024-12-30",
  "2025-01-02",
  "2026-01-01",
  "2025-01-01T00:00Z",
  3,
  7,
  5.25,
  -9,
  ["c"],
  ["b"],
  ["b", "a"],
  ["a", "a"],
  [{}],
  [null],
  [""],
  [5, "a", "b"],
  ["2025-01-01", 5, true, ""],
  { b: 2 },
];

/** Moments of evaluation that are tried: equal to, next to and far from the times of constants and grid. */
export const NOWS: readonly number[] = [0, 1, -1, DAY, -DAY, DAY + 1, -DAY - 1, DAY / 2, -400 * DAY].map(
  (distance) => NOW + distance,
);

/** Audiences of the recipient that are tried. */
export const AUDIENCE_LISTS: readonly Json[] = [
  [],
  ["a"],
  ["b"],
  ["a", "b"],
  ["ab"],
  ["", "2025-01-01"],
  ["5", "c", "b"],
  null,
];

const INNER: readonly (Json | undefined)[] = [
  undefined,
  "",
  "a",
  "b",
  "2025-01-01",
  5,
  0,
  null,
  ["a"],
  { a: 1 },
];

/** Values that are tried at a path that contains others: the usual ones, and maps and lists of them. */
export const NESTED_GRID: readonly (Json | undefined)[] = [
  ...GRID,
  ...GRID.flatMap((inner) => (inner === undefined ? [] : [{ a: inner }, { 0: inner }, [inner]])),
  ...INNER.flatMap((a) =>
    INNER.flatMap((b): Json[] =>
      a === undefined || b === undefined ? [] : [{ a, 0: b }, [a, b], { a, other: b }],
    ),
  ),
];
