import { readFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import { dirname, join } from "node:path";
import type { Plugin } from "esbuild";

/** The packages of the language server. Each has a part for Node, whose name bundles for any platform do not resolve. */
const FOR_NODE = /^vscode-(?:jsonrpc|languageserver-protocol)\/node$/;

/**
 * Lets the bundler take the packages of the language server in: finds their parts for Node, and gives them Node's own modules, which
 * they require, as modules, since a bundle of modules cannot `require`.
 */
export const languageServerInBundle: Plugin = {
  name: "language-server-in-bundle",
  setup({ onResolve, onLoad, resolve }) {
    const namespace = "of-node-for-the-language-server";
    onResolve({ filter: FOR_NODE }, async ({ path, resolveDir }) => {
      const found = await resolve(path.replace(/\/node$/, ""), { resolveDir, kind: "import-statement" });
      return { path: join(dirname(found.path), "../node/main.js"), errors: found.errors };
    });
    onLoad(
      { filter: /[\\/]node_modules[\\/]vscode-(?:jsonrpc|languageserver[^\\/]*)[\\/]lib[\\/]node[\\/]/ },
      async ({ path }) => {
        const source = await readFile(path, "utf8");
        const contents = source.replaceAll(/\brequire\("(?:node:)?(\w+)"\)/g, (whole, name: string) =>
          builtinModules.includes(name) ? `require("${namespace}:${name}")` : whole,
        );
        return { contents };
      },
    );
    onResolve({ filter: new RegExp(`^${namespace}:`) }, ({ path }) => ({
      path: path.slice(namespace.length + 1),
      namespace,
    }));
    onLoad({ filter: /^/, namespace }, ({ path }) => ({ contents: `export * from "node:${path}";` }));
  },
};
