import { type Path, relationOf } from "../../condition/index.ts";
import { type Constant, comparedConstants } from "./constants.ts";
import type { Subject } from "./subject.ts";

/** An order between a path and a constant text. */
export interface OrderedText extends Constant {
  readonly text: string;
}

/** The conditions that order a path and a constant text. */
export function orderedTexts(subject: Subject): readonly OrderedText[] {
  return comparedConstants(subject).flatMap((compared) => {
    const { one, value } = compared;
    if (relationOf(one.trio.operator) !== "order" || typeof value !== "string") return [];
    return [{ ...compared, text: value }];
  });
}

/** A whole number or a decimal one as JSON writes it. */
const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
/** A number with a sign of a currency or a percent sign, or with marks between its digits. */
const LOOSE_NUMBER = /^[-+]?[$€£¥]?\s?(?:0|[1-9][\d,_ ]*)(?:\.\d+)?\s?[%$€£¥]?$/;
const VERSION = /^(?:v\d+|\d+\.\d+)(?:\.\d+)*(?:[-+][\w.]+)?$/i;
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
