import { compile, type Diagnostic } from "heed";
import { encode } from "heed/decode";
import { isMap, type Json } from "../model/index.ts";
import { decodeRow, decodeValue, type ReadingOptions } from "../reading/index.ts";

/** A text as conditions, or the mistakes for which it is none. */
export interface Converted {
  /** Undefined if the text has mistakes. */
  readonly stored: Json | undefined;
  /** Errors and warnings, with offsets of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a text as conditions. Conditions of `before` that the text still has, in whatever order, stay the values that they
 * were; and so does all of `before` if the text means the same. A text that is stored JSON is taken as that.
 */
export function conditionsOf(text: string, before: Json, options: ReadingOptions): Converted {
  const pasted = storedIn(text);
  if (pasted !== undefined) return { stored: pasted, diagnostics: [] };
  const { mode: target, prefixes } = options;
  const compiled = compile(text, { target, prefixes });
  if (!compiled.ok) return { stored: undefined, diagnostics: compiled.diagnostics };
  const stored = compiled.conditions as unknown as Json;
  const isSame = JSON.stringify(canonical(before, options)) === JSON.stringify(canonical(stored, options));
  return {
    stored: isSame ? before : withKept(stored, keptOf(before, options), options),
    diagnostics: compiled.diagnostics,
  };
}

/** Stored JSON that was pasted: an object or a list, which no condition in words begins as. */
function storedIn(text: string): Json | undefined {
  if (!/^\s*[{[]/.test(text)) return undefined;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

function canonical(stored: Json, options: ReadingOptions): unknown {
  const { condition } = decodeValue(stored, options);
  return condition ? encode(condition, { prefixes: options.prefixes }) : null;
}

/** The canonical form of one trio, as a key. */
function keyOf(stored: Json, options: ReadingOptions): string {
  const { condition } = decodeRow(stored, options);
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

function withKept(stored: Json, kept: Map<string, Json[]>, options: ReadingOptions): Json {
  const trio = (each: Json): Json => kept.get(keyOf(each, options))?.shift() ?? each;
  const group = (each: Json): Json =>
    isMap(each) && Array.isArray(each.all) ? { all: each.all.map(trio) } : trio(each);
  if (Array.isArray(stored)) return stored.map(trio);
  if (isMap(stored) && Array.isArray(stored.any)) return { any: stored.any.map(group) };
  return group(stored);
}
