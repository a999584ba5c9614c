import { stat } from "node:fs/promises";
import { systemFault } from "../command-error.ts";
import { kindOfName, type Source } from "../files/source.ts";
import type { Session } from "../process-io.ts";
import { inlineSource, readFileOrStdin } from "./input.ts";

/** An operand that is a condition, a file or a folder. */
export type Operand =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file" | "folder"; readonly path: string };

/**
 * Classifies an operand. `-` and existing paths are files or folders. A missing path with a file extension and no blanks is a
 * file. Anything else is a condition.
 */
export async function operandOf(value: string): Promise<Operand> {
  if (value === "-") return { kind: "file", path: value };
  const isNamed = kindOfName(value) !== undefined && !/\s/.test(value);
  if (value === "" || value.includes("\0")) return { kind: "text", text: value };
  try {
    return { kind: (await stat(value)).isDirectory() ? "folder" : "file", path: value };
  } catch (error) {
    if (systemFault(error) === undefined) throw error;
    return isNamed ? { kind: "file", path: value } : { kind: "text", text: value };
  }
}

/** Reads the text of an operand. Throws CommandError if it cannot be read. */
export async function sourceOf(operand: Operand, session: Session): Promise<Source> {
  return operand.kind === "text"
    ? inlineSource(operand.text, undefined)
    : readFileOrStdin(operand.path, undefined, session);
}
