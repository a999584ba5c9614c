import { type Encoding, TextLines } from "../text/lines.ts";
import type { ExcludesIn, ProjectFiles } from "./project-files.ts";
import type { Snapshot } from "./snapshot.ts";

/** The files of a project as they are on disk, each read once until it is forgotten. */
export class SavedFiles {
  readonly #encoding: Encoding;
  readonly #files: ProjectFiles;
  readonly #byPath = new Map<string, Promise<Snapshot | undefined>>();
  readonly #listings = new Map<string, Promise<readonly string[]>>();

  constructor(encoding: Encoding, files: ProjectFiles) {
    this.#encoding = encoding;
    this.#files = files;
  }

  /** Returns a file; undefined if it cannot be read. */
  at(path: string): Promise<Snapshot | undefined> {
    const known = this.#byPath.get(path) ?? this.#read(path);
    this.#byPath.set(path, known);
    return known;
  }

  /** Returns the paths of a folder's JSON and YAML files, at any depth. */
  in(folder: string, excludesIn: ExcludesIn): Promise<readonly string[]> {
    const known = this.#listings.get(folder) ?? this.#list(folder, excludesIn);
    this.#listings.set(folder, known);
    return known;
  }

  /** Forgets a file that has changed. */
  forget(path: string): void {
    this.#byPath.delete(path);
  }

  /** Forgets which files there are. */
  forgetListings(): void {
    this.#listings.clear();
  }

  /** Forgets everything, where nobody says what has changed. */
  forgetAll(): void {
    this.#byPath.clear();
    this.#listings.clear();
  }

  async #read(path: string): Promise<Snapshot | undefined> {
    const found = await this.#files.read(path);
    if ("fault" in found) return undefined;
    // Editors keep a byte order mark to themselves, so places are counted without it.
    const lines = new TextLines(found.text.replace(/^\ufeff/, ""), this.#encoding);
    return { uri: this.#files.uriOf(path), path, version: null, language: undefined, lines };
  }

  async #list(folder: string, excludesIn: ExcludesIn): Promise<readonly string[]> {
    const paths: string[] = [];
    for await (const path of this.#files.find(folder, excludesIn)) paths.push(path);
    return paths;
  }
}
