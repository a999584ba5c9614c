/** `heed/encode`: a condition tree as stored JSON, without what reads it. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export { encode, encodeMatch, encodePreference } from "../stored/encode/index.ts";
export type {
  StoredAll,
  StoredAny,
  StoredConditions,
  StoredMatch,
  StoredOptions,
  StoredPreference,
  StoredPreferenceTrio,
  StoredTrio,
} from "../stored/index.ts";
