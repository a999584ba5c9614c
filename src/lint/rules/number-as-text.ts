import { print } from "../../language/index.ts";
import type { Remedy } from "../finding.ts";
import { forgetConstant, replaceAndSwap, replaceOperand } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { type Constant, comparedConstants } from "../subject/constants.ts";
import { schemaAt } from "../subject/data-schema.ts";
import { kindOfText, orderedTexts } from "../subject/ordered-texts.ts";
import { keyOfPath, type Subject } from "../subject/subject.ts";

interface NumberAsText {
  readonly text: string;
  /** The number without the marks that people write; undefined if it is not certain. */
  readonly number: string | undefined;
  /** For an equality, a condition that takes the value for a number. */
  readonly evidence: string | undefined;
  /** True if the number stands on the left. */
  readonly isTurned: boolean;
}

/** A number in quotes: it is a text, which no number equals, and which has no place in the order of numbers. */
export const numberAsText = defineRule({
  name: "number-as-text",
  level: "warning",
  obscures: "value",
  summary: "A number in quotes, which is compared as text.",
  message({ text, evidence }: NumberAsText) {
    if (evidence === undefined) return `\`"${text}"\` is a text, so this is false for every number`;
    return `\`"${text}"\` is a text, which no number equals, and \`${evidence}\` takes the value for a number`;
  },
  help: ({ number, isTurned }) => {
    if (number === undefined) return "Write the number in digits, without quotes.";
    return isTurned ? `Write the path first, and then \`${number}\`.` : `Write \`${number}\`.`;
  },
  check(subject, report) {
    for (const compared of orderedTexts(subject)) {
      const { one, path, text, place, isTurned } = compared;
      const kind = kindOfText(text, path);
      if (kind !== "number" && kind !== "loose-number") continue;
      // If the data are texts, the order of letters is another fault, which a number does not mend.
      if (schemaAt(path, one, subject)?.types?.has("string")) continue;
      const number = kind === "number" ? text : undefined;
      report({ text, number, evidence: undefined, isTurned }, place, () =>
        withNumber(compared, number, subject),
      );
    }
    const constants = comparedConstants(subject);
    const numeric = numericPaths(subject, constants);
    for (const compared of constants) {
      const { one, path, value: text, place, isTurned } = compared;
      const { operator } = one.trio;
      if (operator !== "equal_to" && operator !== "not_equal_to") continue;
      if (typeof text !== "string" || kindOfText(text, path) !== "number") continue;
      const evidence = numeric.get(keyOfPath(path));
      // The schema tells for certain, in the rule `schema-mismatch`.
      if (evidence === undefined || schemaAt(path, one, subject)?.types !== undefined) continue;
      report({ text, number: text, evidence, isTurned }, place, () => withNumber(compared, text, subject));
    }
  },
});

/** For each path that other conditions take for a number, one of them. */
function numericPaths({ trios }: Subject, constants: readonly Constant[]): ReadonlyMap<string, string> {
  const between = trios.flatMap(({ trio }) =>
    trio.kind === "data" && trio.operator === "is_between" && trio.variable.kind === "path"
      ? [{ trio, path: trio.variable.path }]
      : [],
  );
  const compared = constants.flatMap(({ one: { trio }, path, value }) =>
    typeof value === "number" ? [{ trio, path }] : [],
  );
  const found = new Map<string, string>();
  for (const { trio, path } of [...between, ...compared]) {
    const key = keyOfPath(path);
    if (!found.has(key)) found.set(key, print({ any: [{ all: [trio] }] }));
  }
  return found;
}

function withNumber(
  { one, passage, isTurned }: Constant,
  number: string | undefined,
  subject: Subject,
): Remedy {
  const mend = forgetConstant(one, passage, subject);
  if (number === undefined || passage === undefined) return { mend };
  const replace = isTurned ? replaceAndSwap : replaceOperand;
  return { mend, suggestion: replace(one, passage, number, subject) };
}
