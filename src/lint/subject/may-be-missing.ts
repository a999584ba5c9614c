import type { DataTrio, Path } from "../../condition/index.ts";
import type { Json, JsonObject } from "../../document/index.ts";
import type { LintedTrio, Subject, TrioGroup } from "./subject.ts";

/** Properties that every context has, by root (spec 3.1). */
const ALWAYS_THERE: ReadonlyMap<string, readonly string[]> = new Map([
  ["workflow", ["id", "name"]],
  ["run", ["total_activities", "total_actors"]],
  ["recipient", ["id"]],
]);

/**
 * Checks whether a path may be missing when a condition is evaluated: no condition that must hold at the same time
 * requires it, nor does the schema of the trigger's data.
 */
export function mayBeMissing(path: Path, { group }: LintedTrio, { document }: Subject): boolean {
  const [first] = path.segments;
  if (ALWAYS_THERE.get(path.root)?.includes(String(first))) return false;
  const key = keyOf(path);
  for (let around: TrioGroup | undefined = group; around !== undefined; around = around.parent) {
    if (around.joined === "and" && requiredBy(around).has(key)) return false;
  }
  return !(path.root === "data" && isRequired(document.value, path));
}

const cache = new WeakMap<TrioGroup, ReadonlySet<string>>();

/** The paths that are present whenever all conditions of a group hold; cached, since they are looked up often. */
function requiredBy(group: TrioGroup): ReadonlySet<string> {
  const known = cache.get(group);
  if (known !== undefined) return known;
  const paths = new Set<string>();
  for (const { trio } of group.trios) {
    if (trio.kind === "data" && trio.variable.kind === "path" && needsValue(trio)) {
      paths.add(keyOf(trio.variable.path));
    }
  }
  cache.set(group, paths);
  return paths;
}

/** Checks whether a condition holds only if its variable is present and not null. */
function needsValue({ operator, argument }: DataTrio): boolean {
  switch (operator) {
    case "exists":
    case "not_empty":
    case "is_timestamp":
      return true;
    case "equal_to":
      return argument?.kind === "value" && argument.value !== "" && argument.value !== null;
    case "not_equal_to":
    case "greater_than":
    case "greater_than_or_equal_to":
    case "less_than":
    case "less_than_or_equal_to":
    case "contains":
    case "not_contains":
    case "contains_all":
    case "not_contains_all":
    case "empty":
    case "not_exists":
    case "is_not_timestamp":
    case "is_timestamp_before":
    case "is_timestamp_on_or_after":
    case "is_timestamp_before_date":
    case "is_timestamp_on_or_after_date":
    case "is_timestamp_between":
    case "is_timestamp_before_now":
    case "is_timestamp_on_or_after_now":
    case "is_between":
      return false;
  }
}

/** A key that is equal for all spellings of a path. */
function keyOf({ root, segments }: Path): string {
  return JSON.stringify([root, ...segments.map(String)]);
}

/** Checks whether `trigger_data_json_schema` requires every segment of a path under `data`. */
function isRequired(file: Json | undefined, { segments }: Path): boolean {
  let schema = isObject(file) ? ownValue(file, "trigger_data_json_schema") : undefined;
  for (const segment of segments) {
    if (!isObject(schema)) return false;
    const required = ownValue(schema, "required");
    if (typeof segment !== "string" || !Array.isArray(required) || !required.includes(segment)) return false;
    const properties = ownValue(schema, "properties");
    schema = isObject(properties) ? ownValue(properties, segment) : undefined;
  }
  return true;
}

function ownValue(object: JsonObject, key: string): Json | undefined {
  return Object.hasOwn(object, key) ? object[key] : undefined;
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
