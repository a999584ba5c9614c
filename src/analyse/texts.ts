/** What is asked of texts, by constants. */
export interface TextNeeds {
  /** Texts whose order is asked. */
  readonly ordered: readonly string[];
  /** Texts that are looked for in others. */
  readonly within: readonly string[];
  /** Texts that others are looked for in. */
  readonly around: readonly string[];
  /** How many texts are compared with each other. */
  readonly copies: number;
}

/** Texts, and whether they stand for all texts there are. */
export interface TextCandidates {
  readonly texts: readonly string[];
  readonly complete: boolean;
}

const MOST_WITHIN = 8;
const LONGEST_AROUND = 64;
const MOST_TEXTS = 20_000;

/**
 * Texts that stand for all texts in order, and in what they contain.
 *
 * Where a text stands among the ordered constants is decided by where it leaves them: by a prefix of a constant and
 * one character that does not follow there, for which any character of the same gap will do. What comes behind is
 * free. So a prefix, such a character, and behind a character that occurs in no constant any of the texts to be
 * contained, again divided by that character, stand for every text: no constant can lie across the dividers. Copies
 * are told apart by the divider behind the prefix, of which there are as many, in order.
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

/** Prefixes of the ordered constants, each by itself and with every kind of character that leaves the constants. */
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

/** One code point of each gap that some leave, not one of those to be avoided if the gap has another. */
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

/** Characters that occur in none of some texts and in no timestamp, in ascending order. */
export function neutralCharacters(texts: readonly string[], count: number): readonly string[] {
  const used = new Set(texts.flatMap((text) => [...text]));
  const found: string[] = [];
  // The private characters behind the plain ones are as many as anybody could use.
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

/** Every selection of some things, the smaller ones of those that begin alike first. */
export function subsets<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  let found: (readonly Thing[])[] = [[]];
  for (const thing of things) found = [...found, ...found.map((subset) => [...subset, thing])];
  return found.sort((a, b) => a.length - b.length);
}

function pointsOf(text: string): number[] {
  return [...text].map((character) => character.codePointAt(0) as number);
}
