import type { Json, JsonObject } from "../condition/index.ts";
import { isOperator, PREFIXES, readPath } from "../condition/index.ts";
import { type LanguageOptions, parse } from "../language/index.ts";
import type { InexpressibleTopic } from "../problem/index.ts";
import { encodeFor } from "../stored/index.ts";
import { type Meanings, meaningsOf } from "./advise.ts";

/** Stored conditions with mistakes, read as texts: the same words of other tools serve both. */

/** The keys of a stored trio. */
export interface RightTrio {
  readonly variable: string;
  readonly operator: string;
  readonly argument?: string | null;
}

/** The right forms of a stored trio, or what no condition can express; undefined if it is not understood. */
export function rightTriosOf(
  trio: JsonObject,
  options: LanguageOptions = {},
): readonly RightTrio[] | InexpressibleTopic | undefined {
  const text = textOfTrio(trio, options);
  const meanings = text === undefined ? undefined : meaningsOf(text, options);
  if (meanings?.topic !== undefined) return meanings.topic;
  const right = (meanings?.texts ?? []).map((one) => soleTrio(one, options));
  return right.length === 0 || right.includes(undefined) ? undefined : (right as readonly RightTrio[]);
}

function soleTrio(text: string, options: LanguageOptions): RightTrio | undefined {
  const { condition } = parse(text, options);
  const stored = condition && encodeFor(condition, { prefixes: options.prefixes });
  const list = stored && "all" in stored ? stored.all : undefined;
  return list?.length === 1 ? (list[0] as RightTrio) : undefined;
}

/** The right form of conditions whose groups are mistaken; undefined if they are not understood. */
export function rightShapeOf(value: Json, options: LanguageOptions = {}): Json | undefined {
  const text = textOfGroup(value, options, 0);
  const condition = text === undefined ? undefined : parse(text, options).condition;
  const { target, prefixes } = options;
  return condition && (encodeFor(condition, { target, prefixes }) as Json | undefined);
}

const DEEPEST = 16;
const ALL = /^\$?(?:all|and|every|allof|must|conditions|rules|filters)$/i;
const ANY = /^\$?(?:any|or|some|anyof|should|oneof)$/i;
const NONE = /^\$?(?:not|none|nor|noneof|must_?not)$/i;
const CONNECTIVES = [
  "operator",
  "combinator",
  "condition",
  "logic",
  "type",
  "op",
  "match",
  "join",
  "conjunction",
];
const MEMBERS = ["conditions", "rules", "filters", "children", "items", "values", "members"];

function textOfGroup(value: Json, options: LanguageOptions, depth: number): string | undefined {
  if (typeof value === "string") return soleTextOf(value, options);
  if (depth > DEEPEST || value === null || typeof value !== "object") return undefined;
  if (Array.isArray(value)) return joinedBy("and", value, options, depth);
  const map = value as JsonObject;
  const word = CONNECTIVES.map((key) => map[key]).find((one) => typeof one === "string");
  const members = MEMBERS.map((key) => map[key]).find((one) => Array.isArray(one));
  if (typeof word === "string" && members !== undefined && !("variable" in map)) {
    if (ANY.test(word) || word === "||") return joinedBy("or", members, options, depth);
    return ALL.test(word) || word === "&&" ? joinedBy("and", members, options, depth) : undefined;
  }
  const keys = Object.keys(map);
  if (keys.length > 0 && keys.every((key) => ALL.test(key) || ANY.test(key) || NONE.test(key))) {
    const parts = keys.map((key) => {
      const inner = map[key] as Json;
      const text = Array.isArray(inner)
        ? joinedBy(ANY.test(key) || /^\$?nor|none/i.test(key) ? "or" : "and", inner, options, depth)
        : textOfGroup(inner, options, depth + 1);
      return text && (NONE.test(key) ? `not (${text})` : keys.length > 1 ? `(${text})` : text);
    });
    return parts.includes(undefined) ? undefined : parts.join(" and ");
  }
  const right = rightTriosOf(map, options);
  return typeof right === "object" && right.length === 1 ? rightTextOf(map, options) : undefined;
}

/** A condition written as a text among stored ones. */
function soleTextOf(text: string, options: LanguageOptions): string | undefined {
  const { texts = [] } = meaningsOf(text, options) ?? {};
  return texts.length === 1 ? texts[0] : undefined;
}

function joinedBy(
  connective: "and" | "or",
  members: Json,
  options: LanguageOptions,
  depth: number,
): string | undefined {
  const parts = (members as readonly Json[]).map((one) => textOfGroup(one, options, depth + 1));
  if (parts.length === 0 || parts.includes(undefined)) return undefined;
  return parts.map((part) => (parts.length > 1 ? `(${part})` : part)).join(` ${connective} `);
}

