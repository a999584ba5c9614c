import {
  ConfigLoader,
  type ConfigMistake,
  folderOf,
  NO_SETTINGS,
  type ReadFile,
  type Settings,
} from "../../config/index.ts";

/** The settings of a config, as far as it has no mistakes. */
export interface LoadedConfig {
  readonly settings: Settings;
  /** Mistakes in it and in the configs that it extends. */
  readonly mistakes: readonly ConfigMistake[];
  /** The reason why the config cannot be read, if it cannot. */
  readonly fault?: string;
}

/** The configs of a project, each read once until all are forgotten. */
export class Configs {
  readonly #read: ReadFile;
  readonly #nearestConfig: (folder: string) => string | undefined;
  #loader: ConfigLoader;
  #nearest = new Map<string, string | undefined>();
  #loaded = new Map<string, Promise<LoadedConfig>>();
  /** Paths of all files that were asked for: configs, those that they extend, and schemas. */
  #asked = new Set<string>();

  /** @param read gives the texts of files, those that are open as they are in the editor */
  constructor(read: ReadFile, nearestConfig: (folder: string) => string | undefined) {
    this.#read = (path) => {
      this.#asked.add(path);
      return read(path);
    };
    this.#nearestConfig = nearestConfig;
    this.#loader = new ConfigLoader(this.#read);
  }

  /** Returns the settings of a folder's files. */
  async ofFolder(folder: string): Promise<Settings> {
    const path = this.#nearestTo(folder);
    return path === undefined ? NO_SETTINGS : (await this.load(path)).settings;
  }

  /** Returns the settings that count for a file. */
  ofFile(path: string): Promise<Settings> {
    return this.ofFolder(folderOf(path));
  }

  /** Loads the config at a path. */
  load(path: string): Promise<LoadedConfig> {
    const known = this.#loaded.get(path) ?? this.#load(path);
    this.#loaded.set(path, known);
    return known;
  }

  /** Checks whether a change of a file may change what a config says. */
  concerns(path: string): boolean {
    return isConfigName(path) || this.#asked.has(path);
  }

  /** Forgets all configs, since one of them may have changed. */
  forget(): void {
    this.#loader = new ConfigLoader(this.#read);
    this.#nearest = new Map();
    this.#loaded = new Map();
    this.#asked = new Set();
  }

  async #load(path: string): Promise<LoadedConfig> {
    const loaded = await this.#loader.load(path);
    return "fault" in loaded ? { settings: NO_SETTINGS, mistakes: [], fault: loaded.fault } : loaded;
  }

  #nearestTo(folder: string): string | undefined {
    if (!this.#nearest.has(folder)) this.#nearest.set(folder, this.#nearestConfig(folder));
    return this.#nearest.get(folder);
  }
}

/** Checks whether a file is a config, by its name. */
export function isConfigName(path: string): boolean {
  return /(?:^|\/)heed\.config\.(?:json|ya?ml)$/.test(path);
}
