import { html, type TemplateResult } from "lit-html";

/** A sentence of heed, whose parts in backticks are code. */
export function withCode(text: string): readonly (string | TemplateResult)[] {
  const parts = text.split("`");
  // An odd backtick is one of the text itself.
  if (parts.length % 2 === 0) return [text];
  return parts.map((part, index) => (index % 2 === 0 ? part : html`<code class="mono">${part}</code>`));
}
