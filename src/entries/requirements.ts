import { type Requirements, requirementsOf } from "../context/index.ts";
import type { StoredInput, StoredOptions } from "../stored/index.ts";
import { valid } from "./valid.ts";

/**
 * All that stored conditions can read: the parts of the context, the refs and the paths, so that a host loads just
 * that (spec 1.6).
 *
 * @throws ConditionError where the conditions have errors.
 */
export function requirements(conditions: StoredInput, options: StoredOptions = {}): Requirements {
  return requirementsOf(valid(conditions, options).condition);
}
