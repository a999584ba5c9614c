/** Patterns of misspelt names, for schemas: a letter or two neighbours that are wrong, other capitals, other joints. */

/** The beginnings of keys of extensions and tools, which are free. */
export const FREE = "x-|[_$.]";

/** Returns a pattern of the misspellings of some names, other than names that are known. */
export function nearPattern(names: readonly string[], known: readonly string[]): string {
  const near = names.flatMap((name) => [...slips(name), otherCase(name), ...beginningsOf(name, names)]);
  return except([...new Set(near)], known);
}

/** Returns a pattern of alternatives that leaves out the names that are known. */
export function except(alternatives: readonly string[], known: readonly string[]): string {
  const pattern = `(?:${alternatives.join("|")})$`;
  const excepted = known.filter((name) => new RegExp(`^${pattern}`, "u").test(name));
  const names = excepted.length === 0 ? "" : `|(?:${excepted.join("|")})$`;
  return `^(?!${FREE}${names})${pattern}`;
}

/** The names of up to so many letters are near to many words, so only one letter may be wrong. */
const SHORT = 5;

/** Patterns of a name with a slip in one of its words, or with none. */
function slips(name: string): readonly string[] {
  if (name.length <= SHORT) return [oneSlip(name)];
  const words = name.split("_");
  return words.flatMap((word, index) => {
    const before = words.slice(0, index).map((one) => `${one}_`);
    const after = words.slice(index + 1).map((one) => `_${one}`);
    const windows = Array.from({ length: Math.max(1, word.length - 1) }, (_, at) => at);
    return windows.map((at) =>
      [...before, word.slice(0, at), ".{1,3}", word.slice(at + 2), ...after].join(""),
    );
  });
}

/** A pattern of a word with one letter that is wrong, missing, too many or swapped with the next. */
function oneSlip(word: string): string {
  const [first = "", ...others] = word;
  if (first === "") return ".?";
  const rest = others.join("");
  const [second = "", ...after] = others;
  const swapped = second === "" ? [] : [`${second}${first}${after.join("")}`];
  return `(?:${[first + oneSlip(rest), `.?${rest}`, `.${word}`, ...swapped].join("|")})`;
}

/** A pattern of a name in any capitals, its words joined in any way. */
function otherCase(name: string): string {
  return [...name].map((one) => (one === "_" ? "[_ -]?" : `[${one.toUpperCase()}${one}]`)).join("");
}

/** The beginnings of a name in whole words, such as `delay_until`, that begin no other name. */
function beginningsOf(name: string, names: readonly string[]): readonly string[] {
  const words = name.split("_");
  const beginnings = words.slice(1).map((_, index) => words.slice(0, index + 1).join("_"));
  const isShared = (one: string) => names.some((other) => other !== name && other.startsWith(`${one}_`));
  return beginnings.filter((one) => one.length >= 4 && !isShared(one));
}
