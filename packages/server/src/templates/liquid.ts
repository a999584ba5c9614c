import { CaptureTag, Liquid, type LiquidOptions, Tag, type Template, toValueSync } from "liquidjs";
import { BoundedContext, BoundedEmitter, OverLimit, TEMPLATE_LIMITS } from "./budget.ts";
import { Escaped, escapeFor, type TextKind } from "./escape.ts";
import { FilterFault, HTML_FILTERS, LINEAR_FILTERS, PLATFORM_FILTERS } from "./filters.ts";
import { MarkdownTooLong } from "./markdown.ts";

/** Thrown if a template cannot be read or rendered. The message is one sentence. */
export class TemplateError extends Error {
  override readonly name = "TemplateError";
}

/** The values that templates see, by name: own properties of maps and lists only. */
export type TemplateScope = { readonly [name: string]: unknown };

const OPTIONS: LiquidOptions = {
  parseLimit: TEMPLATE_LIMITS.template,
  ownPropertyOnly: true,
  strictFilters: true,
  // No template is read from elsewhere.
  templates: {},
  timezoneOffset: "UTC",
  locale: "en-US",
};

/** Tags that would bring in another text. */
const REFUSED_TAGS: { readonly [name: string]: string } = {
  include: "brings in another template",
  render: "brings in a partial",
  layout: "brings in a layout",
  block: "fills a layout",
  t: "brings in a translation",
};

function engineFor(kind: TextKind): Liquid {
  const engine = new Liquid({ ...OPTIONS, outputEscape: escapeFor(kind) });
  for (const [name, filter] of Object.entries({ ...PLATFORM_FILTERS, ...HTML_FILTERS, ...LINEAR_FILTERS })) {
    engine.registerFilter(name, filter);
  }
  const json = engine.filters.json;
  if (typeof json === "function") {
    engine.registerFilter("json", function (value, ...given) {
      return new Escaped(String(json.call(this, value ?? null, ...given)), "json");
    });
  }
  engine.registerTag("capture", kind === "text" ? BoundedCapture : capturing(kind));
  for (const [name, what] of Object.entries(REFUSED_TAGS)) {
    engine.registerTag(
      name,
      class extends Tag {
        constructor(...given: ConstructorParameters<typeof Tag>) {
          super(...given);
          throw new FilterFault(`has the tag \`${name}\`, which ${what}`);
        }

        render(): void {}
      },
    );
  }
  return engine;
}

class BoundedCapture extends CaptureTag {
  override *render(context: BoundedContext): Generator<unknown, void, string> {
    const emitter = new BoundedEmitter(context);
    yield this.liquid.renderer.renderTemplates(this.templates, context, emitter);
    (context.bottom() as { [name: string]: unknown })[this.variable] = this.captured(emitter.buffer);
  }

  protected captured(text: string): unknown {
    return text;
  }
}

/** The tag `capture` of a kind of text: what it has collected is written for it. */
function capturing(kind: TextKind): typeof BoundedCapture {
  return class extends BoundedCapture {
    protected override captured(text: string): Escaped {
      return new Escaped(text, kind);
    }
  };
}

const ENGINES: { readonly [kind in TextKind]: Liquid } = {
  text: engineFor("text"),
  html: engineFor("html"),
  json: engineFor("json"),
};

/** The most templates that are kept as they were read. */
const MOST_KEPT = 1000;

const kept = new Map<string, Template[]>();

function parsed(template: string, kind: TextKind): Template[] {
  const name = `${kind}\n${template}`;
  const found = kept.get(name) ?? ENGINES[kind].parse(template);
  // The one that was used last stays longest.
  kept.delete(name);
  kept.set(name, found);
  const [oldest] = kept.keys();
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
  return found;
}

/**
 * Renders a text of Liquid, within limits of time, memory and length. Variables that are not there are empty.
 *
 * @param kind how values are written in it: as they are, escaped for HTML, or escaped for a text in JSON. `raw` as the last
 * filter leaves one as it is.
 * @throws TemplateError
 */
export function renderText(template: string, scope: TemplateScope, kind: TextKind = "text"): string {
  try {
    const templates = parsed(template, kind);
    const engine = ENGINES[kind];
    const context = new BoundedContext(scope, engine.options, { sync: true }, { liquid: engine });
    const emitter = new BoundedEmitter(context);
    toValueSync(engine.renderer.renderTemplates(templates, context, emitter));
    return emitter.buffer;
  } catch (error) {
    throw new TemplateError(faultOf(error));
  }
}

/** A text in a value that cannot be read as Liquid. */
export interface TextFault {
  /** RFC 6901 pointer of the text in the value. */
  readonly pointer: string;
  /** One sentence. */
  readonly fault: string;
}

/** Returns the faults of all texts in a value, such as the template of a step. */
export function faultsInTexts(value: unknown, pointer = ""): readonly TextFault[] {
  if (typeof value === "string") {
    const fault = faultInText(value);
    return fault === undefined ? [] : [{ pointer, fault }];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    faultsInTexts(each, `${pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`),
  );
}

/**
 * Checks that a text of Liquid can be read. Returns its fault as one sentence; undefined if there is none.
 */
export function faultInText(template: string): string | undefined {
  try {
    ENGINES.text.parse(template);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

const OWN_FAULTS = [OverLimit, FilterFault, MarkdownTooLong];

function faultOf(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = originalOf(cause)) {
    if (OWN_FAULTS.some((Fault) => cause instanceof Fault))
      return `The template ${(cause as Error).message}.`;
    if (cause instanceof RangeError) return "The template nests too deeply, or makes too long a text.";
  }
  const message = error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error);
  return `The template cannot be used: ${message.replace(/, line:(\d+), col:(\d+)$/, " (line $1, column $2)")}.`;
}

/** The error that the library has wrapped in another one. */
function originalOf(error: Error): unknown {
  return "originalError" in error ? error.originalError : undefined;
}
