import type { Diagnostic } from "../diagnostics/index.ts";

/**
 * The result of a function that reports mistakes as data: with the value under `Key` if `ok`, without it if there is an
 * error. `diagnostics` are all errors and warnings, in the order in which they stand in the input.
 */
export type Result<Key extends string, Value> =
  | ({ readonly ok: true; readonly diagnostics: readonly Diagnostic[] } & { readonly [_ in Key]: Value })
  | ({ readonly ok: false; readonly diagnostics: readonly Diagnostic[] } & {
      readonly [_ in Key]?: undefined;
    });

/** Makes a result; an undefined value means that there is an error. */
export function resultOf<Key extends string, Value>(
  key: Key,
  value: Value | undefined,
  diagnostics: readonly Diagnostic[],
): Result<Key, Value> {
  const result = value === undefined ? { ok: false, diagnostics } : { ok: true, [key]: value, diagnostics };
  return result as Result<Key, Value>;
}
