import { escapeHtml } from "./escape.ts";
import { renderText, TemplateError, type TemplateScope } from "./liquid.ts";
import { isSafeAddress, markdownToHtml } from "./markdown.ts";
import { itemsOf, mapOf, textIn } from "./template-values.ts";

/** A visual block of an email. */
type Block = { readonly [key: string]: unknown };

/** The blocks that are rendered, each as HTML. */
const BLOCKS: { readonly [type: string]: (block: Block, scope: TemplateScope) => string } = {
  markdown: (block, scope) => markdownOf(textIn(block, "content") ?? "", scope),
  text: (block, scope) => `<p>${escapeHtml(renderText(textIn(block, "content") ?? "", scope))}</p>`,
  html: (block, scope) => renderText(textIn(block, "content") ?? "", scope, "html"),
  divider: () => '<hr style="border:0;border-top:1px solid #e4e4e4" />',
  image: (block, scope) => {
    const width = textIn(mapOf(block.style_attrs), "width") ?? "";
    const size = /^\d{1,4}(?:%|px)?$/.test(width) ? `;width:${/\d$/.test(width) ? `${width}px` : width}` : "";
    const attributes = `src="${addressOf(block.url, scope)}" alt="${escapeHtml(rendered(block.alt, scope))}"`;
    const image = `<img ${attributes} style="max-width:100%${size}" />`;
    const action = addressOf(block.action, scope);
    return action === "" ? image : `<a href="${action}">${image}</a>`;
  },
  button_set: (block, scope) =>
    itemsOf(block.buttons)
      .map((button) => buttonOf(mapOf(button), scope))
      .join("\n"),
};

/**
 * Returns the visual blocks of an email as HTML.
 *
 * @throws TemplateError if a block is of a type that is not rendered here, such as `partial`.
 */
export function blocksToHtml(blocks: unknown, scope: TemplateScope): string {
  return itemsOf(blocks)
    .map((item) => {
      const block = mapOf(item);
      const render = typeOfBlock(block);
      return `<div style="${layoutOf(mapOf(block.layout_attrs))}">${render(block, scope)}</div>`;
    })
    .join("\n");
}

/** Returns Markdown that has been rendered by Liquid as HTML. HTML of the template stays, and that of values is shown as text. */
export function markdownOf(template: string, scope: TemplateScope): string {
  return markdownToHtml(renderText(template, scope, "html"), true);
}

function typeOfBlock({ type }: Block) {
  const render = typeof type === "string" && Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : undefined;
  if (render !== undefined) return render;
  throw new TemplateError(
    `A visual block of the type \`${String(type)}\` cannot be rendered here; ${Object.keys(BLOCKS).join(", ")} can.`,
  );
}

function buttonOf(button: Block, scope: TemplateScope): string {
  const style = mapOf(button.style_attrs);
  const colour = (key: string, usual: string) => {
    const value = textIn(style, key) ?? "";
    return /^#[0-9a-f]{3,8}$/i.test(value) ? value : usual;
  };
  const isOutline = button.variant === "outline";
  const [text, ground] = [
    colour("text_color", isOutline ? "#000000" : "#ffffff"),
    colour("background_color", isOutline ? "#ffffff" : "#000000"),
  ];
  const radius = lengthIn(style, "border_radius", 4);
  const border = `${lengthIn(style, "border_width", 1)}px solid ${colour("border_color", "#000000")}`;
  const width = mapOf(button.size_attrs).is_fullwidth === true ? ";display:block;text-align:center" : "";
  const css = `display:inline-block;padding:8px 16px;text-decoration:none;color:${text};background:${ground};border:${border};border-radius:${radius}px${width}`;
  return `<a href="${addressOf(button.action, scope)}" style="${css}">${escapeHtml(rendered(button.label, scope))}</a>`;
}

function layoutOf(layout: Block): string {
  const paddings = ["top", "right", "bottom", "left"].map(
    (side) => `${lengthIn(layout, `padding_${side}`, 4)}px`,
  );
  const align = textIn(layout, "horizontal_align") ?? "";
  return `padding:${paddings.join(" ")}${["left", "center", "right"].includes(align) ? `;text-align:${align}` : ""}`;
}

function lengthIn(map: Block, key: string, usual: number): number {
  const value = map[key];
  return typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= 1000 ? value : usual;
}

function rendered(template: unknown, scope: TemplateScope): string {
  return typeof template === "string" ? renderText(template, scope) : "";
}

/** Returns an address as an attribute has it; empty if it would run something. */
function addressOf(template: unknown, scope: TemplateScope): string {
  const address = rendered(template, scope).trim();
  return isSafeAddress(address) ? escapeHtml(address) : "";
}
