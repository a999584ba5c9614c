import { renderText, TemplateError, type TemplateScope } from "./liquid.ts";
import { mapOf, textIn } from "./template-values.ts";

/** A request of a fetch step or of a message to an address. */
export interface RenderedRequest {
  /** With its query; undefined if the template has none. */
  readonly url: string | undefined;
  /** In capitals. */
  readonly method: string;
  readonly headers: { readonly [name: string]: string };
  /** Undefined if the template has none. */
  readonly body: string | undefined;
}

/**
 * Renders `{url, method, headers, query_params, body}`. Headers and parameters are a list of `{key, value}`, or a text of Liquid
 * that gives a map as JSON. Values in a body that is JSON are written for it.
 *
 * @throws TemplateError
 */
export function renderRequest(template: unknown, scope: TemplateScope): RenderedRequest {
  const given = mapOf(template);
  const written = textIn(given, "url");
  const body = textIn(given, "body");
  const query = pairsOf(given.query_params, "query_params", scope);
  const url = written === undefined ? undefined : withQuery(renderText(written, scope).trim(), query);
  return {
    url,
    method: (textIn(given, "method") ?? "post").toUpperCase(),
    headers: Object.fromEntries(pairsOf(given.headers, "headers", scope)),
    body: body === undefined ? undefined : renderText(body, scope, /^\s*[[{]/.test(body) ? "json" : "text"),
  };
}

function withQuery(url: string, query: readonly (readonly [string, string])[]): string {
  if (query.length === 0) return url;
  if (!URL.canParse(url)) throw new TemplateError("The `url` is not an address.");
  const address = new URL(url);
  for (const [name, value] of query) address.searchParams.append(name, value);
  return address.href;
}

function pairsOf(
  template: unknown,
  name: string,
  scope: TemplateScope,
): readonly (readonly [string, string])[] {
  if (template === undefined || template === null || template === "") return [];
  if (Array.isArray(template)) {
    return template.map((item) => {
      const key = textIn(mapOf(item), "key");
      const value = mapOf(item).value;
      if (key === undefined) throw new TemplateError(`An item of \`${name}\` has no \`key\`.`);
      return [
        renderText(key, scope),
        typeof value === "string" ? renderText(value, scope) : String(value ?? ""),
      ];
    });
  }
  const map = typeof template === "string" ? renderJson(template, scope) : template;
  if (typeof map !== "object" || map === null || Array.isArray(map)) {
    throw new TemplateError(`The \`${name}\` are not a map.`);
  }
  return Object.entries(map).map(([key, value]) => [
    key,
    typeof value === "string" ? value : JSON.stringify(value),
  ]);
}

/**
 * Renders a text of Liquid that gives JSON. Values in it are written for JSON, so that a quote in one ends no text.
 *
 * @throws TemplateError if it gives none.
 */
export function renderJson(template: string, scope: TemplateScope): unknown {
  const text = renderText(template, scope, "json");
  try {
    return JSON.parse(text);
  } catch {
    throw new TemplateError("The template gives a text that is not JSON.");
  }
}

/**
 * Renders a value in which texts are Liquid, such as the settings of a step that triggers a workflow. A text that gives a list, a map
 * or a quoted text as JSON is that; another one is a text.
 *
 * @throws TemplateError
 */
export function renderValue(template: unknown, scope: TemplateScope): unknown {
  if (Array.isArray(template)) return template.map((item) => renderValue(item, scope));
  if (typeof template === "object" && template !== null) {
    return Object.fromEntries(
      Object.entries(template).map(([key, value]) => [key, renderValue(value, scope)]),
    );
  }
  if (typeof template !== "string") return template;
  const json = renderText(template, scope, "json").trim();
  if (/^[[{"]/.test(json)) {
    try {
      return JSON.parse(json);
    } catch {
      // It only begins as JSON does.
    }
  }
  return renderText(template, scope);
}
