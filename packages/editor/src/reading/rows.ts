import {
  argumentKindOf,
  complementTrio,
  isOperator,
  isPreferenceOperator,
  OPERATOR_NAMES,
  type Operator,
  readPath,
  relationOf,
} from "heed/condition";
import { type Condition, read } from "heed/read";
import { type CaseName, caseOf, type Polarity } from "heed/status";
import { isMap, type Json, type JsonMap } from "../model/index.ts";
import { heedOptions, type ReadingOptions, remembered } from "./options.ts";
import { type Argument, readArgument } from "./values.ts";

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
export const UNFINISHED = "$message.";

/** Stands before the variable of a question about messages that is not finished, for the same reason. */
export const UNFINISHED_STATUS = `${UNFINISHED}status `;

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

/** A row as conditions of its own. */
export function alone(stored: Json, { mode }: ReadingOptions): Json {
  return mode === "step" ? { all: [stored] } : [stored];
}

/** One row as heed reads it; undefined if it refuses the row. */
export function conditionOfRow(stored: Json, options: ReadingOptions): Condition | undefined {
  return isMap(stored) ? conditionOfMap(stored, options) : undefined;
}

const conditionOfMap = remembered((stored: JsonMap, options) => conditionOf(alone(stored, options), options));

/**
 * Checks whether the JSON of conditions is so long that an operand may be past heed's limit of 2^20 characters, escaped ones
 * counted as six. Only `refusedFor` tells.
 */
export function mayBeTooLong(json: string): boolean {
  return json.length > 100_000;
}

/** Whole conditions as heed reads them; undefined if it refuses them. */
export function conditionOf(stored: Json, options: ReadingOptions): Condition | undefined {
  return read(stored, heedOptions(options));
}

/** The operator of the row that is true exactly when this one, which is no status row, is false; undefined if there is none. */
export function oppositeOperator(stored: Json, options: ReadingOptions): string | undefined {
  const trio = conditionOfRow(stored, options)?.any[0]?.all[0];
  return trio && complementTrio(trio, options.mode)?.operator;
}

/** Checks that there is a row that is true exactly when this one is false. */
export function hasOpposite(row: StoredRow, options: ReadingOptions): boolean {
  const isStatus = readRow(row, options).kind === "status";
  return isStatus || (isMap(row.stored) && oppositeOperator(row.stored, options) !== undefined);
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
