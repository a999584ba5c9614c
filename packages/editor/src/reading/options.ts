import { prefixesFor } from "heed/condition";
import type { Mode } from "../model/index.ts";

/** The circumstances in which rows are read. */
export interface ReadingOptions {
  readonly mode: Mode;
  /** Prefixes that the host declares besides the platform's. */
  readonly prefixes?: readonly string[] | undefined;
}

/** The same circumstances as heed's options. */
export function heedOptions({ mode, prefixes }: ReadingOptions): {
  readonly target: Mode;
  readonly prefixes: readonly string[] | undefined;
} {
  return { target: mode, prefixes };
}

/** The prefixes that paths may start with. */
export function prefixesIn({ mode, prefixes }: ReadingOptions): readonly string[] {
  return prefixesFor(mode, prefixes);
}

/**
 * A function that remembers its last result for each object, as long as the options are the same: rows and drafts are never
 * changed, and most of them stay from one edit to the next.
 */
export function remembered<Given extends object, Result>(
  work: (given: Given, options: ReadingOptions) => Result,
): (given: Given, options: ReadingOptions) => Result {
  const known = new WeakMap<Given, { readonly key: string; readonly result: Result }>();
  return (given, options) => {
    const key = [options.mode, ...(options.prefixes ?? [])].join(" ");
    const found = known.get(given);
    if (found?.key === key) return found.result;
    const result = work(given, options);
    known.set(given, { key, result });
    return result;
  };
}
