import { PREFIXES, type Target } from "../condition/index.ts";

/** What surrounds stored conditions. */
export interface StoredOptions {
  /** Whose conditions they are; those of a step if not said. */
  readonly target?: Target | undefined;
  /** Prefixes that a host declares besides the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
}

/** All prefixes in force. */
export function prefixesOf(options: StoredOptions): readonly string[] {
  const declared = options.prefixes ?? [];
  return declared.length === 0 ? PREFIXES : [...PREFIXES, ...declared];
}
