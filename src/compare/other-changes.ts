import { isMap, type Json, memberOf } from "../condition/index.ts";
import { type Document, nodeAt } from "../document/index.ts";
import { pointerTo } from "../problem/index.ts";
import type { Arm, Step } from "../workflow/index.ts";

/** A value in one or both of two files. */
export interface ChangedValue {
  /** The keys that lead to it, joined by dots. */
  readonly key: string;
  /** JSON; undefined if the file lacks it. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** Keys of a step that say when, and through which channel, a message goes out. */
const TIMING_KEYS = [
  "channel_key",
  "channel_group_key",
  "send_windows",
  "trigger_frequency",
  "cancellation_key",
];

/** Types of steps whose settings say when something goes out. */
const TIMED_TYPES = ["delay", "batch", "throttle", "wait_for_event", "random_cohort"];

/** Keys of a step that are compared by themselves. */
const COMPARED_KEYS = [
  "ref",
  "type",
  "channel_type",
  "conditions",
  "when",
  "steps",
  "branches",
  "cohort_branches",
];

/** Returns the changed values of a step that say when a message goes out. */
export function changedTiming(
  before: Json | undefined,
  after: Json | undefined,
  type: string | undefined,
): ChangedValue[] {
  const found = TIMING_KEYS.flatMap((key) => changedValues(key, memberOf(before, key), memberOf(after, key)));
  if (type === undefined || !TIMED_TYPES.includes(type)) return found;
  return [...found, ...changedValues("settings", memberOf(before, "settings"), memberOf(after, "settings"))];
}

/** Returns the other changed keys of a step, which do not change when a message goes out. */
export function otherKeys(
  before: Json | undefined,
  after: Json | undefined,
  type: string | undefined,
): string[] {
  const timing =
    type !== undefined && TIMED_TYPES.includes(type) ? [...TIMING_KEYS, "settings"] : TIMING_KEYS;
  return changedKeys(before, after, [...COMPARED_KEYS, ...timing]);
}

/** Returns the changed keys of an arm, apart from those that are compared by themselves. */
export function otherArmKeys(before: Json | undefined, after: Json | undefined): string[] {
  return changedKeys(before, after, [...COMPARED_KEYS, "terminates"]);
}

/** Returns the keys of two maps whose values differ. */
function changedKeys(
  before: Json | undefined,
  after: Json | undefined,
  without: readonly string[],
): string[] {
  const keys = new Set([before, after].flatMap((value) => (isMap(value) ? Object.keys(value) : [])));
  return [...keys].filter(
    (key) => !without.includes(key) && textOf(memberOf(before, key)) !== textOf(memberOf(after, key)),
  );
}

/** Returns the innermost values that differ, below a key. */
function changedValues(key: string, before: Json | undefined, after: Json | undefined): ChangedValue[] {
  if (textOf(before) === textOf(after)) return [];
  if (isMap(before) && isMap(after)) {
    // Conditions are compared by their meaning.
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((inner) => inner !== "match_conditions" && inner !== "when" && inner !== "conditions")
      .flatMap((inner) => changedValues(`${key}.${inner}`, memberOf(before, inner), memberOf(after, inner)));
  }
  return [
    {
      key,
      before: before === undefined ? undefined : JSON.stringify(before),
      after: after === undefined ? undefined : JSON.stringify(after),
    },
  ];
}

/** A text that is the same for values that differ in the order of keys only. */
function textOf(value: Json | undefined): string | undefined {
  return JSON.stringify(value, (_key, inner: Json) =>
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

/** Returns the pointers at which two files differ outside of steps, arms and conditions. */
export function otherPlaces(
  before: Json | undefined,
  after: Json | undefined,
  /** Checks whether a place is compared by itself. */
  isCompared: (pointer: string) => boolean,
  pointer = "",
): string[] {
  if (isCompared(pointer) || textOf(before) === textOf(after)) return [];
  if (!isMap(before) || !isMap(after)) return [pointer];
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) =>
    otherPlaces(memberOf(before, key), memberOf(after, key), isCompared, pointerTo(pointer, key)),
  );
}
