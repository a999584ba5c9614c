import {
  argumentKindOf,
  complementTrio,
  isOperator,
  isPreferenceOperator,
  OPERATOR_NAMES,
  type Operator,
  readPath,
  relationOf,
  type StatusTrio,
} from "heed/condition";
import { decode, encode } from "heed/decode";
import { type CaseName, caseNamed, caseOf, type Polarity } from "heed/status";
import { isMap, type Json, type JsonMap } from "../model/index.ts";
import { prefixesIn, type ReadingOptions, remembered } from "./options.ts";
import { type Argument, readArgument, type Value, valueTypesFor, writeRange, writeValue } from "./values.ts";

/** The kinds of rows that people choose from. */
export const ROW_KINDS = ["status", "data", "recipient", "time", "audience", "run", "other"] as const;

/** The kind of a row, as people choose it. */
export type RowKind = (typeof ROW_KINDS)[number];

/** A question about the messages of a step. Parts that are not chosen yet are undefined. */
export interface StatusRow {
  readonly kind: "status";
  readonly ref: string | undefined;
  readonly polarity: Polarity;
  readonly case: CaseName | undefined;
}

/** A comparison of a value: `variable` is a path, or what has been typed of one. */
export interface ComparisonRow {
  readonly kind: Exclude<RowKind, "status">;
  readonly variable: string;
  /** Set if the variable is no path yet. */
  readonly isUnfinished?: true;
  readonly operator: string;
  readonly argument: Argument;
}

/** A value that rows have no controls for, such as a rank that is compared, or a group in a group. It is shown as it is. */
export interface OtherRow {
  readonly kind: "opaque";
}

/** A row in the parts that people choose. */
export type RowParts = StatusRow | ComparisonRow | OtherRow;

/** A row as stored, with the type that was chosen for a value that is missing. */
export interface StoredRow {
  readonly stored: Json;
  readonly valueType?: string | undefined;
}

const PROPERTY = /^refs\.\.(\w+)$/;

/**
 * Stands before a path that is not finished. heed refuses such a variable, where it would take `data.` for a constant text
 * and compare that.
 */
const UNFINISHED = "$message.";

/** Stands before the variable of a question about messages that is not finished, for the same reason. */
const UNFINISHED_STATUS = `${UNFINISHED}status `;

/** A typed path as it is stored as a variable. */
export function writeVariable(text: string, options: ReadingOptions): string {
  return readPath(text, prefixesIn(options)) ? text : `${UNFINISHED}${text}`;
}

/** The prefix that the paths of a kind start with; none for kinds with paths of any prefix. */
export const PREFIX_OF: { readonly [kind in RowKind]?: string } = {
  data: "data.",
  recipient: "recipient.",
  run: "run.",
};

/** Reads a stored row in its parts, finished or not. */
export const readRow: (row: StoredRow, options: ReadingOptions) => RowParts = remembered(partsOf);

function partsOf({ stored, valueType }: StoredRow, options: ReadingOptions): RowParts {
  if (!isMap(stored)) return { kind: "opaque" };
  const { variable: written, operator, argument } = stored;
  if (typeof written !== "string" || typeof operator !== "string") return { kind: "opaque" };
  const status = readStatus(written, operator, argument);
  if (status) return status;
  const isUnfinished = written.startsWith(UNFINISHED);
  const variable = isUnfinished ? written.slice(UNFINISHED.length) : written;
  const kind = comparisonKind(variable, operator);
  if (kind === undefined) return { kind: "opaque" };
  return {
    kind,
    variable,
    operator,
    argument: readArgument(argument, operator, options, valueType),
    ...(isUnfinished && { isUnfinished }),
  };
}

function readStatus(written: string, operator: string, argument: Json | undefined): StatusRow | undefined {
  const isUnfinished = written.startsWith(UNFINISHED_STATUS);
  const variable = isUnfinished ? written.slice(UNFINISHED_STATUS.length) : written;
  const path = readPath(variable, ["refs"]);
  if (!path && !isUnfinished) return undefined;
  if (path && path.segments.length > 2) return undefined;
  const ref = path && String(path.segments[0]);
  const property = path ? path.segments[1] : PROPERTY.exec(variable)?.[1];
  if (property === undefined)
    return {
      kind: "status",
      ref,
      polarity: operator === "not_contains" ? "has_not" : "has",
      case: undefined,
    };
  if (typeof argument !== "string" || !argument.startsWith("$message.")) return undefined;
  const known = caseOf(String(property), operator, argument.slice("$message.".length));
  return known && { kind: "status", ref, polarity: known.polarity, case: known.row.name };
}

