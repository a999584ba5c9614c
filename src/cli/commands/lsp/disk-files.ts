import { fileURLToPath, pathToFileURL } from "node:url";
import type { ExcludesIn, ProjectFiles } from "../../../lsp/index.ts";
import { CommandError } from "../../command-error.ts";
import { nearestConfig } from "../../config/config-name.ts";
import { configPath } from "../../config/configs.ts";
import { findFiles } from "../../files/find-files.ts";
import { readTextFile, requireRegularFile } from "../../files/read-file.ts";
import { pageUri } from "../../output/pages.ts";

/** The files of this machine, for the language server. */
export class DiskFiles implements ProjectFiles {
  /** Addresses of pages by code; undefined if there is none. */
  readonly #pages = new Map<string, string | undefined>();

  pathOf(uri: string): string | undefined {
    try {
      return uri.startsWith("file:") ? configPath(fileURLToPath(uri)) : undefined;
    } catch {
      // Not every address of that scheme is one of a file: it may have the name of another machine.
      return undefined;
    }
  }

  uriOf(path: string): string {
    return pathToFileURL(path).href;
  }

  async read(path: string): Promise<{ readonly text: string } | { readonly fault: string }> {
    try {
      // A scenario or a config may come from an untrusted source, so what they name must be regular files.
      await requireRegularFile(path);
      return { text: await readTextFile(path) };
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return { fault: error.message };
    }
  }

  nearestConfig(folder: string): string | undefined {
    try {
      const found = nearestConfig(folder);
      return found === undefined ? undefined : configPath(found);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      return undefined;
    }
  }

  pageOf(code: string): string | undefined {
    if (!this.#pages.has(code)) this.#pages.set(code, pageUri(code));
    return this.#pages.get(code);
  }

  async *find(folder: string, excludesIn: ExcludesIn): AsyncGenerator<string> {
    const excludes = (at: string) => excludesIn(configPath(at));
    for await (const found of findFiles([folder], { excludesIn: excludes })) {
      // A rename changes what is found here, and a link may lead anywhere.
      if (!("error" in found) && !found.isNamed && !found.isLink) yield configPath(found.path);
    }
  }
}
