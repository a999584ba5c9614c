export { BUNDLED_FILES, type BundlerOptions, heed } from "./plugin.ts";
