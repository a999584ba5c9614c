import { lineOf, lineStartsOf, type Span } from "../problem/index.ts";
import { CommandError } from "./command-error.ts";

/** A mistake with its place in a file. */
export interface PlacedMistake {
  readonly message: string;
  readonly help?: string | undefined;
  readonly span: Span;
}

/** All mistakes in a file without which a command cannot start, such as a config. */
export class FileError extends CommandError {
  /** Name of the file. */
  readonly file: string;
  readonly text: string;
  readonly mistakes: readonly PlacedMistake[];

  constructor(file: string, text: string, mistakes: readonly PlacedMistake[]) {
    const lineStarts = lineStartsOf(text);
    const line = ({ span }: PlacedMistake) => lineOf(lineStarts, span.start);
    const helps = new Set(mistakes.map(({ help }) => help ?? "").filter(Boolean));
    super(
      mistakes.map((one) => `line ${line(one)}: ${one.message}`).join("; "),
      [...helps].join(" ") || undefined,
    );
    this.file = file;
    this.text = text;
    this.mistakes = mistakes;
  }
}
