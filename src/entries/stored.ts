/** `heed/stored`: stored JSON as a condition tree, and back. */
export type { Condition, Group, Trio } from "../condition/index.ts";
export { type Diagnostic, diagnose } from "../diagnostics/index.ts";
export {
  type Decoded,
  type Defined,
  decode,
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
} from "./decode.ts";
