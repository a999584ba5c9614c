import { brief, jsonText, visible } from "../../problem/index.ts";

/** A line of an account, with what stands below it. Its texts are safe to show: none has a character that is not seen. */
export interface AccountLine {
  /**
   * `verdict`: that of a whole condition, with its groups below; `any`, `all`: groups of which one must hold, conditions of
   * which all must; `trio`: one condition; `branch`: the branch whose conditions stand below. Others tell a fact.
   */
  readonly role: "verdict" | "any" | "all" | "trio" | "branch" | "fact";
  /** The result that the line tells; absent if it tells none. */
  readonly result?: boolean | "not_evaluated";
  readonly text: string;
  /** The reason for which it was not evaluated. */
  readonly remark?: string;
  /** The operands of a trio as stored and as resolved, the message that counted, and the reason: each with its name. */
  readonly details?: readonly (readonly [name: string, value: string])[];
  readonly below?: readonly AccountLine[];
}

/** The most characters of a text of a server on a line. */
export const LONGEST = 200;

/** Words by what a server says. */
export type Words = { readonly [said: string]: string };

/** Makes a value of a server one short line that is safe to show. */
export function shown(value: unknown): string {
  return visible(brief(typeof value === "string" ? value : jsonText(value ?? null), LONGEST));
}

/** Words what a server says; a text that has no words is shown as it is. */
export function worded(words: Words, said: unknown): string {
  const known = typeof said === "string" && Object.hasOwn(words, said) ? words[said] : undefined;
  return known ?? shown(said);
}

/** A line that tells a fact, with what stands below it. */
export function fact(text: string, below: readonly AccountLine[] = []): AccountLine {
  return { role: "fact", text, ...(below.length > 0 && { below }) };
}
