import { shortened } from "../output/render-failure.ts";

/** SARIF's `message` (section 3.11), of plain text. */
export interface Message {
  readonly text: string;
}

/** What is wrong, and what to do. */
export function messageOf(message: string, help: string | undefined): Message {
  return plainMessage(`${shortened(message)}.${help ? ` ${shortened(help)}` : ""}`);
}

/**
 * A text as a message. Braces are doubled, or they would be places for arguments (section 3.11.5); what would be read as
 * a link is kept from being one (section 3.11.6), since it is no link of ours.
 */
export function plainMessage(text: string): Message {
  return { text: text.replace(/[{}]/g, "$&$&").replaceAll("](", "\\](") };
}
