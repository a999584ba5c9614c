import { type DataTrio, type Path, relationOf } from "../../condition/index.ts";
import type { Site } from "../../problem/index.ts";
import { type LintedTrio, type Passage, placeOf, type Subject } from "./subject.ts";

/** An order between a path and a constant text. */
export interface OrderedText {
  readonly one: LintedTrio & { readonly trio: DataTrio };
  readonly path: Path;
  readonly text: string;
  /** The passage of the text, on either side. */
  readonly passage: Passage | undefined;
  readonly place: Site;
  /** True if the text stands on the left. */
  readonly isTurned: boolean;
}

/** The conditions that order a path and a constant text. */
export function orderedTexts({ trios }: Subject): readonly OrderedText[] {
  return trios.flatMap((one) => {
    const { trio } = one;
    if (trio.kind !== "data" || relationOf(trio.operator) !== "order") return [];
    const { variable, argument } = trio;
    const isTurned = variable.kind === "value";
    const [side, constant] = isTurned ? [argument, variable] : [variable, argument];
    if (side?.kind !== "path" || constant?.kind !== "value" || typeof constant.value !== "string") return [];
    const passage = isTurned ? one.variable : one.argument;
    return [
      {
        one: { ...one, trio },
        path: side.path,
        text: constant.value,
        passage,
        place: passage === undefined ? one.place : placeOf(passage),
        isTurned,
      },
    ];
  });
}

/** A whole number or a decimal one as JSON writes it. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A number with a sign of a currency or a percent sign, or with marks between its digits. */
const LOOSE_NUMBER = /^[-+]?[$€£¥]?\s?(?:0|[1-9][\d,_ ]*)(?:\.\d+)?\s?[%$€£¥]?$/;
const VERSION = /^v?\d+(?:\.\d+)+(?:[-+][\w.]+)?$/i;
const WORD = /^\p{L}[\p{L} _-]*\p{L}$/u;

/** Kinds of text whose order is not the one of their letters. */
export type TextKind = "number" | "loose-number" | "version" | "word";

/** The kind of a text that is ordered; undefined if the order of letters may be meant. */
export function kindOfText(text: string, { segments }: Path): TextKind | undefined {
  const isOfVersion = /version/i.test(String(segments.at(-1)));
  const dots = text.split(".").length - 1;
  if (VERSION.test(text) && (dots > 1 || /^v/i.test(text) || isOfVersion)) return "version";
  if (isOfVersion && NUMBER.test(text)) return "version";
  if (NUMBER.test(text)) return "number";
  if (LOOSE_NUMBER.test(text)) return "loose-number";
  // Letters and pairs of letters divide names, as pages of a register do.
  return WORD.test(text) && text.length > 2 ? "word" : undefined;
}
