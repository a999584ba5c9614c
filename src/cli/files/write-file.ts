import { mkdir, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError, systemFault } from "../command-error.ts";

/** Writes a file, and makes its folders. Throws CommandError if it cannot be written. */
export async function writeTextFile(path: string, text: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    throw new CommandError(`it cannot be written: ${fault}`);
  }
}

/**
 * Writes a file that is not there, and makes its folders. Returns false if it is there, also as a link. Throws CommandError if
 * it cannot be written.
 */
export async function writeNewFile(path: string, text: string): Promise<boolean> {
  let isFolderMade = false;
  try {
    await mkdir(dirname(path), { recursive: true });
    isFolderMade = true;
    await writeFile(path, text, { flag: "wx" });
    return true;
  } catch (error) {
    // A file in place of a folder is there, too.
    const isThere = error instanceof Error && "code" in error && error.code === "EEXIST";
    if (isThere && isFolderMade) return false;
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    throw new CommandError(`\`${path}\` cannot be written: ${fault}`);
  }
}
