import type { Fix } from "../../diagnostics/index.ts";
import { type LintedTrio, type Passage, type Subject, textOf, type WrittenTrio } from "../subject/subject.ts";
import { changeTrio } from "./edit-stored.ts";
import { rewriteText, swapInText } from "./edit-text.ts";
import { mirrored } from "./mirror.ts";

/** Replaces an operand of a condition by a text in the notation that the condition is written in. */
export function replaceOperand(
  { written }: LintedTrio,
  operand: Passage,
  text: string,
  subject: Subject,
): Fix | undefined {
  if (written.kind === "text") return rewriteText(written, withOperand(written, operand, text), subject);
  const key = operand.pointer.endsWith("/argument") ? "argument" : "variable";
  return changeTrio(written, { [key]: text }, subject);
}

/** Replaces a constant on the left by a text, and puts the path before it. */
export function replaceAndSwap(
  { trio, written }: LintedTrio,
  operand: Passage,
  text: string,
  subject: Subject,
): Fix | undefined {
  if (written.kind === "text") return swapInText(written, subject, withOperand(written, operand, text));
  const operator = mirrored(trio)?.operator;
  const { argument } = written.map.value;
  if (operator === undefined || typeof argument !== "string") return undefined;
  return changeTrio(written, { variable: argument, operator, argument: text }, subject);
}

/**
 * Replaces a constant by a path that only the same constant has, so that nothing else is known of it. With this edit the
 * file is linted again, to tell which findings the constant causes.
 */
export function forgetConstant(
  one: LintedTrio,
  constant: Passage | undefined,
  subject: Subject,
): Fix | undefined {
  if (constant === undefined) return undefined;
  const name = [...textOf(constant)].map((character) => character.codePointAt(0)?.toString(36)).join("_");
  return replaceOperand(one, constant, `data.heed_${name.slice(0, LONGEST_NAME)}`, subject);
}

const LONGEST_NAME = 100;

/** The words of a condition with a text in the place of an operand. */
function withOperand(
  { passage }: WrittenTrio & { readonly kind: "text" },
  operand: Passage,
  text: string,
): string {
  const words = textOf(passage);
  return words.slice(0, operand.start - passage.start) + text + words.slice(operand.end - passage.start);
}
