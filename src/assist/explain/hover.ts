import {
  isStatusTrio,
  STATUS_PROPERTIES,
  type StatusTrio,
  type Target,
  type Trio,
} from "../../condition/index.ts";
import { prepare } from "../../evaluate/index.ts";
import { print } from "../../language/index.ts";
import type { Span } from "../../problem/index.ts";
import { type CaseLabel, caseOf, labelOf, type StatusCase } from "../../status/index.ts";
import { encodeFor } from "../../stored/index.ts";
import { conditionTextAt } from "../condition-text.ts";
import type { OpenFile, Surroundings } from "../open-file.ts";
import { refAt } from "../references/references.ts";
import { storedPlaceAt } from "../stored-place.ts";
import { askedIn, conditionOf, trioOfStored, triosOfText } from "./located.ts";
import { comparisonInWords } from "./operator-words.ts";
import { caseOnChannel, outcomeInWords, timeInWords } from "./step-words.ts";

/** An explanation of the text at a place, in Markdown. */
export interface Hover {
  readonly span: Span;
  readonly markdown: string;
}

/**
 * Explains what stands at an offset: a condition in words, its stored form, the meaning of a case on the channel of its step,
 * and what the step can leave behind; or a step at its definition and in scenarios.
 */
export function hoverAt(file: OpenFile, offset: number, around: Surroundings = {}): Hover | undefined {
  return hoverOnTrio(file, offset, around) ?? hoverOnRef(file, offset, around);
}

function hoverOnTrio(file: OpenFile, offset: number, around: Surroundings): Hover | undefined {
  const text = conditionTextAt(file, offset);
  if (text !== undefined) {
    const at = text.inText(offset);
    const found = triosOfText(text).find(({ span }) => span.start <= at && at <= span.end);
    if (found === undefined) return undefined;
    const target = text.slot?.target ?? "step";
    return { span: text.inFile(found.span), markdown: trioInWords(found.trio, target, text, around) };
  }
  const place = storedPlaceAt(file, offset);
  const trio = place && trioOfStored(place, file);
  if (place === undefined || trio === undefined) return undefined;
  const { slot, map } = place;
  return { span: map.span, markdown: trioInWords(trio, slot.target, { file, slot }, around) };
}

function trioInWords(
  trio: Trio,
  target: Target,
  at: Parameters<typeof askedIn>[1],
  around: Surroundings,
): string {
  const condition = conditionOf(trio);
  const stored = encodeFor(condition, { target, prefixes: at.file.options.prefixes });
  const parts = [
    `**${code(print(condition, { target }))}**`,
    ...(isStatusTrio(trio) ? statusInWords(trio, at, around) : [comparisonInWords(trio)]),
    `\`\`\`json\n${JSON.stringify(storedTrio(stored) ?? stored, null, 2)}\n\`\`\``,
  ];
  return parts.join("\n\n");
}

/** The only trio of a stored condition. */
function storedTrio(stored: ReturnType<typeof encodeFor>): unknown {
  if (stored === undefined) return undefined;
  if (Array.isArray(stored)) return stored[0];
  return "all" in stored ? (stored.all as readonly unknown[])[0] : undefined;
}

function statusInWords(
  trio: StatusTrio,
  at: Parameters<typeof askedIn>[1],
  around: Surroundings,
): readonly string[] {
  const found = caseOf(STATUS_PROPERTIES[trio.kind], trio.operator, trio.argument);
  const asked = askedIn(trio, at, around);
  const step = asked?.asked.step;
  const sentences = [
    found && labelOfCase(found.row, found).description,
    found && step && caseOnChannel(found.row, step),
    `If the step was skipped, this is ${String(verdictIfSkipped(trio))}.`,
  ];
  const time = asked?.asking && timeInWords(at.file, asked.asked, asked.asking);
  const about = asked && [
    `${code(trio.ref)}: ${outcomeInWords(asked.asked)}`,
    ...(time === undefined ? [] : [`Asked ${time}.`]),
  ];
  return [sentences.filter((one) => one !== undefined).join(" "), ...(about ? [about.join(" ")] : [])];
}

function labelOfCase(row: StatusCase, { polarity }: { readonly polarity: "has" | "has_not" }): CaseLabel {
  return labelOf(row.name, polarity);
}

/** Returns the verdict of a status condition on a step that was skipped. */
export function verdictIfSkipped(trio: StatusTrio): boolean {
  return prepare(conditionOf(trio))({ refs: { [trio.ref]: "skipped" } });
}

function hoverOnRef(file: OpenFile, offset: number, around: Surroundings): Hover | undefined {
  const use = refAt(file, offset);
  if (use === undefined) return undefined;
  for (const one of [...file.workflows, ...(around.workflow?.workflows ?? [])]) {
    const step = one.workflow.byRef.get(use.ref);
    if (step === undefined) continue;
    const title = `**${code(use.ref)}**`;
    return { span: use.span, markdown: `${title}\n\n${outcomeInWords({ ...one, step })}` };
  }
  return undefined;
}

/** Text of a file as code in Markdown, whatever it contains. */
function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = text.startsWith("`") || text.endsWith("`") ? " " : "";
  return fence + pad + text.replace(/\s+/g, " ") + pad + fence;
}
