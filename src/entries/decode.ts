/**
 * `heed/decode`: stored JSON as a condition tree, and back, without the words of mistakes, which `heed/stored` has too.
 */
import { type Decoded, type Defined, decode as decodeValue, type StoredOptions } from "../stored/index.ts";
import { refuseUndefined } from "./valid.ts";

export type { Condition, Group, Trio } from "../condition/index.ts";
export {
  type Decoded,
  type Defined,
  encode,
  encodeMatch,
  encodePreference,
  type StoredAll,
  type StoredAny,
  type StoredConditions,
  type StoredInput,
  type StoredMatch,
  type StoredOptions,
  type StoredPreference,
  type StoredPreferenceTrio,
  type StoredTrio,
} from "../stored/index.ts";

/**
 * Reads stored conditions as a tree (spec 3.2). Mistakes are returned as `problems`, whatever JSON is given.
 *
 * @throws TypeError if the conditions are undefined.
 */
export function decode(conditions: Defined, options: StoredOptions = {}): Decoded {
  refuseUndefined(conditions, "decode");
  return decodeValue(conditions, options);
}
