import { ALWAYS, type Condition } from "../condition/index.ts";
import { print } from "../language/index.ts";
import type { ConditionSlot } from "../workflow/index.ts";
import { conditionAt, type FileOptions } from "../workflow/index.ts";

/** What stands at a place of a file, read. */
export interface Written {
  readonly condition: Condition;
  /** In words, on one line: the author's own where they are words, else canonical ones. */
  readonly text: string;
  /** Whether the words are the author's own. */
  readonly isOwn: boolean;
}

/** Where no condition stands, everything passes. */
export const NOTHING_WRITTEN: Written = { condition: ALWAYS, text: "always", isOwn: false };

/** Reads what stands at a place; undefined where there is an error in it. */
export function writtenAt(place: ConditionSlot, options: FileOptions): Written | undefined {
  const condition = conditionAt(place, options);
  if (condition === undefined) return undefined;
  const text = soleText(place);
  return text === undefined
    ? { condition, text: print(condition), isOwn: false }
    : { condition, text: text.replace(/\s+/g, " ").trim(), isOwn: true };
}

/** The text of a place that has one text, alone or as a list's only one. */
function soleText({ when }: ConditionSlot): string | undefined {
  const value = when?.node.value;
  const [only, ...others] = Array.isArray(value) ? value : [value];
  return typeof only === "string" && others.length === 0 ? only : undefined;
}
