import { stat } from "node:fs/promises";

/** Returns a string that differs for each state of a file, as far as the file system shows. */
export async function stampOf(path: string): Promise<string> {
  try {
    const { dev, ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return [dev, ino, size, mtimeNs, ctimeNs].join();
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : "";
  }
}
