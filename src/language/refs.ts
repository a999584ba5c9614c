import { hasUnseen } from "./characters.ts";
import { PLAIN_NAME, RESERVED_WORDS } from "./tokens.ts";

const PLAIN = new RegExp(`^${PLAIN_NAME}$`);

/** Whether a name can stand in the text as it is. */
export function isPlainName(name: string): boolean {
  return PLAIN.test(name) && !RESERVED_WORDS.has(name.toLowerCase());
}

/** A ref as text: as it is, or in backticks; undefined where it has characters that a reader would not see. */
export function refText(ref: string): string | undefined {
  if (isPlainName(ref)) return ref;
  return hasUnseen(ref) ? undefined : `\`${ref.replaceAll("`", "``")}\``;
}
