import { OPERATORS, type Operator } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { changeTrio } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import { defineRule } from "../rule.ts";
import { comparedConstants } from "../subject/constants.ts";
import { schemaAt } from "../subject/data-schema.ts";
import { type LintedTrio, placeOf, type Subject, textOf } from "../subject/subject.ts";

const LENGTH = ".length";

/** A question for the number of items of a list, or of letters of a text, which no path reads. */
export const lengthOfList = defineRule({
  name: "length-of-list",
  level: "warning",
  summary: "A path to the `length` of a list or a text, which have none.",
  message: ({ path }: { readonly path: string; readonly owner: string; readonly isNone: boolean }) =>
    `a list or a text has no length that a path could read, so \`${path}\` reads as empty text`,
  help: ({ owner, isNone }) => `Write \`${owner} ${OPERATORS[isNone ? "empty" : "not_empty"].text}\`.`,
  check(subject, report) {
    for (const { one, path, value, place, isTurned } of comparedConstants(subject)) {
      const isNone = isTurned ? undefined : asksForNone(one.trio.operator, value);
      if (isNone === undefined || !path.text.endsWith(LENGTH) || path.segments.length < 2) continue;
      // Something that is measured has a length of its own.
      if (schemaAt(path, one, subject) !== undefined) continue;
      const owner = path.text.slice(0, -LENGTH.length);
      const at = one.variable === undefined ? place : placeOf(one.variable);
      report({ path: path.text, owner, isNone }, at, () => ({
        suggestion: askForNone(one, value, owner, subject),
      }));
    }
  },
});

/** Reads a comparison of a count with 0 or 1: true if it asks for none, false if for some, undefined for others. */
function asksForNone(operator: Operator, value: unknown): boolean | undefined {
  const test = `${operator} ${value}`;
  if (/^(?:greater_than 0|not_equal_to 0|greater_than_or_equal_to 1)$/.test(test)) return false;
  return /^(?:equal_to 0|less_than_or_equal_to 0|less_than 1)$/.test(test) ? true : undefined;
}

function askForNone(
  { trio, written }: LintedTrio,
  value: unknown,
  owner: string,
  subject: Subject,
): Fix | undefined {
  const nameOf = (operator: Operator) => (asksForNone(operator, value) ? "empty" : "not_empty");
  if (written.kind === "stored")
    return changeTrio(written, { variable: owner, operator: nameOf(trio.operator), argument: null }, subject);
  // A `not` around the condition stays where it is.
  const asWritten = readAgain(textOf(written.passage), written, subject)?.trio.operator;
  if (asWritten === undefined || asksForNone(asWritten, value) === undefined) return undefined;
  return rewriteText(written, `${owner} ${OPERATORS[nameOf(asWritten)].text}`, subject);
}
