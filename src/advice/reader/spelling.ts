export const TURNED: ReadonlyMap<string, string> = new Map([
  ["<", ">"],
  ["<=", ">="],
  [">", "<"],
  [">=", "<="],
  ["==", "=="],
  ["!=", "!="],
]);

export const TURNED_TIMES: ReadonlyMap<string, string> = new Map([
  ["<", "is on or after"],
  ["<=", "is on or after"],
  [">", "is before"],
  [">=", "is before"],
  ["is before", "is on or after"],
  ["is on or after", "is before"],
]);

export const OPPOSITES: ReadonlyMap<string, string> = new Map([
  ["==", "!="],
  ["!=", "=="],
  ["is", "is not"],
  ["is not", "is"],
  ["contains", "does not contain"],
  ["does not contain", "contains"],
  [">", "<="],
  ["<=", ">"],
  ["<", ">="],
  [">=", "<"],
  ["is before", "is on or after"],
  ["is on or after", "is before"],
]);

export function negatedCase(verb: string): string {
  return verb.replace(/^has (?!not )/, "has not ");
}

/** The phrase of a case with the other polarity. */
export function opposedCase(verb: string): string {
  return verb.startsWith("has not ") ? verb.replace("has not ", "has ") : negatedCase(verb);
}

export function joined(...texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join(" ");
}

export function partsOf(duration: string): readonly [number, string] {
  const [, count = "", unit = ""] = /(\d+)([a-z]+)$/.exec(duration) ?? [];
  return [Number(count), unit];
}

export function isPlainText(text: string): boolean {
  return /^(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')$/.test(text);
}

/** The items of a list in brackets, as right texts and numbers. */
export function itemsIn(text: string): readonly string[] | undefined {
  const inner = text.slice(1, -1).trim();
  if (inner === "") return [];
  const items = inner.match(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^,]+/g)?.map((item) => item.trim()) ?? [];
  return items
    .filter((item) => item !== "")
    .map((item) => {
      if (/^-?\d+(?:\.\d+)?$/.test(item) || /^(?:true|false|null)$/.test(item)) return item;
      return JSON.stringify(item.replace(/^["'“‘]|["'”’]$/g, ""));
    });
}
