import { type Condition, type DataTrio, OPERATORS, type Trio } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { editsInScalar, type ScalarNode } from "../../document/index.ts";
import { type LocatedTrio, locateTrios, type Parsed, parse, parseAll, print } from "../../language/index.ts";
import type { ConditionSlot } from "../../workflow/index.ts";
import { type Passage, rewritePassages, type Subject, textOf, type WrittenTrio } from "../subject/subject.ts";
import { type Mirrored, mirrored } from "./mirror.ts";

/** Fixes of conditions in words. Each is given only where all texts of its place are sound after it. */

type TextTrio = WrittenTrio & { readonly kind: "text" };

/** A condition as its own words say it, whatever `not` stands around it, with its places within them. */
export function readAgain(
  words: string,
  { at }: WrittenTrio,
  { prefixes }: Subject,
): LocatedTrio | undefined {
  const { trios, groups } = locateTrios(words, { target: at.kind, prefixes });
  return groups.length === 0 && trios.length === 1 ? trios[0] : undefined;
}

/** The fix that puts another text in the place of a condition's. */
export function rewriteText(written: TextTrio, text: string, subject: Subject): Fix | undefined {
  const { passage, at } = written;
  // One condition for one leaves the others as sound as they are, and as many.
  const isOne = readAgain(text, written, subject) !== undefined;
  return isOne && conditionOf(passage, at, subject) !== undefined
    ? rewritePassages([passage], text)
    : replacePassage(passage, text, at, subject);
}

const conditions = new WeakMap<ScalarNode, Parsed>();

/** The condition of the whole text around a passage, which many findings of one text ask for. */
function conditionOf(
  { node }: Passage,
  { kind }: ConditionSlot,
  { prefixes }: Subject,
): Condition | undefined {
  const known = conditions.get(node) ?? parse(String(node.value), { target: kind, prefixes });
  conditions.set(node, known);
  return known.condition;
}

/** The fix that puts a condition in the place of another; in parentheses where it is more than one. */
export function rewriteAs(written: TextTrio, condition: Condition, subject: Subject): Fix | undefined {
  const words = print(condition);
  const isOne = condition.any.length === 1 && condition.any[0]?.all.length === 1;
  return rewriteText(written, isOne ? words : `(${words})`, subject);
}

/** The fix that turns a constant compared with a path around; undefined where that would ask something else. */
export function swapInText(written: TextTrio, subject: Subject): Fix | undefined {
  const words = textOf(written.passage);
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

/** The fix that takes a condition out of its text, which says the same without it. */
export function removeFromText(
  written: TextTrio,
  subject: Subject,
  isSame = (a: Condition, b: Condition) => setOf(a) === setOf(b),
): Fix | undefined {
  const { passage, at } = written;
  const text = String(passage.node.value);
  const stretch = withConnective(text, passage);
  if (stretch === undefined) return undefined;
  const before = conditionOf(passage, at, subject);
  if (before === undefined) return undefined;
  const shorter = text.slice(0, stretch.start) + text.slice(stretch.end);
  const after = parse(shorter, { target: at.kind, prefixes: subject.prefixes }).condition;
  if (after === undefined || !isSame(before, after)) return undefined;
  return rewritePassages([{ ...passage, ...stretch }], "");
}

const NEGATION = /(?:\bnot|!)$/i;
const JOINED_BEFORE = /\b(?:and|or)$/i;
const JOINED_BEHIND = /^(?:and|or)\b/i;

/** A condition with the `not`s and parentheses that hold nothing else, and the connective that joins it. */
function withConnective(text: string, { start: from, end: to }: Passage) {
  let [start, end] = [from, to];
  for (;;) {
    const before = text.slice(0, start).trimEnd();
    const behind = text.slice(end).trimStart();
    const negation = NEGATION.exec(before)?.[0].length;
    if (before.endsWith("(") && behind.startsWith(")")) {
      start = before.length - 1;
      end = text.length - behind.length + 1;
    } else if (negation !== undefined) start = before.length - negation;
    else {
      const joined = JOINED_BEFORE.exec(before)?.[0];
      if (joined !== undefined) return { start: before.slice(0, -joined.length).trimEnd().length, end };
      const joinedBehind = JOINED_BEHIND.exec(behind)?.[0];
      if (joinedBehind === undefined) return undefined;
      return { start, end: text.length - behind.slice(joinedBehind.length).trimStart().length };
    }
  }
}

/** A condition up to the order and the number of its groups, and of the conditions in them. */
function setOf({ any }: Condition): string {
  const keys = (all: readonly Trio[]) => [...new Set(all.map((trio) => JSON.stringify(trio)))].sort();
  return JSON.stringify([...new Set(any.map(({ all }) => JSON.stringify(keys(all))))].sort());
}

/** The fix that puts a text in the place of a passage, if all texts of its `when` are sound with it. */
export function replacePassage(
  { node, start, end }: Passage,
  text: string,
  { when, kind }: ConditionSlot,
  { prefixes }: Subject,
): Fix | undefined {
  const whole = String(node.value);
  const changed = whole.slice(0, start) + text + whole.slice(end);
  const nodes = when?.node.kind === "list" ? when.node.items.map((item) => item.node) : [node];
  const texts = nodes.map((one) => (one === node ? changed : String(one.value)));
  if (parseAll(texts, { target: kind, prefixes }).condition === undefined) return undefined;
  return { edits: editsInScalar(node, [{ start, end, text }]) };
}
