import { readFile } from "node:fs/promises";
import { type Plugin, transform } from "esbuild";

/** The texts of a file of styles: templates that begin with a line of their own, and have no expressions in them. */
const TEXTS = /`(\n[^`$]*)`/g;

/** Styles stand in templates of `styles.ts`, which bundlers leave as they are: this minifies them. */
export const minifiedStyles: Plugin = {
  name: "minified-styles",
  setup(build) {
    build.onLoad({ filter: /[/\\]styles\.ts$/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      let contents = source;
      for (const [template, text = ""] of source.matchAll(TEXTS)) {
        const { code } = await transform(text, { loader: "css", minify: true });
        contents = contents.replace(template, () => `\`${code.trim().replaceAll("\\", "\\\\")}\``);
      }
      return { contents, loader: "ts" };
    });
  },
};
