import { isMap, type Json, memberOf } from "../condition/index.ts";
import { type Document, nodeAt } from "../document/index.ts";
import { pointerTo } from "../problem/index.ts";
import { momentAfter, readDuration } from "../time/index.ts";
import type { Arm, Step } from "../workflow/index.ts";
import { SEND_WINDOWS } from "./setting-words.ts";

/** A value in one or both of two files. */
export interface ChangedValue {
  /** The keys that lead to it, joined by dots. */
  readonly key: string;
  /** JSON; undefined if the file lacks it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/**
 * Keys that no run reads: words for people, the contents of messages, and what the platform notes down. Every other key
 * may decide what is sent, when, and to whom.
 */
const INERT_KEYS: readonly string[] = [
  "$schema",
  "created_at",
  "deleted_at",
  "description",
  "environment",
  "name",
  "sha",
  "tags",
  "template",
  "updated_at",
  "valid",
];

/** Keys of slots under which their conditions stand. */
const CONDITION_KEYS: readonly string[] = [
  "all",
  "any",
  "argument",
  "conditions",
  "operator",
  "variable",
  "when",
];

/** Values that differ between two versions of a step, an arm or a file. */
export interface OtherChanges {
  /** Values that may decide what is sent, when, and to whom. */
  readonly settings: readonly ChangedValue[];
  /** All others: the keys that lead to each, joined by dots. */
  readonly inert: readonly string[];
}

/**
 * Returns the innermost values that differ in two versions of a map.
 *
 * @param pointer the place of the later version in its file
 * @param isCompared checks whether the value at a place is compared elsewhere
 * @param isSlot checks whether the conditions at a place are compared elsewhere
 */
export function otherChanges(
  before: Json | undefined,
  after: Json | undefined,
  pointer: string,
  isCompared: (pointer: string) => boolean,
  isSlot: (pointer: string) => boolean,
): OtherChanges {
  const settings: ChangedValue[] = [];
  const inert: string[] = [];
  const visit = (keys: readonly string[], at: string, one: Json | undefined, other: Json | undefined) => {
    if (isCompared(at) || textOf(one) === textOf(other)) return;
    let inner = isWhole(keys, one, other) ? undefined : keysOf(one, other);
    if (isSlot(at))
      inner = (isMap(one) ? (inner ?? []) : []).filter((name) => !CONDITION_KEYS.includes(name));
    const key = keys.join(".");
    if (INERT_KEYS.includes(keys.at(-1) ?? "") || hasSameLength(one, other)) inert.push(key);
    else if (inner === undefined) settings.push({ key, before: jsonOf(one), after: jsonOf(other) });
    else {
      for (const name of inner)
        visit([...keys, name], pointerTo(at, name), inside(one, name), inside(other, name));
    }
  };
  visit([], pointer, before, after);
  return { settings, inert };
}

/** Checks whether two values are compared as one, since parts of them say little: lengths of time, and send windows. */
function isWhole(keys: readonly string[], one: Json | undefined, other: Json | undefined): boolean {
  if (readDuration(one) !== undefined && readDuration(other) !== undefined) return true;
  return keys.at(-1) === SEND_WINDOWS && Array.isArray(one) && Array.isArray(other);
}

/** Returns the keys of two maps, or the indexes of two lists of one length; undefined for other values. */
function keysOf(one: Json | undefined, other: Json | undefined): readonly string[] | undefined {
  if (isMap(one) && isMap(other)) return [...new Set([...Object.keys(one), ...Object.keys(other)])];
  if (!Array.isArray(one) || !Array.isArray(other) || one.length !== other.length) return undefined;
  return one.some((item) => isMap(item)) ? Object.keys(one) : undefined;
}

function inside(value: Json | undefined, key: string): Json | undefined {
  return Array.isArray(value) ? value[Number(key)] : memberOf(value, key);
}

/** Checks for two durations of one length. Months differ in length. */
function hasSameLength(one: Json | undefined, other: Json | undefined): boolean {
  const [first, second] = [readDuration(one), readDuration(other)];
  if (first === undefined || second === undefined) return false;
  if (first.unit === "months" || second.unit === "months") return false;
  return momentAfter(0, first) === momentAfter(0, second);
}

function jsonOf(value: Json | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value);
}

/** A text that is the same for values that differ in the order of keys only. The platform writes null for what is not set. */
function textOf(value: Json | undefined): string | undefined {
  return JSON.stringify(value ?? undefined, (_key, inner: Json) =>
    isMap(inner) ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1))) : inner,
  );
}

/** The value of a step or arm in its file. */
export function valueIn(
  document: Document | undefined,
  { pointer }: Pick<Step | Arm, "pointer">,
): Json | undefined {
  return document && nodeAt(document, pointer)?.value;
}
