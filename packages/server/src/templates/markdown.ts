import MarkdownIt from "markdown-it";

/** The longest text of Markdown, in UTF-16 code units. */
export const MARKDOWN_LIMIT = 131_072;

/** Thrown if a text of Markdown is too long. The message follows the words "the template". */
export class MarkdownTooLong extends Error {
  override readonly name = "MarkdownTooLong";
}

/** Markdown as GitHub has it, but for addresses that are no links; HTML stays in it. */
const OPEN = reader(true);

/** The same, with HTML shown as text. */
const CLOSED = reader(false);

function reader(html: boolean) {
  const made = new MarkdownIt({ html, linkify: false, maxNesting: 50 });
  made.validateLink = isSafeAddress;
  return made;
}

/**
 * Returns Markdown as HTML, whose links lead to addresses of the web, of mail or of telephones only.
 *
 * @param isTrusted true if HTML in it stays as it is. By default, it is shown as text.
 * @throws MarkdownTooLong
 */
export function markdownToHtml(markdown: string, isTrusted = false): string {
  if (markdown.length > MARKDOWN_LIMIT) {
    throw new MarkdownTooLong(`has Markdown of more than ${MARKDOWN_LIMIT} characters`);
  }
  return (isTrusted ? OPEN : CLOSED).render(markdown).trim();
}

/** Checks for an address that a link may have: nothing in it runs. */
export function isSafeAddress(address: string): boolean {
  // Readers drop blanks and control characters in the scheme of an address.
  const scheme = /^[^/?#]*?:/.exec(address.replace(/[\p{Cc}\s]/gu, ""))?.[0];
  return scheme === undefined || /^(?:https?|mailto|tel|sms|cid):$/i.test(scheme);
}
