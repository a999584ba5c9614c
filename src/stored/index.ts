export { type Decoded, decode } from "./decode.ts";
export { encode, encodeFor, encodeMatch, encodePreference } from "./encode/index.ts";
export { liquidPattern, NUMBER_PATTERN, rangePattern, timePattern } from "./patterns.ts";
export { type Reading, read } from "./read/index.ts";
export {
  type Defined,
  prefixesOf,
  type StoredAll,
  type StoredAllInput,
  type StoredAny,
  type StoredAnyInput,
  type StoredConditions,
  type StoredInput,
  type StoredMatch,
  type StoredOptions,
  type StoredPreference,
  type StoredPreferenceTrio,
  type StoredTrio,
  type StoredTrioInput,
} from "./shape.ts";
