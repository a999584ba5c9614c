import { readFile } from "node:fs/promises";
import { type Plugin, transform } from "esbuild";
import ts from "typescript";

/** The texts of a file of styles: templates that begin with a line of their own, and have no expressions in them. */
const TEXTS = /`(\n[^`$]*)`/g;

/** Styles and markup stand in templates, which bundlers leave as they are: this minifies them. */
export const minifiedTemplates: Plugin = {
  name: "minified-templates",
  setup(build) {
    build.onLoad({ filter: /styles\.ts$/ }, async ({ path }) => ({
      contents: await withMinifiedStyles(await readFile(path, "utf8")),
      loader: "ts",
    }));
    build.onLoad({ filter: /[/\\]packages[/\\]\w+[/\\]src[/\\].*\.ts$/ }, async ({ path }) => ({
      contents: withoutIndents(await readFile(path, "utf8")),
      loader: "ts",
    }));
  },
};

async function withMinifiedStyles(source: string): Promise<string> {
  let minified = source;
  for (const [template, text = ""] of source.matchAll(TEXTS)) {
    const { code } = await transform(text, { loader: "css", minify: true });
    minified = minified.replace(template, () => `\`${code.trim().replaceAll("\\", "\\\\")}\``);
  }
  return minified;
}

/** A module whose markup has one blank for each line break with its indent: browsers show no more than that. */
export function withoutIndents(source: string): string {
  if (!source.includes("html`")) return source;
  const parts = markupIn(ts.createSourceFile("module.ts", source, ts.ScriptTarget.Latest));
  let shortened = "";
  let end = 0;
  for (const { start, text } of parts) {
    shortened += source.slice(end, start) + text.replaceAll(/\s*\n\s*/g, " ");
    end = start + text.length;
  }
  return shortened + source.slice(end);
}

interface Part {
  readonly start: number;
  readonly text: string;
}

/** The texts of the templates of a file that are tagged with `html`, without the expressions in them, in their order. */
function markupIn(file: ts.SourceFile): readonly Part[] {
  const found: Part[] = [];
  const add = (node: ts.Node) => {
    const start = node.getStart(file);
    found.push({ start, text: file.text.slice(start, node.end) });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /(?:^|\.)html$/.test(node.tag.getText(file))) {
      const { template } = node;
      if (ts.isNoSubstitutionTemplateLiteral(template)) add(template);
      else
        for (const part of [template.head, ...template.templateSpans.map(({ literal }) => literal)])
          add(part);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found.sort((a, b) => a.start - b.start);
}
