import { OPERATORS } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { addBeside } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import { defineRule } from "../rule.ts";
import { mayBeMissing } from "../subject/may-be-missing.ts";
import { type LintedTrio, placeOf, type Subject, textOf } from "../subject/subject.ts";

/** `contains` with a path that may be missing: it then reads as empty text, which every text contains. */
export const containsMissingArgument = defineRule({
  name: "contains-missing-argument",
  level: "warning",
  summary: "`contains` with a path that may be missing.",
  message: ({ path, verdict }: { readonly path: string; readonly verdict: boolean }) =>
    `if \`${path}\` is missing it reads as empty text, which every text contains, so this is ${verdict} for any text`,
  help: ({ path }) => `Check as well that there is something to look for: \`${path} is not empty\`.`,
  check(subject, report) {
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.argument?.kind !== "path") continue;
      if (trio.operator !== "contains" && trio.operator !== "not_contains") continue;
      const { path } = trio.argument;
      if (!mayBeMissing(path, one, subject)) continue;
      const place = argument === undefined ? one.place : placeOf(argument);
      report({ path: path.text, verdict: trio.operator === "contains" }, place, () => ({
        suggestion: presenceBeside(one, path.text, subject),
      }));
    }
  },
});

/** Adds a check that there is something to look for beside the condition. */
function presenceBeside({ written }: LintedTrio, path: string, subject: Subject): Fix | undefined {
  if (written.kind === "stored") {
    return addBeside(written, { variable: path, operator: "not_empty", argument: null }, subject);
  }
  const words = textOf(written.passage);
  if (readAgain(words, written, subject) === undefined) return undefined;
  return rewriteText(written, `(${words} and ${path} ${OPERATORS.not_empty.text})`, subject);
}
