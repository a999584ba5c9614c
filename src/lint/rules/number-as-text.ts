import type { DataTrio, Operand } from "../../condition/index.ts";
import { print } from "../../language/index.ts";
import type { Remedy } from "../finding.ts";
import { replaceOperand } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { schemaAt } from "../subject/data-schema.ts";
import { kindOfText, orderedTexts } from "../subject/ordered-texts.ts";
import { keyOfPath, type LintedTrio, type Passage, placeOf, type Subject } from "../subject/subject.ts";

interface NumberAsText {
  readonly text: string;
  /** The number without the marks that people write; undefined if it is not certain. */
  readonly number: string | undefined;
  /** For an equality, a condition that takes the value for a number. */
  readonly evidence: string | undefined;
}

/** A number in quotes: it is a text, which no number equals, and which has no place in the order of numbers. */
export const numberAsText = defineRule({
  name: "number-as-text",
  level: "warning",
  summary: "A number in quotes, which is compared as text.",
  message({ text, evidence }: NumberAsText) {
    if (evidence === undefined) return `\`"${text}"\` is a text, so this is false for every number`;
    return `\`"${text}"\` is a text, which no number equals, and \`${evidence}\` takes the value for a number`;
  },
  help: ({ number }) =>
    number === undefined ? "Write the number in digits, without quotes." : `Write \`${number}\`.`,
  check(subject, report) {
    for (const { one, path, text, passage, place } of orderedTexts(subject)) {
      const kind = kindOfText(text, path);
      if (kind !== "number" && kind !== "loose-number") continue;
      // If the data are texts, the order of letters is another fault, which a number does not mend.
      if (schemaAt(path, one, subject)?.types?.has("string")) continue;
      const number = kind === "number" ? text : undefined;
      report({ text, number, evidence: undefined }, place, () => withNumber(one, passage, number, subject));
    }
    const numeric = numericPaths(subject);
    for (const one of subject.trios) {
      const { trio, argument } = one;
      if (trio.kind !== "data" || trio.variable.kind !== "path" || trio.argument?.kind !== "value") continue;
      if (trio.operator !== "equal_to" && trio.operator !== "not_equal_to") continue;
      const { value: text } = trio.argument;
      const { path } = trio.variable;
      if (typeof text !== "string" || kindOfText(text, path) !== "number") continue;
      const evidence = numeric.get(keyOfPath(path));
      // The schema tells for certain, in the rule `schema-mismatch`.
      if (evidence === undefined || schemaAt(path, one, subject)?.types !== undefined) continue;
      report({ text, number: text, evidence }, argument === undefined ? one.place : placeOf(argument), () =>
        withNumber(one, argument, text, subject),
      );
    }
  },
});

/** For each path that other conditions take for a number, one of them. */
function numericPaths({ trios }: Subject): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const { trio } of trios) {
    if (trio.kind !== "data" || trio.variable.kind !== "path" || !isNumeric(trio, trio.argument)) continue;
    const key = keyOfPath(trio.variable.path);
    if (!found.has(key)) found.set(key, print({ any: [{ all: [trio] }] }));
  }
  return found;
}

function isNumeric({ operator }: DataTrio, argument: Operand | undefined): boolean {
  return operator === "is_between" || (argument?.kind === "value" && typeof argument.value === "number");
}

function withNumber(
  one: LintedTrio,
  passage: Passage | undefined,
  number: string | undefined,
  subject: Subject,
): Remedy {
  if (number === undefined || passage === undefined) return {};
  return { suggestion: replaceOperand(one, passage, number, subject) };
}
