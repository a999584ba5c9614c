import {
  type DataTrio,
  isNegative,
  type Json,
  type Operand,
  type Path,
  relationOf,
  segmentText,
} from "../../condition/index.ts";
import { alternatives, suggestionsFor } from "../../diagnostics/index.ts";
import { print } from "../../language/index.ts";
import { encode } from "../../stored/index.ts";
import { forgetConstant, replaceOperand } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import {
  type JsonType,
  schemaAt,
  typeOfJson,
  type UnknownSegment,
  unknownSegment,
  type ValueSchema,
} from "../subject/data-schema.ts";
import { type LintedTrio, type Passage, placeOf } from "../subject/subject.ts";

type Mismatch =
  | {
      readonly kind: UnknownSegment["why"];
      readonly path: string;
      /** The name that the schema does not have, and the path up to it. */
      readonly name: string;
      readonly parent: string;
      readonly types: readonly JsonType[];
      readonly near: readonly string[];
    }
  | {
      readonly kind: "type" | "values";
      readonly path: string;
      readonly types: readonly JsonType[];
      readonly values: readonly string[];
      readonly condition: string;
      readonly verdict: boolean;
      /** Arguments that fit the schema and are near. */
      readonly near: readonly string[];
    }
  | { readonly kind: "required"; readonly path: string; readonly condition: string };

/** Conditions on trigger data that the file's own schema rules out. */
export const schemaMismatch = defineRule({
  name: "schema-mismatch",
  level: "warning",
  obscures: "value",
  summary:
    "A condition about trigger data that the file's `trigger_data_json_schema` does not have, or never allows.",
  message(mismatch: Mismatch) {
    const { path } = mismatch;
    switch (mismatch.kind) {
      case "closed":
        return `the schema of the trigger's data allows no \`${mismatch.name}\` in \`${mismatch.parent}\`, so \`${path}\` is always missing`;
      case "open":
        return `the schema of the trigger's data names no \`${mismatch.name}\` in \`${mismatch.parent}\``;
      case "scalar":
        return `the schema of the trigger's data says that \`${mismatch.parent}\` is ${typeText(mismatch.types)}, so \`${path}\` is always missing`;
      case "required":
        return `the schema of the trigger's data requires \`${path}\`, so \`${mismatch.condition}\` is always false`;
      case "type":
        return `the schema of the trigger's data says that \`${path}\` is ${typeText(mismatch.types)}, so \`${mismatch.condition}\` is always ${mismatch.verdict}`;
      case "values":
        return `the schema of the trigger's data allows only ${alternatives(mismatch.values)} for \`${path}\`, so \`${mismatch.condition}\` is always ${mismatch.verdict}`;
    }
  },
  help(mismatch) {
    if (mismatch.kind !== "required" && mismatch.near.length > 0) {
      return `Did you mean ${alternatives(mismatch.near)}?`;
    }
    switch (mismatch.kind) {
      case "closed":
      case "open":
        return "Write a property that the schema has, or add this one to it.";
      case "scalar":
        return "Write the path without what follows, or correct the schema.";
      case "required":
        return "Remove the condition, or correct the schema.";
      case "type":
      case "values":
        return "Correct the condition, or the schema.";
    }
  },
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, place } = one;
      if (trio.kind !== "data") continue;
      for (const { path, passage } of pathsOf(one, trio)) {
        const unknown = unknownSegment(path, one, subject);
        if (unknown === undefined) continue;
        const near = nearPaths(path, unknown);
        // Another property may be meant only if one is near.
        if (unknown.why === "open" && near.length === 0) continue;
        const [only, ...others] = near;
        const parameters = {
          kind: unknown.why,
          path: path.text,
          name: String(path.segments[unknown.index]),
          parent: pathText(path, unknown.index),
          types: [...(unknown.types ?? [])],
          near,
        };
        report(parameters, passage === undefined ? place : placeOf(passage), () => ({
          suggestion:
            only !== undefined && others.length === 0 && passage !== undefined
              ? replaceOperand(one, passage, only, subject)
              : undefined,
        }));
      }
      const { variable, argument } = trio;
      const schema = variable.kind === "path" ? schemaAt(variable.path, one, subject) : undefined;
      if (variable.kind !== "path" || schema === undefined) continue;
      const path = variable.path.text;
      const condition = print({ any: [{ all: [trio] }] });
      if (trio.operator === "not_exists" && schema.isRequired && schema.types?.has("null") === false) {
        report({ kind: "required", path, condition }, place);
        continue;
      }
      const kind = mismatchOf(trio, argument, schema);
      if (kind === undefined) continue;
      const values = argument?.kind === "value" ? nearValues(argument.value, schema, kind) : [];
      const [only, ...others] = values;
      const parameters = {
        kind,
        path,
        types: [...(schema.types ?? [])],
        values: (schema.values ?? schema.items?.values ?? []).map((value) => JSON.stringify(value)),
        condition,
        verdict: isNegative(trio.operator),
        near: values.map((value) => JSON.stringify(value)),
      };
      const written = one.argument;
      report(parameters, written === undefined ? place : placeOf(written), () => ({
        mend: argument?.kind === "value" ? forgetConstant(one, written, subject) : undefined,
        suggestion:
          only !== undefined && others.length === 0 && written !== undefined
            ? replaceOperand(one, written, argumentText(one, trio, only), subject)
            : undefined,
      }));
    }
  },
});

