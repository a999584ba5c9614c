/**
 * Errors that only evaluation can find (spec 1.6), in order of precedence:
 * - `missing-context`: parts of the context that are absent (with the unknown refs, if there are any);
 * - `unknown-ref`: refs that the context does not know;
 * - `invalid-outcome`: refs that hold neither messages nor "skipped" nor "expired";
 * - `unknown-status`: refs with a message whose status is unknown;
 * - `invalid-audiences`: audiences that are not a list;
 * - `invalid-now`: a `now` that is not a time;
 * - `invalid-value`: paths to values that are not JSON, or beyond the numbers of JavaScript.
 */
export type EvaluationErrorCode =
  | "missing-context"
  | "unknown-ref"
  | "invalid-outcome"
  | "unknown-status"
  | "invalid-audiences"
  | "invalid-now"
  | "invalid-value";

/**
 * Thrown if a condition cannot be evaluated on a context: the host left out something that the condition can read, or
 * gave something unreadable (spec 1.6). `diagnoseEvaluationError` of `heed` words it, with advice.
 */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
  declare readonly code: EvaluationErrorCode;
  /** All places of this code, such as `data`, `refs.email_1` or `data.items[0].at`, sorted by code unit. */
  declare readonly places: readonly string[];

  constructor(code: EvaluationErrorCode, places: readonly string[]) {
    super(`${code}: ${places.join(", ")}`);
    this.code = code;
    this.places = places;
  }
}
