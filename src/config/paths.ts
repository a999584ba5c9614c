/** Paths in configs and in what they are asked about: absolute, with `/` between folders, on every system. */

/** Returns the folder of a path; that of a root is the root itself. */
export function folderOf(path: string): string {
  const end = path.lastIndexOf("/");
  return end <= 0 ? "/" : path.slice(0, end);
}

/** Resolves a path, such as `../base.yaml`, from a folder. An absolute path stays as it is. */
export function resolvedPath(folder: string, path: string): string {
  if (isAbsolutePath(path)) return path;
  const parts = folder.split("/").filter(Boolean);
  for (const part of path.split("/")) {
    if (part === "..") parts.pop();
    else if (part !== "" && part !== ".") parts.push(part);
  }
  return (folder.startsWith("/") ? "/" : "") + parts.join("/");
}

/** Checks whether a path begins at a root, as on any system. */
export function isAbsolutePath(path: string): boolean {
  return /^(?:\/|[A-Za-z]:)/.test(path);
}

/** Checks whether an absolute path is a folder or within it. */
export function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith("/") ? folder : `${folder}/`);
}
