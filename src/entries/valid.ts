import { type Reading, read, type StoredInput, type StoredOptions } from "../stored/index.ts";

/**
 * Thrown by functions that evaluate or analyse conditions if the conditions have errors. Hosts that take conditions
 * from outside call `validate` first, which reports the errors.
 */
export class ConditionError extends Error {
  override readonly name = "ConditionError";
  /** The first part of the conditions that has an error: a trio, or all of them. */
  declare readonly refused: unknown;

  constructor(refused: unknown) {
    super(`invalid conditions: ${JSON.stringify(refused)?.slice(0, 200)}`);
    this.refused = refused;
  }
}

/**
 * Refuses undefined where conditions are expected: a mistake of the program, which must not count as "always".
 *
 * @param by the function that was called.
 * @throws TypeError
 */
export function refuseUndefined(conditions: unknown, by: string): void {
  if (conditions === undefined) {
    throw new TypeError(`\`${by}\`: the conditions are undefined: check \`ok\` or write \`?? null\``);
  }
}

/** Reads stored conditions for the function `by`. Throws ConditionError if they have errors, TypeError if undefined. */
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
