import { type DataTrio, OPERATORS } from "../../condition/index.ts";
import type { Fix } from "../../diagnostics/index.ts";
import { instantOf, RELATIVE_PATTERN } from "../../time/index.ts";
import { changeTrio } from "../fixes/edit-stored.ts";
import { readAgain, rewriteText } from "../fixes/edit-text.ts";
import { forgetConstant } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { schemaAt } from "../subject/data-schema.ts";
import { kindOfText, type OrderedText, orderedTexts } from "../subject/ordered-texts.ts";
import { type Subject, textOf } from "../subject/subject.ts";

const RELATIVE = new RegExp(`^(?:${RELATIVE_PATTERN})$`, "i");

interface OrderOfText {
  readonly kind: "time" | "version" | "word" | "number";
  readonly text: string;
  readonly path: string;
}

/** An order with a text that has an order of its own, other than that of its letters. */
export const orderedAsText = defineRule({
  name: "ordered-as-text",
  level: "warning",
  obscures: "value",
  summary:
    "An order with a text, which goes letter by letter, where its words, versions or times have another.",
  message({ kind, text }: OrderOfText) {
    switch (kind) {
      case "time":
        return `\`"${text}"\` is a text here, so this compares letter by letter, and not by time`;
      case "version":
        return `this compares versions letter by letter, so that \`"1.10"\` comes before \`"1.9"\``;
      case "number":
        return `this compares numbers letter by letter, so that \`"10"\` comes before \`"9"\``;
      case "word":
        return `this compares letter by letter with \`"${text}"\`: a word is above it if its letters come later in the alphabet`;
    }
  },
  help({ kind, path, text }) {
    switch (kind) {
      case "time":
        return `Write \`is before ${text}\`, or \`is on or after ${text}\`.`;
      case "word":
        return `Name the words that are meant, such as \`${path} contains ["${text}"]\`, or compare with a number.`;
      case "version":
      case "number":
        return "Let the workflow be triggered with a number, and compare that.";
    }
  },
  check(subject, report) {
    for (const ordered of orderedTexts(subject)) {
      const { text, path, one, place } = ordered;
      const kind = orderOf(ordered, subject);
      if (kind === undefined) continue;
      report({ kind, text, path: path.text }, place, () => ({
        mend: forgetConstant(one, ordered.passage, subject),
        suggestion:
          kind === "time" && !ordered.isTurned ? compareTimes(one.trio, ordered, subject) : undefined,
      }));
    }
  },
});

function orderOf({ text, path, one }: OrderedText, subject: Subject): OrderOfText["kind"] | undefined {
  if (instantOf(text) !== undefined || RELATIVE.test(text.trim())) return "time";
  const kind = kindOfText(text, path);
  if (kind === "version" || kind === "word") return kind;
  const isText = schemaAt(path, one, subject)?.types?.has("string") ?? false;
  return kind === "number" && isText ? "number" : undefined;
}

const BY_TIME = {
  less_than: "is_timestamp_before",
  greater_than_or_equal_to: "is_timestamp_on_or_after",
} as const;

/** Compares by time, if an operator does so with the same end. */
function compareTimes(
  trio: DataTrio,
  { one: { written }, text }: OrderedText,
  subject: Subject,
): Fix | undefined {
  const operator = BY_TIME[trio.operator as keyof typeof BY_TIME];
  if (operator === undefined) return undefined;
  if (written.kind === "stored") return changeTrio(written, { operator, argument: text.trim() }, subject);
  const words = textOf(written.passage);
  const read = readAgain(words, written, subject);
  if (read === undefined) return undefined;
  const left = words.slice(0, read.operator.start).trimEnd();
  return rewriteText(written, `${left} ${OPERATORS[operator].text} ${text.trim()}`, subject);
}
