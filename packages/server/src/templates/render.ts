import { htmlToText } from "html-to-text";
import { blocksToHtml, markdownOf } from "./blocks.ts";
import { renderText, TemplateError, type TemplateScope } from "./liquid.ts";
import { renderJson, renderRequest } from "./request.ts";
import { itemsOf, mapOf, type TemplateMap, textIn } from "./template-values.ts";

/** The content of a message in the platform's form for the type of its channel, without `__typename`. */
export type Content = { readonly [key: string]: unknown };

/** A content, or the reason why there is none, in one sentence. */
export type Rendered =
  | { readonly content: Content; readonly failure?: undefined }
  | { readonly content?: undefined; readonly failure: string };

/** The addresses that a message goes from and to, as far as its channel and its recipient have them. */
export interface Addresses {
  /** The sender of an email: that of the channel. */
  readonly from?: string | undefined;
  /** The recipient's email address or telephone number. */
  readonly to?: string | undefined;
  /** The token of the first device, and those of all devices if there are several. */
  readonly token?: string | undefined;
  readonly tokens?: readonly string[] | undefined;
  /** The connection of a chat, from the recipient's channel data. */
  readonly connection?: object | undefined;
}

/** A channel step as its file has it: the `json` of a plan's step. */
export type ChannelStep = TemplateMap;

type Render = (
  template: TemplateMap,
  scope: TemplateScope,
  addresses: Addresses,
  step: ChannelStep,
) => Content;

const RENDERS: ReadonlyMap<string, Render> = new Map([
  ["email", renderEmail],
  ["sms", renderSms],
  ["push", renderPush],
  ["chat", renderChat],
  ["in_app_feed", renderFeed],
  ["http", renderHttp],
]);

/**
 * Renders the template of a channel step.
 *
 * @param type the type of its channel.
 */
export function render(
  step: ChannelStep,
  type: string,
  scope: TemplateScope,
  addresses: Addresses = {},
): Rendered {
  const renderTemplate = RENDERS.get(type);
  if (renderTemplate === undefined)
    return { failure: `Messages of the type \`${type}\` have no templates here.` };
  try {
    return { content: renderTemplate(mapOf(step.template), scope, addresses, step) };
  } catch (error) {
    if (error instanceof TemplateError) return { failure: error.message };
    throw error;
  }
}

/** The longest HTML of which a text is made, in UTF-16 code units. */
const MOST_HTML = 1_048_576;

function renderEmail(
  template: TemplateMap,
  scope: TemplateScope,
  { from, to }: Addresses,
  step: ChannelStep,
): Content {
  if (template.is_mjml === true) throw new TemplateError("MJML cannot be rendered here.");
  const overrides = mapOf(step.channel_overrides);
  if (textIn(overrides, "json_overrides") !== undefined) {
    throw new TemplateError(
      "`json_overrides` are for a provider's own interface, which email here does not have.",
    );
  }
  const attachments = textIn(mapOf(template.settings), "attachment_key") ?? "attachments";
  if (itemsOf(mapOf(scope.data)[attachments]).length > 0) {
    throw new TemplateError(`\`data.${attachments}\` has attachments, which email here does not have.`);
  }
  const address = (key: string) => {
    const written = textIn(overrides, key);
    const line = written === undefined ? "" : oneLine(renderText(written, scope));
    return line === "" ? undefined : line;
  };
  const html = asDocument(htmlOf(template, scope));
  const written = textIn(template, "text_body");
  const given = {
    from: senderOf(address("from_address") ?? from, address("from_name")),
    to: address("to_address") ?? to,
    cc: address("cc_address"),
    bcc: address("bcc_address"),
    reply_to: address("reply_to_address"),
  };
  return {
    subject_line: oneLine(renderText(needed(template, "subject"), scope)),
    html_body: html,
    text_body: written === undefined ? textOfHtml(html) : renderText(written, scope),
    ...withoutUndefined(given),
  };
}

function htmlOf(template: TemplateMap, scope: TemplateScope): string {
  const blocks = itemsOf(template.visual_blocks);
  const html = textIn(template, "html_body");
  if (html !== undefined && blocks.length > 0) {
    throw new TemplateError("The template has both `html_body` and `visual_blocks`.");
  }
  if (html !== undefined) return renderText(html, scope, "html");
  if (blocks.length === 0)
    throw new TemplateError("The template has neither `html_body` nor `visual_blocks`.");
  return blocksToHtml(blocks, scope);
}

/** The frame of HTML that is no document: layouts are not read. */
function asDocument(html: string): string {
  if (/<(?:!doctype|html)[\s>]/i.test(html)) return html;
  return `<!doctype html>\n<html>\n<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"></head>\n<body>\n${html}\n</body>\n</html>\n`;
}

