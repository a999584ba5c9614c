import {
  type Condition,
  type Operator,
  STATUS_PROPERTIES,
  segmentText,
  type Trio,
} from "../../condition/index.ts";
import {
  prefixesOf,
  type StoredConditions,
  type StoredMatch,
  type StoredOptions,
  type StoredPreference,
  type StoredPreferenceTrio,
  type StoredTrio,
} from "../shape.ts";
import { writeOperand } from "./operand.ts";

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
  const [only, ...others] = condition.any;
  if (only === undefined || others.length > 0) return undefined;
  const prefixes = prefixesOf(options);
  return only.all.map((trio) => {
    const { variable, operator, argument = null } = encodeTrio(trio, prefixes);
    // Operators that compare with now were warned of.
    return { variable, operator, argument } as StoredPreferenceTrio;
  });
}

/**
 * Writes a condition in the canonical form of the options' target. Returns undefined if it is a list and the condition has
 * not exactly one group.
 */
export function encodeFor(
  condition: Condition,
  options: StoredOptions = {},
): StoredConditions | StoredPreference | StoredMatch | undefined {
  switch (options.target) {
    case "preference":
      return encodePreference(condition, options);
    case "match":
      return encodeMatch(condition, options);
    default:
      return encode(condition, options);
  }
}

/** Writes a condition as a list, as that of a wait's match (spec 3.2). Returns undefined unless it has exactly one group. */
export function encodeMatch(condition: Condition, options: StoredOptions = {}): StoredMatch | undefined {
  const stored = encode(condition, { ...options, target: "match" });
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
  // Only conditions of preferences have the operators that the type leaves out.
  const trio = { variable, operator } as StoredTrio;
  return argument === undefined ? trio : { ...trio, argument };
}
