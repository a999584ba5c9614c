import type { Target } from "../../condition/index.ts";
import type { LanguageOptions } from "../../language/index.ts";
import type { StoredOptions } from "../../stored/index.ts";
import type { SlotOptions } from "./condition-slots.ts";

/** What is to be known about a file that the file does not say. */
export interface FileOptions extends SlotOptions {
  /** Prefixes that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
  /** Names of steps besides those of the file. */
  readonly refs?: readonly string[] | undefined;
  /** The most groups of a condition, once it is an any of alls; 64 if not said (spec 3.6). */
  readonly groupLimit?: number | undefined;
  /** The most conditions in all groups together; 512 if not said (spec 3.6). */
  readonly conditionLimit?: number | undefined;
}

/** The options of the text of a place. */
export function languageOptions(
  { prefixes, groupLimit, conditionLimit }: FileOptions,
  target: Target,
  refs: ReadonlySet<string>,
): LanguageOptions {
  return { target, prefixes, refs, groupLimit, conditionLimit };
}

/** The options of the stored conditions of a place. */
export function storedOptions({ prefixes }: FileOptions, target: Target): StoredOptions {
  return { target, prefixes };
}