function textOfHtml(html: string): string {
  return htmlToText(html, {
    wordwrap: false,
    limits: { maxInputLength: MOST_HTML, maxDepth: 100 },
    selectors: [
      { selector: "img", format: "skip" },
      { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
      ...["h1", "h2", "h3", "h4", "h5", "h6"].map((selector) => ({
        selector,
        options: { uppercase: false },
      })),
    ],
  });
}

/** Returns the sender of an email, by its address and a name. */
function senderOf(address: string | undefined, name: string | undefined): string | undefined {
  if (address === undefined || name === undefined) return address;
  const bare = /<([^<>]*)>\s*$/.exec(address)?.[1] ?? address;
  return `"${name.replace(/["\\]/g, "\\$&")}" <${bare}>`;
}

function renderSms(template: TemplateMap, scope: TemplateScope, { to }: Addresses): Content {
  const settings = mapOf(template.settings);
  const number = textIn(settings, "to_number");
  const written = number === undefined ? "" : oneLine(renderText(number, scope));
  return {
    body: renderText(needed(template, "text_body"), scope),
    ...withoutUndefined({ to: written === "" ? to : written }),
    ...overridesOf(settings, scope),
  };
}

function renderPush(template: TemplateMap, scope: TemplateScope, { token, tokens }: Addresses): Content {
  const settings = mapOf(template.settings);
  const isSilent = settings.delivery_type === "silent";
  return {
    title: isSilent ? "" : renderText(needed(template, "title"), scope),
    body: isSilent ? "" : renderText(needed(template, "text_body"), scope),
    ...(isSilent && { silent: true }),
    ...withoutUndefined({ token, tokens }),
    ...overridesOf(settings, scope),
  };
}

function renderChat(template: TemplateMap, scope: TemplateScope, { connection = {} }: Addresses): Content {
  const summary = textIn(template, "summary");
  const json = textIn(template, "json_body");
  return {
    connection,
    template: {
      summary: summary === undefined ? null : oneLine(renderText(summary, scope)),
      blocks: json === undefined ? [markdownBlock("body", needed(template, "markdown_body"), scope)] : null,
      json_content: json === undefined ? null : mapIn(json, "json_body", scope),
    },
  };
}

function renderFeed(template: TemplateMap, scope: TemplateScope): Content {
  const url = textIn(template, "action_url");
  const buttons = itemsOf(template.action_buttons).map(mapOf);
  return {
    blocks: [
      markdownBlock("body", needed(template, "markdown_body"), scope),
      ...(url === undefined ? [] : [addressBlock(url, scope)]),
      ...(buttons.length === 0
        ? []
        : [{ type: "button_set", name: "actions", buttons: buttons.map(buttonIn(scope)) }]),
    ],
  };
}

/** A block of Markdown: `content` is its source, `rendered` HTML. */
function markdownBlock(name: string, template: string, scope: TemplateScope): object {
  return {
    type: "markdown",
    name,
    content: renderText(template, scope),
    rendered: markdownOf(template, scope),
  };
}

/** The block by which the platform's feed finds the address of an item. */
function addressBlock(template: string, scope: TemplateScope): object {
  return {
    type: "text",
    name: "action_url",
    content: template,
    rendered: renderText(template, scope).trim(),
  };
}

/** The names by which the platform's feed tells the first two buttons. */
const BUTTON_NAMES = ["primary", "secondary"];

function buttonIn(scope: TemplateScope): (button: TemplateMap, index: number) => object {
  return (button, index) => ({
    name: textIn(button, "name") ?? BUTTON_NAMES[index] ?? `button_${index + 1}`,
    label: renderText(needed(button, "label"), scope),
    action: renderText(textIn(button, "action") ?? "", scope).trim(),
  });
}

function renderHttp(template: TemplateMap, scope: TemplateScope): Content {
  const { url, method, headers, body } = renderRequest(template, scope);
  return withoutUndefined({ url, method, headers, body });
}

function overridesOf(settings: TemplateMap, scope: TemplateScope): Content {
  const written = textIn(settings, "payload_overrides");
  return written === undefined ? {} : { payload_overrides: mapIn(written, "payload_overrides", scope) };
}

function mapIn(template: string, name: string, scope: TemplateScope): object {
  const value = renderJson(template, scope);
  if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
  throw new TemplateError(`The \`${name}\` of the template is not a map.`);
}

function needed(map: TemplateMap, key: string): string {
  const text = textIn(map, key);
  if (text === undefined) throw new TemplateError(`The template has no \`${key}\`.`);
  return text;
}

/** Returns a text without breaks, as the header of an email has it. */
function oneLine(text: string): string {
  return text.split(/\s+/).join(" ").trim();
}

function withoutUndefined(map: Content): Content {
  return Object.fromEntries(Object.entries(map).filter(([, value]) => value !== undefined));
}
