/** `heed/workflow`: workflow and preference files, their `when` texts compiled and their conditions decompiled. */
export { compileFile, decompileFile, places } from "../workflow/index.ts";
