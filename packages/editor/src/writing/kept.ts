import { encode } from "heed/encode";
import { isMap, type Json } from "../model/index.ts";
import { conditionOf, conditionOfRow, type ReadingOptions } from "../reading/index.ts";

function canonical(stored: Json, options: ReadingOptions): unknown {
  const condition = conditionOf(stored, options);
  return condition ? encode(condition, { prefixes: options.prefixes }) : null;
}

/** The canonical form of one trio, as a key. */
function keyOf(stored: Json, options: ReadingOptions): string {
  const condition = conditionOfRow(stored, options);
  return condition ? JSON.stringify(encode(condition, { prefixes: options.prefixes })) : "";
}

/** The trios of conditions by their canonical forms, those of one form in their order. */
function keptOf(before: Json, options: ReadingOptions): Map<string, Json[]> {
  const kept = new Map<string, Json[]>();
  for (const trio of triosOf(before)) {
    const key = keyOf(trio, options);
    if (key !== "") kept.set(key, [...(kept.get(key) ?? []), trio]);
  }
  return kept;
}

function triosOf(stored: Json): readonly Json[] {
  if (Array.isArray(stored)) return stored;
  if (!isMap(stored)) return [];
  if (Array.isArray(stored.all)) return stored.all;
  return Array.isArray(stored.any)
    ? stored.any.flatMap((member: Json) =>
        isMap(member) && Array.isArray(member.all) ? member.all : [member],
      )
    : [];
}

/**
 * Conditions in which those of `before` that they still have, in whatever order, stay the values that they were; all of
 * `before` if they are the same.
 */
export function withKept(stored: Json, before: Json, options: ReadingOptions): Json {
  const isSame = JSON.stringify(canonical(before, options)) === JSON.stringify(canonical(stored, options));
  return isSame ? before : keeping(stored, keptOf(before, options), options);
}

function keeping(stored: Json, kept: Map<string, Json[]>, options: ReadingOptions): Json {
  const trio = (each: Json): Json => kept.get(keyOf(each, options))?.shift() ?? each;
  const group = (each: Json): Json =>
    isMap(each) && Array.isArray(each.all) ? { all: each.all.map(trio) } : trio(each);
  if (Array.isArray(stored)) return stored.map(trio);
  if (isMap(stored) && Array.isArray(stored.any)) return { any: stored.any.map(group) };
  return group(stored);
}
