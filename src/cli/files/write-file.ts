import { mkdir, open, stat, unlink, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { CommandError, systemFault } from "../command-error.ts";
import { replaceFile } from "./replace-file.ts";

/**
 * Writes a file, and makes its folders. Throws CommandError if it cannot be written; a file that was there is then as it was,
 * and one that was not is not there.
 */
export async function writeTextFile(path: string, text: string): Promise<void> {
  const before = await stat(path).catch(() => undefined);
  if (before?.isFile()) return replaceFile(path, text);
  try {
    await mkdir(dirname(path), { recursive: true });
    // A device or a pipe is written to as it is.
    await (before === undefined ? writeWhole(path, text, "w") : writeFile(path, text));
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
    await writeWhole(path, text, "wx");
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

/** Writes a file that is not there, and removes what is written of it if the rest cannot be. */
async function writeWhole(path: string, text: string, flag: "w" | "wx"): Promise<void> {
  const file = await open(path, flag);
  try {
    await file.writeFile(text, "utf8");
  } catch (error) {
    await unlink(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}
