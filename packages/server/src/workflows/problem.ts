/** A mistake in a folder of workflows, in words. */
export interface FolderProblem {
  /** The code of heed's diagnostic or rule, which has a page of its own; else one of this room's. */
  readonly code: string;
  /** A file with an error is not used. */
  readonly severity: "error" | "warning";
  /** The mistake, in one sentence with a lower-case start and no full stop. */
  readonly message: string;
  /** The advice, in one sentence. */
  readonly help?: string | undefined;
  /** Path of the file in the folder, with slashes; `.` is the folder itself. */
  readonly file: string;
  /** RFC 6901 pointer into the value of the file. */
  readonly pointer?: string | undefined;
  /** Line and column of the mistake, each from 1 on. */
  readonly line?: number | undefined;
  readonly column?: number | undefined;
}

/** Returns a problem in one line: `new-comment/workflow.json:3:5: error: ... (code). Advice.` */
export function problemLine({ code, severity, message, help, file, line, column }: FolderProblem): string {
  const place = line === undefined ? file : `${file}:${line}:${column ?? 1}`;
  return `${place}: ${severity}: ${message} (${code}).${help === undefined ? "" : ` ${help}`}`;
}

/** Checks for a problem that keeps a file from being used. */
export function isError({ severity }: FolderProblem): boolean {
  return severity === "error";
}
