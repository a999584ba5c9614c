import { isMap, type Json, memberOf, type Path, type Segment } from "../../condition/index.ts";
import { mayWrite, type Step, stepTypeRow } from "../../workflow/index.ts";
import { stepFinder } from "./status-questions.ts";
import type { LintedTrio, Subject } from "./subject.ts";

/** The types of JSON values that schemas tell apart; an integer is a number. */
export type JsonType = "string" | "number" | "boolean" | "null" | "array" | "object";

/** Knowledge of a file's schema about the value at a path. */
export interface ValueSchema {
  /** Undefined if a value of any type may stand there. */
  readonly types: ReadonlySet<JsonType> | undefined;
  /** The only values that may stand there; undefined if others may, too. */
  readonly values: readonly Json[] | undefined;
  /** True if the value is there in every run. */
  readonly isRequired: boolean;
  /** Knowledge about the items of a list. */
  readonly items: Omit<ValueSchema, "isRequired" | "items"> | undefined;
}

/** A segment of a path that the schema does not have. */
export interface UnknownSegment {
  /** Its index in the path. */
  readonly index: number;
  /** `closed`: the schema allows no other properties; `scalar`: the value has none; `open`: it may have others. */
  readonly why: "closed" | "scalar" | "open";
  /** The properties that the schema has there. */
  readonly names: readonly string[];
  /** The types of the value that has none. */
  readonly types: ReadonlySet<JsonType> | undefined;
}

/** The schemas that a value must satisfy, all of them. */
type Conjuncts = readonly Json[];

/** Returns what `trigger_data_json_schema` says about a path that a condition reads; undefined if it says nothing. */
export function schemaAt(path: Path, one: LintedTrio, subject: Subject): ValueSchema | undefined {
  const found = lookUp(path, one, subject);
  return found === undefined || "why" in found ? undefined : found;
}

/** Returns the first segment of a path that the schema does not have; undefined if it has them all, or says nothing. */
export function unknownSegment(path: Path, one: LintedTrio, subject: Subject): UnknownSegment | undefined {
  const found = lookUp(path, one, subject);
  return found !== undefined && "why" in found ? found : undefined;
}

/** Checks whether the schema requires every segment of a path under `data`. */
export function isRequiredBySchema(path: Path, subject: Subject): boolean {
  const found = path.root === "data" ? readerOf(subject)?.read(path.segments) : undefined;
  return found !== undefined && !("why" in found) && found.isRequired;
}

function lookUp(path: Path, one: LintedTrio, subject: Subject): ValueSchema | UnknownSegment | undefined {
  if (path.root !== "data" || one.written.at.target === "preference") return undefined;
  const reader = readerOf(subject);
  return reader === undefined || mayHaveChanged(one, subject) ? undefined : reader.read(path.segments);
}

const readers = new WeakMap<Subject, SchemaReader | undefined>();

/** Returns the reader of a workflow's schema; undefined if the workflow has none. Rules ask for the same paths. */
function readerOf(subject: Subject): SchemaReader | undefined {
  if (!readers.has(subject)) {
    const schema = schemaOf(subject);
    readers.set(subject, schema === undefined ? undefined : new SchemaReader(schema));
  }
  return readers.get(subject);
}

function schemaOf({ document, scope, dataSchema }: Subject): Json | undefined {
  let body: Json | undefined = document.value;
  for (const key of scope.split("/").slice(1)) {
    if (Array.isArray(body)) body = body[Number(key)];
    else body = memberOf(body, key.replaceAll("~1", "/").replaceAll("~0", "~"));
  }
  const schema = memberOf(body, "trigger_data_json_schema");
  return isMap(schema) ? schema : dataSchema;
}

interface Writers {
  readonly stepOf: (one: LintedTrio) => Step | undefined;
  /** The index of the first step that may write to the data. */
  readonly first: number;
}

const writers = new WeakMap<Subject, Writers>();

/** Checks whether a step before a condition may have changed the data of the trigger. */
function mayHaveChanged(one: LintedTrio, subject: Subject): boolean {
  const { steps } = subject.workflow;
  const known = writers.get(subject) ?? {
    stepOf: stepFinder(subject.workflow),
    first: steps.find(({ type }) => mayWrite(stepTypeRow(type), "data"))?.index ?? Number.POSITIVE_INFINITY,
  };
  writers.set(subject, known);
  return known.first < (known.stepOf(one)?.index ?? Number.POSITIVE_INFINITY);
}

class SchemaReader {
  readonly #root: Json;
  readonly #conjunctsOf = new Map<Json, Conjuncts>();
  readonly #namesOf = new Map<Conjuncts, readonly string[]>();
  readonly #found = new Map<string, ValueSchema | UnknownSegment>();

  constructor(root: Json) {
    this.#root = root;
  }

  read(segments: readonly Segment[]): ValueSchema | UnknownSegment {
    const key = JSON.stringify(segments);
    const found = this.#found.get(key) ?? this.#lookUp(segments);
    this.#found.set(key, found);
    return found;
  }

