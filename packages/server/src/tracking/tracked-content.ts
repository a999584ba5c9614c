import { trackedHtml } from "./tracked-html.ts";
import type { Tracker } from "./tracking.ts";

/** The content of a message, in the form that the platform has for the channel's type. */
export type Content = { readonly [key: string]: unknown };

/** Options of tracking in contents. */
export interface TrackedContentOptions {
  readonly tracker: Tracker;
  /** The address by which recipients reach the server, without a slash at its end. */
  readonly publicUrl: string;
  readonly links: boolean;
  /** True to add a pixel to the HTML of an email. */
  readonly opens: boolean;
}

/** The types of channels whose links can be tracked. */
export const LINKED_TYPES: readonly string[] = ["email", "sms", "chat"];

/**
 * Returns a content whose links lead over the server: those in the HTML of an email, and in the texts of SMS and chat messages.
 * The rest stays as it is, structures in a provider's own form (`json_content`) too.
 */
export function trackedContent(
  type: string,
  content: Content,
  message: string,
  options: TrackedContentOptions,
): Content {
  const html = (text: string) => trackedHtml(text, options.tracker, { message, ...options });
  if (type === "email") return withTexts(content, { html_body: html });
  if (!options.links || !LINKED_TYPES.includes(type)) return content;
  const text = (whole: string) => trackedText(whole, message, options);
  const tracked = withTexts(content, { body: text, text });
  const template = mapOf(content.template);
  if (template === undefined) return tracked;
  const { blocks } = template;
  return {
    ...tracked,
    template: {
      ...withTexts(template, { summary: text }),
      ...(Array.isArray(blocks) && {
        blocks: blocks.map((block) => withTexts(mapOf(block), { content: text, rendered: html }) ?? block),
      }),
    },
  };
}

function withTexts<Map extends Content | undefined>(
  map: Map,
  changes: { readonly [key: string]: (text: string) => string },
): Map {
  if (map === undefined) return map;
  const changed = Object.entries(changes).flatMap(([key, change]) => {
    const value = map[key];
    return typeof value === "string" ? [[key, change(value)]] : [];
  });
  return { ...map, ...Object.fromEntries(changed) };
}

function mapOf(value: unknown): Content | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? (value as Content)
    : undefined;
}

/** An image of Markdown, which is fetched and not followed; or an address, as far as a text may go on in it. */
const ADDRESS = /!\[[^[\]\n]*\]\([^)\s]*\)|(?<![\w/])https:\/\/[^\s<>"'`|\\^{}]+/gi;

/** Returns a text whose links lead over the server. Punctuation after an address, and a bracket around it, is not its own. */
function trackedText(text: string, message: string, { tracker, publicUrl }: TrackedContentOptions): string {
  return text.replace(ADDRESS, (found) => {
    if (found.startsWith("!")) return found;
    const url = withoutEnd(found);
    if (!URL.canParse(url) || url.startsWith(`${publicUrl}/l/`)) return found;
    return publicUrl + tracker.linkPath(message, url) + found.slice(url.length);
  });
}

function withoutEnd(address: string): string {
  const surplus = new Map(
    ["()", "[]"].map(([open = "", close = ""]) => [close, count(address, close) - count(address, open)]),
  );
  let end = address.length;
  for (; end > 0; end--) {
    const last = address[end - 1] as string;
    const more = surplus.get(last) ?? 0;
    if (more <= 0 && !/[.,;:!?*_~]/.test(last)) break;
    surplus.set(last, more - 1);
  }
  return address.slice(0, end);
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
