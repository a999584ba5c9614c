import { type Document, isText, type Json, type JsonObject, writeYamlText } from "../../document/index.ts";
import { parse } from "../../language/index.ts";
import { type Problem, problem } from "../../problem/index.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";

/** Remedies for conditions that YAML or their author divides: the whole text, written so that it is read. */

/** A remedy as the language reads it: it has no errors. */
type Options = { readonly prefixes?: readonly string[] | undefined };

/** The longest text that a remedy writes out. */
const LONGEST = 200;

/** A line of YAML with a key and a value. */
const KEY_LINE = /^(\s*(?:- )?)(["']?)(when)\2:(\s*)(\S.*?)\s*$/;

/** Mistakes that another text does not mend. */
const ABOUT_INDENTATION: readonly string[] = ["tab", "unaligned"];

/** Adds to a mistake of YAML the line that is meant, if the line is that of a condition. */
export function withRemedy(found: Problem, { text, format }: Document, options: Options): Problem {
  const { span } = found;
  if (format !== "yaml" || span === undefined) return found;
  if (found.code !== "yaml-syntax" && found.code !== "unsupported-tag") return found;
  const start = text.lastIndexOf("\n", span.start - 1) + 1;
  const line = lineAt(text, start);
  if (found.code === "yaml-syntax" && ABOUT_INDENTATION.includes(found.parameters.detail)) return found;
  const isNoKey = found.code === "yaml-syntax" && found.parameters.detail === "missing-colon";
  const [, lead = "", quote = "", key, blank = "", value = ""] = KEY_LINE.exec(line) ?? [];
  if (key === undefined) {
    const [, , , above, , begun = ""] = KEY_LINE.exec(lineBefore(text, start)) ?? [];
    if (above === undefined || !isNoKey) return found;
    return withLine(found, /^[|>][-+]?$/.test(begun) ? line.trim() : `${begun} ${line.trim()}`, options);
  }
  const meant = withLine(found, value, options);
  if (meant.code !== "yaml-syntax") return meant;
  if (isNoKey && blank === "") {
    return { ...meant, parameters: { ...meant.parameters, detail: "space-after-colon" } };
  }
  if (meant.parameters.detail !== "nested-map") return meant;
  // The library reports the start of the value.
  const from = start + lead.length + key.length + 2 * quote.length + 1 + blank.length;
  const colon = value.search(/:(?:\s|$)/);
  return colon === -1 ? meant : { ...meant, span: { start: from + colon, end: from + colon + 1 } };
}

type Divided = Extract<Problem, { readonly code: "yaml-syntax" | "unsupported-tag" }>;

function withLine(found: Divided, value: string, options: Options): Divided {
  const meant = candidatesFor(value).find((one) => isSound(one, options));
  if (meant === undefined) return found;
  const write = `when: ${writeYamlText(meant, false)}`;
  return { ...found, parameters: { ...found.parameters, write } } as Divided;
}

/** Returns texts that a broken value may stand for, the likeliest first. */
function candidatesFor(value: string): readonly string[] {
  const candidates: string[] = [];
  const [quote = ""] = value;
  // Quotes within quotes: each inner one begins after a blank or a bracket, and ends before one.
  if (/["']/.test(quote) && value.endsWith(quote) && value.length > 2) {
    const inner = value.slice(1, -1);
    if (!/^[^"']*[\w\])]["']\s/.test(inner)) candidates.push(inner);
    // A backslash that begins no escape is meant as itself.
    candidates.push(inner.replace(/\\(?!["'\\/bfnrtu])/g, "\\\\"));
  }
  const [, path, after] = /^(["'])[A-Za-z_]\w*(?:\.\w+)+\1/.test(value)
    ? (/^["']([^"']*)["'](.*)$/.exec(value) ?? [])
    : [];
  if (path !== undefined) candidates.push(path + after);
  else candidates.push(value);
  const [, left, right] = /^([A-Za-z_][\w.]*\.\w+):\s+(.+)$/.exec(value) ?? [];
  if (left !== undefined && right !== undefined) candidates.push(`${left} == ${constantOf(right)}`);
  candidates.push(
    value.replace(/^\[([^\]]*)\]/, "$1"),
    value.replace(/^\{\{-?\s*(.*?)\s*-?\}\}/, "$1"),
    value.replace(/^\{%-?\s*if\s+(.*?)\s*-?%\}$/, "$1"),
    value.replace(/^[@-]\s*/, ""),
    value.replace(/^!\s*(.*)$/, "not $1"),
    value.replace(/^!\s*([\w.]+)$/, "$1 != true"),
  );
  return candidates;
}

function constantOf(text: string): string {
  return /^(?:["'[{]|-?\d+(?:\.\d+)?$|(?:true|false|null)$)/.test(text) ? text : JSON.stringify(text);
}

function isSound(text: string, { prefixes }: Options): boolean {
  if (text.length > LONGEST) return false;
  return parse(text, { prefixes }).condition !== undefined;
}

/**
 * Finds unquoted texts that a comment on their line completes: ` #` ends a text in YAML. Such a text has mistakes, and has
 * none together with the comment.
 */
export function textsCutByComments(
  { format, text, comments }: Document,
  slots: readonly ConditionSlot[],
  options: Options,
): ReadonlyMap<ConditionSlot, Problem> {
  const cut = new Map<ConditionSlot, Problem>();
  if (format !== "yaml" || comments.length === 0) return cut;
  const byStart = new Map(comments.map(({ start, end }) => [start, end]));
  for (const slot of slots) {
    const { when } = slot;
    if (when === undefined || !isText(when.node) || when.node.style !== "plain") continue;
    const { start, end } = when.node.span;
    const gap = /^[ \t]+/.exec(text.slice(end, end + LONGEST))?.[0].length ?? 0;
    const close = byStart.get(end + gap);
    if (gap === 0 || close === undefined) continue;
    const whole = text.slice(start, close).trimEnd();
    if (isSound(when.node.value, options) || !isSound(whole, options)) continue;
    const parameters = {
      detail: "comment-in-text",
      found: text.slice(end + gap, Math.min(close, end + gap + 40)),
      write: `when: ${writeYamlText(whole, false)}`,
    } as const;
    cut.set(
      slot,
      problem("yaml-syntax", parameters, { span: { start: end, end: close }, pointer: when.pointer }),
    );
  }
  return cut;
}

/** One text that was written as several items of a list. */
interface JoinedItems {
  readonly text: string;
  /** The index of the first item that begins with a connective, and this word. */
  readonly index: number;
  readonly word: string;
}

/** Returns the one text of a list whose items begin with `and` or `or`; undefined if no item does. */
export function joinedItems(items: readonly string[]): JoinedItems | undefined {
  const wordOf = (item: string) => /^(?:and|or)(?=\s)/i.exec(item)?.[0];
  const index = items.findIndex((item, at) => at > 0 && wordOf(item) !== undefined);
  const word = wordOf(items[index] ?? "");
  if (word === undefined) return undefined;
  const isFirstOrJoined = (item: string, at: number) => at === 0 || wordOf(item) !== undefined;
  const text = items.map((item, at) => (isFirstOrJoined(item, at) ? item : `and ${item}`)).join(" ");
  return isSound(text, {}) ? { text, index, word } : undefined;
}

/** Returns the text of a condition that is written as a map: a group, a trio, a negation, or paths with their values. */
export function textOfMap(value: JsonObject): string | undefined {
  const text = joined(value);
  return text !== undefined && isSound(text, {}) ? text : undefined;
}

const SYMBOLS: ReadonlyMap<string, string> = new Map([
  ["equal_to", "=="],
  ["not_equal_to", "!="],
  ["greater_than", ">"],
  ["greater_than_or_equal_to", ">="],
  ["less_than", "<"],
  ["less_than_or_equal_to", "<="],
]);

function joined(value: Json): string | undefined {
  if (typeof value === "string") return value;
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const entries = Object.entries(value as JsonObject);
  const { variable, operator, argument } = value as JsonObject;
  if (typeof variable === "string" && typeof operator === "string") {
    const symbol = SYMBOLS.get(operator) ?? operator;
    return `${variable} ${symbol} ${typeof argument === "string" ? JSON.stringify(argument) : JSON.stringify(argument ?? null)}`;
  }
  const [[key, only] = ["", null]] = entries;
  if (entries.length === 1 && /^(?:all|and|any|or)$/i.test(key) && Array.isArray(only)) {
    const parts = only.map(joined);
    if (parts.length === 0 || parts.includes(undefined)) return undefined;
    const word = /^a(?:ll|nd)$/i.test(key) ? "and" : "or";
    const needsGroups = word === "and" && parts.length > 1;
    return parts
      .map((part = "") => (needsGroups && /\bor\b/.test(part) ? `(${part})` : part))
      .join(` ${word} `);
  }
  if (entries.length === 1 && key === "not") {
    const inner = joined(only);
    return inner === undefined ? undefined : `not (${inner})`;
  }
  const isValue = (one: Json) => one === null || typeof one !== "object";
  if (entries.length > 0 && entries.every(([path, one]) => path.includes(".") && isValue(one))) {
    return entries.map(([path, one]) => `${path} == ${JSON.stringify(one)}`).join(" and ");
  }
  return undefined;
}

function lineBefore(text: string, start: number): string {
  return start === 0 ? "" : lineAt(text, text.lastIndexOf("\n", start - 2) + 1);
}

function lineAt(text: string, start: number): string {
  return /^[^\r\n]*/.exec(text.slice(start))?.[0] ?? "";
}
