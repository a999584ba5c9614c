/** `heed/stored`: stored JSON as a condition tree, and back. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export {
  type Decoded,
  decode,
  encode,
  encodePreference,
  type StoredAll,
  type StoredAny,
  type StoredConditions,
  type StoredInput,
  type StoredOptions,
  type StoredPreference,
  type StoredTrio,
} from "../stored/index.ts";
