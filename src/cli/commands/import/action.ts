import { diagnoseAll } from "../../../diagnostics/index.ts";
import { readDocument } from "../../../document/index.ts";
import type { Finding } from "../../../lint/index.ts";
import { type Note, readNovu } from "../../../novu/index.ts";
import { CommandError } from "../../command-error.ts";
import { writeTextFile } from "../../files/write-file.ts";
import { displayName, readFileOrStdin } from "../../input/input.ts";
import { type Format, NO_RESULT, Reporter } from "../../output/reporter.ts";
import type { ExitCode, Session } from "../../process-io.ts";

export interface ImportOptions {
  /** The tool, then a file or `-`. */
  readonly operands: readonly string[];
  /** The file to write; by default standard output. */
  readonly output?: string | undefined;
  readonly format: Format;
}

/** `heed import`: converts a file of another tool. Ends with 1 if something in it has no equal. */
export async function run({ operands, output, format }: ImportOptions, session: Session): Promise<ExitCode> {
  const [tool = "", path, ...others] = operands;
  if (tool.toLowerCase() !== "novu") {
    throw new CommandError(
      `nothing is imported from \`${tool}\``,
      "Name the tool first: `heed import novu FILE`. Stored conditions of the platform need no import: `heed decompile FILE`.",
    );
  }
  if (path === undefined || others.length > 0) {
    throw new CommandError(
      path === undefined ? "no file is given" : `one file is imported, and ${others.length + 1} are given`,
      "Name one file, or give `-` for standard input: `heed import novu FILE`.",
    );
  }
  const reporter = new Reporter(session, format);
  const name = displayName(path, session);
  try {
    const { text, kind } = await readFileOrStdin(path, undefined, session);
    const document = readDocument(text, kind === "json" ? "json" : "yaml");
    if (document.problems.length > 0) {
      await reporter.file({ name, text, diagnostics: diagnoseAll(document.problems) });
      reporter.raise(2);
      return await reporter.end(NO_RESULT);
    }
    const imported = readNovu(document);
    if (imported === undefined) {
      const help =
        'Give a rule, such as `{"==": [{"var": "payload.plan"}, "pro"]}`, or a workflow with its `steps`, as JSON.';
      throw new CommandError("it is neither a rule nor a workflow of Novu", help);
    }
    const shown =
      imported.kind === "rule" && imported.text !== undefined ? `${imported.text}\n` : (imported.text ?? "");
    const diagnostics = imported.notes.map(findingOf);
    if (output !== undefined && imported.text !== undefined) await writeTextFile(output, shown);
    const result = {
      pretty: output === undefined ? shown : "",
      json: { kind: imported.kind, ...(imported.text !== undefined && { text: imported.text }) },
    };
    await reporter.file({ name, text, diagnostics, result });
    return await reporter.end(NO_RESULT);
  } catch (error) {
    return reporter.endWithFailure(name, error);
  }
}

function findingOf({ kind, ...note }: Note): Finding {
  return { ...note, severity: kind === "no-equal" ? "error" : "warning" };
}
