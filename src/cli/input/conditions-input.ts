import { CommandError } from "../command-error.ts";
import { Prefixes } from "../config/prefixes.ts";
import { INLINE_NAME, type Kind, type Source, withoutMark } from "../files/source.ts";
import type { Session } from "../process-io.ts";
import { displayName, inlineSource, readFileOrStdin } from "./input.ts";
import type { ConditionReading } from "./stored-value.ts";

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
  /** The prefixes with which it was read: those of the options and of its config. */
  readonly prefixes: readonly string[] | undefined;
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
  const prefix = await new Prefixes(options.prefix).of(source.name);
  const given = { ...options, prefix };
  const read = source.kind === "text" ? await fromText(source, given) : await fromDocument(source, given);
  return { ...read, prefixes: prefix };
}

type Read = Omit<ConditionsInput, "prefixes">;

async function fromText(given: Source, { prefix: prefixes }: ConditionsOptions): Promise<Read> {
  const source = { ...given, text: withoutMark(given.text) };
  // The parser is the largest module, and stored conditions do not need it.
  const { parse } = await import("../../language/index.ts");
  const { condition, problems } = parse(source.text, { prefixes });
  if (problems.length === 0) return { source, condition, diagnostics: [] };
  const { diagnoseText } = await import("../../advice/index.ts");
  return { source, condition, diagnostics: diagnoseText(source.text, problems, { prefixes }) };
}

/** Reads stored conditions, or a condition of a file. */
async function fromDocument(source: Source, { prefix, at }: ConditionsOptions): Promise<Read> {
  const { documentOf, isStoredAlone, readStoredAlone } = await import("./stored-value.ts");
  const document = documentOf(source);
  if (isStoredAlone(source, document, undefined)) {
    return { source, ...readStoredAlone(document, { prefix }) };
  }
  const { readInFile } = await import("./conditions-in-file.ts");
  return { source, ...readInFile(document, { prefix, at }) };
}
