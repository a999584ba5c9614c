import type { Budget } from "./budget.ts";

/** The constants that texts are compared with. */
export interface TextNeeds {
  /** Texts that others are ordered relative to. */
  readonly ordered: readonly string[];
  /** Texts that are looked for in others. */
  readonly within: readonly string[];
  /** Texts that others are looked for in. */
  readonly around: readonly string[];
  /** The number of texts that are compared with each other. */
  readonly copies: number;
  /** Set if texts begin with every prefix of the ordered constants, even if a shorter one has the same verdicts. */
  readonly hasEveryPrefix?: boolean;
}

/** Texts, and whether they are representative of all texts. */
export interface TextCandidates {
  readonly texts: readonly string[];
  readonly isComplete: boolean;
}

const MOST_WITHIN = 8;
const LONGEST_AROUND = 64;
const MOST_TEXTS = 20_000;

/** The number of characters that can be put together at the cost of one step of the search. */
const CHARACTERS_A_STEP = 64;

/** The number of texts that can be made at the cost of one step of the search, their characters aside. */
const TEXTS_A_STEP = 4;

/**
 * Returns texts that are representative in their order and in the texts that they contain.
 *
 * The position of a text among the ordered constants depends only on the longest prefix that it shares with one of them
 * and on the next character, for which any character between the same two constants will do. The rest is free. So these
 * are representative: such a prefix and character, a divider (a character that occurs in no constant), and a selection
 * of the texts to be contained, joined by the divider; no constant spans a divider. Copies of a text differ in the
 * divider after the prefix, of which there are `copies`, in ascending order. Of prefixes that lead to the same position,
 * the shortest is enough: what a longer one contains, a selection adds.
 */
export function candidateTexts(needs: TextNeeds, budget: Budget): TextCandidates {
  const { ordered, within, around, copies, hasEveryPrefix = false } = needs;
  const sought = [...new Set(within)].filter((text) => text !== "");
  spendOn([...ordered, ...sought, ...around], budget);
  const isComplete = sought.length <= MOST_WITHIN && around.every((text) => text.length <= LONGEST_AROUND);
  const dividers = neutralCharacters([...ordered, ...sought, ...around], copies);
  const tails: string[] = [];
  for (const texts of subsets(sought.slice(0, MOST_WITHIN))) {
    const tail = texts.join(dividers[0]);
    spendOn([tail], budget);
    tails.push(tail);
  }
  const texts = new Set<string>();
  for (const text of candidates()) {
    if (texts.has(text)) continue;
    spendOn([text], budget);
    if (texts.size === MOST_TEXTS) return { texts: [...texts], isComplete: false };
    texts.add(text);
  }
  return { texts: [...texts], isComplete };

  function* candidates(): Iterable<string> {
    yield "";
    yield* ordered;
    yield* within;
    yield* around;
    for (const text of around) yield* substringsOf(text);
    for (const start of startsOf([...new Set(ordered)], sought, hasEveryPrefix, budget)) {
      yield start;
      for (const divider of dividers) for (const tail of tails) yield start + divider + tail;
    }
  }
}

function spendOn(texts: readonly string[], budget: Budget): void {
  let length = 0;
  for (const text of texts) length += text.length;
  budget.require(texts.length / TEXTS_A_STEP + length / CHARACTERS_A_STEP);
}

