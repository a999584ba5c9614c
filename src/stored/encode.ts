import {
  type Condition,
  type Operator,
  STATUS_PROPERTIES,
  segmentText,
  type Trio,
} from "../condition/index.ts";
import { writeOperand } from "./argument.ts";
import {
  prefixesOf,
  type StoredConditions,
  type StoredOptions,
  type StoredPreference,
  type StoredTrio,
} from "./shape.ts";

/** Writes a condition in canonical form (spec 3.2). */
export function encode(condition: Condition, options: StoredOptions = {}): StoredConditions {
  const prefixes = prefixesOf(options);
  const groups = condition.any.map(({ all }) => all.map((trio) => encodeTrio(trio, prefixes)));
  const [only] = groups;
  if (groups.length === 1 && only !== undefined) return { all: only };
  return { any: groups.map((all) => (all.length === 1 ? (all[0] as StoredTrio) : { all })) };
}

/** Writes a condition as a preference's list. Returns undefined unless it has exactly one group (spec 3.6). */
export function encodePreference(
  condition: Condition,
  options: StoredOptions = {},
): StoredPreference | undefined {
  const stored = encode(condition, options);
  return "all" in stored ? stored.all : undefined;
}

function encodeTrio(trio: Trio, prefixes: readonly string[]): StoredTrio {
  switch (trio.kind) {
    case "data": {
      const variable = writeOperand(trio.variable, prefixes);
      return stored(variable, trio.operator, trio.argument && writeOperand(trio.argument, prefixes));
    }
    case "audience":
      return stored("recipient", trio.operator, writeOperand(trio.argument, prefixes));
    default: {
      const variable = `refs${segmentText(trio.ref)}.${STATUS_PROPERTIES[trio.kind]}`;
      return stored(variable, trio.operator, `$message.${trio.argument}`);
    }
  }
}

function stored(variable: string, operator: Operator, argument: string | undefined): StoredTrio {
  return argument === undefined ? { variable, operator } : { variable, operator, argument };
}
