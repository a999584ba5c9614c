/** Everything that a comparison computes, as a module that is loaded with the first conditions. */
import { decode } from "heed/decode";
import { print } from "heed/print";
import { ConditionError, prepare, type StoredInput } from "heed/runtime";

export { compare, differenceAt, relationByStates, stepsAsked } from "./questions.ts";

/** Conditions in words; undefined if they have errors. */
export function inWords(conditions: StoredInput): string | undefined {
  try {
    prepare(conditions);
  } catch (error) {
    if (error instanceof ConditionError || error instanceof TypeError) return undefined;
    throw error;
  }
  const { condition } = decode(conditions);
  return condition && print(condition);
}
