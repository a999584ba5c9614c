import { instantOf } from "../time/index.ts";
import type { Token } from "./tokens.ts";

/** Values as people write them: each function returns the right spellings, best first, or none. */

/** The spellings of a number: `1,000` is `1000`; `50%` may be `50` or `0.5`. */
export function numbersFor(written: string): readonly string[] {
  const bare = written
    .toLowerCase()
    .replace(/^(?:[$€£¥]|usd|eur|gbp)\s?/, "")
    .replace(/\s?(?:[€$£]|usd|eur|gbp|chf|dollars?|euros?)$/, "")
    .replace("−", "-")
    .replace(/^\+/, "");
  const [, digits = "", suffix = ""] = /^(.*?)\s?(%|k)?$/.exec(bare) ?? [];
  const plain = plainNumber(digits);
  const number = Number(plain);
  if (plain === "" || !Number.isFinite(number)) return [];
  if (suffix === "%") return [plain, String(Number((number / 100).toPrecision(12)))];
  if (suffix === "k") return [String(number * 1000)];
  // A leading zero is part of a code as often as of a number.
  return /^0\d/.test(digits) ? [JSON.stringify(written), plain] : [plain];
}

function plainNumber(digits: string): string {
  const isContinental = /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(digits);
  const grouped = /^-?\d{1,3}(?:[,_'’ ]\d{3})+(?:\.\d+)?$/.test(digits);
  const plain = isContinental
    ? digits.replaceAll(".", "").replace(",", ".")
    : grouped
      ? digits.replace(/[,_'’ ]/g, "")
      : digits.replace(",", ".").replaceAll("_", "");
  const whole = plain
    .replace(/\.$/, "")
    .replace(/^(-?)\./, "$10.")
    .replace(/^(-?)0+(?=\d)/, "$1");
  return /^-?\d+(?:\.\d+)?(?:e[+-]?\d+)?$/.test(whole) ? whole : "";
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The spellings of a date: `30.06.2025` is `2025-06-30`; `01/02/2025` may be in January or in February. */
export function datesFor(written: string): readonly string[] {
  const text = written.toLowerCase();
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits));
  const [first = 0, second = 0, third = 0] = numbers;
  const month = MONTHS.findIndex((name) => text.includes(name)) + 1;
  if (month > 0) return real([dateOf(second, month, first)]);
  if (/^\d{4}[-/]/.test(text)) {
    const clock = /[t ](\d{1,2}):(.*)$/.exec(text);
    const rest = clock === null ? "" : `T${String(clock[1]).padStart(2, "0")}:${clock[2]}`;
    return real([dateOf(first, second, third) + rest.replace(/ ?(?:z|utc)$/i, "Z").replace(" ", "")]);
  }
  const dayFirst = dateOf(third, second, first);
  return real(text.includes(".") || first === second ? [dayFirst] : [dateOf(third, first, second), dayFirst]);
}

function dateOf(year: number, month: number, day: number): string {
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join(
    "-",
  );
}

function real(dates: readonly string[]): readonly string[] {
  return dates.filter((date) => instantOf(date) !== undefined);
}

/** The day after a date; undefined for a time within a day. */
export function nextDay(date: string): string | undefined {
  const instant = /^\d{4}-\d\d-\d\d$/.test(date) ? instantOf(date) : undefined;
  return instant === undefined ? undefined : new Date(instant + 86_400_000).toISOString().slice(0, 10);
}

const QUANTITIES = "zero one two three four five six seven eight nine ten eleven twelve".split(" ");

/** The number that a word or a numeral counts with. */
export function countOf({ kind, lower, text }: Token): number | undefined {
  if (kind === "number") return /^\d{1,8}$/.test(text) ? Number(text) : undefined;
  if (/^(?:an?|the)$/.test(lower)) return 1;
  const count = QUANTITIES.indexOf(lower);
  return count < 0 ? undefined : count;
}

const UNITS: readonly (readonly [RegExp, string, number])[] = [
  [/^(?:m|mins?|minutes?)$/, "minute", 1],
  [/^(?:h|hrs?|hours?)$/, "hour", 1],
  [/^(?:d|days?)$/, "day", 1],
  [/^(?:w|wks?|weeks?)$/, "week", 1],
  [/^(?:fortnights?)$/, "week", 2],
  [/^(?:mo|months?)$/, "day", 30],
  [/^(?:quarters?)$/, "day", 91],
  [/^(?:y|yrs?|years?)$/, "day", 365],
];

/** The spelling of a count of a unit; undefined for words that are no unit of the language, such as seconds. */
export function stretchOf(count: number, unit: string): string | undefined {
  const found = UNITS.find(([form]) => form.test(unit));
  if (found === undefined) return undefined;
  const total = count * found[2];
  return `${total} ${found[1]}${total === 1 ? "" : "s"}`;
}

/** Checks whether a word is a unit of time, one of the language or not. */
export function isUnit(word: string): boolean {
  return /^(?:s|secs?|seconds?)$/.test(word) || UNITS.some(([form]) => form.test(word));
}
