import { readdir, realpath } from "node:fs/promises";
import { join, posix } from "node:path";

/** A file of a folder that holds a workflow or the environment. */
export interface FoundFile {
  /** Its path in the folder, with slashes. */
  readonly path: string;
  /** The key that its folder or its name says; undefined for the environment. */
  readonly key: string | undefined;
}

/** The files of a folder at one moment. */
export interface FoundFiles {
  /** The folder, without links in its path. */
  readonly root: string;
  /** In the order of their paths. */
  readonly files: readonly FoundFile[];
}

/** Thrown if a folder cannot be read. */
export class FolderError extends Error {
  override readonly name = "FolderError";
}

/** The most files in a folder and the folders in it, and how deep they may lie. */
export const FOLDER_LIMITS = { entries: 100_000, depth: 8 } as const;

const WORKFLOW = /^workflow\.(?:json|ya?ml)$/;
const NAMED_WORKFLOW = /^(.+)\.workflow\.(?:json|ya?ml)$/;
/** The file of the environment, at the top of the folder. */
export const ENVIRONMENT = /^environment\.(?:json|ya?ml)$/;

/**
 * Finds the files of workflows in a folder and the folders in it: `KEY/workflow.json`, `KEY.workflow.json`, and the same with
 * `.yaml` and `.yml`; and the environment's at the top. Names that begin with a dot and `node_modules` are passed over, and so
 * are folders that are links. Files that are links count if they lead to files within the folder.
 *
 * @throws FolderError if the folder cannot be read, or has too many files.
 */
export async function findFiles(folder: string): Promise<FoundFiles> {
  const root = await realpath(folder).catch((error: Error) => {
    throw new FolderError(`${folder} cannot be read: ${error.message}`);
  });
  const files: FoundFile[] = [];
  let left: number = FOLDER_LIMITS.entries;
  const visit = async (path: string, depth: number): Promise<void> => {
    const entries = await readdir(join(root, path), { withFileTypes: true }).catch((error: Error) => {
      // A folder within it may have gone since its name was read.
      if (path !== "") return [];
      throw new FolderError(`${folder} cannot be read: ${error.message}`);
    });
    left -= entries.length;
    if (left < 0) throw new FolderError(`${folder} has more than ${FOLDER_LIMITS.entries} files.`);
    for (const entry of entries) {
      const { name } = entry;
      if (name.startsWith(".") || name === "node_modules") continue;
      const at = posix.join(path, name);
      const isFolder = entry.isDirectory();
      if (isFolder && depth < FOLDER_LIMITS.depth) await visit(at, depth + 1);
      else if (!isFolder) files.push(...foundIn(path, name, at));
    }
  };
  await visit("", 0);
  return { root, files: files.sort((one, other) => (one.path < other.path ? -1 : 1)) };
}

function foundIn(folder: string, name: string, path: string): readonly FoundFile[] {
  if (folder === "" && ENVIRONMENT.test(name)) return [{ path, key: undefined }];
  if (folder !== "" && WORKFLOW.test(name)) return [{ path, key: posix.basename(folder) }];
  const named = NAMED_WORKFLOW.exec(name)?.[1];
  return named === undefined ? [] : [{ path, key: named }];
}
