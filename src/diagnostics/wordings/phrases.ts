import { isOperator, OPERATORS } from "../../condition/index.ts";

/** How a value's kind is named in a sentence: by its type, or by what a trio's operand can be. */
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

/** What a table that people's words are looked up in has for one; the table's own keys only. */
export function lookUp(table: { readonly [word: string]: string }, word: string): string | undefined {
  return Object.hasOwn(table, word) ? table[word] : undefined;
}

/** A sentence with the operators that it names as text says them, where the mistake stands in a text. */
export function spoken(sentence: string, phrase: string | undefined): string {
  if (phrase === undefined) return sentence;
  return sentence.replace(/`(\w+)`/g, (quoted, name: string) =>
    isOperator(name) ? `\`${OPERATORS[name].text}\`` : quoted,
  );
}
