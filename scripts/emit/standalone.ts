import { resolve } from "node:path";
import { build } from "esbuild";

/** Path of the table, from the root. */
export const STANDALONE_PATH = "src/emit/generated/standalone.ts";

const root = resolve(import.meta.dirname, "../..");

/**
 * Writes `heed/compiled` as a table of its declarations, from which modules without imports take those that they need:
 * the names of a declaration, its text and the other names in it.
 */
export async function standaloneSource(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [resolve(root, "src/entries/compiled.ts")],
    bundle: true,
    format: "esm",
    platform: "neutral",
    target: "es2022",
    charset: "ascii",
    write: false,
  });
  const bundled = outputFiles[0]?.text ?? "";
  const [exported = ""] = /^export \{[^}]*\};\n/m.exec(bundled) ?? [];
  if (exported.includes(" as ")) throw new Error(`two declarations have one name: ${exported}`);
  const code = bundled.replace(exported, "").replace(/^\/\/ .*\n/gm, "");
  const declarations = code.split(/^(?=(?:function|var|class) )/m).map((each) => each.trim());
  const found = declarations.map((text) => {
    const name = /^(?:function|var|class) ([\w$]+)/.exec(text)?.[1];
    if (name === undefined) throw new Error(`not a declaration: ${text}`);
    return { name, text: text.replace(/^var /, "const ") };
  });
  const rows = found.map(({ name, text }) => {
    const needs = found.filter(
      (other) => other.name !== name && new RegExp(`\\b${other.name}\\b`).test(text),
    );
    return `  {\n    name: ${JSON.stringify(name)},\n    needs: ${JSON.stringify(needs.map((other) => other.name))},\n    text: ${JSON.stringify(text)},\n  },\n`;
  });
  return `/** Written by \`npm run generate\`: the declarations of \`heed/compiled\`, in an order in which they can stand. */
export const DECLARATIONS: readonly { readonly name: string; readonly needs: readonly string[]; readonly text: string }[] = [
${rows.join("")}];
`;
}
