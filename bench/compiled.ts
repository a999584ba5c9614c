import { toModule } from "../src/entries/emit.ts";
import type { Context, StoredConditions } from "../src/entries/index.ts";
import { CONDITIONS, LARGE } from "./decision.ts";
import { makeMegamorphic } from "./megamorphic.ts";
import type { Decisions } from "./peers.ts";

type Compiled = { readonly [name: string]: (context: Context) => boolean };

/**
 * The decisions compiled ahead, in one module with the 200 other conditions that a host has. Returns with them what stands in
 * for `prepare` where those run.
 *
 * @param library names the way: `unchecked`, and `by esbuild` or `by terser` if one of them minifies the module.
 */
export async function compiledDecisions(library: string): Promise<{
  readonly decisions: Decisions;
  readonly prepare: (conditions: StoredConditions) => Compiled[string];
}> {
  const all: { [name: string]: StoredConditions } = { usual: CONDITIONS, large: LARGE };
  const nameOf = new Map<string, string>();
  makeMegamorphic((conditions) => {
    const name = `other_${nameOf.size}`;
    nameOf.set(JSON.stringify(conditions), name);
    all[name] = conditions;
    return () => false;
  });
  const { text } = toModule(all, { checked: !library.includes("unchecked"), standalone: true });
  const shipped = await minified(text, library);
  const module: Compiled = await import(`data:text/javascript,${encodeURIComponent(shipped)}`);
  const functionOf = (name: string) => module[name] as Compiled[string];
  return {
    decisions: { usual: functionOf("usual"), several: functionOf("usual"), large: functionOf("large") },
    prepare: (conditions) => functionOf(nameOf.get(JSON.stringify(conditions)) as string),
  };
}

async function minified(text: string, library: string): Promise<string> {
  if (library.endsWith("by esbuild")) {
    const { transform } = await import("esbuild");
    return (await transform(text, { minify: true, format: "esm" })).code;
  }
  if (library.endsWith("by terser")) {
    const { minify } = await import("terser");
    return (await minify(text, { module: true, compress: { passes: 2 } })).code ?? "";
  }
  return text;
}
