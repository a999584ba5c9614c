import { shortened } from "../output/render-failure.ts";

/** SARIF's `message` (section 3.11), of plain text. */
export interface Message {
  readonly text: string;
}

/** Joins a message and its help. */
export function messageOf(message: string, help: string | undefined): Message {
  return plainMessage(`${shortened(message)}.${help ? ` ${shortened(help)}` : ""}`);
}

/**
 * Escapes a text for a message: doubles braces, which would be placeholders (section 3.11.5), and escapes link syntax
 * (section 3.11.6).
 */
export function plainMessage(text: string): Message {
  return { text: text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](") };
}
