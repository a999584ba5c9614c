import type { StoredInput, StoredOptions } from "../stored/index.ts";
import { type Reading, read } from "../stored/read/index.ts";

/**
 * Thrown by functions that evaluate or analyse conditions if the conditions have errors. Hosts that take conditions
 * from outside call `validate` first, which reports the errors.
 */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
  /** The first stored trio that has an error, or the whole conditions if no single trio does. */
  declare readonly refused: unknown;

  constructor(refused: unknown) {
    super("invalid conditions");
    this.refused = refused;
  }
}

/**
 * Refuses undefined as conditions: it is a mistake in the program, and must not count as `always`.
 *
 * @param by the name of the public function that was called
 * @throws TypeError
 */
export function refuseUndefined(conditions: unknown, by: string): void {
  if (conditions === undefined) {
    throw new TypeError(`${by}: undefined conditions`);
  }
}

/**
 * Reads stored conditions for the public function `by`; null means `always`. Throws ConditionError if they have errors,
 * TypeError if they are undefined.
 */
export function valid(
  conditions: StoredInput,
  options: StoredOptions,
  by: string,
): Extract<Reading, { readonly stored: unknown }> {
  refuseUndefined(conditions, by);
  const reading = read(conditions, options);
  if (reading.condition === undefined) throw new ConditionError(reading.refused);
  return reading;
}
