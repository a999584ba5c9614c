import { OPERATORS } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { addBeside } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import type { Rule } from "../rule.ts";
import { mayBeMissing } from "../subject/may-be-missing.ts";
import { type LintedTrio, placeOf, type Subject, textOf } from "../subject/subject.ts";

/** `contains` with a path that may be missing: it then reads as empty text, which every text contains. */
export const containsMissingArgument: Rule<"contains-missing-argument"> = {
  name: "contains-missing-argument",
  level: "warning",
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.argument?.kind !== "path") continue;
      if (trio.operator !== "contains" && trio.operator !== "not_contains") continue;
      const { path } = trio.argument;
      if (!mayBeMissing(path, one, subject)) continue;
      const place = argument === undefined ? one.place : placeOf(argument);
      report({ path: path.text, verdict: trio.operator === "contains" }, place, () => ({
        suggestion: askedBeside(one, path.text, subject),
      }));
    }
  },
};

/** The question whether there is something to look for, beside the condition. */
function askedBeside({ written }: LintedTrio, path: string, subject: Subject): Fix | undefined {
  if (written.kind === "stored") {
    return addBeside(written, { variable: path, operator: "not_empty", argument: null }, subject);
  }
  const words = textOf(written.passage);
  if (readAgain(words, written, subject) === undefined) return undefined;
  return rewriteText(written, `(${words} and ${path} ${OPERATORS.not_empty.text})`, subject);
}