function comparisonKind(variable: string, operator: string): Exclude<RowKind, "status"> | undefined {
  const relation = isOperator(operator) ? relationOf(operator) : undefined;
  if (relation === "membership") return variable === "recipient" ? "audience" : undefined;
  if (/^refs\b.*(?:_status|\.status)$/.test(variable)) return undefined;
  if (relation === "instants") return "time";
  if (variable.startsWith("data.")) return "data";
  if (variable.startsWith("recipient.")) return "recipient";
  return variable.startsWith("run.") ? "run" : "other";
}

/** The operators that rows of a kind offer. */
export function operatorsFor(kind: Exclude<RowKind, "status">, options: ReadingOptions): readonly Operator[] {
  return OPERATOR_NAMES.filter((operator) => {
    const relation = relationOf(operator);
    if (isPreferenceOperator(operator) && options.mode !== "preference") return false;
    // The preferences API has no operators that compare with now.
    if (options.mode === "preference" && argumentKindOf(operator) === "now") return false;
    if (kind === "time") return relation === "instants";
    if (kind === "audience") return relation === "membership";
    if (kind === "run") return ["equality", "order", "numbers"].includes(relation);
    return relation !== "instants" && relation !== "membership";
  });
}

/** Writes the parts of a status row over what is stored; parts that are missing leave a row that heed refuses. */
export function writeStatus(stored: Json, { ref, polarity, case: name }: StatusRow): JsonMap {
  const row = caseNamed(name ?? "seen");
  const trio = {
    kind: row.property === "delivery_status" ? "delivery" : "engagement",
    ref: ref ?? "x",
    operator: row.operators[polarity],
    argument: row.argument,
  } as StatusTrio;
  const written = encode({ any: [{ all: [trio] }] });
  const {
    variable,
    operator,
    argument = "",
  } = ("all" in written && written.all[0]) || { variable: "", operator: "" };
  const base = isMap(stored) ? stored : {};
  if (ref !== undefined && name !== undefined) return { ...base, variable, operator, argument };
  const start = ref === undefined ? "refs." : variable.slice(0, variable.lastIndexOf("."));
  if (name === undefined) {
    const chosen = polarity === "has" ? "contains" : "not_contains";
    return { ...base, variable: `${UNFINISHED_STATUS}${start}`, operator: chosen, argument: "" };
  }
  return { ...base, variable: `${UNFINISHED_STATUS}${start}.${row.property}`, operator, argument };
}

/** A row of a kind of which nothing else is chosen. */
export function newRow(kind: RowKind, options: ReadingOptions): JsonMap {
  if (kind === "status")
    return writeStatus({}, { kind: "status", ref: undefined, polarity: "has", case: undefined });
  if (kind === "audience") return { variable: "recipient", operator: "is_audience_member" };
  const operator =
    kind === "time"
      ? options.mode === "preference"
        ? "is_timestamp_before"
        : "is_timestamp_before_now"
      : "equal_to";
  const variable = writeVariable(PREFIX_OF[kind] ?? "", options);
  return withoutNeedlessArgument({ variable, operator }, options);
}

/** Gives a row another kind: the end of its path, its operator and its value stay where the kind has them too. */
export function withKind(row: StoredRow, kind: RowKind, options: ReadingOptions): JsonMap {
  const fresh = newRow(kind, options);
  const parts = readRow(row, options);
  const base = isMap(row.stored) ? row.stored : {};
  const { variable: _v, operator: _o, argument: _a, ...foreign } = base;
  const isComparison = parts.kind !== "status" && parts.kind !== "opaque" && parts.kind !== "audience";
  if (!isComparison || kind === "status" || kind === "audience") return { ...foreign, ...fresh };
  const end = /^\w+\.(.*)$/s.exec(parts.variable)?.[1] ?? "";
  const prefix = PREFIX_OF[kind];
  const variable = writeVariable(prefix === undefined ? parts.variable : `${prefix}${end}`, options);
  const keepsOperator = (operatorsFor(kind, options) as readonly string[]).includes(parts.operator);
  return keepsOperator ? { ...base, variable } : { ...foreign, ...fresh, variable };
}

