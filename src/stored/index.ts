export { type Decoded, decode, prefixesOf, type StoredOptions } from "./decode.ts";
export { encode, encodePreference } from "./encode.ts";
export { liquidPattern, NUMBER_PATTERN, rangePattern, timePattern } from "./patterns.ts";
export type {
  StoredAll,
  StoredAllInput,
  StoredAny,
  StoredConditions,
  StoredInput,
  StoredPreference,
  StoredTrio,
  StoredTrioInput,
} from "./shape.ts";
