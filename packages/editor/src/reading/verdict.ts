import { readPath } from "heed/condition";
import type { ResolvedValue, TraceResult, TrioExplanation } from "heed/runtime";
import type { Words } from "../words/index.ts";
import type { Live } from "./live.ts";
import { prefixesIn, type ReadingOptions } from "./options.ts";

/** The result of a row or a group on a context, with what it read, in words. */
export interface Verdict {
  readonly result: TraceResult;
  /** Each operand that is read, as it is stored and as it was resolved; the messages of a step; the reason. */
  readonly lines: readonly string[];
}

/** The verdict on a row, by the places of its group and of itself. */
export function verdictOf(
  live: Live | undefined,
  group: number,
  index: number,
  words: Words,
  options: ReadingOptions,
): Verdict | undefined {
  const trio = live?.explanation?.any[group]?.all[index];
  return trio && { result: trio.result, lines: linesOf(trio, words, options) };
}

function linesOf(trio: TrioExplanation, words: Words, options: ReadingOptions): readonly string[] {
  const { stored, variable, argument = [], step, because } = trio;
  if (trio.result === "not_evaluated") return [];
  const lines: string[] = [];
  if (step) lines.push(stepIn(step, words));
  if (variable) lines.push(`${stored.variable} = ${shown(variable, words)}`);
  const texts = operandTexts(stored.argument);
  for (const [index, value] of argument.entries()) {
    const text = texts.length === argument.length ? texts[index] : undefined;
    // Constants stand in the row already.
    if (text === undefined) lines.push(`${words.now} = ${shown(value, words)}`);
    else if (isRead(text, options)) lines.push(`${text} = ${shown(value, words)}`);
  }
  if (because !== undefined && because !== "skipped" && because !== "expired")
    lines.push(words.reasons[because]);
  return lines;
}

/** The texts of an argument, both of a range. */
function operandTexts(argument: unknown): readonly string[] {
  if (typeof argument !== "string")
    return argument === undefined || argument === null ? [] : [JSON.stringify(argument)];
  if (!argument.startsWith("[")) return [argument];
  try {
    const ends = JSON.parse(argument) as readonly unknown[];
    return ends.length === 2
      ? ends.map((end) => (typeof end === "string" ? end : JSON.stringify(end)))
      : [argument];
  } catch {
    return [argument];
  }
}

/** Checks that an argument depends on the context or the moment, so that its value is worth showing. */
function isRead(text: string, options: ReadingOptions): boolean {
  return (
    text.startsWith("{{") ||
    / (?:ago|from now)$/.test(text) ||
    readPath(text, prefixesIn(options)) !== undefined
  );
}

/** The longest value that is shown. */
const LONGEST = 80;

function shown({ value, missing }: ResolvedValue, words: Words): string {
  if (missing) return words.missingValue;
  const text = JSON.stringify(value) ?? String(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}

function stepIn(
  { ref, outcome, chosen, messages = [] }: NonNullable<TrioExplanation["step"]>,
  words: Words,
): string {
  if (outcome !== "messages" || !chosen)
    return `${ref}: ${outcome === "expired" ? words.expired : words.skipped}`;
  const statuses = [chosen.status, ...(chosen.engagement_statuses ?? [])].join(", ");
  return `${ref}: ${statuses}${messages.length > 1 ? ` (${words.highestOf(messages.length)})` : ""}`;
}
