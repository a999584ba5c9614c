import { randomBytes } from "node:crypto";
import { constants, type Stats } from "node:fs";
import { access, chmod, chown, open, realpath, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { CommandError, systemFault } from "../command-error.ts";

/**
 * Replaces the text of an existing file atomically: writes a temporary file beside it and renames that. Follows symbolic
 * links, and keeps mode and owner. Throws CommandError if it fails; the file is then unchanged.
 */
export async function replaceFile(path: string, text: string): Promise<void> {
  try {
    const target = await realpath(path);
    await access(target, constants.W_OK);
    await replace(target, text, await stat(target));
  } catch (error) {
    const fault = systemFault(error);
    if (fault === undefined) throw error;
    throw new CommandError(`it cannot be written: ${fault}`, helpFor((error as { code?: unknown }).code));
  }
}

async function replace(target: string, text: string, before: Stats): Promise<void> {
  const folder = dirname(target);
  const beside = join(folder, `.${basename(target).slice(0, 100)}.${randomBytes(6).toString("hex")}.tmp`);
  try {
    const file = await open(beside, "wx", 0o600);
    try {
      await file.writeFile(text, "utf8");
      await file.sync();
    } finally {
      await file.close();
    }
    await keepOwner(beside, before);
    await chmod(beside, before.mode & 0o7777);
    await rename(beside, target);
  } catch (error) {
    await unlink(beside).catch(() => undefined);
    throw error;
  }
  await syncFolder(folder);
}

/** Keeps the owner, if the process may. Otherwise the file already belonged to its user. */
async function keepOwner(path: string, { uid, gid }: Stats): Promise<void> {
  const mine = await stat(path);
  if (mine.uid !== uid || mine.gid !== gid) await chown(path, uid, gid).catch(() => undefined);
}

/** Flushes the renamed entry to disk. Some systems cannot sync folders. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, constants.O_RDONLY).catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

function helpFor(code: unknown): string | undefined {
  if (code !== "EACCES" && code !== "EPERM" && code !== "EROFS") return undefined;
  return "The file is as it was. The file and the folder that it is in must both be writable.";
}
