import { isText, spanInScalar, type TextNode } from "../../document/index.ts";
import { type Problem, pointerTo, problem } from "../../problem/index.ts";
import type { ConditionSlot } from "../slots/condition-slots.ts";
import { isSound, joinedItems, joinTexts } from "./joined-texts.ts";

/** Texts whose characters are those of YAML or of a word processor, and not of the condition. */

/** A text as it was meant. */
interface Reshaped {
  readonly write: string;
  /** The kind of text, for the message. */
  readonly found: string;
  /** The part of the text that is at fault. */
  readonly start: number;
  readonly end: number;
}

/** The longest text that is looked at. */
const LONGEST = 500;

/** Finds texts that have mistakes, and have none without what surrounds or divides them. */
export function misshapenTexts(
  slots: readonly ConditionSlot[],
  options: { readonly prefixes?: readonly string[] | undefined },
): ReadonlyMap<ConditionSlot, Problem> {
  const found = new Map<ConditionSlot, Problem>();
  for (const slot of slots) {
    for (const { node, pointer } of textsIn(slot)) {
      const reshaped = node.source.length > LONGEST ? undefined : reshape(node);
      if (reshaped === undefined || isSound(node.value, options)) continue;
      const { write, start, end, ...parameters } = reshaped;
      if (!isSound(write, options)) continue;
      const site = { span: spanInScalar(node, start, end), pointer };
      found.set(slot, problem("when-not-text", { ...parameters, write }, site));
      break;
    }
  }
  return found;
}

function textsIn({ when }: ConditionSlot): readonly { readonly node: TextNode; readonly pointer: string }[] {
  if (when === undefined) return [];
  const { node, pointer } = when;
  if (isText(node)) return [{ node, pointer }];
  if (node.kind !== "list") return [];
  return node.items.flatMap((item, index) =>
    isText(item.node) && !item.isAlias ? [{ node: item.node, pointer: pointerTo(pointer, index) }] : [],
  );
}

function reshape(node: TextNode): Reshaped | undefined {
  const { value } = node;
  return withoutCurlyQuotes(value) ?? withoutDashes(node) ?? withOtherQuotes(value);
}

const CURLY = /^\s*[“„”«‘‚’](.*)[”“»’‘]\s*$/s;

/** A whole text in typographic quotes, perhaps with others within. */
function withoutCurlyQuotes(text: string): Reshaped | undefined {
  const inner = CURLY.exec(text)?.[1];
  if (inner === undefined) return undefined;
  const straight = inner.replace(/[“”„«»]/g, '"').replace(/(?<!\w)[‘‚’]|[‘’](?!\w)/g, "'");
  return { write: straight, found: "a text in typographic quotes", start: 0, end: text.length };
}

/** Texts whose quotes are doubled, or of the kind of a quote within. */
function withOtherQuotes(text: string): Reshaped | undefined {
  const doubled = /(?<!["'])(["'])\1([^"']+)\1\1(?!["'])/.exec(text);
  const inner = doubled ?? /(')(\p{L}+''?\p{L}[^']*)'/u.exec(text);
  const [whole, , said = ""] = inner ?? [];
  if (inner === null || whole === undefined) return undefined;
  const write = text.replace(whole, () => JSON.stringify(said.replace("''", "'")));
  const found = doubled === null ? "a text with a quote within its quotes" : "a text with doubled quotes";
  return { write, found, start: inner.index, end: inner.index + whole.length };
}

/** Lines that begin with dashes, in a text rather than in a list. */
function withoutDashes(node: TextNode): Reshaped | undefined {
  const isBlock = node.style === "literal" || node.style === "folded";
  const lines = node.source
    .split(/\r?\n/)
    .slice(isBlock ? 1 : 0)
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [, group] = /^(any|all|and|or)(?: of)?:?$/i.exec(lines[0] ?? "") ?? [];
  const items = (group === undefined ? lines : lines.slice(1)).map((line) => /^-\s+(.*)$/.exec(line)?.[1]);
  if (items.length === 0 || items.includes(undefined)) return undefined;
  const texts = items as string[];
  const isOr = group !== undefined && /^(?:any|or)$/i.test(group);
  const write = joinedItems(texts)?.text ?? joinTexts(texts, isOr ? "or" : "and");
  const start = group === undefined ? node.value.indexOf("-") : 0;
  return write === undefined
    ? undefined
    : { write, found: "a text with a dash before its lines", start, end: start + (group?.length ?? 1) };
}
