import { type BigIntStats, constants } from "node:fs";
import { open, realpath, stat } from "node:fs/promises";
import { isAbsolute, join, relative, sep } from "node:path";

/** The reason why a file in a folder is not read, in words that follow its name. */
export class FileFault extends Error {
  override readonly name = "FileFault";
}

/** Reads files within a folder, and remembers their states. Links are followed as long as they lead to files within it. */
export class ConfinedFolder {
  /** The folder, without links in its path. */
  readonly root: string;
  /** The states of the files that were read, also of those that could not be, by their paths. */
  readonly states = new Map<string, string>();

  constructor(root: string) {
    this.root = root;
  }

  /**
   * Reads a file as UTF-8.
   *
   * @param path the path in the folder.
   * @param limit the greatest size, in bytes.
   * @throws FileFault if it is not there, not within the folder, not a file, too large, or not UTF-8.
   */
  async read(path: string, limit: number): Promise<string> {
    this.states.set(path, await stateOf(this.root, path));
    const real = await realpath(join(this.root, path)).catch((error: unknown) => {
      throw new FileFault(faultOf(error));
    });
    if (!isWithin(this.root, real)) throw new FileFault("is a link that leads out of the folder");
    // Without waiting, since opening a pipe would wait until somebody writes to it.
    const flags = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;
    const file = await open(real, flags).catch((error: unknown) => {
      throw new FileFault(faultOf(error));
    });
    try {
      const stats = await file.stat();
      if (!stats.isFile()) throw new FileFault("is not a file");
      if (stats.size > limit) throw new FileFault(`has ${stats.size} bytes; at most ${limit} are read`);
      // One byte more than its size, to find out that it grows.
      const buffer = Buffer.alloc(stats.size + 1);
      let length = 0;
      for (;;) {
        const { bytesRead } = await file.read(buffer, length, buffer.length - length);
        length += bytesRead;
        if (length === buffer.length) throw new FileFault("is being written to");
        if (bytesRead === 0) break;
      }
      return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(buffer.subarray(0, length));
    } catch (error) {
      if (error instanceof FileFault) throw error;
      throw new FileFault(error instanceof TypeError ? "is not text in UTF-8" : faultOf(error));
    } finally {
      await file.close();
    }
  }
}

/** Returns a text that changes if a file does, by its place on the disk, size and times. A file that is not there has one too. */
export async function stateOf(root: string, path: string): Promise<string> {
  const found = await stat(join(root, path), { bigint: true }).catch(() => undefined);
  return found === undefined ? "" : stateIn(found);
}

function stateIn({ dev, ino, size, mtimeNs, ctimeNs }: BigIntStats): string {
  return [dev, ino, size, mtimeNs, ctimeNs].join(" ");
}

function isWithin(root: string, path: string): boolean {
  const between = relative(root, path);
  return between !== ".." && !between.startsWith(`..${sep}`) && !isAbsolute(between);
}

const FAULTS: ReadonlyMap<unknown, string> = new Map([
  ["ENOENT", "is not there"],
  ["ENOTDIR", "is not there"],
  ["EACCES", "may not be read"],
  ["EPERM", "may not be read"],
  ["ELOOP", "is a link that leads to itself"],
  ["ENAMETOOLONG", "has a name that is too long"],
  ["EISDIR", "is not a file"],
  ["ENXIO", "is not a file"],
]);

function faultOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return FAULTS.get(code) ?? `cannot be read: ${error instanceof Error ? error.message : String(error)}`;
}
