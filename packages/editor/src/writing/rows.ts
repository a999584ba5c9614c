import { readPath, type StatusTrio } from "heed/condition";
import { encode } from "heed/encode";
import { caseNamed } from "heed/status";
import { isMap, type Json, type JsonMap } from "../model/index.ts";
import {
  operatorsFor,
  oppositeOperator,
  PREFIX_OF,
  prefixesIn,
  type ReadingOptions,
  type RowKind,
  readArgument,
  readRow,
  type StatusRow,
  type StoredRow,
  UNFINISHED,
  UNFINISHED_STATUS,
  type Value,
  valueTypesFor,
} from "../reading/index.ts";
import { writeRange, writeValue } from "./values.ts";

/** A typed path as it is stored as a variable. */
export function writeVariable(text: string, options: ReadingOptions): string {
  return readPath(text, prefixesIn(options)) ? text : `${UNFINISHED}${text}`;
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
  const operator = oppositeOperator(stored, options);
  return operator === undefined ? undefined : { ...stored, operator };
}
