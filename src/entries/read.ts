/**
 * `heed/read`: stored JSON as a condition tree, without the mistakes, for pages that load `heed/stored` with the first
 * conditions that are refused.
 */
import type { Condition } from "../condition/index.ts";
import type { Defined, StoredOptions } from "../stored/index.ts";
import { read as readStored } from "../stored/read/index.ts";
import { refuseUndefined } from "./valid.ts";

export type { Condition, Group, Trio } from "../condition/index.ts";
export type { Defined, StoredOptions } from "../stored/index.ts";

/**
 * Reads stored conditions as a tree (spec 3.2), the same one that `decode` gives. Returns undefined if they have errors;
 * warnings pass. As for `heed/runtime`, the length of operands has no limit (spec 3.6).
 *
 * @throws TypeError if the conditions are undefined.
 */
export function read(conditions: Defined, options: StoredOptions = {}): Condition | undefined {
  refuseUndefined(conditions, "read");
  return readStored(conditions, options).condition;
}
