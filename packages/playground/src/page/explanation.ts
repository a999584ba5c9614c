import { html, nothing, type TemplateResult } from "lit-html";
import type { DecisionView, Operand, Reads, Result, TrioView, VerdictView } from "../engine/index.ts";
import type { Words } from "../words/index.ts";
import { icon } from "./icons.ts";

/** Explains a decision: each condition with its verdict, what it read in a sentence, and its operands. */
export function explanation(
  { verdicts }: DecisionView,
  armName: (index: number) => string,
  words: Words,
): TemplateResult {
  return html`<div class="explanation">
    ${verdicts.map(
      (verdict) =>
        html`${
          verdict.of === "step" ? nothing : html`<h4 class="of-arm">${words.of(armName(verdict.of))}</h4>`
        }${verdictOf(verdict, words)}`,
    )}
  </div>`;
}

function verdictOf({ any }: VerdictView, words: Words): TemplateResult {
  const groups = any.map(({ result, all }) => {
    if (all.length === 0) return html`<li class=${classOf(result)}><p>${words.always}</p></li>`;
    const whyNot = result === "not_evaluated" ? words.notNeeded.holds : words.notNeeded.fails;
    const trios = all.map((trio) => trioOf(trio, whyNot, words));
    if (all.length === 1) return trios;
    return html`<li class="group ${classOf(result)}">
      <p class="lead">${mark(result, words)} ${words.all}</p>
      <ul>${trios}</ul>
    </li>`;
  });
  if (any.length < 2) return html`<ul class="verdicts">${groups}</ul>`;
  return html`<p class="lead">${words.any}</p><ul class="verdicts">${groups}</ul>`;
}

function trioOf({ text, result, reads, operands, because }: TrioView, whyNot: string, words: Words) {
  const reasons = result === "not_evaluated" ? [whyNot] : sentencesOf(reads, because, words);
  return html`<li class="trio ${classOf(result)}">
    <p class="asked">${mark(result, words)} <code>${text}</code></p>
    <p class="read">${reasons.join(" ")}</p>
    ${operands.length === 0 ? nothing : operandsOf(operands, words)}
  </li>`;
}

function mark(result: Result, words: Words): TemplateResult {
  return html`<span class="mark ${classOf(result)}">${icon(`${result}`)}<span class="said">${words.results[`${result}`]}</span></span>`;
}

function classOf(result: Result): string {
  return result === "not_evaluated" ? "is-unneeded" : `is-${result}`;
}

function operandsOf(operands: readonly Operand[], words: Words): TemplateResult {
  return html`<dl class="operands" aria-label=${words.asStored}>
    ${operands.map(
      ({ name, stored, resolved }) => html`<div><dt>${words.operandNames[name]}</dt>
        <dd><code>${stored}</code>${
          resolved === undefined
            ? nothing
            : html` <span class="arrow" aria-hidden="true">→</span> <code>${resolved}</code>`
        }</dd></div>`,
    )}
  </dl>`;
}

/** Operands that a condition read, in sentences. */
function sentencesOf(reads: Reads, because: string | undefined, words: Words): readonly string[] {
  const reason = because === undefined ? undefined : words.because[because];
  const more = reason === undefined ? [] : [reason];
  switch (reads.kind) {
    case "nothing":
      return more;
    case "skipped":
    case "expired":
      return [words.reads[reads.kind](reads.ref)];
    case "audiences":
      return [words.reads.audiences(reads.audiences), ...more];
    case "message": {
      const { ref, count, status, engagement, chosenBy } = reads;
      const said = (each: string) => words.statuses[each] ?? each;
      const chosen = chosenBy === undefined || count < 2 ? undefined : words.chosenBy[chosenBy];
      return [
        words.reads.message(ref, count, said(status), engagement.map(said)),
        ...(chosen === undefined ? [] : [chosen]),
        ...more,
      ];
    }
    case "values": {
      // A constant on the right is what stands in the condition already.
      const isRead = ({ path, value }: { readonly path: string; readonly value: string | undefined }) =>
        value === undefined || (path !== value && path !== JSON.parse(safe(value)));
      const right = reads.right.filter((each) => isRead(each) && /^[a-z_]+[.[]|^now$/i.test(each.path));
      return [
        ...[reads.left, ...right].map(({ path, value }) =>
          value === undefined ? words.reads.missing(path) : words.reads.value(path, value),
        ),
        ...more,
      ];
    }
  }
}

/** A value's text as JSON that can be read; one that was shortened is a text. */
function safe(value: string): string {
  return value.endsWith("…") ? JSON.stringify(value) : value;
}
