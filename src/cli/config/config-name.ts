import { existsSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { CommandError } from "../command-error.ts";
import { REPOSITORY } from "../files/repository.ts";

/** Names of a config, in its folder. */
export const CONFIG_NAMES: readonly string[] = ["heed.config.yaml", "heed.config.yml", "heed.config.json"];

/**
 * Returns the path of the nearest config: in a folder or in those above it, up to the root of its git repository or of the
 * file system. Returns undefined if there is none. Throws CommandError if a folder has two.
 *
 * @param folder an absolute path
 * @param onAbsent is called with each folder that has none
 */
export function nearestConfig(folder: string, onAbsent: (folder: string) => void = () => undefined) {
  for (let at = folder; ; at = dirname(at)) {
    const [name, other] = CONFIG_NAMES.filter((one) => existsSync(join(at, one)));
    if (name !== undefined && other !== undefined) {
      throw new CommandError(
        `there is a \`${other}\` beside \`${name}\``,
        "Keep one of the two, or choose one with `--config`.",
        relative(".", join(at, name)),
      );
    }
    if (name !== undefined) return join(at, name);
    onAbsent(at);
    if (dirname(at) === at || existsSync(join(at, REPOSITORY))) return undefined;
  }
}

/** Checks by its words whether a config may say something of prefixes; a key can be written with escapes. */
export function maySayPrefix(path: string): boolean {
  try {
    return /prefix|extends|\\/.test(readFileSync(path, "utf8"));
  } catch {
    // Reading it says why it cannot be read.
    return true;
  }
}
