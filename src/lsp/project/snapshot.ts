import type { TextLines } from "../text/lines.ts";

/** The text of a file at one moment. Never changes: what is worked out from it stays right for it. */
export interface Snapshot {
  /** As the client writes it, if the file is open. */
  readonly uri: string;
  /** Undefined for a text that was never saved. */
  readonly path: string | undefined;
  /** Counted by the client; null if the file is not open. */
  readonly version: number | null;
  /** The client's name of the language, such as `yaml`; undefined if the file is not open. */
  readonly language: string | undefined;
  readonly lines: TextLines;
}
