import { OPERATORS } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { changeTrio } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import { forgetConstant } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { comparedConstants } from "../subject/constants.ts";
import { schemaAt } from "../subject/data-schema.ts";
import { keyOfPath, type LintedTrio, type Subject, textOf } from "../subject/subject.ts";

const ONE_OF = { equal_to: "contains", not_equal_to: "not_contains" } as const;

type Equality = keyof typeof ONE_OF;

/** An equality with a list: it asks for the whole list, in its order, and not for one of its items. */
export const equalToList = defineRule({
  name: "equal-to-list",
  level: "warning",
  obscures: "value",
  summary: "An equality with a list of values, which no single value equals.",
  message: ({ path, operator }: { readonly path: string; readonly operator: Equality }) =>
    `this compares \`${path}\` with the whole list, so it is ${operator !== "equal_to"} for each of its values`,
  help: ({ operator }) =>
    operator === "equal_to"
      ? "For one of the values, write `contains`, which looks for either side in the other."
      : "For none of the values, write `does not contain`, which looks for either side in the other.",
  check(subject, report) {
    const lists = pathsOfLists(subject);
    for (const { one, path, value, passage, place, isTurned } of comparedConstants(subject)) {
      const { operator } = one.trio;
      if (operator !== "equal_to" && operator !== "not_equal_to") continue;
      if (!Array.isArray(value) || value.length === 0) continue;
      // The whole list may be meant if the value is one.
      if (lists.has(keyOfPath(path)) || schemaAt(path, one, subject)?.types?.has("array")) continue;
      report({ path: path.text, operator }, place, () => ({
        mend: forgetConstant(one, passage, subject),
        suggestion: isTurned ? undefined : askForItems(one, operator, subject),
      }));
    }
  },
});

/** The paths whose values other conditions take for lists. */
function pathsOfLists({ trios }: Subject): ReadonlySet<string> {
  return new Set(
    trios.flatMap(({ trio }) =>
      trio.kind === "data" &&
      trio.variable.kind === "path" &&
      (trio.operator === "contains_all" || trio.operator === "not_contains_all")
        ? [keyOfPath(trio.variable.path)]
        : [],
    ),
  );
}

function askForItems({ written }: LintedTrio, operator: Equality, subject: Subject): Fix | undefined {
  if (written.kind === "stored") return changeTrio(written, { operator: ONE_OF[operator] }, subject);
  const words = textOf(written.passage);
  const read = readAgain(words, written, subject);
  const asWritten = read?.trio.operator;
  if (read === undefined || (asWritten !== "equal_to" && asWritten !== "not_equal_to")) return undefined;
  const left = words.slice(0, read.operator.start).trimEnd();
  const right = words.slice(read.operator.end).trimStart();
  return rewriteText(written, `${left} ${OPERATORS[ONE_OF[asWritten]].text} ${right}`, subject);
}
