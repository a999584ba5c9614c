import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
} from "yaml";

/** A value of JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A map of JSON. Keys are read as own ones only. */
export type JsonMap = { readonly [key: string]: Json };

/** A place in a file, from line 1 and column 1 on. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** A file of JSON or YAML: its value, and the places in it. */
export interface ParsedFile {
  readonly value: Json;
  /** The place of a key, or of an item of a list, by its pointer; of the nearest part around it if it is not there. */
  placeOf(pointer: string): Place;
}

/** The formats of files, by the ends of their names. */
export const FORMATS: ReadonlyMap<string, "json" | "yaml"> = new Map([
  [".json", "json"],
  [".yaml", "yaml"],
  [".yml", "yaml"],
]);

/** YAML 1.2 with the core schema, as heed reads it: no merge keys, dates or binary. */
const OPTIONS = { schema: "core", merge: false, resolveKnownTags: false, prettyErrors: false } as const;

/**
 * Reads a file that heed has found no mistakes in, or any other.
 *
 * @throws Error in words if it is not JSON or YAML.
 */
export function parseFile(text: string, format: "json" | "yaml"): ParsedFile {
  const unmarked = text.replace(/^\ufeff/, "");
  const placeOf = (pointer: string) => placeIn(text, pointer);
  if (format === "json") return { value: JSON.parse(unmarked), placeOf };
  const document = parseDocument(unmarked, { ...OPTIONS, logLevel: "silent" });
  const [fault] = document.errors;
  if (fault !== undefined) throw fault;
  // A round through JSON leaves nothing that JSON cannot hold, and shares no map between two places.
  return { value: JSON.parse(JSON.stringify(document.toJS() ?? null)), placeOf };
}

/** Returns the place of an offset. */
export function placeAt(text: string, offset: number): Place {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: offset - start + 1 };
}

/** The steps of an RFC 6901 pointer. */
export function stepsOf(pointer: string): readonly string[] {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}

/** Returns the pointer of a member or an item. */
export function pointerTo(pointer: string, step: string | number): string {
  return `${pointer}/${String(step).replaceAll("~", "~0").replaceAll("/", "~1")}`;
}

/** YAML's reader knows places in JSON too. */
function placeIn(text: string, pointer: string): Place {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    ...OPTIONS,
    logLevel: "silent",
    uniqueKeys: false,
    lineCounter: lines,
  });
  const { line, col } = lines.linePos(offsetOf(document, pointer));
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

function offsetOf(document: Document, pointer: string): number {
  let node = document.contents as Node | null;
  let offset = node?.range?.[0] ?? 0;
  for (const step of stepsOf(pointer)) {
    if (isAlias(node)) node = node.resolve(document) ?? null;
    if (isMap(node)) {
      const pair = node.items.find((each) => keyOf(each) === step) as Pair<Node, Node | null> | undefined;
      if (pair === undefined) return offset;
      offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      const item = node.items[Number(step)] as Node | undefined;
      if (item === undefined) return offset;
      offset = item.range?.[0] ?? offset;
      node = item;
    } else return offset;
  }
  return offset;
}

function keyOf({ key }: Pair): string | undefined {
  return isScalar(key) ? String(key.value) : undefined;
}

/** Checks for a map. */
export function isJsonMap(value: Json | undefined): value is JsonMap {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Returns an own member of a map; undefined if it is not a map or has none. */
export function memberOf(value: Json | undefined, key: string): Json | undefined {
  return isJsonMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}
