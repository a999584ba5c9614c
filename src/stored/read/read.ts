import {
  buildTrio,
  type Condition,
  isMap,
  isOperator,
  isPlain,
  type Json,
  type Keyed,
  ownValue,
  prefixesFor,
  type Target,
  type Trio,
} from "../../condition/index.ts";
import { readArgument, readVariable } from "../argument.ts";
import type { StoredOptions } from "../shape.ts";

/**
 * Reading stored conditions without problems: accepts what `decode` accepts and returns the same condition, in a
 * fraction of the code. A property test compares the two. Only the length limit of operands is not checked here.
 */

/** The result of reading stored conditions. */
export type Reading =
  | {
      readonly condition: Condition;
      /** The trios as they were stored, group by group, in the condition's order. */
      readonly stored: readonly (readonly unknown[])[];
    }
  | {
      readonly condition?: undefined;
      /** The first part that has an error. */
      readonly refused: unknown;
    };

/** Reads stored conditions (spec 3.2). Any value may be given; nothing is thrown. */
export function read(stored: unknown, options: StoredOptions = {}): Reading {
  const { target = "step" } = options;
  const prefixes = prefixesFor(target, options.prefixes);
  const groups = groupsOf(stored, target);
  if (groups === undefined) return { refused: stored };
  const any: { all: Trio[] }[] = [];
  for (const members of groups) {
    const all: Trio[] = [];
    any.push({ all });
    for (const member of members) {
      const trio = readTrio(member, target, prefixes);
      if (trio === undefined) return { refused: member };
      all.push(trio);
    }
  }
  return { condition: { any }, stored: groups };
}

/** The members of every group. Returns undefined if the shape is not one of spec 3.2. */
function groupsOf(stored: unknown, target: Target): unknown[][] | undefined {
  if (stored === null) return [[]];
  if (target !== "step") return Array.isArray(stored) ? [[...stored]] : undefined;
  if (isEmptyObject(stored)) return [[]];
  const all = listIn(stored, "all");
  if (all !== undefined) return [all];
  const groups = listIn(stored, "any")?.map((member) =>
    isMap(member) && has(member, "all") ? listIn(member, "all") : [member],
  );
  return groups?.includes(undefined) ? undefined : (groups as unknown[][] | undefined);
}

/** The list under an object's only key. A hole in a list is a member that is undefined, which only a copy shows. */
function listIn(object: unknown, key: string): unknown[] | undefined {
  if (!hasOnly(object, [key])) return undefined;
  const list = ownValue(object, key);
  return Array.isArray(list) ? [...list] : undefined;
}

function readTrio(stored: unknown, target: Target, prefixes: readonly string[]): Trio | undefined {
  if (!hasOnly(stored, ["variable", "operator", "argument"])) return undefined;
  const variable = ownValue(stored, "variable");
  const operator = ownValue(stored, "operator");
  if (typeof variable !== "string" || !isOperator(operator)) return undefined;
  const argument = readArgument(ownValue(stored, "argument") as Json, operator, prefixes);
  return buildTrio(readVariable(variable, prefixes), operator, argument, target);
}

/** Checks for an own key with a value: in JavaScript `{all: undefined}` says the same as `{}`. */
export function has(object: Keyed, key: string): boolean {
  return ownValue(object, key) !== undefined;
}

/** Checks for `{}`, of any realm; instances of classes have no keys of their own either, and are refused. */
export function isEmptyObject(value: unknown): boolean {
  return hasOnly(value, []) && isPlain(value as object);
}

/** Checks for an object with values under no other keys. */
function hasOnly(value: unknown, keys: readonly string[]): value is Keyed {
  return isMap(value) && Object.keys(value).every((key) => keys.includes(key) || !has(value, key));
}
