import type { Condition, Trio } from "../condition/index.ts";
import {
  type Document,
  type DocumentNode,
  type Edit,
  entryOf,
  type ListNode,
  lostComments,
  removeItem,
} from "../document/index.ts";
import { type LanguageOptions, locateTrios, parse, spanWithConnective } from "../language/index.ts";
import { triosIn } from "../workflow/index.ts";

/** The most comparisons of a text that are removed in place: to try each costs a reading of the text. */
const MOST_TRIOS = 64;

/**
 * Returns the edits of a text that leave a simpler condition, in the text's own words, order and layout. Returns undefined
 * if its words do not say it, as when `and` over `or` has been multiplied out.
 */
export function removalsInText(
  text: string,
  simple: Condition,
  options: LanguageOptions,
): readonly Edit[] | undefined {
  const goal = setOf(simple);
  let left = { text, from: Array.from({ length: text.length }, (_, index) => index) };
  for (let index = spansIn(text, options).length - 1; index >= 0; index--) {
    if (index >= MOST_TRIOS) return undefined;
    // Spans before a removed one stay where they are.
    const span = spansIn(left.text, options)[index];
    const whole = span && spanWithConnective(left.text, span);
    if (whole === undefined) continue;
    const { start, end } = whole;
    const shorter = left.text.slice(0, start) + left.text.slice(end);
    const { condition } = parse(shorter, options);
    if (condition === undefined || !goal.every((group) => holdsGroup(condition, group))) continue;
    left = { text: shorter, from: [...left.from.slice(0, start), ...left.from.slice(end)] };
  }
  const { condition } = parse(left.text, options);
  if (condition === undefined || JSON.stringify(setOf(condition)) !== JSON.stringify(goal)) return undefined;
  const [first = 0, last = left.text.length] = wrapIn(left.text, goal, options);
  return editsLeaving(left.from.slice(first, last), text.length);
}

/** The span within parentheses around a whole text. */
function wrapIn(
  text: string,
  goal: readonly (readonly string[])[],
  options: LanguageOptions,
): readonly number[] {
  const inner = /^\s*\((.*)\)\s*$/s.exec(text)?.[1];
  const condition = inner === undefined ? undefined : parse(inner, options).condition;
  if (inner === undefined || condition === undefined) return [];
  const start = text.indexOf(inner);
  return JSON.stringify(setOf(condition)) === JSON.stringify(goal) ? [start, start + inner.length] : [];
}

function spansIn(text: string, options: LanguageOptions) {
  const groups = [locateTrios(text, options)];
  for (const { groups: nested } of groups) groups.push(...nested);
  return groups.flatMap(({ trios }) => trios.map(({ span }) => span)).toSorted((a, b) => a.start - b.start);
}

/** The groups of a condition, each as a sorted list of its trios. */
function setOf({ any }: Condition): readonly (readonly string[])[] {
  const groups = any.map(({ all }) => all.map((trio) => JSON.stringify(trio)).sort());
  return groups.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

/** Checks whether all trios of a group stand in one group of a condition. */
function holdsGroup(condition: Condition, group: readonly string[]): boolean {
  return setOf(condition).some((one) => group.every((trio) => one.includes(trio)));
}

/** The edits that leave the characters at some offsets. */
function editsLeaving(offsets: readonly number[], length: number): readonly Edit[] {
  const edits: Edit[] = [];
  let start = 0;
  for (const offset of [...offsets, length]) {
    if (offset > start) edits.push({ start, end: offset, text: "" });
    start = offset + 1;
  }
  return edits;
}

/**
 * Returns the edits that remove trios from stored conditions and leave the others as they are written. Returns undefined if
 * the layout does not allow it, or a comment would be lost.
 */
export function removalsInStored(
  document: Document,
  stored: DocumentNode,
  original: Condition,
  simple: Condition,
): readonly Edit[] | undefined {
  const nodes = triosIn(stored);
  const trios = original.any.flatMap(({ all }) => all);
  const kept = new Set<Trio>(simple.any.flatMap(({ all }) => all));
  if (nodes.length !== trios.length || kept.size === 0) return undefined;
  const left = new Set<DocumentNode>(nodes.filter((_, index) => kept.has(trios[index] as Trio)));
  const edits: (Edit | undefined)[] = [];
  const visit = (node: DocumentNode): void => {
    if (node.kind === "scalar") return;
    const list = node.kind === "list" ? node : (entryOf(node, "all") ?? entryOf(node, "any"))?.node;
    if (list?.kind !== "list") return;
    const holds = list.items.map(({ node: item }) => triosIn(item).some((trio) => left.has(trio)));
    edits.push(...removalsOf(document, list, holds));
    for (const [index, { node: item }] of list.items.entries())
      if (holds[index] && !left.has(item)) visit(item);
  };
  visit(stored);
  const all = edits.filter((edit) => edit !== undefined);
  return all.length < edits.length || lostComments(document, all).length > 0 ? undefined : all;
}

/** The edits that remove items of a list; undefined for one that cannot be removed. */
function removalsOf(
  document: Document,
  list: ListNode,
  holds: readonly boolean[],
): readonly (Edit | undefined)[] {
  const first = holds.indexOf(true);
  const from = list.items[0]?.span.start;
  const to = list.items[first]?.span.start;
  const isLed = list.isFlow && first > 0 && from !== undefined && to !== undefined;
  const led = isLed ? [{ start: from, end: to, text: "" }] : [];
  const others = holds.flatMap((isKept, index) =>
    isKept || (isLed && index < first) ? [] : [removeItem(document, list, index)],
  );
  return [...led, ...others];
}
