import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { ConfigLoader, type FileSettings, NO_SETTINGS, type Settings } from "../../config/index.ts";
import { CommandError } from "../command-error.ts";
import { FileError } from "../file-error.ts";
import { readTextFile } from "../files/read-file.ts";
import { stampOf } from "../files/stamp.ts";
import type { WatchedConfigs } from "../watch/changed-files.ts";
import { CONFIG_NAMES, nearestConfig } from "./config-name.ts";

/** The configs of a run: the one that was named, or for each file the nearest in its folder and those above. */
export class Configs {
  readonly #given: string | undefined;
  readonly #loader = new ConfigLoader((path) => this.#read(path));
  /** Settings by path of the config. */
  readonly #settings = new Map<string, Promise<Settings>>();
  /** Path of the config by folder; undefined if there is none. */
  readonly #nearest = new Map<string, string | undefined>();
  /** Stamps of all files that were read, from before they were read; of the places where no config was found, too. */
  readonly stamps = new Map<string, string>();

  /** @param given the value of `--config` */
  constructor(given: string | undefined) {
    this.#given = given;
  }

  /**
   * Returns the settings of a folder's files. Throws CommandError if its config cannot be read or there are two, and FileError
   * with all mistakes if it is not valid.
   */
  async ofFolder(folder: string): Promise<Settings> {
    const path = this.#given === undefined ? this.#nearestTo(resolve(folder)) : resolve(this.#given);
    if (path === undefined) return NO_SETTINGS;
    const known = this.#settings.get(path) ?? this.#load(path);
    this.#settings.set(path, known);
    return known;
  }

  /** Returns the settings of a file by its path. Throws as `ofFolder` does. */
  async of(path: string): Promise<Settings> {
    return this.ofFolder(dirname(path));
  }

  /** Returns the settings for one file. Throws as `ofFolder` does. */
  async forFile(path: string): Promise<FileSettings> {
    return (await this.of(path)).forFile(configPath(path));
  }

  /** Returns what a folder excludes, for `findFiles`; nothing if its config is not valid: whoever reads a file there says so. */
  async excludesIn(folder: string): Promise<(name: string, isFolder: boolean) => boolean> {
    try {
      const settings = await this.ofFolder(folder);
      const path = configPath(folder);
      return (name, isFolder) => settings.excludesEntry(path, name, isFolder);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return () => false;
    }
  }

  /** Checks whether a file that the configs were read from has changed, or one has come where none was. */
  async haveChanged(): Promise<boolean> {
    for (const [path, stamp] of this.stamps) if ((await stampOf(path)) !== stamp) return true;
    return false;
  }

  /** Returns the name of a config in messages: as it was given, otherwise from this folder. */
  nameOf(path: string): string {
    if (this.#given === undefined) return relative(".", path) || path;
    if (path === configPath(this.#given)) return this.#given;
    return isAbsolute(this.#given) ? path.split("/").join(sep) : relative(".", path);
  }

  #nearestTo(folder: string): string | undefined {
    if (this.#nearest.has(folder)) return this.#nearest.get(folder);
    const found = nearestConfig(folder, (at) => {
      for (const name of CONFIG_NAMES) this.stamps.set(join(at, name), "ENOENT");
    });
    this.#nearest.set(folder, found);
    return found;
  }

  async #load(path: string): Promise<Settings> {
    const loaded = await this.#loader.load(configPath(path));
    const name = this.nameOf(configPath(path));
    if ("fault" in loaded) throw new CommandError(loaded.fault, loaded.help, name);
    const { settings, mistakes } = loaded;
    if (mistakes.length === 0) return settings;
    throw new FileError(
      name,
      mistakes.map(({ message, help, config, span }) => {
        return { message, help, file: this.nameOf(config.path), text: config.text, span };
      }),
    );
  }

  async #read(path: string): Promise<{ readonly text: string } | { readonly fault: string; help?: string }> {
    this.stamps.set(path, await stampOf(path));
    try {
      return { text: await readTextFile(path) };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return { fault: error.message, ...(error.help !== undefined && { help: error.help }) };
    }
  }
}

/** Returns a function that gives the configs of each round while files are watched, and `current` for the present one. */
export function watchedConfigs(given: string | undefined): {
  readonly current: () => Configs;
  readonly nextConfigs: () => Promise<WatchedConfigs>;
} {
  let configs = new Configs(given);
  return {
    current: () => configs,
    nextConfigs: async () => {
      const paths = [...configs.stamps].flatMap(([path, stamp]) => (stamp === "ENOENT" ? [] : [path]));
      const areNew = await configs.haveChanged();
      if (areNew) configs = new Configs(given);
      return { areNew, paths, excludesIn: (folder) => configs.excludesIn(folder) };
    },
  };
}

/** Returns a path as configs have them: absolute, with `/` between folders. */
export function configPath(path: string): string {
  return resolve(path).split(sep).join("/");
}
