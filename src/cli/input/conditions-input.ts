import { diagnoseAll } from "../../diagnostics/index.ts";
import { CommandError } from "../command-error.ts";
import { INLINE_NAME, type Kind, type Source, withoutMark } from "../files/source.ts";
import type { Session } from "../process-io.ts";
import { displayName, inlineSource, readFileOrStdin } from "./input.ts";
import { type ConditionReading, documentOf, isStoredAlone, readStoredAlone } from "./stored-value.ts";

/** Options that give one condition. */
export interface ConditionsOptions {
  /** A file, or `-`. */
  readonly conditions?: string | undefined;
  /** The value of `-e`. */
  readonly expression?: string | undefined;
  readonly as?: Kind | undefined;
  /** Pointer to a condition of a file with several. */
  readonly at?: string | undefined;
  readonly prefix?: readonly string[] | undefined;
}

/** A condition with its source. */
export interface ConditionsInput extends ConditionReading {
  readonly source: Source;
}

/** Returns the name of the source in messages. */
export function conditionsName({ conditions, expression }: ConditionsOptions, session: Session): string {
  return expression !== undefined || conditions === undefined
    ? INLINE_NAME
    : displayName(conditions, session);
}

/** Checks that the condition is given in exactly one way. Throws CommandError otherwise. */
export function checkConditions({ conditions, expression }: ConditionsOptions): void {
  if (conditions !== undefined && expression !== undefined) {
    throw new CommandError("both `-e` and `--conditions` are given", "Leave one of them out.");
  }
  if (conditions === undefined && expression === undefined) {
    throw new CommandError(
      "no condition is given",
      "Give one with `-e`, such as -e 'data.plan == \"pro\"', or a file with `--conditions`.",
    );
  }
}

/** Reads one condition, in words or stored. Throws CommandError if it cannot be read. */
export async function loadConditions(options: ConditionsOptions, session: Session): Promise<ConditionsInput> {
  const { conditions, expression, as } = options;
  const source =
    expression === undefined
      ? await readFileOrStdin(conditions as string, as, session)
      : inlineSource(expression, as);
  return source.kind === "text" ? fromText(source, options) : fromDocument(source, options);
}

async function fromText(given: Source, { prefix: prefixes }: ConditionsOptions): Promise<ConditionsInput> {
  const source = { ...given, text: withoutMark(given.text) };
  // The parser is the largest module, and stored conditions do not need it.
  const { parse } = await import("../../language/index.ts");
  const { condition, problems } = parse(source.text, { prefixes });
  return { source, condition, diagnostics: diagnoseAll(problems) };
}

/** Reads stored conditions, or a condition of a file. */
async function fromDocument(source: Source, { prefix, at }: ConditionsOptions): Promise<ConditionsInput> {
  const document = documentOf(source);
  if (isStoredAlone(source, document, undefined)) {
    return { source, ...readStoredAlone(document, { prefix }) };
  }
  const { readInFile } = await import("./conditions-in-file.ts");
  return { source, ...readInFile(document, { prefix, at }) };
}
