import sanitizeHtml from "sanitize-html";

/** The tags and attributes that a feed shows. Pages put them in as they are, so nothing that runs is among them. */
const OPTIONS: sanitizeHtml.IOptions = {
  allowedTags: [
    ...[
      "a",
      "b",
      "blockquote",
      "br",
      "code",
      "del",
      "div",
      "em",
      "h1",
      "h2",
      "h3",
      "h4",
      "h5",
      "h6",
      "hr",
      "i",
    ],
    ...[
      "img",
      "ins",
      "li",
      "ol",
      "p",
      "pre",
      "s",
      "small",
      "span",
      "strong",
      "sub",
      "sup",
      "table",
      "tbody",
      "td",
    ],
    ...["th", "thead", "tr", "u", "ul"],
  ],
  allowedAttributes: {
    a: ["href", "name", "target", "rel", "title"],
    img: ["src", "alt", "title", "width", "height"],
    td: ["colspan", "rowspan"],
    th: ["colspan", "rowspan"],
  },
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowedSchemesByTag: { img: ["http", "https", "data"] },
  allowProtocolRelative: false,
  // A page that a link opens in another window cannot reach back.
  transformTags: {
    a: (tagName, attribs) => ({ tagName, attribs: { ...attribs, rel: "noopener noreferrer" } }),
  },
};

const ADDRESS = /^(?:https?:\/\/|mailto:|tel:|\/(?![/\\])|[#?])[^\s<>"'`\\]*$/i;
const LOOKS_LIKE_ADDRESS = /^(?:[a-z][a-z0-9+.-]*:|\/|#|\?)[^\s<>]*$/i;

/** Returns HTML that does nothing when a page shows it. */
export function cleanHtml(html: string): string {
  return sanitizeHtml(html, OPTIONS);
}

/** Returns an address that a page may open; empty if it would run something. */
export function cleanAddress(address: string): string {
  return ADDRESS.test(address) ? address : "";
}

/** Returns the blocks of a feed's item as pages can show them: `rendered` as HTML, or as an address if it is one. */
export function cleanBlocks(blocks: unknown): readonly object[] {
  if (!Array.isArray(blocks)) return [];
  return blocks.filter((block) => typeof block === "object" && block !== null).map(cleanBlock);
}

function cleanBlock(block: Readonly<Record<string, unknown>>): object {
  const cleaned: Record<string, unknown> = { ...block };
  if (Object.hasOwn(block, "rendered")) cleaned.rendered = cleanRendered(block);
  if (Array.isArray(block.buttons)) {
    cleaned.buttons = block.buttons.map((button) => ({
      ...button,
      action: cleanAddress(String(button?.action ?? "")),
    }));
  }
  return cleaned;
}

function cleanRendered({ name, type, rendered }: Readonly<Record<string, unknown>>): string {
  const text = String(rendered ?? "");
  const isAddress = name === "action_url" || (type === "text" && LOOKS_LIKE_ADDRESS.test(text));
  return isAddress ? cleanAddress(text) : cleanHtml(text);
}
