import type { DataTrio, Path } from "../../condition/index.ts";
import { isRequiredBySchema } from "./data-schema.ts";
import { keyOfPath, type LintedTrio, type Subject, type TrioGroup } from "./subject.ts";

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
export function mayBeMissing(path: Path, { group }: LintedTrio, subject: Subject): boolean {
  const [first] = path.segments;
  if (ALWAYS_THERE.get(path.root)?.includes(String(first))) return false;
  const key = keyOfPath(path);
  for (let around: TrioGroup | undefined = group; around !== undefined; around = around.parent) {
    if (around.joined === "and" && requiredBy(around).has(key)) return false;
  }
  return !isRequiredBySchema(path, subject);
}

const cache = new WeakMap<TrioGroup, ReadonlySet<string>>();

/** The paths that are present whenever all conditions of a group hold; cached, since they are looked up often. */
function requiredBy(group: TrioGroup): ReadonlySet<string> {
  const known = cache.get(group);
  if (known !== undefined) return known;
  const paths = new Set<string>();
  for (const { trio } of group.trios) {
    if (trio.kind === "data" && trio.variable.kind === "path" && needsValue(trio)) {
      paths.add(keyOfPath(trio.variable.path));
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
