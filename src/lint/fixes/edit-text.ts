import { type Condition, type DataTrio, OPERATORS, type Trio } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { editsInScalar, type ScalarNode } from "../../document/index.ts";
import {
  type LocatedTrio,
  locateTrios,
  type Parsed,
  parse,
  parseAll,
  print,
  spanWithConnective,
} from "../../language/index.ts";
import type { ConditionSlot } from "../../workflow/index.ts";
import { type Passage, rewritePassages, type Subject, textOf, type WrittenTrio } from "../subject/subject.ts";
import { type Mirrored, mirrored } from "./mirror.ts";

/** Fixes of conditions in words. A fix is given only if all texts of its slot are sound afterwards. */

type TextTrio = WrittenTrio & { readonly kind: "text" };

/** Reads a condition from its own words, without a `not` around it; spans count within the words. */
export function readAgain(
  words: string,
  { at }: WrittenTrio,
  { prefixes }: Subject,
): LocatedTrio | undefined {
  const { trios, groups } = locateTrios(words, { target: at.target, prefixes });
  return groups.length === 0 && trios.length === 1 ? trios[0] : undefined;
}

/** Replaces the text of a condition. */
export function rewriteText(written: TextTrio, text: string, subject: Subject): Fix | undefined {
  const { passage, at } = written;
  if (readAgain(text, written, subject) === undefined) return replacePassage(passage, text, at, subject);
  // Replacing one condition by one condition keeps the others sound, and their number within the limits.
  return conditionOf(passage, at, subject) === undefined ? undefined : rewritePassages([passage], text);
}

const conditions = new WeakMap<ScalarNode, Parsed>();

/** The condition of the whole text around a passage; cached, as many findings of one text ask for it. */
function conditionOf(
  { node }: Passage,
  { target }: ConditionSlot,
  { prefixes }: Subject,
): Condition | undefined {
  const known = conditions.get(node) ?? parse(String(node.value), { target, prefixes });
  conditions.set(node, known);
  return known.condition;
}

/** Replaces a condition by another, in parentheses if that has several trios. */
export function rewriteAs(written: TextTrio, condition: Condition, subject: Subject): Fix | undefined {
  const words = print(condition);
  const isOne = condition.any.length === 1 && condition.any[0]?.all.length === 1;
  return rewriteText(written, isOne ? words : `(${words})`, subject);
}

/** Swaps a constant with the path that it is compared with; returns undefined if that would change the meaning. */
export function swapInText(
  written: TextTrio,
  subject: Subject,
  words = textOf(written.passage),
): Fix | undefined {
  const read = readAgain(words, written, subject);
  const turned = read && mirrored(read.trio);
  if (read === undefined || turned === undefined) return undefined;
  const left = words.slice(0, read.operator.start).trim();
  const right = words.slice(read.operator.end).trim();
  const text = `${right} ${operatorText(read, turned, words)} ${left}`;
  const after = readAgain(text, written, subject);
  if (JSON.stringify(after?.trio) !== JSON.stringify(turned)) return undefined;
  return rewriteText(written, text, subject);
}

function operatorText(
  { trio, operator: { start, end } }: LocatedTrio,
  turned: Mirrored,
  words: string,
): string {
  return turned.operator === (trio as DataTrio).operator
    ? words.slice(start, end)
    : OPERATORS[turned.operator].text;
}

/** Removes a condition from its text if the text means the same without it. */
export function removeFromText(
  written: TextTrio,
  subject: Subject,
  isSame = (a: Condition, b: Condition) => setOf(a) === setOf(b),
): Fix | undefined {
  const { passage, at } = written;
  const text = String(passage.node.value);
  const span = spanWithConnective(text, passage);
  if (span === undefined) return undefined;
  const before = conditionOf(passage, at, subject);
  if (before === undefined) return undefined;
  const shorter = text.slice(0, span.start) + text.slice(span.end);
  const after = parse(shorter, { target: at.target, prefixes: subject.prefixes }).condition;
  if (after === undefined || !isSame(before, after)) return undefined;
  return rewritePassages([{ ...passage, ...span }], "");
}

/** A key of a condition that ignores the order and repetition of its groups and trios. */
function setOf({ any }: Condition): string {
  const keys = (all: readonly Trio[]) => [...new Set(all.map((trio) => JSON.stringify(trio)))].sort();
  return JSON.stringify([...new Set(any.map(({ all }) => JSON.stringify(keys(all))))].sort());
}

/** Replaces a passage by a text if all texts of its `when` are sound afterwards. */
export function replacePassage(
  { node, start, end }: Passage,
  text: string,
  { when, target }: ConditionSlot,
  { prefixes }: Subject,
): Fix | undefined {
  const whole = String(node.value);
  const changed = whole.slice(0, start) + text + whole.slice(end);
  const nodes = when?.node.kind === "list" ? when.node.items.map((item) => item.node) : [node];
  const texts = nodes.map((one) => (one === node ? changed : String(one.value)));
  if (parseAll(texts, { target, prefixes }).condition === undefined) return undefined;
  return { edits: editsInScalar(node, [{ start, end, text }]) };
}