/** Gives a comparison another operator; its value stays if that operator takes it. */
export function withOperator(row: StoredRow, operator: string, options: ReadingOptions): JsonMap {
  const base = isMap(row.stored) ? row.stored : {};
  const before = readArgument(base.argument, String(base.operator), options, row.valueType);
  const types = valueTypesFor(operator);
  const ends =
    before.shape === "one" ? [before.value] : before.shape === "range" ? [before.low, before.high] : [];
  const after = readArgument(undefined, operator, options);
  const fits = after.shape === before.shape && ends.every(({ type }) => types.includes(type));
  if (fits) return withoutNeedlessArgument({ ...base, operator }, options);
  const { argument: _, ...rest } = base;
  return withoutNeedlessArgument({ ...rest, operator }, options);
}

/** Preferences write null where an operator takes no argument; others leave it out. */
function withoutNeedlessArgument(map: JsonMap, { mode }: ReadingOptions): JsonMap {
  const { operator } = map;
  if (valueTypesFor(String(operator)).length > 0) return map;
  const { argument: _, ...rest } = map;
  return mode === "preference" ? { ...rest, argument: null } : rest;
}

/** Gives a comparison another value, or an unfinished one. */
export function withValue(stored: Json, value: Value, options: ReadingOptions): JsonMap {
  return withArgument(stored, writeValue(value, options));
}

/** Gives a comparison another range. */
export function withRange(stored: Json, low: Value, high: Value, options: ReadingOptions): JsonMap {
  return withArgument(stored, writeRange(low, high, options));
}

function withArgument(stored: Json, argument: Json | undefined): JsonMap {
  const base = isMap(stored) ? stored : {};
  if (argument !== undefined) return { ...base, argument };
  const { argument: _, ...rest } = base;
  return rest;
}

/** The row that is true exactly when this one is false, or undefined if there is none (spec 3.6). */
export function negated(stored: Json, options: ReadingOptions): JsonMap | undefined {
  if (!isMap(stored)) return undefined;
  const parts = readRow({ stored }, options);
  if (parts.kind === "status")
    return writeStatus(stored, { ...parts, polarity: parts.polarity === "has" ? "has_not" : "has" });
  const { condition } = decodeRow(stored, options);
  const trio = condition?.any[0]?.all[0];
  const complement = trio && complementTrio(trio, options.mode);
  return complement && { ...stored, operator: complement.operator };
}

/** Reads one row as heed does, with the mistakes in it. */
export function decodeRow(stored: Json, options: ReadingOptions): ReturnType<typeof decode> {
  return isMap(stored) ? decodeMap(stored, options) : decodeAlone(stored, options);
}

const decodeMap = remembered<JsonMap, ReturnType<typeof decode>>(decodeAlone);

function decodeAlone(stored: Json, { mode: target, prefixes }: ReadingOptions): ReturnType<typeof decode> {
  return decode(target === "step" ? { all: [stored] } : [stored], { target, prefixes });
}

/** Reads whole conditions as heed does, with the mistakes in them. */
export function decodeValue(stored: Json, options: ReadingOptions): ReturnType<typeof decode> {
  const { mode: target, prefixes } = options;
  return decode(stored, { target, prefixes });
}

/** The part of a row that is still to be chosen. */
export type MissingPart = "ref" | "case" | "path" | "value";

/** The first part of a row that is still to be chosen, if there is one. */
export function missingPart(parts: RowParts): MissingPart | undefined {
  if (parts.kind === "opaque") return undefined;
  if (parts.kind === "status")
    return parts.ref === undefined ? "ref" : parts.case === undefined ? "case" : undefined;
  const { argument } = parts;
  if (parts.isUnfinished) return "path";
  const values =
    argument.shape === "one"
      ? [argument.value]
      : argument.shape === "range"
        ? [argument.low, argument.high]
        : [];
  return values.some(({ isMissing }) => isMissing) ? "value" : undefined;
}
