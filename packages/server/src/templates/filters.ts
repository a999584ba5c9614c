import { createHash } from "node:crypto";
import type { FilterImplOptions } from "liquidjs";
import { Escaped, escapeHtml, textOf } from "./escape.ts";
import { markdownToHtml } from "./markdown.ts";

/** Thrown by a filter that cannot do what it is asked. The message follows the words "the template". */
export class FilterFault extends Error {
  override readonly name = "FilterFault";
}

type Style = "short" | "medium" | "long" | "full";

const STYLES: readonly string[] = ["short", "medium", "long", "full"] satisfies readonly Style[];

/** The platform's filters, beside those of Liquid; a value that is no date or number stays as it is. */
export const PLATFORM_FILTERS: { readonly [name: string]: FilterImplOptions } = {
  timezone: (value: unknown, zone: unknown) => {
    const date = dateIn(value);
    return date === undefined ? value : isoIn(date, textOf(zone));
  },
  format_date_in_locale: (value: unknown, locale: unknown, style: unknown = "short") => {
    const date = dateIn(value);
    return date === undefined
      ? value
      : formatDate(date, locale, { dateStyle: styleOf(style), timeZone: "UTC" });
  },
  format_datetime_in_locale: (
    value: unknown,
    locale: unknown,
    dateStyle: unknown = "short",
    timeStyle: unknown = "short",
  ) => {
    const date = dateIn(value);
    const styles = { dateStyle: styleOf(dateStyle), timeStyle: styleOf(timeStyle), timeZone: "UTC" } as const;
    return date === undefined ? value : formatDate(date, locale, styles);
  },
  format_number: (value: unknown, locale: unknown) => formatNumber(value, locale, {}),
  currency: (value: unknown, currency: unknown = "USD", locale: unknown = "en") =>
    formatNumber(value, locale, { style: "currency", currency: textOf(currency) }),
  rounded_currency: (value: unknown, currency: unknown = "USD", locale: unknown = "en") =>
    formatNumber(value, locale, {
      style: "currency",
      currency: textOf(currency),
      minimumFractionDigits: 0,
      maximumFractionDigits: 0,
    }),
  from_json: (value: unknown) => {
    if (typeof value !== "string" && !(value instanceof Escaped)) return value;
    try {
      return JSON.parse(textOf(value));
    } catch {
      throw new FilterFault("gives `from_json` a text that is not JSON");
    }
  },
  pluralize: (value: unknown, one: unknown, many: unknown) => (Number(value) === 1 ? one : many),
  titlecase: (value: unknown) =>
    textOf(value).replace(/[\p{L}\p{N}'’]+/gu, (word) => {
      const [first = "", ...rest] = word;
      return first.toUpperCase() + rest.join("").toLowerCase();
    }),
  md5: (value: unknown) => createHash("md5").update(textOf(value)).digest("hex"),
  intersect: (value: unknown, other: unknown) => {
    const wanted = new Set(listOf(other).map((item) => JSON.stringify(item)));
    return listOf(value).filter((item) => wanted.has(JSON.stringify(item)));
  },
  from_markdown: (value: unknown) => new Escaped(markdownToHtml(textOf(value)), "html"),
  compare_versions: (value: unknown, other: unknown) => compareVersions(textOf(value), textOf(other)),
};

