import {
  type Condition,
  isMap,
  type Json,
  memberOf,
  type Operand,
  type Path,
  pathsIn,
  readAnyPath,
  segmentText,
  type Trio,
} from "../condition/index.ts";
import { entryOf, nodeAt } from "../document/index.ts";
import { type LocatedGroup, locateTrios } from "../language/index.ts";
import { conditionAt } from "../workflow/index.ts";
import { conditionTexts } from "./condition-text.ts";
import type { OpenFile, Surroundings } from "./open-file.ts";

/** The types of JSON values. */
export type ValueType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** A path that conditions can read, as far as files tell of it. */
export interface KnownField {
  /** As written in conditions. */
  readonly path: string;
  /** The types of its values; empty if nothing is known. */
  readonly types: ReadonlySet<ValueType>;
  /** Values that it has somewhere, or may have by a schema. */
  readonly values: readonly Json[];
  /** True if a schema lists every value. */
  readonly isClosed: boolean;
  /** The best source: a schema, another condition, or a scenario. */
  readonly source: "schema" | "condition" | "scenario";
  /** The schema's own words. */
  readonly description: string | undefined;
}

/** Everything that files tell of the context of their conditions. */
export interface KnownContext {
  readonly fields: ReadonlyMap<string, KnownField>;
  readonly audiences: ReadonlySet<string>;
}

/** The greatest number of fields, and the greatest depth, that are read from a schema or a scenario. */
const MOST_FIELDS = 500;
const DEEPEST = 8;
/** The greatest number of values that are kept of one field. */
const MOST_VALUES = 20;

interface Growing {
  types: Set<ValueType>;
  values: Map<string, Json>;
  isClosed: boolean;
  source: KnownField["source"];
  description: string | undefined;
}

/** Collects fields from the best source to the weakest. */
class Fields {
  readonly audiences = new Set<string>();
  readonly #fields = new Map<string, Growing>();

  add(
    path: string,
    source: KnownField["source"],
    part: Partial<Pick<KnownField, "types" | "values" | "isClosed" | "description">> = {},
  ): void {
    let field = this.#fields.get(path);
    if (field === undefined) {
      if (this.#fields.size >= MOST_FIELDS) return;
      field = { types: new Set(), values: new Map(), isClosed: false, source, description: undefined };
      this.#fields.set(path, field);
    }
    // A closed list of a schema is not made longer by values that were seen elsewhere.
    if (field.isClosed) return;
    for (const type of part.types ?? []) field.types.add(type);
    for (const value of part.values ?? []) {
      if (field.values.size < MOST_VALUES) field.values.set(JSON.stringify(value), value);
    }
    field.isClosed = part.isClosed ?? false;
    field.description ??= part.description;
  }

  known(): KnownContext {
    const fields = [...this.#fields].map(([path, { values, ...field }]): [string, KnownField] => [
      path,
      { path, ...field, values: [...values.values()] },
    ]);
    return { fields: new Map(fields), audiences: this.audiences };
  }
}

const known = new WeakMap<OpenFile, KnownContext>();

/** Returns what a file and those around it tell of the context. Read once for each file. */
export function knownContext(file: OpenFile, around: Surroundings = {}): KnownContext {
  const files = [file, around.workflow, ...(around.scenarios ?? [])].filter((one) => one !== undefined);
  const fields = new Fields();
  for (const one of files) addSchemas(one, fields);
  for (const one of files) {
    const own = known.get(one) ?? seenIn(one);
    known.set(one, own);
    for (const { path, source, ...part } of own.fields.values()) fields.add(path, source, part);
    for (const audience of own.audiences) fields.audiences.add(audience);
  }
  return fields.known();
}

function addSchemas(file: OpenFile, fields: Fields): void {
  const { document, workflows, options } = file;
  if (document === undefined) return;
  const scopes = workflows.length === 0 ? [""] : workflows.map(({ scope }) => scope);
  for (const scope of scopes) {
    const body = nodeAt(document, scope);
    const own = body?.kind === "map" ? entryOf(body, "trigger_data_json_schema")?.node.value : undefined;
    const schema = isMap(own) ? own : options.dataSchema;
    if (schema !== undefined) addSchema(schema, fields);
  }
}

/** Adds the properties of a schema, those of nested objects too. */
function addSchema(root: Json, fields: Fields): void {
  const visit = (schema: Json | undefined, path: string, depth: number, ancestors: readonly Json[]): void => {
    for (const part of conjunctsOf(schema, root)) {
      if (ancestors.includes(part) || depth > DEEPEST) continue;
      const properties = memberOf(part, "properties");
      if (!isMap(properties)) continue;
      for (const [name, property] of Object.entries(properties)) {
        const at = path + segmentText(name);
        const parts = conjunctsOf(property as Json, root);
        fields.add(at, "schema", {
          types: new Set(parts.flatMap(typesOf)),
          ...valuesOf(parts),
          description: parts
            .map((one) => memberOf(one, "description"))
            .find((one) => typeof one === "string"),
        });
        visit(property as Json, at, depth + 1, [...ancestors, part]);
      }
    }
  };
  visit(root, "data", 0, []);
}

