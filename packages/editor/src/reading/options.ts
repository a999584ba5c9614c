import { prefixesFor } from "heed/condition";
import type { Mode } from "../model/index.ts";

/** The circumstances in which rows are read. */
export interface ReadingOptions {
  readonly mode: Mode;
  /** Prefixes that the host declares besides the platform's. */
  readonly prefixes?: readonly string[] | undefined;
}

/** The prefixes that paths may start with. */
export function prefixesIn({ mode, prefixes }: ReadingOptions): readonly string[] {
  return prefixesFor(mode, prefixes);
}
