import { isUtf8 } from "node:buffer";
import { constants } from "node:fs";
import { type FileHandle, open, stat } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { LIMITS } from "../../problem/index.ts";
import { CommandError, systemFault } from "../command-error.ts";

/** Reads a UTF-8 file. Throws CommandError if it cannot be read, is too large, or is not UTF-8. */
export async function readTextFile(path: string): Promise<string> {
  const file = await openFile(path);
  try {
    const { size } = await file.stat();
    if (size > LIMITS.fileBytes) throw tooLarge();
    if (size > 0) return decoded(await file.readFile());
    // Pipes and devices report a size of 0, and are read up to the limit.
    return decoded(await collect(file.createReadStream({ autoClose: false })));
  } catch (error) {
    throw refusalOf(error, path);
  } finally {
    await file.close();
  }
}

/** Checks that a path is of a regular file. Throws CommandError for standard input, devices, pipes and missing files. */
export async function requireRegularFile(path: string): Promise<void> {
  const isStream = path === "-" || /^\/(?:dev|proc)\//.test(resolve(path));
  try {
    if (isStream || (!(await stat(path)).isFile() && !(await stat(path)).isDirectory())) {
      throw new CommandError(
        "it is not a regular file",
        "Name a file, not standard input, a device or a pipe.",
      );
    }
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** Opens a file for reading. Throws CommandError if it cannot be opened or is a folder. */
export async function openFile(path: string): Promise<FileHandle> {
  if (path === "") throw new CommandError("a file name is empty", "Perhaps a shell variable is not set.");
  if (path.includes("\0")) throw new CommandError("a file name cannot contain a NUL character");
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY);
    if ((await file.stat()).isDirectory()) throw isFolder(path);
    return file;
  } catch (error) {
    await file?.close();
    throw refusalOf(error, path);
  }
}

/** Bytes per read: more costs memory, less costs waiting. */
const CHUNK_BYTES = 256 * 1024;

/** Streams the bytes of a file, or of standard input for `-`. Throws CommandError if they cannot be read. */
export async function* readChunks(path: string, stdin: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const chunks =
    path === "-" ? stdin : (await openFile(path)).createReadStream({ highWaterMark: CHUNK_BYTES });
  try {
    for await (const chunk of chunks) yield chunk;
  } catch (error) {
    throw refusalOf(error, path);
  }
}

/** Reads standard input to its end. Throws CommandError as for a file. */
export async function readStandardInput(stdin: AsyncIterable<Buffer>): Promise<string> {
  return decoded(await collect(readChunks("-", stdin)));
}

async function collect(chunks: AsyncIterable<Buffer>): Promise<Buffer> {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size > LIMITS.fileBytes) throw tooLarge();
  }
  return Buffer.concat(parts);
}

/** Decodes UTF-8, and keeps a byte order mark. Throws CommandError if the bytes are not UTF-8. */
function decoded(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString("utf8");
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") {
    throw new CommandError(
      "it is UTF-16, not UTF-8",
      "Save it as UTF-8, without other changes, and run this again.",
    );
  }
  const line = firstBadLine(bytes);
  throw new CommandError(
    `line ${line} is not UTF-8`,
    "It may have an older encoding, or not be a text. Save it as UTF-8 and run this again.",
  );
}

/**
 * Returns the first line that is not UTF-8. Only the line feed has its byte in UTF-8, so lines can be checked
 * separately.
 */
function firstBadLine(bytes: Buffer): number {
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const feed = bytes.indexOf(10, start);
    const end = feed === -1 ? bytes.length : feed;
    if (!isUtf8(bytes.subarray(start, end))) break;
    start = end + 1;
  }
  return line;
}

function tooLarge(): CommandError {
  return new CommandError(
    `it is larger than ${LIMITS.fileBytes / 1024 / 1024} MB, the limit`,
    "Split it. For `heed eval`, an NDJSON file can hold any number of contexts, one a line.",
  );
}

function isFolder(path: string): CommandError {
  const folder = path === "." ? "" : `${path.replace(/\/+$/, "")}/`;
  return new CommandError("it is a folder, not a file", `Name files in it, such as \`${folder}*.yaml\`.`);
}

function refusalOf(error: unknown, path: string): unknown {
  const fault = systemFault(error);
  if (fault === undefined) return error;
  return new CommandError(fault, helpFor((error as { readonly code?: unknown }).code, path));
}

const JSON_GIVEN =
  "If it is JSON and not a file name, put `-e` before it where conditions are meant, or give `-` and write it to standard input.";

function helpFor(code: unknown, path: string): string | undefined {
  if (code !== "ENOENT" && code !== "ENAMETOOLONG") return undefined;
  if (/^\s*[{[]/.test(path)) return JSON_GIVEN;
  if (/[*?]/.test(path)) return "Name files and folders, not patterns: a folder stands for the files in it.";
  if (/\s|==/.test(path)) return "If it is a condition and not a file name, put `-e` before it.";
  const folder = dirname(path);
  return folder === "." ? "Check the spelling and the current folder." : "Check the spelling.";
}