/** Liquid's filters that write HTML, so that what they give is not written for it again. */
export const HTML_FILTERS: { readonly [name: string]: (value: unknown) => Escaped } = {
  escape: htmlOf,
  xml_escape: htmlOf,
  escape_once: (value) => {
    const html = htmlOf(value).toString();
    return new Escaped(html.replace(/&amp;(amp|lt|gt|quot|#\d{1,7}|#x[0-9a-f]{1,6});/gi, "&$1;"), "html");
  },
  newline_to_br: (value) => new Escaped(htmlOf(value).toString().replace(/\r?\n/g, "<br />\n"), "html"),
};

function htmlOf(value: unknown): Escaped {
  return value instanceof Escaped && value.kind === "html" ? value : new Escaped(escapeHtml(value), "html");
}

/** Liquid's filters that take quadratic time on hostile texts, in linear time. */
export const LINEAR_FILTERS: { readonly [name: string]: FilterImplOptions } = {
  strip: (value: unknown) => textOf(value).trim(),
  lstrip: (value: unknown) => textOf(value).trimStart(),
  rstrip: (value: unknown) => textOf(value).trimEnd(),
};

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function dateIn(value: unknown): Date | undefined {
  const isDate = typeof value === "number" || typeof value === "string" || value instanceof Escaped;
  if (!isDate || textOf(value).trim() === "") return undefined;
  // Numbers are seconds, as in the filter `date`.
  const date = typeof value === "number" ? new Date(value * 1000) : new Date(textOf(value));
  return Number.isNaN(date.getTime()) ? undefined : date;
}

function styleOf(style: unknown): Style {
  return STYLES.includes(textOf(style)) ? (textOf(style) as Style) : "short";
}

/** Returns a locale that is known; English for others, as a recipient's own property says it. */
function localeOf(locale: unknown): string {
  try {
    return Intl.getCanonicalLocales(textOf(locale).replaceAll("_", "-"))[0] ?? "en";
  } catch {
    return "en";
  }
}

function formatDate(date: Date, locale: unknown, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(localeOf(locale), options).format(date).replaceAll("\u202f", " ");
}

function formatNumber(value: unknown, locale: unknown, options: Intl.NumberFormatOptions): unknown {
  const text = textOf(value).trim();
  const number = Number(text);
  if (text === "" || !Number.isFinite(number)) return value;
  try {
    return new Intl.NumberFormat(localeOf(locale), options).format(number);
  } catch {
    throw new FilterFault(`names a currency that is none, \`${options.currency?.slice(0, 20)}\``);
  }
}

/** Returns a moment as ISO 8601 with the offset of a zone. */
function isoIn(date: Date, zone: string): string {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      hourCycle: "h23",
      ...{
        year: "numeric",
        month: "2-digit",
        day: "2-digit",
        hour: "2-digit",
        minute: "2-digit",
        second: "2-digit",
      },
      timeZoneName: "longOffset",
    }).formatToParts(date);
  } catch {
    throw new FilterFault(`names a time zone that is none, \`${zone.slice(0, 40)}\``);
  }
  const part = (type: string) => parts.find((each) => each.type === type)?.value ?? "";
  const offset = part("timeZoneName").replace("GMT", "") || "+00:00";
  const day = `${part("year").padStart(4, "0")}-${part("month")}-${part("day")}`;
  return `${day}T${part("hour")}:${part("minute")}:${part("second")}${offset}`;
}

/** Compares versions as Semantic Versioning orders them; build metadata does not count. */
function compareVersions(one: string, other: string): number {
  const [a, b] = [versionIn(one), versionIn(other)];
  for (let index = 0; index < 3; index++) {
    const difference = (a.numbers[index] ?? 0) - (b.numbers[index] ?? 0);
    if (difference !== 0) return Math.sign(difference);
  }
  if (a.labels.length === 0 || b.labels.length === 0) return Math.sign(b.labels.length - a.labels.length);
  for (let index = 0; index < Math.max(a.labels.length, b.labels.length); index++) {
    const order = compareLabels(a.labels[index], b.labels[index]);
    if (order !== 0) return order;
  }
  return 0;
}

function versionIn(text: string) {
  const [version = ""] = text.trim().replace(/^v/i, "").split("+");
  const [core = "", ...rest] = version.split("-");
  const label = rest.join("-");
  return {
    numbers: core.split(".").map((part) => Number(part) || 0),
    labels: label === "" ? [] : label.split("."),
  };
}

function compareLabels(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? -1 : 1;
  const [a, b] = [one, other].map((label) => (/^\d+$/.test(label) ? Number(label) : undefined));
  if (a !== undefined && b !== undefined) return Math.sign(a - b);
  if (a !== undefined || b !== undefined) return a === undefined ? 1 : -1;
  return one === other ? 0 : one < other ? -1 : 1;
}
