import type { JsonObject } from "../../src/condition/index.ts";
import { LIMITS } from "../../src/problem/index.ts";
import { DIALECT, definition, FINITE } from "./keywords.ts";

/**
 * Any JSON within the limits. A schema cannot count, so each depth has its own definition, named after the number of
 * lists and objects that may still nest.
 */
export function constantSchema(): JsonObject {
  const depths: { [name: string]: JsonObject } = {
    "0": { type: ["null", "boolean", "number", "string"], ...FINITE },
  };
  for (let depth = 1; depth <= LIMITS.nesting; depth++) {
    const inner = definition(String(depth - 1));
    depths[depth] = { ...FINITE, items: inner, additionalProperties: inner };
  }
  return {
    $schema: DIALECT,
    $id: "constant.schema.json",
    title: "Constant",
    description: `Any JSON with lists and objects at most ${LIMITS.nesting} deep and with finite numbers.`,
    examples: [5, "pro", ["admin", "editor"], { tier: 2 }],
    $ref: `#/$defs/${LIMITS.nesting}`,
    $defs: depths,
  };
}