  #lookUp(segments: readonly Segment[]): ValueSchema | UnknownSegment {
    let all = this.#conjuncts(this.#root);
    let isRequired = true;
    for (const [index, segment] of segments.entries()) {
      const types = typesOf(all);
      const why = this.#lack(all, types, segment);
      if (why !== undefined) return { index, why, names: this.#names(all), types };
      isRequired &&= all.some((one) => listAt(one, "required").includes(segment));
      // Several schemas may lead to the same one.
      all = [...new Set(all.flatMap((one) => this.#below(one, segment)))];
    }
    const items = all.flatMap((one) => this.#conjuncts(memberOf(one, "items")));
    return {
      types: typesOf(all),
      values: valuesOf(all),
      isRequired,
      items: items.length === 0 ? undefined : { types: typesOf(items), values: valuesOf(items) },
    };
  }

  /** Why a value has no such segment; undefined if it has, or if nothing is known. */
  #lack(
    all: Conjuncts,
    types: ReadonlySet<JsonType> | undefined,
    segment: Segment,
  ): UnknownSegment["why"] | undefined {
    const isIndex = typeof segment === "number";
    if (types !== undefined && !types.has("object") && !(isIndex && types.has("array"))) return "scalar";
    if (isIndex) return undefined;
    const unlisted = all.filter((one) => memberOf(memberOf(one, "properties"), segment) === undefined);
    if (unlisted.some((one) => memberOf(one, "additionalProperties") === false && !hasPatterns(one)))
      return "closed";
    if (all.some((one) => listAt(one, "required").includes(segment))) return undefined;
    const isOpen = all.every((one) => OPENING.every((key) => memberOf(one, key) === undefined));
    return unlisted.length === all.length && this.#names(all).length > 0 && isOpen ? "open" : undefined;
  }

  /** The properties that schemas list. */
  #names(all: Conjuncts): readonly string[] {
    const known = this.#namesOf.get(all);
    if (known !== undefined) return known;
    const names = all.flatMap((one) => {
      const properties = memberOf(one, "properties");
      return isMap(properties) ? Object.keys(properties) : [];
    });
    this.#namesOf.set(all, names);
    return names;
  }

  #below(schema: Json, segment: Segment): Conjuncts {
    const properties = memberOf(schema, "properties");
    const property = memberOf(properties, String(segment));
    if (property !== undefined) return this.#conjuncts(property);
    if (typeof segment === "number") {
      const types = typesOf([schema]);
      return types === undefined || types.has("object") ? [] : this.#conjuncts(memberOf(schema, "items"));
    }
    return hasPatterns(schema) ? [] : this.#conjuncts(memberOf(schema, "additionalProperties"));
  }

  /** A schema with those that it refers to and combines with `allOf`, each once: references may lead back to it. */
  #conjuncts(schema: Json | undefined): Conjuncts {
    if (!isMap(schema)) return [];
    const known = this.#conjunctsOf.get(schema);
    if (known !== undefined) return known;
    const found = new Set<Json>();
    const pending: (Json | undefined)[] = [schema];
    while (pending.length > 0) {
      const one = pending.pop();
      if (!isMap(one) || found.has(one)) continue;
      found.add(one);
      const reference = memberOf(one, "$ref");
      if (typeof reference === "string") pending.push(this.#target(reference));
      for (const part of [...listAt(one, "allOf")].reverse()) pending.push(part);
    }
    const conjuncts = [...found];
    this.#conjunctsOf.set(schema, conjuncts);
    return conjuncts;
  }

  /** The part of the schema that a reference within it leads to. */
  #target(reference: string): Json | undefined {
    if (!reference.startsWith("#")) return undefined;
    let found: Json | undefined = this.#root;
    for (const key of reference.slice(1).split("/").slice(1)) {
      found = memberOf(found, key.replaceAll("~1", "/").replaceAll("~0", "~"));
    }
    return found;
  }
}

/** Keys with which a schema can have properties that it does not list, or says that it has. */
const OPENING = [
  "additionalProperties",
  "unevaluatedProperties",
  "patternProperties",
  "propertyNames",
  "anyOf",
  "oneOf",
  "if",
  "dependentSchemas",
  "dependencies",
];

function hasPatterns(schema: Json): boolean {
  return memberOf(schema, "patternProperties") !== undefined;
}

function listAt(schema: Json, key: string): readonly Json[] {
  const list = memberOf(schema, key);
  return Array.isArray(list) ? list : [];
}

/** The type of a JSON value. */
export function typeOfJson(value: Json): JsonType {
  if (value === null) return "null";
  if (Array.isArray(value)) return "array";
  return typeof value as JsonType;
}

const TYPES: ReadonlyMap<Json, JsonType> = new Map<Json, JsonType>([
  ...(["string", "number", "boolean", "null", "array", "object"] as const).map(
    (type) => [type, type] as const,
  ),
  ["integer", "number"],
]);

/** The types that all schemas allow; undefined if they allow all. */
function typesOf(all: Conjuncts): ReadonlySet<JsonType> | undefined {
  let types: ReadonlySet<JsonType> | undefined;
  for (const one of all) {
    const allowed = typesOfOne(one);
    if (allowed !== undefined)
      types = types === undefined ? allowed : new Set([...types].filter((type) => allowed.has(type)));
  }
  return types;
}

function typesOfOne(schema: Json): ReadonlySet<JsonType> | undefined {
  const values = valuesOf([schema]);
  if (values !== undefined) return new Set(values.map(typeOfJson));
  const type = memberOf(schema, "type");
  if (type === undefined) return undefined;
  const types = (Array.isArray(type) ? type : [type]).map((one) => TYPES.get(one));
  // A type that JSON Schema does not have says nothing.
  if (types.includes(undefined)) return undefined;
  const isNullable = memberOf(schema, "nullable") === true;
  return new Set([...(types as JsonType[]), ...(isNullable ? (["null"] as const) : [])]);
}

/** The values that the first schema with a list of them allows. */
function valuesOf(all: Conjuncts): readonly Json[] | undefined {
  for (const one of all) {
    const only = memberOf(one, "const");
    if (only !== undefined) return [only];
    const listed = memberOf(one, "enum");
    if (Array.isArray(listed)) return memberOf(one, "nullable") === true ? [...listed, null] : listed;
  }
  return undefined;
}
