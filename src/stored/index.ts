export { type Decoded, decode } from "./decode.ts";
export { encode, encodePreference } from "./encode.ts";
export { prefixesOf, type StoredOptions } from "./options.ts";
export { liquidPattern, NUMBER_PATTERN, rangePattern, timePattern } from "./patterns.ts";
export { type Reading, read } from "./read.ts";
export type {
  StoredAll,
  StoredAllInput,
  StoredAny,
  StoredAnyInput,
  StoredConditions,
  StoredInput,
  StoredPreference,
  StoredTrio,
  StoredTrioInput,
} from "./shape.ts";
