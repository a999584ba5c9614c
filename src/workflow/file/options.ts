import type { Target } from "../../condition/index.ts";
import type { LanguageOptions } from "../../language/index.ts";
import type { StoredOptions } from "../../stored/index.ts";
import type { SlotOptions } from "../slots/condition-slots.ts";

/** Facts about a file that it does not contain itself. */
export interface FileOptions extends SlotOptions {
  /** Prefixes that a host declares in addition to the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
  /** Names of steps in addition to those of the file. */
  readonly refs?: readonly string[] | undefined;
  /** Maximum number of groups of a normalised condition; 64 by default (spec 3.6). */
  readonly groupLimit?: number | undefined;
  /** Maximum number of conditions in all groups together; 512 by default (spec 3.6). */
  readonly conditionLimit?: number | undefined;
}

/** Options for the text of a slot. */
export function languageOptions(
  { prefixes, groupLimit, conditionLimit }: FileOptions,
  target: Target,
  refs: ReadonlySet<string>,
): LanguageOptions {
  return { target, prefixes, refs, groupLimit, conditionLimit };
}

/** Options for the stored conditions of a slot. */
export function storedOptions({ prefixes }: FileOptions, target: Target): StoredOptions {
  return { target, prefixes };
}