function rightTextOf(trio: JsonObject, options: LanguageOptions): string | undefined {
  const text = textOfTrio(trio, options);
  const meanings: Meanings | undefined = text === undefined ? undefined : meaningsOf(text, options);
  return meanings?.texts?.[0];
}

const VARIABLES = [
  "variable",
  "field",
  "property",
  "path",
  "var",
  "fact",
  "key",
  "left",
  "lhs",
  "name",
  "attribute",
];
const OPERATORS = ["operator", "op", "comparator", "comparison", "operater", "predicate", "operation"];
const ARGUMENTS = [
  "argument",
  "value",
  "values",
  "arg",
  "args",
  "arguments",
  "right",
  "rhs",
  "val",
  "target",
  "expected",
];

function valueUnder(map: JsonObject, names: readonly string[]): Json | undefined {
  const key = Object.keys(map).find((one) => names.includes(one.toLowerCase()));
  return key === undefined ? undefined : map[key];
}

/** Writes a stored trio as a text, as its author would say it. */
function textOfTrio(trio: JsonObject, options: LanguageOptions): string | undefined {
  const variable = valueUnder(trio, VARIABLES);
  const operator = valueUnder(trio, OPERATORS);
  if (typeof variable !== "string" || variable.length > 200) return undefined;
  // A whole condition may stand under one key.
  if (operator === undefined && Object.keys(trio).length === 1 && /\s/.test(variable)) return variable;
  if (typeof operator !== "string") return undefined;
  const verb = operatorText(operator);
  const argument = argumentText(verb, valueUnder(trio, ARGUMENTS), options);
  const isStatic =
    !/^[\w$.{[ ]/.test(variable) || /^[\d.]+$/.test(variable) || /^(?:true|false|null)$/.test(variable);
  return isStatic || argument === undefined ? undefined : `${variable} ${verb} ${argument}`.trim();
}

/** The words of an operator: a stored name, or its parts as words. */
function operatorText(operator: string): string {
  const snake = operator
    .replace(/^\$/, "")
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase();
  return isOperator(snake) || snake === "is_timestamp_after" ? snake : snake.replaceAll("_", " ");
}

const RANGE = /between|in range/;
const TIMES = /timestamp|before|after/;
const LISTS = /(?:^| )(?:in|any|all|of|one)(?: |$)|_all$/;

function argumentText(
  verb: string,
  argument: Json | undefined,
  options: LanguageOptions,
): string | undefined {
  if (argument === undefined || argument === null) return "";
  if (typeof argument === "object") return objectText(verb, argument);
  if (typeof argument !== "string") return String(argument);
  const text = unwrapped(argument);
  if (argument.length > 400) return undefined;
  const read = jsonIn(text);
  if (RANGE.test(verb)) {
    if (Array.isArray(read)) return objectText(verb, read);
    const ends = /^(.+?)\s*(?:,|\band\b|\bto\b|\.\.|(?<=\d)-)\s*(.+)$/.exec(text);
    return ends === null ? undefined : `${ends[1]} and ${ends[2]}`;
  }
  if (/^\$message\.\w+$/.test(text) || /^\{\{.*\}\}$/.test(text)) return text;
  if (readPath(text, [...PREFIXES, ...(options.prefixes ?? [])]) !== undefined) return text;
  if (read !== undefined && typeof read !== "string") return JSON.stringify(read);
  if (TIMES.test(verb)) return text;
  const items = /^\[(.*)\]$/.exec(text)?.[1] ?? (LISTS.test(verb) && text.includes(",") ? text : undefined);
  if (items !== undefined) {
    const quoted = items.split(",").map((item) => JSON.stringify(item.trim().replace(/^['"]|['"]$/g, "")));
    return `[${quoted.join(", ")}]`;
  }
  return JSON.stringify(text);
}

function objectText(verb: string, argument: Json): string | undefined {
  if (!RANGE.test(verb)) return JSON.stringify(argument);
  const ends = Array.isArray(argument) ? argument : Object.values(argument as JsonObject);
  const [low, high] = ends.map((end) =>
    typeof end === "string" && readPath(end) !== undefined ? end : JSON.stringify(end),
  );
  return ends.length === 2 ? `${low} and ${high}` : undefined;
}

/** A text without the quotes that it was given again. */
function unwrapped(text: string): string {
  const inner = /^'([^']*)'$/.exec(text)?.[1];
  if (inner !== undefined) return inner;
  const read = /^"/.test(text) ? jsonIn(text) : undefined;
  return typeof read === "string" && read !== text ? unwrapped(read) : text;
}

function jsonIn(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}
