import type { Target } from "../condition/index.ts";

/** The surroundings of a condition's text. */
export interface LanguageOptions {
  /** The owner of the condition; a step by default. */
  readonly target?: Target | undefined;
  /** Prefixes that the host declares in addition to the platform's, such as `event` (spec 3.1). */
  readonly prefixes?: readonly string[] | undefined;
  /** The known refs. A ref on the left of a comparison gets a warning, because it means `data.<ref>` there. */
  readonly refs?: readonly string[] | ReadonlySet<string> | undefined;
  /** The maximum number of groups of a condition in normal form; 64 by default (spec 3.6). */
  readonly groupLimit?: number | undefined;
  /** The maximum number of conditions in all groups together; 512 by default (spec 3.6). */
  readonly conditionLimit?: number | undefined;
}
