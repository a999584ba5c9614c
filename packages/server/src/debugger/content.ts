import type { Content } from "heed/store";
import { html, raw } from "hono/html";
import sanitizeHtml from "sanitize-html";
import { type Html, jsonDetails, visible } from "./page.ts";

/**
 * The tags of a preview: those that shape text. Links and pictures are left out with all attributes, as a tracked link that is
 * followed here, or a picture that is loaded, would count as the recipient's. Headings are paragraphs, so that they are none of
 * the page.
 */
const PREVIEW: sanitizeHtml.IOptions = {
  allowedTags: [
    "b",
    "blockquote",
    "br",
    "code",
    "del",
    "em",
    "hr",
    "i",
    "ins",
    "li",
    "ol",
    "p",
    "pre",
    "s",
    "strong",
    "u",
    "ul",
  ],
  allowedAttributes: {},
  allowedClasses: { p: ["preview-title"] },
  transformTags: {
    ...Object.fromEntries(["div", "tr", "table"].map((tag) => [tag, "p"])),
    ...Object.fromEntries(
      ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [
        tag,
        () => ({ tagName: "p", attribs: { class: "preview-title" } }),
      ]),
    ),
  },
  nonTextTags: ["script", "style", "textarea", "option", "noscript", "title", "head"],
};

/** The content of a message: texts as texts, HTML as a preview in which nothing can be followed or loaded. */
export function contentHtml(content: Content | undefined): Html {
  if (content === undefined) return html`<p class="none">It has no content that is kept.</p>`;
  return html`<div class="card content">${partsOf(content.data)}${jsonDetails("source", "As it is kept", content.data)}</div>`;
}

/** The texts of a content, those of its blocks and of a template in it among them. */
function partsOf(data: object): readonly Html[] {
  const { blocks, template, ...fields } = data as { readonly [field: string]: unknown };
  const named = Object.entries(fields).filter(([, value]) => typeof value === "string" && value !== "");
  // A database does not keep the order of keys: what stands first in a message comes first.
  const texts = named.sort(([a], [b]) => rankOf(a) - rankOf(b));
  return [
    ...texts.map(([name, value]) => partHtml(name, textOf(value))),
    ...(Array.isArray(blocks) ? blocks : []).map((block) => {
      const { name, rendered, content } = (block ?? {}) as { readonly [part: string]: unknown };
      return partHtml(textOf(name) || "block", textOf(rendered) || textOf(content));
    }),
    ...(typeof template === "object" && template !== null ? partsOf(template) : []),
  ];
}

/** The fields that people read first; others follow in the order in which they come. */
const FIRST = [
  "from",
  "to",
  "cc",
  "bcc",
  "reply_to",
  "subject_line",
  "title",
  "summary",
  "body",
  "html_body",
  "text_body",
];

function rankOf(name: string): number {
  const rank = FIRST.indexOf(name);
  return rank === -1 ? FIRST.length : rank;
}

function partHtml(name: string, text: string): Html {
  const isHtml = /<[a-z!/]/i.test(text);
  const shown = isHtml
    ? html`<div class="preview">${raw(sanitizeHtml(visible(text), PREVIEW))}</div>`
    : html`<p class="text">${visible(text)}</p>`;
  return html`<div class="part"><p class="kind">${visible(name.replaceAll("_", " "))}</p>${shown}</div>`;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
