import { OPERATORS } from "../../condition/index.ts";
import { defineRule } from "../rule.ts";
import { placeOf, rewritePassages, textOf } from "../subject/subject.ts";

/** Operators that compare whole values, so that quotes within a text count. */
const COMPARING: readonly string[] = [
  "equal_to",
  "not_equal_to",
  "contains",
  "not_contains",
  "contains_all",
  "not_contains_all",
];

/** A stored argument with quotes or brackets that count as part of the text. */
export const quotesInArgument = defineRule({
  name: "quotes-in-argument",
  level: "warning",
  summary: "A stored argument with quotes or brackets that are compared as part of the text.",
  message: ({ text, isList }: { readonly text: string; readonly write: string; readonly isList: boolean }) =>
    isList
      ? `\`${text}\` is not a list, so its brackets are compared as part of the text`
      : `the quotes in \`${text}\` are compared as part of the text`,
  help: ({ write }) => `Write \`${write}\`.`,
  check({ trios }, report) {
    for (const { trio, argument, written } of trios) {
      const isStored = written.kind === "stored" && argument?.kind === "value";
      if (!isStored || trio.kind !== "data" || !COMPARING.includes(trio.operator)) continue;
      if (trio.argument?.kind !== "value" || typeof trio.argument.value !== "string") continue;
      const text = textOf(argument);
      const items = /^\[\s*([^[\]{}]*\S)\s*\]$/.exec(trio.argument.value)?.[1];
      const write = items === undefined ? withoutQuotes(trio.argument.value) : listOf(items);
      if (write === undefined) continue;
      const isList = items !== undefined;
      // The type of the argument is reported already.
      if (isList && OPERATORS[trio.operator].relation === "items") continue;
      report({ text, write, isList }, placeOf(argument), () => ({
        suggestion: rewritePassages([argument], write),
      }));
    }
  },
});

/** The text within quotes of its own, however often it has them. */
function withoutQuotes(text: string): string | undefined {
  const inner = /^'([^']+)'$/.exec(text)?.[1] ?? /^\\*"([^"]+?)\\*"$/.exec(text)?.[1];
  return inner?.trim() === "" ? undefined : inner;
}

/** The list that a text of items in brackets was meant for. */
function listOf(items: string): string {
  return JSON.stringify(items.split(",").map((item) => item.trim().replace(/^(['"])(.*)\1$/, "$2")));
}
