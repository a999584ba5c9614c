export { type Decoded, decode } from "./decode.ts";
export { encode, encodePreference } from "./encode.ts";
export { liquidPattern, NUMBER_PATTERN, rangePattern, timePattern } from "./patterns.ts";
export { type Reading, read } from "./read.ts";
export {
  type Defined,
  prefixesOf,
  type StoredAll,
  type StoredAllInput,
  type StoredAny,
  type StoredAnyInput,
  type StoredConditions,
  type StoredInput,
  type StoredOptions,
  type StoredPreference,
  type StoredTrio,
  type StoredTrioInput,
} from "./shape.ts";
