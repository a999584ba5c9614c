import { PREFIXES } from "../../condition/index.ts";
import type { DocumentNode, Json, MapEntry, MapNode } from "../../document/index.ts";
import {
  LIMITS,
  type ProblemParameters,
  pointerTo,
  problem,
  type ScenarioTable,
  type ScenarioValue,
  type Span,
} from "../../problem/index.ts";
import type { FileProblem } from "../../workflow/index.ts";
import { type InvalidLine, type Line, linesOf } from "./lines.ts";
import type { PhraseTable } from "./phrase-table.ts";
import type { ScenarioOptions } from "./scenario.ts";

/** Gathers what is wrong with a scenario while it is read. */
export class Report {
  readonly problems: FileProblem[] = [];

  add<Code extends keyof ProblemParameters>(
    code: Code,
    parameters: ProblemParameters[Code],
    { span, pointer }: { readonly span: Span; readonly pointer: string },
  ): void {
    this.problems.push(problem(code, parameters, { span, pointer }));
  }

  /** A value is not what its key wants. */
  wrongValue(
    key: string,
    value: Json,
    wanted: ScenarioValue,
    place: { readonly span: Span; readonly pointer: string },
  ): void {
    this.add("scenario-value", { key, found: kindOf(value), wanted }, place);
  }

  /** A text is none of a table's phrases. */
  unknownPhrase(
    text: string,
    table: ScenarioTable,
    phrases: PhraseTable<unknown>,
    place: { readonly span: Span; readonly pointer: string },
  ): void {
    this.add("scenario-phrase", { ...phrases.near(text), table }, place);
  }
}

/** The entries of a map, of a key that stands twice the last; those of unknown keys are reported. */
export function entriesOf(
  map: MapNode,
  pointer: string,
  known: readonly string[],
  report: Report,
): ReadonlyMap<string, MapEntry> {
  const entries = new Map<string, MapEntry>();
  for (const entry of map.entries) {
    const { key, keySpan } = entry;
    if (known.includes(key)) entries.set(key, entry);
    else report.add("scenario-key", { key, known }, { span: keySpan, pointer: pointerTo(pointer, key) });
  }
  return entries;
}

/** The lines under a key; none, and reported, where they are too many. */
export function linesIn(node: DocumentNode, key: string, report: Report): readonly (Line | InvalidLine)[] {
  const lines = linesOf(node, pointerTo("", key));
  const limit = LIMITS.scenarioLines;
  if (lines.length <= limit) return lines;
  report.add(
    "too-many-lines",
    { key, lines: lines.length, limit },
    { span: node.span, pointer: pointerTo("", key) },
  );
  return [];
}

/** The parts of a context that a scenario can give: all but what it makes itself. */
export function partsOf({ prefixes = [] }: ScenarioOptions): readonly string[] {
  return [...PREFIXES.filter((prefix) => prefix !== "refs"), "audiences", ...prefixes];
}

/** Whether nothing is said: a key without a value counts as left out. */
export function isNothing({ value }: DocumentNode): boolean {
  return value === null;
}

/** What a value is, in words. */
export function kindOf(value: Json): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === "") return "nothing";
  if (typeof value === "object") return "a map";
  return typeof value === "number" ? "a number" : `\`${String(value)}\``;
}
