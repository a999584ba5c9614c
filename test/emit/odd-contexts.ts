import fc from "fast-check";
import { type Pair, pairs } from "../differential/pairs.ts";

/**
 * Contexts that no JSON holds: objects without a prototype, of a class, with getters or inherited names, values of the
 * wrong types, and names added to `Object.prototype`.
 */

type Keyed = { [key: string]: unknown };

class Instance {
  constructor(of: Keyed, isOwn: boolean) {
    for (const key of Object.keys(of)) {
      const at = isOwn ? this : Instance.prototype;
      if (isOwn)
        Object.defineProperty(at, key, { get: () => of[key], enumerable: false, configurable: true });
    }
  }
}

const CLASSES = [class A {}, class B extends Map {}, class C extends Date {}];

/** Ways of making another object of a plain one, whose names are its own. */
const ODD_OBJECTS: readonly ((object: Keyed) => unknown)[] = [
  (object) => Object.assign(Object.create(null), object),
  (object) => new Instance(object, true),
  (object) => Object.freeze({ ...object }),
  (object) => ({ ...object, constructor: undefined }),
  (object) => ({ constructor: "x", ...object }),
  (object) => Object.defineProperties({}, Object.getOwnPropertyDescriptors(new Instance(object, true))),
  (object) => Object.assign(new (CLASSES[0] as new () => object)(), object),
  (object) => Object.assign(new Map(), object),
  (object) => Object.defineProperties(() => 1, Object.getOwnPropertyDescriptors(object)),
  (object) => Object.assign([], object),
  (object) => Object.setPrototypeOf([...Object.values(object)], Object.prototype),
  (object) => new Proxy(object, {}),
  (object) => ({ ...object, matched: undefined }),
  (object) => ({ ...object, matched: true }),
  (object) => Object.fromEntries(Object.keys(object).map((key) => [key, undefined])),
  (object) => JSON.parse(`{"__proto__": ${JSON.stringify(Object.keys(object))}, "x": 1}`),
];

/** Ways of making an object that inherits names. */
const HEIRS: typeof ODD_OBJECTS = [
  (object) => Object.create(object),
  (object) => new Instance(object, false),
  (object) => Object.assign(Object.create({ inherited: 1 }), object),
  (object) => Object.assign(Object.create({ matched: true }), object),
];

const CYCLE: unknown[] = [];
CYCLE.push(CYCLE);

const ODD_VALUES: readonly unknown[] = [
  ...[undefined, null, Number.NaN, Number.POSITIVE_INFINITY, -0, 5n, Symbol("s"), () => 1, new Date(0)],
  ...[
    new Date(Number.NaN),
    new Date("2025-01-01"),
    new Map(),
    new Set(["a"]),
    new String("pro"),
    new Number(5),
  ],
  ...[
    /x/,
    new Array(1),
    [undefined],
    [new Date(0)],
    [Number.NaN],
    [["a"], new Map()],
    { a: undefined },
    { x: new Date(0) },
  ],
  ...[
    "skipped",
    "expired",
    [],
    "",
    {},
    { x: { a: 1 } },
    [{ status: "sent" }],
    Object.create(null),
    true,
    "sent",
  ],
  ...[
    { toJSON: () => "pro" },
    Object.assign([], { x: 1 }),
    new Uint8Array(2),
    new (class {})(),
    Promise.resolve(),
  ],
];

/** Names that conditions of `pairs` read, and some of every object. */
const POLLUTIONS: readonly string[] = [
  ...[
    "data",
    "refs",
    "recipient",
    "vars",
    "run",
    "now",
    "audiences",
    "x",
    "y",
    "a",
    "list",
    "plan",
    "amount",
    "total_activities",
  ],
  ...[
    "email_1",
    "in_app_feed_1",
    "my step",
    "unknown_1",
    "status",
    "engagement_statuses",
    "matched",
    "0",
    "a.b",
    "zzz",
  ],
];

export interface OddPair extends Pair {
  /** Names that `Object.prototype` has while the pair is evaluated. */
  readonly polluted: readonly string[];
  readonly pollution: unknown;
}

/** Draws integers from a seed. */
function drawer(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return ((state ^ (state >>> 13)) >>> 0) % below;
  };
}

/** Makes a context odd in a few places. `one` in so many places is changed. */
function oddly(
  value: unknown,
  one: number,
  draw: (below: number) => number,
  objects: typeof ODD_OBJECTS,
): unknown {
  if (draw(one) === 0 && draw(2) === 0) return ODD_VALUES[draw(ODD_VALUES.length)];
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if (Array.isArray(value)) {
    const items = value.map((item) => oddly(item, one, draw, objects));
    if (draw(one * 2) === 0) items.push(ODD_VALUES[draw(ODD_VALUES.length)]);
    return items;
  }
  const object = Object.fromEntries(
    Object.entries(value)
      .filter(() => draw(one * 2) > 0)
      .map(([key, member]) => [key, oddly(member, one, draw, objects)]),
  );
  return draw(one) === 0 ? objects[draw(objects.length)]?.(object) : object;
}

/** Pairs of others, whose contexts are odd somewhere. */
export function oddPairsOf(some: fc.Arbitrary<Pair>): fc.Arbitrary<OddPair> {
  return fc
    .record({
      pair: some,
      seed: fc.integer(),
      one: fc.constantFrom(3, 6, 12, 30),
      polluted: fc.oneof(
        { weight: 2, arbitrary: fc.constant([]) },
        { weight: 3, arbitrary: fc.array(fc.constantFrom(...POLLUTIONS), { minLength: 1, maxLength: 4 }) },
      ),
      pollution: fc.constantFrom<unknown>("pro", undefined, {}, [{ status: "sent" }], 5, new Date(0)),
    })
    .map(({ pair, seed, one, ...rest }) => ({
      ...pair,
      ...rest,
      context: oddly(pair.context, one, drawer(seed), [...ODD_OBJECTS, ...HEIRS]) as never,
    }));
}

/** Pairs whose contexts are odd somewhere. */
export const oddPairs: fc.Arbitrary<OddPair> = oddPairsOf(pairs);

/** Pairs whose contexts are odd somewhere, but in which no name is inherited. */
export const ownPairs: fc.Arbitrary<Pair> = fc
  .record({ pair: pairs, seed: fc.integer(), one: fc.constantFrom(3, 6, 12, 30) })
  .map(({ pair, seed, one }) => ({
    ...pair,
    context: oddly(pair.context, one, drawer(seed), ODD_OBJECTS) as never,
  }));

/** Evaluates while `Object.prototype` has names of a pair. */
export function polluted<Result>({ polluted: names, pollution }: OddPair, evaluate: () => Result): Result {
  for (const name of names) {
    Object.defineProperty(Object.prototype, name, { value: pollution, configurable: true, writable: true });
  }
  try {
    return evaluate();
  } finally {
    for (const name of names) delete (Object.prototype as unknown as Keyed)[name];
  }
}
