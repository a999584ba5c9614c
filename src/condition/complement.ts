import type { Target } from "./build.ts";
import type { Trio } from "./condition.ts";
import { complementOf, isPreferenceOperator, rankComplementOf } from "./operators.ts";

/**
 * Returns the trio that is true exactly when the given one is false; undefined if there is none, because values of
 * other types make both false, or because conditions of the target cannot have it (spec 3.6). On an expired step a status trio and its complement are both false.
 */
export function complementTrio(trio: Trio, target: Target = "step"): Trio | undefined {
  switch (trio.kind) {
    case "delivery":
    case "legacy":
      return { ...trio, operator: rankComplementOf(trio.operator) };
    default: {
      const operator = complementOf(trio.operator);
      if (operator === undefined || (isPreferenceOperator(operator) && target !== "preference"))
        return undefined;
      return { ...trio, operator } as Trio;
    }
  }
}
