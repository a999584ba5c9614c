import type { Context } from "../../context/index.ts";
import type { Diagnostic } from "../../diagnostics/index.ts";
import type { Document } from "../../document/index.ts";
import { instantOf } from "../../time/index.ts";
import { CommandError } from "../command-error.ts";
import type { Session } from "../process-io.ts";
import { asContext } from "./as-context.ts";
import { readFileOrStdin } from "./input.ts";

/** A context read from a file. `context` is undefined if the file has errors, which are in `diagnostics`. */
export interface ContextFile {
  readonly name: string;
  readonly text: string;
  readonly context: Context | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads a context from a JSON or YAML file, or from standard input for `-`. Throws CommandError if it cannot be read. */
export async function readContextFile(
  path: string,
  now: string | undefined,
  session: Session,
): Promise<ContextFile> {
  const { name, text, kind } = await readFileOrStdin(path, undefined, session);
  // A context is never a condition in words, so it is YAML if it is not JSON.
  const { value, problems } = kind === "json" ? await readJson(text) : await readYaml(text);
  if (problems.length === 0) return { name, text, context: asContext(value, now), diagnostics: [] };
  const { diagnoseAll } = await import("../../diagnostics/index.ts");
  const diagnostics = diagnoseAll(problems);
  const broken = diagnostics.some(({ severity }) => severity === "error");
  return { name, text, context: broken ? undefined : asContext(value, now), diagnostics };
}

async function readJson(text: string): Promise<Document> {
  const { readJsonDocument } = await import("../../document/json/index.ts");
  return readJsonDocument(text);
}

async function readYaml(text: string): Promise<Document> {
  const { readDocument } = await import("../../document/index.ts");
  return readDocument(text, "yaml");
}

/** Checks the value of `--now`. Throws CommandError if it is not a time. */
export function checkNow(now: string | undefined): void {
  if (now === undefined || instantOf(now) !== undefined) return;
  throw new CommandError(
    "the value of `--now` is not a time",
    "Write a date or a time, such as `2025-01-31`, `2025-01-31T09:00Z` or `2025-01-31T09:00+02:00`.",
  );
}
