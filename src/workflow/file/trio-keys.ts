import {
  type Document,
  type DocumentNode,
  entryOf,
  type Json,
  type JsonObject,
  type MapNode,
} from "../../document/index.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";

/** An order of the keys of trios. */
export type TrioKeys = readonly string[];

const CANONICAL: TrioKeys = ["variable", "operator", "argument"];
const ALPHABETICAL: TrioKeys = ["argument", "operator", "variable"];

/**
 * Returns the order in which a file writes the keys of its trios, so that conditions that were decompiled get theirs back:
 * that of the first trio in the file. If there is none, the order is alphabetical where the file's other keys are, as in what
 * a platform exports, and canonical elsewhere (spec 7.3.8).
 */
export function trioKeysOf({ root }: Document, slots: readonly ConditionSlot[]): TrioKeys {
  const maps = root?.kind === "map" ? [root] : [];
  for (const { map, when, conditions } of slots) {
    const trio = conditions && triosIn(conditions.node)[0];
    if (trio !== undefined) return keysOf(trio);
    if (map !== undefined && when?.entry !== undefined && map !== root) maps.push(map);
  }
  const orders = maps.map(namesOf);
  return orders.some(({ length }) => length > 1) && orders.every(isSorted) ? ALPHABETICAL : CANONICAL;
}

/** Writes the keys of all trios of stored conditions in an order. */
export function inTrioKeys(value: Json, keys: TrioKeys): Json {
  const rank = (key: string) => keys.indexOf(key === "property" ? "variable" : key);
  return mapTrios(value, (trio) =>
    Object.fromEntries(Object.entries(trio).sort(([a], [b]) => rank(a) - rank(b))),
  );
}

/** Changes all trios of stored conditions, in their order. */
export function mapTrios(value: Json, change: (trio: JsonObject) => Json): Json {
  if (value === null || typeof value !== "object") return value;
  if (isList(value)) return value.map((member) => mapTrios(member, change));
  if (Object.hasOwn(value, "operator")) return change(value);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, mapTrios(member, change)]));
}

const isList = (value: readonly Json[] | JsonObject): value is readonly Json[] => Array.isArray(value);

/** Returns the trios of stored conditions, in their order. */
export function triosIn(node: DocumentNode): readonly MapNode[] {
  if (node.kind === "scalar") return [];
  if (node.kind === "map" && entryOf(node, "operator")) return [node];
  return (node.kind === "map" ? node.entries : node.items).flatMap((member) => triosIn(member.node));
}

function keysOf({ entries }: MapNode): TrioKeys {
  // Audiences call the variable a property.
  const names = entries.map(({ key }) => (key === "property" ? "variable" : key));
  const keys = names.filter((key) => CANONICAL.includes(key));
  if (keys.length === CANONICAL.length) return keys;
  // Some operators take no argument.
  return keys[0] === "operator" ? ALPHABETICAL : CANONICAL;
}

/** Returns the keys of a map with `conditions` for `when`, without those that platforms add at the end: `__readonly`, `$schema`. */
function namesOf({ entries }: MapNode): readonly string[] {
  return entries
    .map(({ key }) => (key === "when" ? "conditions" : key))
    .filter((key) => !/^(?:__|\$)/.test(key));
}

function isSorted(keys: readonly string[]): boolean {
  return keys.every((key, index) => index === 0 || (keys[index - 1] as string) < key);
}
