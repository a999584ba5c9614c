import type { Fix } from "../../diagnostics/index.ts";
import { type LintedTrio, type Passage, type Subject, textOf } from "../subject/subject.ts";
import { changeTrio } from "./edit-stored.ts";
import { rewriteText } from "./edit-text.ts";

/** Replaces an operand of a condition by a text in the notation that the condition is written in. */
export function replaceOperand(
  { written }: LintedTrio,
  operand: Passage,
  text: string,
  subject: Subject,
): Fix | undefined {
  if (written.kind === "stored") {
    const key = operand.pointer.endsWith("/argument") ? "argument" : "variable";
    return changeTrio(written, { [key]: text }, subject);
  }
  const { passage } = written;
  const words = textOf(passage);
  const before = words.slice(0, operand.start - passage.start);
  return rewriteText(written, before + text + words.slice(operand.end - passage.start), subject);
}
