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
}

/** Texts, and whether they are representative of all texts. */
export interface TextCandidates {
  readonly texts: readonly string[];
  readonly complete: boolean;
}

const MOST_WITHIN = 8;
const LONGEST_AROUND = 64;
const MOST_TEXTS = 20_000;

/**
 * Returns texts that are representative in their order and in the texts that they contain.
 *
 * The position of a text among the ordered constants depends only on the longest prefix that it shares with one of them
 * and on the next character, for which any character between the same two constants will do. The rest is free. So these
 * are representative: such a prefix and character, a divider (a character that occurs in no constant), and a selection
 * of the texts to be contained, joined by the divider; no constant spans a divider. Copies of a text differ in the
 * divider after the prefix, of which there are `copies`, in ascending order.
 */
export function candidateTexts({ ordered, within, around, copies }: TextNeeds): TextCandidates {
  const sought = [...new Set(within)].filter((text) => text !== "");
  const complete = sought.length <= MOST_WITHIN && around.every((text) => text.length <= LONGEST_AROUND);
  const dividers = neutralCharacters([...ordered, ...sought, ...around], copies);
  const tails = subsets(sought.slice(0, MOST_WITHIN)).map((texts) => texts.join(dividers[0]));
  const texts = new Set<string>(["", ...ordered, ...within, ...around]);
  for (const text of around) addSubstrings(text, texts);
  for (const start of startsOf([...new Set(ordered)], sought)) {
    texts.add(start);
    for (const divider of dividers) for (const tail of tails) texts.add(start + divider + tail);
  }
  if (texts.size > MOST_TEXTS) return { texts: [...texts].slice(0, MOST_TEXTS), complete: false };
  return { texts: [...texts], complete };
}

/** Returns the prefixes of the ordered constants, alone and followed by a character from each gap. */
function startsOf(ordered: readonly string[], sought: readonly string[]): ReadonlySet<string> {
  const starts = new Set<string>([""]);
  const avoided = new Set(sought.flatMap(pointsOf));
  const constants = ordered.map(pointsOf);
  for (const constant of constants) {
    for (let length = 0; length <= constant.length; length++) {
      const prefix = constant.slice(0, length);
      const text = String.fromCodePoint(...prefix);
      const following = constants
        .filter((other) => prefix.every((point, index) => other[index] === point))
        .flatMap((other) => other.slice(length, length + 1));
      starts.add(text);
      const stops = [...new Set(following)].sort((a, b) => a - b);
      for (const point of pointsInGaps(stops, avoided)) starts.add(text + String.fromCodePoint(point));
    }
  }
  return starts;
}

/** Returns a code point from each gap between the stops; one that is not to be avoided, if the gap has one. */
function pointsInGaps(stops: readonly number[], avoided: ReadonlySet<number>): readonly number[] {
  const found: number[] = [];
  let from = 0;
  for (const stop of [...stops, 0x110000]) {
    found.push(...pointsInGap(from, stop, avoided));
    from = stop + 1;
  }
  return found;
}

function pointsInGap(from: number, to: number, avoided: ReadonlySet<number>): readonly number[] {
  const plain = [...PLAIN].map((character) => character.codePointAt(0) as number);
  const all = function* () {
    yield* plain.filter((point) => point >= from && point < to);
    for (let point = from; point < to; point++) yield point;
  };
  let few = 0;
  const passed: number[] = [];
  for (const point of all()) {
    if (!avoided.has(point)) return [point];
    passed.push(point);
    if (++few > avoided.size + PLAIN.length) break;
  }
  return [...new Set(passed)];
}

const PLAIN = "amzAMZ059_";

/** Returns characters that do not occur in the given texts or in any timestamp, in ascending order. */
export function neutralCharacters(texts: readonly string[], count: number): readonly string[] {
  const used = new Set(texts.flatMap((text) => [...text]));
  const found: string[] = [];
  // After the plain characters there are thousands of private ones.
  for (let point = 0x5f; found.length < count; point = point === 0x7a ? 0xe000 : point + 1) {
    const character = String.fromCodePoint(point);
    if (!used.has(character)) found.push(character);
  }
  return found;
}

function addSubstrings(text: string, into: Set<string>): void {
  const whole = text.slice(0, LONGEST_AROUND);
  for (let start = 0; start < whole.length; start++) {
    for (let end = start + 1; end <= whole.length; end++) into.add(whole.slice(start, end));
  }
}

/** Returns all subsets, the smallest first. */
export function subsets<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  let found: (readonly Thing[])[] = [[]];
  for (const thing of things) found = [...found, ...found.map((subset) => [...subset, thing])];
  return found.sort((a, b) => a.length - b.length);
}

function pointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) as number);
}
