/**
 * An error that ends a command with exit code 2: wrong use of the command line, or a file that cannot be read or written.
 * The message starts in lower case and has no full stop; the help is a sentence.
 */
export class CommandError extends Error {
  override readonly name = "CommandError";
  readonly help: string | undefined;
  /** Name of the file that it is about, if that is not the one that was read: a config. */
  readonly file: string | undefined;

  constructor(message: string, help?: string, file?: string) {
    super(message);
    this.help = help;
    this.file = file;
  }
}

/** Words the error of the operating system. Returns undefined for other errors. */
export function systemFault(error: unknown): string | undefined {
  if (!(error instanceof Error) || !("syscall" in error) || !("code" in error)) return undefined;
  const code = String(error.code);
  return Object.hasOwn(FAULTS, code) ? FAULTS[code] : `the system says ${code}`;
}

const FAULTS: { readonly [code: string]: string } = {
  EACCES: "permission is denied",
  EBUSY: "it is in use by another program",
  EDQUOT: "the disk quota is used up",
  EEXIST: "the file exists already",
  EINVAL: "the system does not accept the name",
  EIO: "the disk reports an error",
  EISDIR: "it is a folder, not a file",
  ELOOP: "its symbolic links lead in a circle",
  EMFILE: "too many files are open",
  ENAMETOOLONG: "the name is too long",
  ENOENT: "there is no such file",
  ENOSPC: "the disk is full",
  ENOTDIR: "a part of its path is a file, not a folder",
  ENXIO: "it is a device or a socket, not a file",
  EPERM: "the system does not permit it",
  EROFS: "the disk is read-only",
};
