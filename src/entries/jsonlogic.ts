import type { ContextOptions } from "../context/index.ts";
import { type JsonLogic, toJsonLogic as ruleOf } from "../jsonlogic/index.ts";
import type { StoredInput, StoredOptions } from "../stored/index.ts";
import { valid } from "./valid.ts";

/** `heed/jsonlogic`: conditions as JSON Logic rules. */
export {
  dataOf,
  type Fact,
  type JsonLogic,
  type JsonLogicData,
  type JsonLogicEngine,
  type JsonLogicNeeds,
  type JsonLogicRule,
  runJsonLogic,
} from "../jsonlogic/index.ts";
export { ConditionError } from "./valid.ts";

/**
 * Turns stored conditions into a JSON Logic rule and a function that turns a context into the rule's data.
 *
 * @throws ConditionError if the conditions have errors, TypeError if they are undefined.
 */
export function toJsonLogic(
  conditions: StoredInput,
  options: StoredOptions & ContextOptions = {},
): JsonLogic {
  return ruleOf(valid(conditions, options, "toJsonLogic").condition, options);
}
