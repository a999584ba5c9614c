import {
  buildTrio,
  type Condition,
  isMap,
  isOperator,
  type Json,
  type Keyed,
  ownValue,
  type Trio,
} from "../condition/index.ts";
import { readArgument, readVariable } from "./argument.ts";
import { prefixesOf, type StoredOptions } from "./shape.ts";

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
      readonly condition: undefined;
      /** The first part that has an error. */
      readonly refused: unknown;
    };

/** Reads stored conditions (spec 3.2). Any value may be given; nothing is thrown. */
export function read(stored: unknown, options: StoredOptions = {}): Reading {
  const groups = groupsOf(stored, options);
  if (groups === undefined) return { condition: undefined, refused: stored };
  const any: { all: Trio[] }[] = [];
  for (const members of groups) {
    const all: Trio[] = [];
    for (const member of members) {
      const trio = readTrio(member, options);
      if (trio === undefined) return { condition: undefined, refused: member };
      all.push(trio);
    }
    any.push({ all });
  }
  return { condition: { any }, stored: groups };
}

/** The members of every group; undefined if the shape is not one of spec 3.2. */
function groupsOf(stored: unknown, { target }: StoredOptions): unknown[][] | undefined {
  if (stored === null) return [[]];
  if (target === "preference") return Array.isArray(stored) ? [[...stored]] : undefined;
  if (isEmptyObject(stored)) return [[]];
  const any = listIn(stored, "any");
  const groups = any?.map((member) =>
    isMap(member) && has(member, "all") ? listIn(member, "all") : [member],
  );
  if (groups === undefined) {
    const all = listIn(stored, "all");
    return all && [all];
  }
  return groups.includes(undefined) ? undefined : (groups as unknown[][]);
}

/** The list under an object's only key. A hole in a list is a member that is undefined, which only a copy shows. */
function listIn(object: unknown, key: string): unknown[] | undefined {
  if (!isMap(object) || !hasOnly(object, [key])) return undefined;
  const list = ownValue(object, key);
  return Array.isArray(list) ? [...list] : undefined;
}

function readTrio(stored: unknown, options: StoredOptions): Trio | undefined {
  if (!isMap(stored) || !hasOnly(stored, ["variable", "operator", "argument"])) return undefined;
  const variable = ownValue(stored, "variable");
  const operator = ownValue(stored, "operator");
  const argument = ownValue(stored, "argument") as Json | undefined;
  if (typeof variable !== "string" || !isOperator(operator)) return undefined;
  const prefixes = prefixesOf(options);
  return buildTrio(
    readVariable(variable, operator, prefixes),
    operator,
    readArgument(argument, operator, prefixes),
    options.target ?? "step",
  );
}

/** Checks for an own key with a value: in JavaScript `{all: undefined}` says the same as `{}`. */
export function has(object: Keyed, key: string): boolean {
  return ownValue(object, key) !== undefined;
}

/** Checks for `{}`, of any realm; instances of classes have no keys of their own either, and are refused. */
export function isEmptyObject(value: unknown): boolean {
  if (!isMap(value) || !hasOnly(value, [])) return false;
  const prototype = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}

function hasOnly(object: Keyed, keys: readonly string[]): boolean {
  return Object.keys(object).every((key) => keys.includes(key) || !has(object, key));
}
