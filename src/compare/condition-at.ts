import { ALWAYS, type Condition } from "../condition/index.ts";
import { parseAll, print } from "../language/index.ts";
import { decode } from "../stored/index.ts";
import type { FileOptions, Place } from "../workflow/index.ts";

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
export function conditionAt(
  { when, conditions, kind: target }: Place,
  { prefixes, groupLimit, conditionLimit }: FileOptions,
): Written | undefined {
  if (when === undefined) {
    const { condition } = decode(conditions?.node.value, { target, prefixes });
    return condition && { condition, text: print(condition), isOwn: false };
  }
  // The two together are an error, whatever each of them says.
  if (conditions !== undefined) return undefined;
  const { value } = when.node;
  const texts = typeof value === "string" ? [value] : value;
  if (!Array.isArray(texts) || texts.length === 0) return undefined;
  if (!texts.every((text) => typeof text === "string")) return undefined;
  const { condition } = parseAll(texts, { target, prefixes, groupLimit, conditionLimit });
  if (condition === undefined) return undefined;
  const [only] = texts;
  return texts.length === 1
    ? { condition, text: (only as string).replace(/\s+/g, " ").trim(), isOwn: true }
    : { condition, text: print(condition), isOwn: false };
}
