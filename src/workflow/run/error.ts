/**
 * Reason why a run refuses an input:
 * - `run-is-over`: the run is done;
 * - `unexpected-input`: the run waits for an input of another type;
 * - `too-early`: the run sleeps, and `now` is before the moment at which it wakes;
 * - `invalid-input`: the input is of the right type, and a value in it is invalid;
 * - `other-plan`: the state belongs to a plan of other content.
 */
export type RunErrorCode = "run-is-over" | "unexpected-input" | "too-early" | "invalid-input" | "other-plan";

/** Thrown for an input that does not fit the state of a run. The given state remains valid. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly code: RunErrorCode;

  constructor(code: RunErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}
