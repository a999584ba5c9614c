/**
 * Why a run refuses an input:
 * - `run-is-over`: it is done;
 * - `unexpected-input`: it waits for an answer of another type;
 * - `too-early`: it sleeps, and `now` is before the moment at which it wakes;
 * - `invalid-input`: the answer is of the right type, and something in it is not what it must be;
 * - `other-plan`: the state does not belong to this plan.
 */
export type RunErrorCode = "run-is-over" | "unexpected-input" | "too-early" | "invalid-input" | "other-plan";

/** An input does not fit the state of a run. Nothing has happened: the state that was given still stands. */
export class RunError extends Error {
  override readonly name = "RunError";
  readonly code: RunErrorCode;

  constructor(code: RunErrorCode, detail: string) {
    super(`${code}: ${detail}`);
    this.code = code;
  }
}