function pathsOf(
  { variable, argument }: LintedTrio,
  trio: DataTrio,
): readonly { path: Path; passage: Passage | undefined }[] {
  const found = [];
  if (trio.variable.kind === "path") found.push({ path: trio.variable.path, passage: variable });
  if (trio.argument?.kind === "path") found.push({ path: trio.argument.path, passage: argument });
  return found;
}

/** A path up to a segment, with another one in its place if one is given. */
function pathText({ root, segments }: Path, end: number, name?: string): string {
  const texts = segments.map((segment) =>
    typeof segment === "number" ? `[${segment}]` : segmentText(segment),
  );
  const before = root + texts.slice(0, end).join("");
  return name === undefined ? before : before + segmentText(name) + texts.slice(end + 1).join("");
}

function nearPaths(path: Path, { why, index, names }: UnknownSegment): readonly string[] {
  if (why === "scalar") return [];
  return suggestionsFor(String(path.segments[index]), names).map((name) => pathText(path, index, name));
}

/** Why a condition has one verdict for all values that a schema allows; undefined if it may have either. */
function mismatchOf(
  trio: DataTrio,
  argument: Operand | undefined,
  schema: ValueSchema,
): "type" | "values" | undefined {
  const { types, values, items } = schema;
  if (types === undefined) return undefined;
  const has = (...some: readonly JsonType[]) => some.some((type) => types.has(type));
  switch (relationOf(trio.operator)) {
    case "equality": {
      if (argument?.kind !== "value" || isAbsence(argument.value, schema)) return undefined;
      // The rule `equal-to-list` is about lists.
      if (Array.isArray(argument.value)) return undefined;
      if (!types.has(typeOfJson(argument.value))) return "type";
      return values !== undefined && !includes(values, argument.value) ? "values" : undefined;
    }
    case "order":
      // Texts in an order are for the rules `number-as-text` and `ordered-as-text`.
      return argument?.kind === "value" && typeof argument.value === "number" && !has("number")
        ? "type"
        : undefined;
    case "numbers":
      return has("number") ? undefined : "type";
    case "instants":
      return has("string") ? undefined : "type";
    case "items":
      return has("array") ? undefined : "type";
    case "inclusion": {
      if (argument?.kind !== "value") return undefined;
      const { value } = argument;
      if (isAbsence(value, schema)) return undefined;
      if (has("array")) {
        const isOnlyList = types.size === 1 && !Array.isArray(value);
        if (!isOnlyList || items === undefined) return undefined;
        if (items.types?.has(typeOfJson(value)) === false) return "type";
        return items.values !== undefined && !includes(items.values, value) ? "values" : undefined;
      }
      if (Array.isArray(value)) {
        if (value.some((item) => isAbsence(item, schema))) return undefined;
        if (!value.some((item) => types.has(typeOfJson(item)))) return "type";
        return values !== undefined && !value.some((item) => includes(values, item)) ? "values" : undefined;
      }
      return has("string") && typeof value === "string" ? undefined : "type";
    }
    case "presence":
    case "membership":
      return undefined;
  }
}

/** Checks whether a constant is how a missing value reads, or asks for one. */
function isAbsence(value: Json, { isRequired }: ValueSchema): boolean {
  return value === null || (value === "" && !isRequired);
}

function includes(values: readonly Json[], value: Json): boolean {
  const key = JSON.stringify(value);
  return values.some((one) => JSON.stringify(one) === key);
}

/** Constants that a schema allows, near to one that it does not. */
function nearValues(
  value: Json,
  { types, values, items }: ValueSchema,
  kind: "type" | "values",
): readonly Json[] {
  if (kind === "values") {
    const texts = (values ?? items?.values ?? []).filter((one) => typeof one === "string");
    return typeof value === "string" ? suggestionsFor(value, texts) : [];
  }
  if (typeof value === "string" && /^(?:true|false|-?(?:0|[1-9]\d*)(?:\.\d+)?)$/.test(value)) {
    const meant: Json = JSON.parse(value);
    return types?.has(typeOfJson(meant)) && fits(meant, values) ? [meant] : [];
  }
  const isScalar = typeof value === "number" || typeof value === "boolean";
  return isScalar && types?.has("string") && fits(String(value), values) ? [String(value)] : [];
}

function fits(value: Json, values: readonly Json[] | undefined): boolean {
  return values === undefined || includes(values, value);
}

/** An argument as its notation writes it. */
function argumentText({ written }: LintedTrio, trio: DataTrio, value: Json): string {
  if (written.kind === "text") return JSON.stringify(value);
  const stored = encode({ any: [{ all: [{ ...trio, argument: { kind: "value", value } }] }] });
  const [only] = (stored as { all: readonly { argument?: string }[] }).all;
  return only?.argument ?? "";
}

const TYPE_WORDS: { readonly [type in JsonType]: string } = {
  string: "a text",
  number: "a number",
  boolean: "true or false",
  null: "null",
  array: "a list",
  object: "an object",
};

function typeText(types: readonly JsonType[]): string {
  return types.map((type) => TYPE_WORDS[type]).join(" or ");
}
