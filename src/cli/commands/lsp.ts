import { InvalidArgumentError, Option } from "commander";
import type { Verb } from "../verb.ts";

export const lsp: Verb = {
  summary: "run a language server, for editors",
  description:
    "Serves the Language Server Protocol on standard input and output: diagnostics as you type, completion, hover, rename, code actions and more, for workflow, preference and scenario files and for conditions in words. Editors start it themselves; docs/editors.md says how. Runs until the editor ends it, or has ended itself.",
  options: [
    new Option("--stdio", "use standard input and output, as it always does; many editors say so"),
    new Option("--clientProcessId <id>", "end when this process has ended; many editors say so").argParser(
      processId,
    ),
  ],
  examples: ["heed lsp --stdio"],
  load: () => import("./lsp/action.ts"),
};

function processId(value: string): number {
  if (!/^[1-9]\d{0,9}$/.test(value)) throw new InvalidArgumentError("Write the number of a process.");
  return Number(value);
}
