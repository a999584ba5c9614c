import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { startTimeOf } from "./process-start.ts";

/**
 * Lock of a database's folder. Two processes on one embedded database lose committed rows without an error, so the second is
 * refused. The lock is a file beside the folder that says who holds it. It is taken over only if that process is dead: a
 * process that is busy answers nothing for seconds, so a lock never ages.
 */

/** Thrown if another process has a folder open. */
export class FolderLockError extends Error {
  override readonly name = "FolderLockError";
}

/** A process that holds a lock. */
interface Holder {
  readonly pid: number;
  /** The mark that tells the process from a later one with its id; null where the system does not say. */
  readonly started: string | null;
  /** The machine or container: ids of processes mean something there only. */
  readonly host: string;
}

/**
 * Locks a folder for this process. Returns the function that gives it free.
 *
 * @throws FolderLockError if another process holds it, or this one does already.
 */
export function lockFolder(folder: string): () => void {
  return takeLock(folder, `${folder}.lock`);
}

function takeLock(folder: string, file: string): () => void {
  const own: Holder = { pid: process.pid, started: startTimeOf(process.pid), host: hostname() };
  const text = `${JSON.stringify(own)}\n`;
  const draft = `${file}.${process.pid}`;
  // The file appears with its text, so nobody finds it empty.
  rmSync(draft, { force: true });
  writeFileSync(draft, text, { flag: "wx" });
  try {
    if (!link(draft, file)) takeOver(folder, file, draft);
  } finally {
    rmSync(draft, { force: true });
  }
  return () => {
    if (read(file) === text) rmSync(file, { force: true });
  };
}

/** Links a file under another name. Returns false if there is a file of that name. */
function link(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (!NO_LINKS.has(code)) throw error;
    return write(to, readFileSync(from, "utf8"));
  }
}

/** The errors of file systems without links, such as those of memory cards and network drives. */
const NO_LINKS = new Set(["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"]);

/** Writes a new file. Returns false if there is a file of that name. */
function write(file: string, text: string): boolean {
  try {
    writeFileSync(file, text, { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Puts a draft in the place of a lock whose holder is dead. */
function takeOver(folder: string, file: string, draft: string): void {
  const text = read(file);
  if (text !== undefined) checkDead(folder, file, text);
  // Whoever takes over holds a lock on that, in the same way: of two at once, the later one looks again.
  const release = takeLock(folder, `${file}.takeover`);
  try {
    const now = read(file);
    if (now === undefined ? !link(draft, file) : now !== text) {
      checkDead(folder, file, read(file) ?? "");
      throw new FolderLockError(`Several processes try to open ${folder} at once. Start one of them again.`);
    }
    if (now !== undefined) renameSync(draft, file);
  } finally {
    release();
  }
}

/** Throws unless the holder of a lock is dead. */
function checkDead(folder: string, file: string, text: string): void {
  const holder = holderIn(text);
  if (holder === undefined) {
    throw new FolderLockError(
      `${file} does not say who has ${folder} open. If nobody has, delete that file.`,
    );
  }
  const { pid, started, host } = holder;
  if (host !== hostname()) {
    throw new FolderLockError(
      `Process ${pid} on ${host} has ${folder} open. Stop it there; if that machine or container is gone, delete ${file}.`,
    );
  }
  if (!isAlive(pid)) return;
  const found = startTimeOf(pid);
  // Another process may have got the id of a dead one.
  if (started !== null && found !== null && started !== found) return;
  const who = pid === process.pid ? "This process" : `Process ${pid}`;
  throw new FolderLockError(
    `${who} has ${folder} open, and an embedded database is for one process at a time. Stop that process, or use another folder or a PostgreSQL server.`,
  );
}

function holderIn(text: string): Holder | undefined {
  try {
    const { pid, started, host } = JSON.parse(text) as Partial<Holder>;
    const isHolder = Number.isInteger(pid) && (pid as number) > 0 && typeof host === "string";
    return isHolder ? { pid: pid as number, started: started ?? null, host: host as string } : undefined;
  } catch {
    return undefined;
  }
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Checks whether a process runs, whoever owns it. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ESRCH";
  }
}
