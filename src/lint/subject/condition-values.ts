import { type Condition, PREFIXES, type Target } from "../../condition/index.ts";
import { type DocumentNode, entryOf, isText } from "../../document/index.ts";
import { type LanguageOptions, parse, parseAll, print } from "../../language/index.ts";
import { decode } from "../../stored/index.ts";
import type { Subject } from "./subject.ts";

/** Conditions as a value holds them, wherever it stands. */
export interface ConditionValue {
  readonly form: "words" | "stored";
  /** Undefined if the value has a mistake. */
  readonly condition: Condition | undefined;
}

/**
 * Returns the conditions that a value holds by its looks: a text or a list of texts that compile to at least one
 * comparison, or the stored form. Returns undefined for other values.
 */
export function conditionIn(
  node: DocumentNode,
  target: Target,
  subject: Pick<Subject, "prefixes" | "refs">,
): ConditionValue | undefined {
  if (isStoredForm(node)) {
    const stored = node.kind === "list" && target === "step" ? { all: node.value } : node.value;
    const { condition } = decode(stored, { target, prefixes: ownPrefixes(subject) });
    return { form: "stored", condition };
  }
  const texts = textsIn(node);
  if (texts.length === 0) return undefined;
  const { condition } = parseAll(texts, optionsFor(target, subject));
  return condition?.any.some(({ all }) => all.length > 0) ? { form: "words", condition } : undefined;
}

/** Returns the texts of a value: one, or those of a list of nothing else; else none. */
export function textsIn(node: DocumentNode): readonly string[] {
  if (isText(node)) return [node.value];
  if (node.kind !== "list") return [];
  const texts = node.items.flatMap((item) => (isText(item.node) ? [item.node.value] : []));
  return texts.length === node.items.length ? texts : [];
}

/** Checks whether a text is meant as a condition, although it may have mistakes: it compares, or asks about a step. */
export function isLikeCondition(
  text: string,
  { prefixes, refs }: Pick<Subject, "prefixes" | "refs">,
): boolean {
  if (/[=!<>]=|[<>]|\b(?:has|have|had|is|was) (?:not )?\w/.test(text)) return true;
  const [first = ""] = /[\p{L}_][\p{L}\p{N}_-]*/u.exec(text.replace(/^[\s(]*(?:not\b)?[\s(]*/, "")) ?? [];
  return refs.has(first) || prefixes.includes(first);
}

/** Returns the words of the opposite of a condition; undefined if there is no such condition. */
export function oppositeOf(
  { any }: Condition,
  target: Target,
  subject: Pick<Subject, "prefixes" | "refs">,
): string | undefined {
  const words = print({ any });
  const { condition } = parse(`not (${words})`, optionsFor(target, subject));
  const isConstant = condition?.any.length === 0 || condition?.any.some(({ all }) => all.length === 0);
  return condition === undefined || isConstant ? undefined : print(condition);
}

function optionsFor(target: Target, subject: Pick<Subject, "prefixes" | "refs">): LanguageOptions {
  return { target, prefixes: ownPrefixes(subject), refs: subject.refs };
}

/** The prefixes that the platform does not have. */
function ownPrefixes({ prefixes }: Pick<Subject, "prefixes">): readonly string[] {
  return prefixes.filter((prefix) => !(PREFIXES as readonly string[]).includes(prefix));
}

/** Checks whether a value has the stored form of conditions: a group, a trio, or a list of trios. */
function isStoredForm(node: DocumentNode): boolean {
  if (node.kind === "list") return node.items.length > 0 && node.items.every((item) => isTrio(item.node));
  if (node.kind !== "map") return false;
  if (isTrio(node)) return true;
  return ["all", "any"].some((key) => {
    const list = entryOf(node, key)?.node;
    return list?.kind === "list" && list.items.every((item) => isTrio(item.node) || isStoredForm(item.node));
  });
}

function isTrio(node: DocumentNode): boolean {
  if (node.kind !== "map") return false;
  return entryOf(node, "variable") !== undefined && entryOf(node, "operator") !== undefined;
}