/** A schema with those that it refers to, and those of its `allOf`. */
function conjunctsOf(schema: Json | undefined, root: Json): readonly Json[] {
  const found = new Set<Json>();
  const pending = [schema];
  for (let one = pending.pop(); one !== undefined; one = pending.pop()) {
    if (!isMap(one) || found.has(one as Json)) continue;
    found.add(one as Json);
    const reference = memberOf(one, "$ref");
    if (typeof reference === "string" && reference.startsWith("#/")) pending.push(partAt(root, reference));
    const all = memberOf(one, "allOf");
    if (Array.isArray(all)) pending.push(...(all as Json[]));
  }
  return [...found];
}

function partAt(root: Json, reference: string): Json | undefined {
  let part: Json | undefined = root;
  for (const key of reference.slice(2).split("/")) {
    part = memberOf(part, key.replaceAll("~1", "/").replaceAll("~0", "~")) as Json | undefined;
  }
  return part;
}

const TYPES: readonly string[] = ["string", "number", "boolean", "null", "array", "object"];

function typesOf(schema: Json): readonly ValueType[] {
  const type = memberOf(schema, "type");
  const names = (Array.isArray(type) ? type : [type]).map((one) => (one === "integer" ? "number" : one));
  return names.filter((one): one is ValueType => typeof one === "string" && TYPES.includes(one));
}

function valuesOf(parts: readonly Json[]): Partial<Pick<KnownField, "values" | "isClosed">> {
  for (const part of parts) {
    const listed = memberOf(part, "enum");
    if (Array.isArray(listed)) return { values: listed as Json[], isClosed: true };
    const only = memberOf(part, "const");
    if (only !== undefined) return { values: [only as Json], isClosed: true };
  }
  const examples = parts.map((part) => memberOf(part, "examples")).find((one) => Array.isArray(one));
  return { values: (examples as Json[] | undefined) ?? [] };
}

/** The fields that the conditions of a file read, and those that the trigger of a scenario gives. */
function seenIn(file: OpenFile): KnownContext {
  const fields = new Fields();
  for (const { text, slot } of conditionTexts(file)) {
    addGroup(locateTrios(text, { target: slot?.target, prefixes: file.options.prefixes }), fields);
  }
  for (const slot of file.slots) {
    const condition = slot.when === undefined ? conditionAt(slot, file.options) : undefined;
    if (condition !== undefined) addCondition(condition, fields);
  }
  const trigger = file.kind === "scenario" && file.document && nodeAt(file.document, "/trigger");
  if (trigger && trigger.kind === "map") {
    for (const { key, node } of trigger.entries) {
      if (key === "audiences" && Array.isArray(node.value)) {
        for (const one of node.value) if (typeof one === "string") fields.audiences.add(one);
      } else if (key !== "at") addValue(node.value as Json, key, 0, fields);
    }
  }
  return fields.known();
}

function addGroup({ trios, groups }: LocatedGroup, fields: Fields): void {
  for (const { trio } of trios) addTrio(trio, fields);
  for (const group of groups) addGroup(group, fields);
}

function addCondition({ any }: Condition, fields: Fields): void {
  for (const { all } of any) for (const trio of all) addTrio(trio, fields);
}

function addTrio(trio: Trio, fields: Fields): void {
  for (const path of pathsIn(trio)) fields.add(spelled(path), "condition");
  if (trio.kind === "audience" && trio.argument.kind === "value") {
    if (typeof trio.argument.value === "string") fields.audiences.add(trio.argument.value);
  }
  if (trio.kind !== "data") return;
  const { variable, argument } = trio;
  addPair(variable, argument, trio.operator, fields);
  if (argument !== undefined) addPair(argument, variable, trio.operator, fields);
}

/** Adds a constant to the values of the path that it is compared with. */
function addPair(one: Operand, other: Operand | undefined, operator: string, fields: Fields): void {
  if (one.kind !== "path" || other?.kind !== "value") return;
  const isEquality = ["equal_to", "not_equal_to"].includes(operator);
  const isItem = /contains/.test(operator);
  if (!isEquality && !isItem) return;
  const values = Array.isArray(other.value) && isItem ? other.value : [other.value];
  const isSimple = (value: Json) => value === null || typeof value !== "object";
  fields.add(spelled(one.path), "condition", { values: values.filter(isSimple) });
}

function spelled({ root, segments }: Path): string {
  const textOf = (segment: string | number) =>
    typeof segment === "number" ? `[${segment}]` : segmentText(segment);
  return root + segments.map(textOf).join("");
}

/** Adds the values of a scenario's trigger under their paths. */
function addValue(value: Json, path: string, depth: number, fields: Fields): void {
  if (depth > DEEPEST) return;
  if (depth > 0 && readAnyPath(path) !== undefined) {
    const isScalar = value === null || typeof value !== "object";
    fields.add(path, "scenario", { types: new Set([typeOfValue(value)]), values: isScalar ? [value] : [] });
  }
  if (!isMap(value)) return;
  for (const [key, member] of Object.entries(value)) {
    addValue(member as Json, path + segmentText(key), depth + 1, fields);
  }
}

function typeOfValue(value: Json): ValueType {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : (typeof value as ValueType);
}
