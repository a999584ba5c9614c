import type { Json } from "../document/index.ts";
import type { Levels } from "../lint/index.ts";
import type { ChannelSettings } from "../workflow/index.ts";
import { resolvedPath } from "./paths.ts";
import type { FilePattern } from "./patterns.ts";
import type { ConfigFile } from "./read-config.ts";
import type { FileSuppression } from "./suppressions.ts";

/** The settings under which one file is read and checked; they are options of `lintDocument`. */
export interface FileSettings {
  readonly levels: Levels;
  readonly channels: { readonly [channelKey: string]: ChannelSettings };
  readonly prefixes: readonly string[];
  readonly suppressions: readonly FileSuppression[];
  /** The schema of the trigger's data, for files that have none of their own. */
  readonly dataSchema: Json | undefined;
}

/** The schema of some files' data, read. */
export interface DataSchema {
  readonly files: readonly FilePattern[];
  readonly schema: Json;
}

/** A config, with the schemas that it names. */
export interface LoadedConfig extends ConfigFile {
  readonly schemas: readonly DataSchema[];
}

/**
 * The settings of a config together with those that it extends. Of two that set the same, the later counts: a config after
 * those that it extends, and in each the entries of `overrides` after `rules`, in their order.
 */
export class Settings {
  /** The config itself, after those that it extends. */
  readonly configs: readonly LoadedConfig[];
  readonly channels: { readonly [channelKey: string]: ChannelSettings };
  readonly prefixes: readonly string[];
  /** The account's time zone; undefined if it is not known. */
  readonly timezone: string | undefined;
  /** The absolute path of the file of old findings; undefined if there is none. */
  readonly baseline: string | undefined;

  constructor(configs: readonly LoadedConfig[]) {
    this.configs = configs;
    this.channels = Object.assign({}, ...configs.map(({ channels }) => channels));
    this.prefixes = [...new Set(configs.flatMap(({ prefixes }) => prefixes))];
    this.baseline = configs.findLast(({ baseline }) => baseline !== undefined)?.baseline?.path;
    this.timezone = configs.findLast(({ timezone }) => timezone !== undefined)?.timezone;
  }

  /** All suppressions, whatever their files. */
  get suppressions(): readonly FileSuppression[] {
    return this.configs.flatMap(({ suppressions }) => suppressions);
  }

  /** Returns the levels for a file, by its absolute path. */
  levelsOf(path: string): Levels {
    const all = this.configs.flatMap(({ levels, overrides }) => [
      levels,
      ...overrides.filter(({ files }) => matchesAny(files, path)).map((one) => one.levels),
    ]);
    return Object.assign({}, ...all);
  }

  /** Returns the settings for a file, by its absolute path with `/` between folders. */
  forFile(path: string): FileSettings {
    const schemas = this.configs.flatMap((config) => config.schemas);
    return {
      levels: this.levelsOf(path),
      channels: this.channels,
      prefixes: this.prefixes,
      suppressions: this.suppressions.filter(({ reason, pattern }) => reason !== "" && pattern.matches(path)),
      dataSchema: schemas.findLast(({ files }) => matchesAny(files, path))?.schema,
    };
  }

  /** Checks whether a file or folder is excluded, by its absolute path. */
  excludes(path: string, isFolder = false): boolean {
    return this.configs.some(({ excluded }) => excluded.some((pattern) => pattern.matches(path, isFolder)));
  }

  /** Checks whether an entry of a folder is excluded, by the folder's absolute path and the entry's name. */
  excludesEntry(folder: string, name: string, isFolder: boolean): boolean {
    return this.configs.length > 0 && this.excludes(resolvedPath(folder, name), isFolder);
  }
}

/** The settings of a file without a config. */
export const NO_SETTINGS = new Settings([]);

function matchesAny(patterns: readonly FilePattern[], path: string): boolean {
  return patterns.some((pattern) => pattern.matches(path));
}
