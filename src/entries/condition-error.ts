/**
 * Conditions with errors were given to `prepare` or `explain`, or to another function that takes only sound ones. The
 * message shows the first part that has one; `validate` says what is wrong with it. Hosts that take conditions from
 * outside validate them first.
 */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
  /** The first part of the conditions that has an error: a trio, or all of them. */
  readonly refused: unknown;

  constructor(refused: unknown) {
    super(`no valid condition: ${JSON.stringify(refused)?.slice(0, 200)}`);
    this.refused = refused;
  }
}
