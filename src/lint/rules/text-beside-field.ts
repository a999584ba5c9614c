import { relationOf } from "../../condition/index.ts";
import { replaceOperand } from "../fixes/replace-operand.ts";
import { defineRule } from "../rule.ts";
import { placeOf, type Subject } from "../subject/subject.ts";

/** The path at the start of Liquid output braces. */
const PRINTED = /\{\{-?[ \t\r\n]*([A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*)*)/g;

/** A constant text that is the name of a field which the file's templates print: the field was likely meant. */
export const textBesideField = defineRule({
  name: "text-beside-field",
  level: "warning",
  summary: "A constant text that is the name of a field which the file's templates print.",
  message: ({ text }: { readonly text: string; readonly path: string }) =>
    `this compares with the text \`${text}\`, and templates here print a field of that name`,
  help: ({ path }) => `If you mean the field, write its path, \`${path}\`; if you mean the text, leave it.`,
  check(subject, report) {
    const fields = fieldsOf(subject);
    for (const one of subject.trios) {
      const { trio, argument, place } = one;
      if (trio.kind !== "data" || trio.argument?.kind !== "value") continue;
      const { value: text } = trio.argument;
      const relation = relationOf(trio.operator);
      if (relation !== "equality" && relation !== "inclusion") continue;
      if (typeof text !== "string" || !fields.has(text)) continue;
      const path = `data.${text}`;
      // A field that is compared with its own name holds one of several words, as in `data.type == "type"`.
      if (trio.variable.kind === "path" && trio.variable.path.text === path) continue;
      report({ text, path }, argument === undefined ? place : placeOf(argument), () => ({
        suggestion: argument && replaceOperand(one, argument, path, subject),
      }));
    }
  },
});

/** The names under `data` that templates print, with or without the prefix. */
function fieldsOf({ otherTexts, prefixes }: Subject): ReadonlySet<string> {
  const fields = new Set<string>();
  for (const text of otherTexts) {
    for (const [, path = ""] of text.matchAll(PRINTED)) {
      const dot = path.indexOf(".");
      const root = dot === -1 ? path : path.slice(0, dot);
      if (root === "data" && dot !== -1) fields.add(path.slice(dot + 1));
      else if (!prefixes.includes(root)) fields.add(path);
    }
  }
  return fields;
}
