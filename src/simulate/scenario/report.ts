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
import { MOMENT_START } from "./moments.ts";
import type { PhraseTable } from "./phrase-table.ts";
import { rewordedPhrase } from "./rewordings.ts";
import type { ScenarioOptions } from "./scenario.ts";

/** Collects the problems of a scenario while it is read. */
export class Report {
  readonly problems: FileProblem[] = [];
  /** The moment of the trigger, in milliseconds since 1970-01-01T00:00Z. */
  start = 0;

  add<Code extends keyof ProblemParameters>(
    code: Code,
    parameters: ProblemParameters[Code],
    { span, pointer }: { readonly span: Span; readonly pointer: string },
  ): void {
    this.problems.push(problem(code, parameters, { span, pointer }));
  }

  /** Reports a value of the wrong kind. */
  wrongValue(
    key: string,
    value: Json,
    wanted: ScenarioValue,
    place: { readonly span: Span; readonly pointer: string },
    write?: string,
  ): void {
    const parameters = { key, found: kindOf(value), wanted, ...(write !== undefined && { write }) };
    this.add("scenario-value", parameters, place);
  }

  /** Reports a text that matches no phrase of a table. */
  unknownPhrase(
    text: string,
    table: ScenarioTable,
    phrases: PhraseTable<unknown>,
    place: { readonly span: Span; readonly pointer: string },
    lines?: readonly string[],
  ): void {
    const write = rewordedPhrase(text, table, phrases);
    const parameters = {
      ...phrases.alternatives(text),
      table,
      ...(write !== undefined && { write }),
      ...(lines && { lines }),
    };
    this.add("scenario-phrase", parameters, place);
  }
}

/** The entries of a map by key; the last one of a duplicate key. Unknown keys are reported. */
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

/** Returns the first line that a map in the place of lines is meant as. */
export function lineIn(value: Json): string | undefined {
  if (value === null || typeof value !== "object" || Array.isArray(value)) return undefined;
  const [first] = Object.entries(value);
  if (first === undefined || typeof first[1] !== "string") return undefined;
  const [key, text] = first;
  return MOMENT_START.test(key) ? `- ${key}: ${text}` : `- ${key} ${text}`;
}

/** The lines under a key. If there are too many, they are reported and none is returned. */
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

/** The parts of a context that a scenario can give: all but those that the run itself provides. */
export function partsOf({ prefixes = [] }: ScenarioOptions): readonly string[] {
  return [...PREFIXES.filter((prefix) => prefix !== "refs"), "audiences", ...prefixes];
}

/** Checks whether a key has no value: it counts as absent. */
export function isNothing({ value }: DocumentNode): boolean {
  return value === null;
}

/** Words what a value is. */
export function kindOf(value: Json): string {
  if (Array.isArray(value)) return "a list";
  if (value === null || value === "") return "nothing";
  if (typeof value === "object") return "a map";
  return typeof value === "number" ? "a number" : `\`${String(value)}\``;
}
