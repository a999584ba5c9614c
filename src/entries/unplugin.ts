/**
 * `heed/unplugin`: an import of a workflow or preference file gives its conditions as functions, in Vite, Rollup, esbuild,
 * webpack and tsup. Needs the package `unplugin`.
 */
export { BUNDLED_FILES, type BundlerOptions, heed, heed as default } from "../bundler/index.ts";
