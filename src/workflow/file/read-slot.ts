import type { Condition } from "../../condition/index.ts";
import { isText, type TextNode } from "../../document/index.ts";
import { parseAll } from "../../language/index.ts";
import { pointerTo } from "../../problem/index.ts";
import { decode } from "../../stored/index.ts";
import type { ConditionSlot, SlotContent } from "./condition-slots.ts";
import { type FileProblem, notText, placeInStored, placeInText } from "./file-problem.ts";
import { type FileOptions, languageOptions, storedOptions } from "./options.ts";

/** What stands at a place, read, with what is wrong with it. */
export interface PlaceReading {
  /** Undefined exactly where there is an error. */
  readonly condition: Condition | undefined;
  readonly problems: readonly FileProblem[];
}

/** A text of a `when`, with its place. */
export interface WhenText {
  readonly node: TextNode;
  readonly pointer: string;
}

/** What stands at a place; undefined where there is an error in it, as `when` beside `conditions` is one. */
export function conditionAt(place: ConditionSlot, options: FileOptions = {}): Condition | undefined {
  const { when, conditions } = place;
  if (when === undefined) return conditions && readConditions(place, conditions, options).condition;
  // The names of steps bear on what is told of a text, not on what it means.
  return conditions === undefined ? readWhen(place, when, NO_REFS, options).condition : undefined;
}

const NO_REFS: ReadonlySet<string> = new Set();

/** Reads the `when` of a place: a text, or texts that must all hold. */
export function readWhen(
  { kind }: ConditionSlot,
  when: SlotContent,
  refs: ReadonlySet<string>,
  options: FileOptions,
): PlaceReading {
  const { texts, problems } = textsOf(when);
  const read = parseAll(
    texts.map(({ node }) => node.value),
    languageOptions(options, kind, refs),
  );
  const inTexts = texts.flatMap(({ node, pointer }, index) =>
    (read.problems[index] ?? []).map((found) => placeInText(found, node, pointer)),
  );
  return {
    condition: problems.length > 0 ? undefined : read.condition,
    problems: [...problems, ...inTexts],
  };
}

/** Reads the stored conditions of a place. */
export function readConditions(
  { kind }: ConditionSlot,
  conditions: SlotContent,
  options: FileOptions,
): PlaceReading {
  const { condition, problems } = decode(conditions.node.value, storedOptions(options, kind));
  return { condition, problems: problems.map((found) => placeInStored(found, conditions)) };
}

/** The texts of a `when`, and what in it is none. */
export function textsOf({ node, pointer, entry }: SlotContent): {
  readonly texts: readonly WhenText[];
  readonly problems: readonly FileProblem[];
} {
  const slots =
    node.kind === "list" && node.items.length > 0
      ? node.items.map((item, index) => ({ ...item, pointer: pointerTo(pointer, index) }))
      : [{ node, span: entry?.span ?? node.span, pointer }];
  const texts: WhenText[] = [];
  const problems: FileProblem[] = [];
  for (const slot of slots) {
    if (isText(slot.node)) texts.push({ node: slot.node, pointer: slot.pointer });
    else problems.push(notText(slot.node, slot.pointer, slot.span));
  }
  return { texts, problems };
}
