export { ConfigLoader, type LoadedSettings, type ReadFile } from "./load-config.ts";
export type { ConfigMistake, ConfigText } from "./mistakes.ts";
export { folderOf, isWithin, resolvedPath } from "./paths.ts";
export {
  DEEPEST,
  FilePattern,
  folderCount,
  hasTooManyGlobstars,
  LONGEST_RULE,
} from "./patterns.ts";
export { type ConfigFile, readConfigText } from "./read-config.ts";
export { type FileSettings, NO_SETTINGS, Settings } from "./settings.ts";
export type { FileSuppression } from "./suppressions.ts";
