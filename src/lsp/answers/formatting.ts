import type { TextEdit } from "vscode-languageserver";
import { formatted } from "../../assist/index.ts";
import type { ProjectFile } from "../project/project.ts";
import { textEditsOf } from "./edits.ts";

/** Returns the edits that spell the conditions of a file as `heed fmt` does; the rest of the file keeps its bytes. */
export function formattingOf({ file, snapshot }: ProjectFile): TextEdit[] {
  return textEditsOf(formatted(file), snapshot.lines);
}
