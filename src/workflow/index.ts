export { compileFile } from "./compile-file.ts";
export { decompileFile } from "./decompile-file.ts";
export type { FileResult } from "./file.ts";
export { diagnoseInFile, type FileProblem, isUsable } from "./file-problem.ts";
export { formatFile } from "./format-file.ts";
export type { FileOptions } from "./options.ts";
export { type Place, type PlaceOptions, places, type Written } from "./places.ts";
export { validateFile } from "./validate-file.ts";
