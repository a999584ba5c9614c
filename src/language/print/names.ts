import { hasUnseen } from "./unseen.ts";

/** A ref, or any other name, that needs no backticks. */
export const PLAIN_NAME = "[A-Za-z_][A-Za-z0-9_-]*";

/** The words that are reserved, in lower case. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set(
  "and or not is has does contains exists true false null always never".split(" "),
);

/** Decodes a name in backticks; a doubled backtick within it stands for one. */
export function readQuotedName(image: string): string {
  return image.slice(1, -1).replaceAll("``", "`");
}

const PLAIN = new RegExp(`^${PLAIN_NAME}$`);

/**
 * Writes the ref of a step, in backticks if it is not a plain name. Returns undefined if it has characters that people
 * cannot see.
 */
export function refText(ref: string): string | undefined {
  if (PLAIN.test(ref) && !RESERVED_WORDS.has(ref.toLowerCase())) return ref;
  return hasUnseen(ref) ? undefined : `\`${ref.replaceAll("`", "``")}\``;
}
