import type { Condition } from "../../condition/index.ts";
import { alternatives, type Diagnostic, diagnoseAll } from "../../diagnostics/index.ts";
import { parse, parseAll } from "../../language/index.ts";
import { decode } from "../../stored/index.ts";
import { diagnoseInFile, type Place, places, validateFile } from "../../workflow/index.ts";
import { fileOptions } from "../output/rewrite-file.ts";
import { Refusal } from "../refusal.ts";
import type { Session } from "../session.ts";
import { inlineSource, nameOf, readOne } from "./input.ts";
import { INLINE_NAME, type Kind, type Source, withoutMark } from "./source.ts";
import { documentOf, isStoredAlone, readStoredAlone } from "./stored-value.ts";

/** Where one condition comes from. */
export interface ConditionsOptions {
  /** A file, or `-`. */
  readonly conditions?: string | undefined;
  /** The value of `-e`. */
  readonly expression?: string | undefined;
  readonly as?: Kind | undefined;
  /** Which condition of a file that has several: a JSON pointer. */
  readonly at?: string | undefined;
  readonly prefix?: readonly string[] | undefined;
}

/** One condition as read; undefined where there is an error, and `diagnostics` say which. */
export interface ConditionsInput {
  readonly source: Source;
  readonly condition: Condition | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/** How messages name where the condition comes from. */
export function nameOfConditions({ conditions, expression }: ConditionsOptions): string {
  return expression !== undefined || conditions === undefined ? INLINE_NAME : nameOf(conditions);
}

/** Throws Refusal where the condition is not given in exactly one way. */
export function checkConditions({ conditions, expression }: ConditionsOptions): void {
  if (conditions !== undefined && expression !== undefined) {
    throw new Refusal(
      "both `-e` and `--conditions` are given, and one of them is wanted",
      "Leave one of them out.",
    );
  }
  if (conditions === undefined && expression === undefined) {
    throw new Refusal(
      "no condition is given",
      "Give one with `-e`, such as -e 'data.plan == \"pro\"', or a file with `--conditions`.",
    );
  }
}

/** Reads one condition, as text or as stored. Throws Refusal where it cannot be read. */
export async function loadConditions(options: ConditionsOptions, session: Session): Promise<ConditionsInput> {
  const { conditions, expression, as } = options;
  const source =
    expression === undefined
      ? await readOne(conditions as string, as, session)
      : inlineSource(expression, as);
  return source.kind === "text" ? fromText(source, options) : fromFile(source, source.kind, options);
}

function fromText(given: Source, { prefix: prefixes }: ConditionsOptions): ConditionsInput {
  const source = { ...given, text: withoutMark(given.text) };
  const { condition, problems } = parse(source.text, { prefixes });
  return { source, condition, diagnostics: diagnoseAll(problems) };
}

/** Stored conditions alone, or the one place of a file that holds conditions. */
function fromFile(
  source: Source,
  format: "json" | "yaml",
  { prefix, at }: ConditionsOptions,
): ConditionsInput {
  const document = documentOf(source);
  if (isStoredAlone(source, document, undefined)) {
    return { source, ...readStoredAlone(document, { prefix }) };
  }
  const diagnostics = validateFile(source.text, format, fileOptions({ prefix })).map(diagnoseInFile);
  if (document.root === undefined) return { source, condition: undefined, diagnostics };
  const place = placeIn(places(document), at);
  const pointer = place.when?.pointer ?? place.conditions?.pointer ?? "";
  // What is wrong with the file's other conditions is no matter here.
  const concerning = diagnostics.filter(
    (one) => one.pointer === undefined || one.pointer.startsWith(pointer),
  );
  const failed = concerning.some(({ severity }) => severity === "error");
  return { source, condition: failed ? undefined : conditionAt(place, prefix), diagnostics: concerning };
}

/** The place that is meant. Throws Refusal where none is, or it is not clear which. */
function placeIn(found: readonly Place[], at: string | undefined): Place {
  const pointers = found.map(({ pointer }) => pointer);
  if (at !== undefined) {
    const place = found.find(
      ({ pointer, when, conditions }) => at === pointer || at === when?.pointer || at === conditions?.pointer,
    );
    if (place !== undefined) return place;
    throw new Refusal(`there is no condition at \`${at}\``, whereAdvice(pointers));
  }
  const [only, ...others] = found;
  if (only === undefined) throw new Refusal("there is no condition in this file", whereAdvice([]));
  if (others.length === 0) return only;
  throw new Refusal(`this file has ${found.length} conditions, and one is wanted`, whereAdvice(pointers));
}

function whereAdvice(pointers: readonly string[]): string {
  if (pointers.length === 0)
    return "Conditions stand under `when` or `conditions` of a step, a branch or a preference.";
  const shown = pointers.slice(0, MOST_POINTERS);
  const more = pointers.length > shown.length ? `; there are ${pointers.length - shown.length} more` : "";
  return `Choose one with \`--at\`: ${alternatives(shown)}${more}.`;
}

const MOST_POINTERS = 10;

/** What stands at a place that has no error. */
function conditionAt(
  { when, conditions, kind: target }: Place,
  prefixes: readonly string[] | undefined,
): Condition | undefined {
  if (when === undefined) return decode(conditions?.node.value, { target, prefixes }).condition;
  const texts = when.node.value as string | readonly string[];
  return parseAll(typeof texts === "string" ? [texts] : texts, { target, prefixes }).condition;
}
