import { insert, replace } from "../fixes.ts";
import type { Wordings } from "./wording.ts";

type Codes =
  | "empty-text"
  | "omitted-and"
  | "missing-condition"
  | "double-not"
  | "empty-parentheses"
  | "unclosed-parenthesis"
  | "extra-parenthesis"
  | "mixed-and-or"
  | "unexpected";

/** The wordings of mistakes between conditions. */
export const COMPOSITION_WORDINGS: Wordings<Codes> = {
  "empty-text": {
    severity: "error",
    message: () => "there is no condition here",
    help: () => "Write a condition, or `always` or `never`.",
  },
  "omitted-and": {
    severity: "error",
    message: () => "nothing joins these two conditions",
    help: () => "Write `and` between them, or `or`.",
    suggestion: (_, { start, end }) => insert(start, start === end ? " and " : " and"),
  },
  "missing-condition": {
    severity: "error",
    message: ({ connective, side }) => `there is no condition ${side} \`${connective}\``,
    help: ({ connective }) => `Write the condition, or remove \`${connective}\`.`,
  },
  "double-not": {
    severity: "error",
    message: ({ found }) => `\`${found}\` repeats \`not\``,
    help: ({ negates }) => (negates ? "Write `not` once." : "Remove them: they cancel out."),
    suggestion: ({ text }, span) => replace(span, text),
  },
  "empty-parentheses": {
    severity: "error",
    message: () => "these parentheses contain no condition",
    help: () => "Write a condition into them, or remove them.",
  },
  "unclosed-parenthesis": {
    severity: "error",
    message: () => "nothing closes this parenthesis",
    help: () => "Add `)` where it ends, or remove it.",
  },
  "extra-parenthesis": {
    severity: "error",
    message: () => "this parenthesis closes nothing",
    help: () => "Remove it, or add `(` where it begins.",
    suggestion: (_, span) => replace(span, ""),
  },
  "mixed-and-or": {
    severity: "warning",
    message: () => "`and` binds tighter than `or`, which readers may not know",
    help: () => "Put the conditions that `and` joins into parentheses.",
    fix: (_, { start, end }) => ({ edits: [...insert(start, "(").edits, ...insert(end, ")").edits] }),
  },
  unexpected: {
    severity: "error",
    message: ({ found }) => `\`${found}\` does not belong here`,
    help: () => "Remove it, or put a text of several words into quotes.",
  },
};
