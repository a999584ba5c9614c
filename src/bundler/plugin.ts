import { createUnplugin, type UnpluginInstance } from "unplugin";
import { compileFile, type FileModuleOptions, type Found } from "./compile-file.ts";

/** The names of files that become modules unless options say otherwise: `new-comment.workflow.yaml`, `default.preferences.yml`. */
export const BUNDLED_FILES = /\.(?:workflow|preferences)\.ya?ml$/;

/** Options of the plugin. */
export interface BundlerOptions extends FileModuleOptions {
  /** The paths of files that become modules; `BUNDLED_FILES` by default. YAML only: bundlers read JSON themselves. */
  readonly include?: RegExp | undefined;
}

/**
 * The plugin for Vite, Rollup, esbuild, webpack and tsup: an import of a workflow or preference file gives a module with a
 * function for each of its conditions. Errors of the file are errors of the bundler, at the place in the file; what else
 * `heed check` finds are its warnings.
 */
export const heed: UnpluginInstance<BundlerOptions | undefined> = createUnplugin<BundlerOptions | undefined>(
  ({ include = BUNDLED_FILES, ...options } = {}) => ({
    name: "heed",
    enforce: "pre",
    transformInclude: (id) => include.test(pathOf(id)),
    transform(text, id) {
      const { module, found } = compileFile(text, options);
      for (const one of found) {
        if (one.isError) continue;
        this.warn({ ...messageOf(one, pathOf(id)), plugin: "heed" });
      }
      const errors = found.filter(({ isError }) => isError);
      if (module === undefined) {
        const [first, ...others] = errors.map((one) => messageOf(one, pathOf(id)));
        const message = [first, ...others].map((one) => one?.message).join("\n\n");
        this.error({ ...first, message, plugin: "heed" });
        // Where an error does not end the build at once, the file's own text is no module.
        return { code: "export {};", map: null };
      }
      return { code: module, map: null };
    },
    esbuild: { loader: () => "js" },
  }),
);

/** The path in a module's id, without the query that some bundlers put behind it. */
function pathOf(id: string): string {
  return id.replace(/[?#].*$/s, "");
}

interface Message {
  readonly message: string;
  readonly id: string;
  readonly loc: { readonly file: string; readonly line: number; readonly column: number };
}

function messageOf({ line, column, text, frame }: Found, path: string): Message {
  const message = `${path}:${line}:${column + 1}: ${text}${frame === "" ? "" : `\n${frame}`}`;
  return { message, id: path, loc: { file: path, line, column } };
}
