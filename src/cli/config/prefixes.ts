import { dirname, resolve } from "node:path";
import { maySayPrefix, nearestConfig } from "./config-name.ts";
import type { Configs } from "./configs.ts";

/** The prefixes of a run: those of the command line, and for each file those of its config. */
export class Prefixes {
  readonly #given: readonly string[] | undefined;
  readonly #byFolder = new Map<string, Promise<readonly string[] | undefined>>();
  #configs: Configs | undefined;

  /** @param given the values of `--prefix` */
  constructor(given: readonly string[] | undefined) {
    this.#given = given;
  }

  /**
   * Returns the prefixes of a file, or of this folder if there is none. Throws CommandError if its config cannot be used.
   */
  of(path = ""): Promise<readonly string[] | undefined> {
    const folder = resolve(dirname(path));
    const known = this.#byFolder.get(folder) ?? this.#read(folder);
    this.#byFolder.set(folder, known);
    return known;
  }

  async #read(folder: string): Promise<readonly string[] | undefined> {
    const config = nearestConfig(folder);
    if (config === undefined || !maySayPrefix(config)) return this.#given;
    // Loaded only here: most runs have no such config.
    const { Configs } = await import("./configs.ts");
    this.#configs ??= new Configs(undefined);
    const { prefixes } = await this.#configs.ofFolder(folder);
    return [...(this.#given ?? []), ...prefixes];
  }
}
