import type { Condition, Trio } from "../../condition/index.ts";
import { type Document, type DocumentNode, entryOf, type Json } from "../../document/index.ts";
import { type LanguageOptions, locateTrios, type Spell } from "../../language/index.ts";
import { LIMITS } from "../../problem/index.ts";
import { mapTrios, triosIn } from "./trio-keys.ts";

/**
 * The spelling of numbers, `1.10` or `12345678901234567890`, which a condition does not have: a file that is rewritten keeps
 * it, so that no number of more digits than computers calculate with becomes another one (spec 7.3.9).
 */

type Numerals = readonly string[];

/** Texts in quotes, and numbers outside of them. */
const QUOTED_OR_NUMERAL = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

const isQuoted = (text: string): boolean => /^["']/.test(text);

function numeralsIn(text: string): Numerals {
  return (text.match(QUOTED_OR_NUMERAL) ?? []).filter((found) => !isQuoted(found));
}

/** Writes the numbers of a text as others spell them, if these are the same numbers. */
function respelled(text: string, numerals: Numerals): string {
  const own = numeralsIn(text);
  const isSame =
    own.length === numerals.length &&
    own.every((numeral, index) => Number(numeral) === Number(numerals[index]));
  if (!isSame) return text;
  const left = [...numerals];
  return text.replace(QUOTED_OR_NUMERAL, (found) => (isQuoted(found) ? found : (left.shift() as string)));
}

/** Checks for an argument of numbers; those within texts, paths and times keep their spelling anyway. */
function hasNumbers(trio: Trio): boolean {
  if (trio.kind !== "data" || trio.argument === undefined) return false;
  const { argument } = trio;
  return argument.kind === "range" || (argument.kind === "value" && typeof argument.value !== "string");
}

function triosOf({ any }: Condition): readonly Trio[] {
  return any.flatMap(({ all }) => all);
}

/** Writes the numbers of stored conditions as the texts spell them that they are made from. */
export function spelledAsTexts(
  stored: Json,
  condition: Condition,
  texts: readonly string[],
  options: LanguageOptions,
): Json {
  const isCanonical = (text: string) => numeralsIn(text).every((found) => String(Number(found)) === found);
  if (texts.every(isCanonical)) return stored;
  const spellings = spellingsIn(texts, options);
  const keys = triosOf(condition).map((trio) => JSON.stringify(trio));
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const taken = new Map<string, number>();
  let index = 0;
  return mapTrios(stored, (trio) => {
    const key = keys[index++] as string;
    const found = spellings.get(key);
    if (found === undefined || typeof trio.argument !== "string") return trio;
    // Distribution repeats trios; else the same ones are in the order of the text.
    const isInOrder = counts.get(key) === found.length;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    const argument = respelled(trio.argument, found[isInOrder ? nth : 0] as Numerals);
    return argument.length > LIMITS.operandLength ? trio : { ...trio, argument };
  });
}

/** Returns the spellings of each trio of texts, by the trio as JSON, in the order of the texts. */
function spellingsIn(texts: readonly string[], options: LanguageOptions): ReadonlyMap<string, Numerals[]> {
  const spellings = new Map<string, Numerals[]>();
  for (const text of texts) {
    const groups = [locateTrios(text, options)];
    for (const { groups: nested } of groups) groups.push(...nested);
    const located = groups.flatMap(({ trios }) => trios).filter(({ trio }) => hasNumbers(trio));
    for (const { trio, span, operator } of located.sort((a, b) => a.span.start - b.span.start)) {
      const key = JSON.stringify(trio);
      const spelled = spellings.get(key) ?? [];
      spelled.push(numeralsIn(text.slice(operator.end, span.end)));
      spellings.set(key, spelled);
    }
  }
  return spellings;
}

/** Returns a function that writes the numbers of a trio's argument as stored conditions spell them. */
export function spellingOf({ text }: Document, stored: DocumentNode, condition: Condition): Spell {
  const nodes = triosIn(stored);
  const trios = triosOf(condition);
  const spellings = new Map<Trio, Numerals>();
  for (const [index, trio] of trios.entries()) {
    const node = nodes.length === trios.length ? nodes[index] : undefined;
    const argument = node && entryOf(node, "argument")?.node;
    if (argument === undefined || !hasNumbers(trio)) continue;
    const { value, span } = argument;
    spellings.set(trio, numeralsIn(typeof value === "string" ? value : text.slice(span.start, span.end)));
  }
  return (trio, argument) => {
    const numerals = spellings.get(trio);
    return numerals === undefined ? argument : respelled(argument, numerals);
  };
}
