import { type DataTrio, OPERATORS } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { changeTrio } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import { defineRule } from "../rule.ts";
import { mayBeMissing } from "../subject/may-be-missing.ts";
import { type LintedTrio, placeOf, type Subject, textOf } from "../subject/subject.ts";

/** `equal_to null` on a path that may be missing: it then reads as empty text, which is not null. */
export const equalToNull = defineRule({
  name: "equal-to-null",
  level: "warning",
  summary: "`equal_to null` on a path that may be missing.",
  message: ({ path, operator }: { readonly path: string; readonly operator: keyof typeof PRESENCE }) =>
    `if \`${path}\` is missing it reads as empty text, which is not null, so this is ${operator !== "equal_to"}`,
  help: ({ operator }) =>
    operator === "equal_to"
      ? "Write `does not exist`, stored as `not_exists`: it is true for null and for a missing value."
      : "Write `exists`: it is false for null and for a missing value.",
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.variable.kind !== "path") continue;
      if (trio.argument?.kind !== "value" || trio.argument.value !== null) continue;
      if (trio.operator !== "equal_to" && trio.operator !== "not_equal_to") continue;
      const { path } = trio.variable;
      if (!mayBeMissing(path, one, subject)) continue;
      const place = argument === undefined ? one.place : placeOf(argument);
      report({ path: path.text, operator: trio.operator }, place, () => ({
        suggestion: checkPresence(one, subject),
      }));
    }
  },
});

const PRESENCE = { equal_to: "not_exists", not_equal_to: "exists" } as const;

/** Replaces the condition by a check for presence. */
function checkPresence({ trio, written }: LintedTrio, subject: Subject): Fix | undefined {
  if (written.kind === "stored") {
    const operator = PRESENCE[(trio as DataTrio).operator as keyof typeof PRESENCE];
    return changeTrio(written, { operator, argument: null }, subject);
  }
  // The trio's operator is inverted if a `not` stands around it. The `not` stays, so the words are read without it.
  const words = textOf(written.passage);
  const asWritten = readAgain(words, written, subject);
  const operator = PRESENCE[asWritten?.trio.operator as keyof typeof PRESENCE];
  if (asWritten === undefined || operator === undefined) return undefined;
  return rewriteText(written, words.slice(0, asWritten.operator.start) + OPERATORS[operator].text, subject);
}
