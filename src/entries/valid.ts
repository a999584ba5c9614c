import { type Reading, read, type StoredInput, type StoredOptions } from "../stored/index.ts";
import { ConditionError } from "./condition-error.ts";

/** Stored conditions, read; throws ConditionError where they have errors. */
export function valid(
  conditions: StoredInput,
  options: StoredOptions,
): Extract<Reading, { readonly stored: unknown }> {
  const reading = read(conditions, options);
  if (reading.condition === undefined) throw new ConditionError(reading.refused);
  return reading;
}
