import { lineOf, lineStartsOf, type Span } from "../problem/index.ts";
import { CommandError } from "./command-error.ts";

/** A mistake with its place in a file. */
export interface PlacedMistake {
  readonly message: string;
  readonly help?: string | undefined;
  /** Name of the file. */
  readonly file: string;
  readonly text: string;
  readonly span: Span;
}

/** All mistakes in files without which a command cannot start, such as a config and those that it extends. */
export class FileError extends CommandError {
  readonly mistakes: readonly PlacedMistake[];

  /** @param file the name of the one that was asked for; mistakes can be in others */
  constructor(file: string, mistakes: readonly PlacedMistake[]) {
    const helps = new Set(mistakes.map(({ help }) => help ?? "").filter(Boolean));
    super(
      mistakes.map((one) => `${placeFrom(file, one)}: ${one.message}`).join("; "),
      [...helps].join(" ") || undefined,
      file,
    );
    this.mistakes = mistakes;
  }
}

/** `line 3`, or `base.yaml, line 3` in another file. */
function placeFrom(file: string, mistake: PlacedMistake): string {
  const line = `line ${lineOf(lineStartsOf(mistake.text), mistake.span.start)}`;
  return mistake.file === file ? line : `${mistake.file}, ${line}`;
}
