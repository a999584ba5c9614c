import { type DataTrio, relationOf, type StatusTrio, type Trio } from "heed/condition";
import { encode } from "heed/encode";
import { type Context, explain, type StoredInput } from "heed/explain";
import { type LocatedGroup, type LocatedTrio, locateTrios } from "heed/language";
import { print } from "heed/print";
import { caseOf } from "heed/status";
import type { FaceState } from "../face/index.ts";
import { heedOptions, reasonAgainst, stepOf } from "../reading/index.ts";
import { type HoverWords, hoverWords } from "../words/hover.ts";

/** Facts about the condition at a place of a text. */
export interface Explanation {
  readonly start: number;
  readonly end: number;
  /** The condition in its one spelling. */
  readonly text: string;
  readonly sentences: readonly string[];
  readonly storedLabel: string;
  /** The stored trio, as JSON. */
  readonly stored: string;
}

/** Explains the condition at an offset of a text; undefined where there is none without mistakes. */
export function explanationAt(
  text: string,
  offset: number,
  state: Pick<FaceState, "words" | "options" | "steps">,
  language: string,
): Explanation | undefined {
  const { prefixes } = state.options;
  const located = flattened(locateTrios(text, heedOptions(state.options)));
  const found = located.find(({ span }) => span.start <= offset && offset <= span.end);
  if (found === undefined) return undefined;
  const { trio, span } = found;
  const words = hoverWords(language);
  const stored = encode({ any: [{ all: [trio] }] }, { prefixes });
  const [only] = "all" in stored ? stored.all : [];
  return {
    start: span.start,
    end: span.end,
    text: print({ any: [{ all: [trio] }] }, { prefixes }),
    sentences: "ref" in trio ? aboutStatus(trio, state, words) : aboutComparison(trio, words, prefixes),
    storedLabel: words.stored,
    stored: JSON.stringify(only, null, 2),
  };
}

function flattened({ trios, groups }: LocatedGroup): readonly LocatedTrio[] {
  return [...trios, ...groups.flatMap(flattened)];
}

function aboutStatus(
  trio: StatusTrio,
  state: Pick<FaceState, "words" | "steps">,
  words: HoverWords,
): readonly string[] {
  const property = trio.kind === "delivery" ? "delivery_status" : "engagement_status";
  const found = caseOf(property, trio.operator, trio.argument);
  const skipped = words.ifSkipped(verdictOf(trio, { refs: { [trio.ref]: "skipped" } }, undefined));
  if (found === undefined) return [skipped];
  const { row, polarity } = found;
  const status = { kind: "status", ref: trio.ref, polarity, case: row.name } as const;
  const reason = stepOf(trio.ref, state) && reasonAgainst(row, status, state);
  const { description } = state.words.label(row.name, polarity);
  return [description, ...(reason === undefined ? [] : [words.onChannel(reason)]), skipped];
}

function aboutComparison(
  trio: Exclude<Trio, StatusTrio>,
  words: HoverWords,
  prefixes: readonly string[] | undefined,
): readonly string[] {
  const meaning = words.relations[relationOf(trio.operator)];
  const root = trio.kind === "data" ? onlyRoot(trio) : undefined;
  return root === undefined
    ? [meaning]
    : [meaning, words.ifMissing(verdictOf(trio, { [root]: {}, now: 0 }, prefixes))];
}

/** The first part of the only path of a comparison, such as `data`; undefined if it reads several values, or none. */
function onlyRoot({ variable, argument }: DataTrio): string | undefined {
  const isAlone = argument === undefined || argument.kind === "value" || argument.kind === "time";
  return variable.kind === "path" && isAlone && variable.path.root !== "refs"
    ? variable.path.root
    : undefined;
}

function verdictOf(trio: Trio, context: Context, prefixes: readonly string[] | undefined): boolean {
  const stored = encode({ any: [{ all: [trio] }] }, { prefixes });
  return explain(stored as StoredInput, context, { prefixes }).result;
}
