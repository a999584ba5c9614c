import type { Tracker } from "./tracking.ts";

/** Options of tracking in HTML. */
export interface TrackedHtmlOptions {
  /** The id of the message that is sent. */
  readonly message: string;
  /** The address by which the recipient reaches the server, without a slash at its end. */
  readonly publicUrl: string;
  /** True to track links. By default, false. */
  readonly links?: boolean | undefined;
  /** True to add a pixel that tells of an opening. By default, false. */
  readonly opens?: boolean | undefined;
}

/** The parts of HTML in which no links are: comments, and elements whose content is text. */
const OPAQUE = String.raw`<!--[\s\S]*?(?:-->|$)|<(?:script|style|title|textarea|xmp)\b[\s\S]*?(?:<\/|$)`;

/**
 * The beginning of a link, with attributes that may have `>` within quotes. It goes on to the end if it is never closed, so
 * that no text is read twice.
 */
const LINK = String.raw`<a(?=[\s/])(?:[^>"']|"[^"]*(?:"|$)|'[^']*(?:'|$))*(?:>|$)`;

const PARTS = new RegExp(`${OPAQUE}|${LINK}`, "gi");

/** An attribute: its name, and what stands around and in its value. */
const ATTRIBUTE = /([^\s"'>/=]+)(?:(\s*=\s*)(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;

/**
 * Returns the HTML of an email whose links lead over the server, and whose pixel tells it of an opening. Only `https:`
 * addresses are tracked; `data-knock-no-track` leaves a link as it is. Everything else stays as it was written.
 */
export function trackedHtml(html: string, tracker: Tracker, options: TrackedHtmlOptions): string {
  const { message, publicUrl, links = false, opens = false } = options;
  const linked = (url: string) => `"${publicUrl}${tracker.linkPath(message, url)}"`;
  const tracked = links
    ? html.replace(PARTS, (part) =>
        /^<a[\s/][\s\S]*>$/i.test(part) ? trackedTag(part, linked, `${publicUrl}/l/`) : part,
      )
    : html;
  if (!opens) return tracked;
  const pixel = `<img src="${publicUrl}${tracker.pixelPath(message)}" width="1" height="1" alt="" style="display:none">`;
  const end = [...tracked.matchAll(/<\/body\s*>/gi)].at(-1)?.index ?? tracked.length;
  return tracked.slice(0, end) + pixel + tracked.slice(end);
}

/** Returns the tag of a link with another address, unless it is left alone or leads over the server already. */
function trackedTag(tag: string, linked: (url: string) => string, own: string): string {
  const names = [...tag.slice(2).matchAll(ATTRIBUTE)].map(([, name = ""]) => name.toLowerCase());
  if (names.includes("data-knock-no-track")) return tag;
  let isFirst = true;
  return `${tag.slice(0, 2)}${tag
    .slice(2)
    .replace(ATTRIBUTE, (whole, name: string, equals, double, single, bare) => {
      if (name.toLowerCase() !== "href" || !isFirst) return whole;
      isFirst = false;
      const url = unescaped(String(double ?? single ?? bare ?? "")).trim();
      const isTracked = /^https:\/\//i.test(url) && URL.canParse(url) && !url.startsWith(own);
      return isTracked ? `${name}${equals}${linked(url)}` : whole;
    })}`;
}

const NAMED: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** The value of an attribute: those references that addresses have are read, others stay. */
function unescaped(text: string): string {
  return text.replace(
    /&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi,
    (whole, name, decimal, hex) => {
      if (name !== undefined) return NAMED[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