/** Yields the prefixes of the ordered constants, alone and followed by a character from each gap. */
function* startsOf(
  ordered: readonly string[],
  sought: readonly string[],
  hasEveryPrefix: boolean,
  budget: Budget,
): Iterable<string> {
  const avoided = new Set<number>();
  for (const text of sought) for (const point of pointsOf(text)) avoided.add(point);
  const points = ordered.map(pointsOf);
  if (ordered.length === 0) yield "";
  for (const [index, constant] of points.entries()) {
    const text = ordered[index] as string;
    let total = 0;
    for (const other of points) total += Math.min(other.length, constant.length);
    budget.require(total / CHARACTERS_A_STEP);
    const shared = points.map((other) => sharedLength(constant, other));
    const boundaries = new Set(shared);
    // Prefixes that an earlier constant has, too, were tried with that one.
    const from = Math.max(-1, ...shared.slice(0, index)) + 1;
    let units = 0;
    for (let length = 0; length < from; length++) units += unitsOf(constant[length]);
    let hasBelow = false;
    let hasAbove = false;
    let isFirst = true;
    for (let length = from; length <= constant.length; units += unitsOf(constant[length++])) {
      const isBoundary = hasEveryPrefix || boundaries.has(length);
      const next = constant[length];
      if (!isBoundary && hasBelow && hasAbove && next !== 0) continue;
      const prefix = text.slice(0, units);
      if (isBoundary || isFirst || next === 0) yield prefix;
      if (isBoundary || next === undefined) {
        const following = new Set<number>();
        for (const [at, other] of points.entries()) {
          const point = other[length];
          if ((shared[at] as number) >= length && point !== undefined) following.add(point);
        }
        const stops = [...following].sort((a, b) => a - b);
        for (const point of pointsInGaps(stops, avoided, budget)) yield prefix + String.fromCodePoint(point);
        [hasBelow, hasAbove, isFirst] = [false, false, true];
        continue;
      }
      isFirst = false;
      // Between two boundaries every prefix leads to the same position, just below or just above the constants.
      if (!hasBelow) {
        const below = pointsInGap(0, next, avoided, budget);
        for (const point of below) yield prefix + String.fromCodePoint(point);
        hasBelow = below.length === 1 && !avoided.has(below[0] as number);
      }
      if (!hasAbove) {
        const above = pointsInGap(next + 1, 0x110000, avoided, budget);
        for (const point of above) yield prefix + String.fromCodePoint(point);
        hasAbove = above.length === 1 && !avoided.has(above[0] as number);
      }
    }
  }
}

/** The number of characters that two texts share at their beginnings. */
function sharedLength(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

function unitsOf(point: number | undefined): number {
  return point !== undefined && point > 0xffff ? 2 : 1;
}

/** Returns a code point from each gap between the stops; one that is not to be avoided, if the gap has one. */
function pointsInGaps(
  stops: readonly number[],
  avoided: ReadonlySet<number>,
  budget: Budget,
): readonly number[] {
  const found: number[] = [];
  let from = 0;
  for (const stop of [...stops, 0x110000]) {
    for (const point of pointsInGap(from, stop, avoided, budget)) found.push(point);
    from = stop + 1;
  }
  return found;
}

function pointsInGap(
  from: number,
  to: number,
  avoided: ReadonlySet<number>,
  budget: Budget,
): readonly number[] {
  const passed = new Set<number>();
  for (const point of pointsFrom(from, to)) {
    if (!avoided.has(point)) return [point];
    passed.add(point);
  }
  budget.require(passed.size / TEXTS_A_STEP);
  return [...passed];
}

function* pointsFrom(from: number, to: number): Iterable<number> {
  for (const point of PLAIN) if (point >= from && point < to) yield point;
  for (let point = from; point < to; point++) yield point;
}

const PLAIN = pointsOf("amzAMZ059_");

/** Returns characters that do not occur in the given texts or in any timestamp, in ascending order. */
export function neutralCharacters(texts: readonly string[], count: number): readonly string[] {
  const used = new Set<string>();
  for (const text of texts) for (const character of text) used.add(character);
  const found: string[] = [];
  // After the plain characters there are thousands of private ones.
  for (let point = 0x5f; found.length < count; point = point === 0x7a ? 0xe000 : point + 1) {
    const character = String.fromCodePoint(point);
    if (!used.has(character)) found.push(character);
  }
  return found;
}

function* substringsOf(text: string): Iterable<string> {
  const whole = text.slice(0, LONGEST_AROUND);
  for (let start = 0; start < whole.length; start++) {
    for (let end = start + 1; end <= whole.length; end++) yield whole.slice(start, end);
  }
}

/** Returns all subsets, the smallest first. */
export function subsets<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  let found: (readonly Thing[])[] = [[]];
  for (const thing of things) found = [...found, ...found.map((subset) => [...subset, thing])];
  return found.sort((a, b) => a.length - b.length);
}

function pointsOf(text: string): number[] {
  const points: number[] = [];
  for (const character of text) points.push(character.codePointAt(0) as number);
  return points;
}
