import type { Json, JsonObject } from "../../document/index.ts";
import { parse } from "../../language/index.ts";

/** Conditions that were written in several texts, or as a map, as the one text that is meant. */

/** The longest text that a remedy writes out. */
const LONGEST = 200;

/** Checks whether a text is a condition without errors that a remedy can write out. */
export function isSound(
  text: string,
  options: { readonly prefixes?: readonly string[] | undefined } = {},
): boolean {
  if (text.length > LONGEST) return false;
  return parse(text, { prefixes: options.prefixes }).condition !== undefined;
}

/** Joins conditions by a word: those that contain `or` stand in parentheses beside `and`. Returns undefined if one is unsound. */
export function joinTexts(
  texts: readonly string[],
  word: "and" | "or",
  options: { readonly prefixes?: readonly string[] | undefined } = {},
): string | undefined {
  const parts = texts.map((text) => text.replace(/\s*[\r\n]\s*/g, " ").trim());
  if (parts.length === 0 || !parts.every((part) => isSound(part, options))) return undefined;
  const needsGroups = word === "and" && parts.length > 1;
  const text = parts
    .map((part) => (needsGroups && /\bor\b/i.test(part) ? `(${part})` : part))
    .join(` ${word} `);
  return isSound(text, options) ? text : undefined;
}

/** One text that was written as several items of a list. */
interface JoinedItems {
  readonly text: string;
  /** The index of the first item that begins or ends with a connective, and this word. */
  readonly index: number;
  readonly word: string;
  readonly side: "begins" | "ends";
}

const LEADING = /^(?:and|or)(?=\s|$)/i;
const TRAILING = /(?<=\s)(?:and|or)$/i;

/** Returns the one text of a list whose items begin or end with `and` or `or`; undefined if no item does. */
export function joinedItems(items: readonly string[]): JoinedItems | undefined {
  let index: number | undefined;
  let word = "";
  let side: JoinedItems["side"] = "begins";
  const texts: string[] = [];
  const words: (string | undefined)[] = [];
  for (const [at, item] of items.entries()) {
    const text = item.trim();
    const leading = at > 0 ? LEADING.exec(text)?.[0] : undefined;
    const trailing = at < items.length - 1 ? TRAILING.exec(text)?.[0] : undefined;
    if (index === undefined && (leading ?? trailing) !== undefined) {
      index = at;
      word = leading ?? trailing ?? "";
      side = leading === undefined ? "ends" : "begins";
    }
    const body = text.slice(leading?.length ?? 0, text.length - (trailing?.length ?? 0)).trim();
    if (leading !== undefined) words[texts.length] = leading.toLowerCase();
    if (body !== "") texts.push(body);
    if (trailing !== undefined) words[texts.length] = trailing.toLowerCase();
  }
  if (index === undefined) return undefined;
  const text = joinGroups(texts, words);
  return text === undefined ? undefined : { text, index, word, side };
}

/**
 * Joins texts by the words before them. Those without a word must all hold, so that they begin a group. Returns undefined if a
 * group has both words.
 */
function joinGroups(texts: readonly string[], words: readonly (string | undefined)[]): string | undefined {
  const groups: { readonly texts: string[]; readonly words: Set<string> }[] = [];
  for (const [at, text] of texts.entries()) {
    const word = words[at];
    const last = groups.at(-1);
    if (word === undefined || last === undefined) groups.push({ texts: [text], words: new Set() });
    else {
      last.texts.push(text);
      last.words.add(word);
    }
  }
  const joined = groups.map(({ texts, words }) => {
    const [word, other] = words;
    return other === undefined ? joinTexts(texts, word === "or" ? "or" : "and") : undefined;
  });
  return joined.includes(undefined) ? undefined : joinTexts(joined as string[], "and");
}

/** Returns the text of a condition that is written as a map: a group, a trio, a negation, or paths with their values. */
export function textOfMap(value: JsonObject): string | undefined {
  const text = textOf(value);
  return text !== undefined && isSound(text) ? text : undefined;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["equal_to", "=="],
  ["not_equal_to", "!="],
  ["greater_than", ">"],
  ["greater_than_or_equal_to", ">="],
  ["less_than", "<"],
  ["less_than_or_equal_to", "<="],
]);

/** Keys over conditions, by their meaning: some are the platform's own, others those of other tools. */
const GROUPS: readonly (readonly [RegExp, "and" | "or" | "none"])[] = [
  [/^(?:all(?:_of)?|and|if|when|must|conditions?)$/i, "and"],
  [/^(?:any(?:_of)?|or|some|one_of|should)$/i, "or"],
  [/^(?:none(?:_of)?|nor|not|unless|must_not)$/i, "none"],
];

function textOf(value: Json): string | undefined {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object" || isList(value)) return undefined;
  const { variable, operator, argument = null } = value;
  if (typeof variable === "string" && typeof operator === "string") {
    return `${variable} ${SYMBOLS.get(operator) ?? operator} ${JSON.stringify(argument)}`;
  }
  const parts = Object.entries(value).map(([key, member]) => textOfEntry(key, member));
  return parts.includes(undefined) ? undefined : joinTexts(parts as string[], "and");
}

function textOfEntry(key: string, member: Json): string | undefined {
  // A colon within a text divides it.
  if (typeof member === "string" && isSound(`${key}: ${member}`)) return `${key}: ${member}`;
  const group = GROUPS.find(([pattern]) => pattern.test(key))?.[1];
  if (group === undefined) return textOfPath(key, member);
  const parts = (isList(member) ? member : [member]).map(textOf);
  if (parts.includes(undefined)) return undefined;
  const joined = joinTexts(parts as string[], group === "and" ? "and" : "or");
  return group === "none" && joined !== undefined ? `not (${joined})` : joined;
}

/** Returns the text of a path over the value that it must have, or one of the values. */
function textOfPath(path: string, value: Json): string | undefined {
  // Braces around a condition make it a key without a value.
  if (value === null) return path;
  if (isList(value)) {
    const parts = value.map((one) => (one === null ? undefined : textOfPath(path, one)));
    return parts.includes(undefined) ? undefined : joinTexts(parts as string[], "or");
  }
  if (typeof value === "object") {
    const parts = Object.entries(value).map(([key, member]) => textOfPath(`${path}.${key}`, member));
    return parts.includes(undefined) ? undefined : joinTexts(parts as string[], "and");
  }
  if (!path.includes(".")) return undefined;
  const isCompared = typeof value === "string" && /^\s*(?:[=!<>]=|[<>])/.test(value);
  return isCompared ? `${path} ${value.trim()}` : `${path} == ${JSON.stringify(value)}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
