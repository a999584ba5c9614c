import { isOperator, OPERATORS } from "../../condition/index.ts";

/** Names the kind of a value in a sentence, with its article. */
export function article(kind: string): string {
  switch (kind) {
    case "null":
    case "text":
    case "JSON":
      return kind;
    case "string":
      return "text";
    case "undefined":
      return "nothing";
    case "boolean":
      return "true or false";
    case "number-or-text":
      return "a number or text";
    case "object":
      return "an object";
    case "range":
      return "two ends";
    case "liquid":
      return "a path in braces";
    default:
      return `a ${kind}`;
  }
}

/** Looks up a word in a table by own keys only. */
export function lookUp(table: { readonly [word: string]: string }, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** Replaces the stored names of operators in a sentence by their phrases, for mistakes in a text. */
export function spoken(sentence: string, phrase: string | undefined): string {
  if (phrase === undefined) return sentence;
  return sentence.replace(/`(\w+)`/g, (quoted, name: string) =>
    isOperator(name) ? `\`${OPERATORS[name].text}\`` : quoted,
  );
}
