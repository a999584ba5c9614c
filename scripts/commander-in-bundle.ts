import { readFile } from "node:fs/promises";
import type { Plugin } from "esbuild";

/**
 * Node's own modules that commander requires, as modules: a bundle of modules cannot `require`. Commander starts programs only for
 * verbs that are files of their own, which heed has none of; the module that starts them takes long to load.
 */
const REQUIRED: { readonly [name: string]: string } = {
  events: `export { EventEmitter } from "node:events";`,
  fs: `export { existsSync, realpathSync } from "node:fs";`,
  path: `export { basename, dirname, extname, resolve } from "node:path";`,
  process: "module.exports = process;",
  child_process: "module.exports = {};",
};

/** Lets the bundler take commander in. */
export const commanderInBundle: Plugin = {
  name: "commander-in-bundle",
  setup({ onResolve, onLoad }) {
    const namespace = "of-node-for-commander";
    onLoad({ filter: /[\\/]node_modules[\\/]commander[\\/]lib[\\/]/ }, async ({ path }) => {
      const source = await readFile(path, "utf8");
      return { contents: source.replaceAll("require('node:", `require('${namespace}:`) };
    });
    onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
      path: path.slice(namespace.length + 1),
      namespace,
    }));
    onLoad({ filter: /^/, namespace }, ({ path }) => {
      const contents = REQUIRED[path];
      return contents === undefined ? { errors: [{ text: `commander requires ${path}` }] } : { contents };
    });
  },
};
