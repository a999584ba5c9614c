/** `heed-editor/base`: the looks of heed's elements, and the way in which they load what is not needed for the first paint. */
export * from "../base/index.ts";
export { BASE_STYLES } from "../base/styles.ts";
