import { stat } from "node:fs/promises";
import { systemFault } from "../command-error.ts";
import type { Session } from "../process-io.ts";
import { inlineSource, readFileOrStdin } from "./input.ts";
import { kindOfName, type Source } from "./source.ts";

/** What stands on the command line where a condition or a file may. */
export type Operand =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "file" | "folder"; readonly path: string };

/**
 * What an operand is: `-` and whatever there is by that name, a file or a folder; what has the name of a file and no
 * blank in it, a file that is missing; all else a condition.
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

/** The text of an operand, be it given or in a file. Throws CommandError if it cannot be read. */
export async function sourceOf(operand: Operand, session: Session): Promise<Source> {
  return operand.kind === "text"
    ? inlineSource(operand.text, undefined)
    : readFileOrStdin(operand.path, undefined, session);
}
