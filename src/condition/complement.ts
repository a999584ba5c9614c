import type { Trio } from "./condition.ts";
import { complementOf, rankComplementOf } from "./operators.ts";

/**
 * Returns the trio that is true exactly when the given one is false; undefined if there is none, because values of
 * other types make both false (spec 3.6). On an expired step a status trio and its complement are both false.
 */
export function complementTrio(trio: Trio): Trio | undefined {
  switch (trio.kind) {
    case "delivery":
    case "legacy":
      return { ...trio, operator: rankComplementOf(trio.operator) };
    default: {
      const operator = complementOf(trio.operator);
      return operator && ({ ...trio, operator } as Trio);
    }
  }
}
