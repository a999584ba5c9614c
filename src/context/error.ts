/**
 * What only evaluation can find (spec 1.6), in order of precedence:
 * - `missing-context`: parts of the context that are not there at all (with the unknown refs, if there are any);
 * - `unknown-ref`: refs that the context does not know;
 * - `invalid-outcome`: refs that hold neither messages nor "skipped" nor "expired";
 * - `unknown-status`: refs with a message whose status is none;
 * - `invalid-audiences`: audiences that are no list;
 * - `invalid-now`: a `now` that is no time.
 */
export type EvaluationErrorCode =
  | "missing-context"
  | "unknown-ref"
  | "invalid-outcome"
  | "unknown-status"
  | "invalid-audiences"
  | "invalid-now";

/** A condition cannot be evaluated on a context: the host gave it something that it cannot read (spec 1.6). */
export class EvaluationError extends Error {
  override readonly name = "EvaluationError";
  readonly code: EvaluationErrorCode;
  /** All places of this code, such as `data` or `refs.email_1`, sorted by code unit. */
  readonly places: readonly string[];

  constructor(code: EvaluationErrorCode, places: readonly string[]) {
    super(`${code}: ${places.join(", ")}`);
    this.code = code;
    this.places = places;
  }
}
