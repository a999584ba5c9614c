import { caseNamed, isChannelType } from "heed/status";
import { html, nothing, type TemplateResult } from "lit-html";
import { CHANNEL_ICONS } from "../base/index.ts";
import type { Json, Row } from "../model/index.ts";
import {
  type ComparisonRow,
  conditionOfRow,
  hasOpposite,
  mayBeTooLong,
  missingPart,
  operatorsFor,
  PREFIX_OF,
  ROW_KINDS,
  type RowKind,
  type RowParts,
  readRow,
  reasonAgainst,
  type StatusRow,
  stepOf,
  textOfRow,
  type Verdict,
} from "../reading/index.ts";
import { caseList } from "./case-list.ts";
import { field, select, tool } from "./controls.ts";
import { icon } from "./icons.ts";
import type { FaceActions, FaceState } from "./state.ts";
import { argument } from "./value.ts";

/** The place of a row among all of them, and what is known about it there. */
export interface RowPlace {
  readonly index: number;
  readonly count: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly verdict: Verdict | undefined;
}

/**
 * Everything that a row is drawn by. A row is drawn again only if some of it has changed: to compare the options of all lists
 * would take longer than a frame.
 */
export function shownBy(each: Row, place: RowPlace, state: FaceState): readonly unknown[] {
  const { words, options, steps, fields, isFixed, isDisabled, showsMissing, refusedFor, wordMistake } = state;
  const list = state.openList?.row === each.id ? state.openList : undefined;
  return [
    each,
    place.index,
    place.count,
    place.isFirst,
    place.isLast,
    JSON.stringify(place.verdict),
    state.selected.has(each.id),
    state.analysis?.needless.has(each.id) === true,
    list,
    words,
    options.mode,
    options.prefixes,
    steps,
    fields,
    isFixed,
    isDisabled,
    showsMissing,
    refusedFor,
    wordMistake,
    // Fields that are typed in must show what there is now.
    state.isForced ? {} : undefined,
  ];
}

/** A row: its controls, the tools to change it, and what is to be said about it. */
export function row(each: Row, place: RowPlace, state: FaceState, actions: FaceActions): TemplateResult {
  const { words, isFixed, options } = state;
  const parts = readRow(each, options);
  const { verdict } = place;
  const name = words.row(place.index + 1, place.count);
  const isSelected = state.selected.has(each.id);
  const isNegatable = !isFixed && hasOpposite(each, options);
  return html`<li
    class="row${verdict ? ` ${classOf(verdict)}` : ""}${isSelected ? " selected" : ""}"
    data-row=${each.id}
    data-and=${words.and}
    @keydown=${(event: KeyboardEvent) => keys(event, each, actions, isFixed)}
  >
    <div class="line" role="group" aria-label=${name}>
      ${state.isDisabled ? nothing : grip(each, name, isSelected, state, actions)}
      <form class="fields" autocomplete="off" @submit=${keepHere}>${kindSelect(each, parts, state, actions)}${fieldsOf(each, parts, state, actions)}</form>
      ${
        isFixed
          ? nothing
          : html`<div class="tools" role="group" aria-label=${words.actions}>
              ${tool("up", words.moveUp, () => actions.move(each.id, -1), place.isFirst)}
              ${tool("down", words.moveDown, () => actions.move(each.id, 1), place.isLast)}
              ${tool(
                "negate",
                words.negate,
                () => actions.negate(each.id),
                !isNegatable,
                isNegatable ? words.negate : words.noComplement,
              )}
              ${tool("copy", words.duplicate, () => actions.duplicate(each.id))}
              ${tool("remove", words.remove, () => actions.remove(each.id))}
            </div>`
      }
    </div>
    ${notes(each, parts, state)}${
      state.analysis?.needless.has(each.id)
        ? html`<p class="note needless">${icon("minus")}${words.needless}</p>`
        : nothing
    }${verdict === undefined ? nothing : operands(verdict, state)}
  </li>`;
}

/**
 * Keeps Enter in a field from submitting anything. The fields of a row are a form of their own for browsers that look for what
 * they could fill in: with each letter they read all fields of its form, or all of a page that stand in none.
 */
function keepHere(event: Event): void {
  event.preventDefault();
}

/** The handle of a row: a click selects, dragging moves. */
function grip(
  { id }: Row,
  name: string,
  isSelected: boolean,
  { words }: FaceState,
  actions: FaceActions,
): TemplateResult {
  return html`<button
    type="button"
    class="grip"
    aria-label=${words.select(name)}
    aria-pressed=${isSelected}
    title=${words.gripHint}
    @pointerdown=${(event: PointerEvent) => actions.drag(event, id)}
    @click=${(event: MouseEvent) => actions.select(id, event.shiftKey)}
  >${icon("grip")}</button>`;
}

/** The class of a row or a card by its verdict. */
export function classOf({ result }: Pick<Verdict, "result">): string {
  return result === "not_evaluated" ? "is-unneeded" : result ? "is-true" : "is-false";
}

/** The verdict on a row, as a mark at the rail, and what the row read. */
function operands({ result, lines }: Verdict, { words }: FaceState): TemplateResult {
  const name = words.results[String(result) as keyof typeof words.results];
  const mark = result === "not_evaluated" ? "minus" : result ? "check" : "remove";
  return html`<span class="verdict" role="img" aria-label=${name} title=${name}>${icon(mark)}</span>${
    lines.length === 0
      ? nothing
      : html`<p class="operands">${lines.map((line) => html`<code dir="ltr">${line}</code>`)}</p>`
  }`;
}

function keys(event: KeyboardEvent, { id }: Row, actions: FaceActions, isFixed: boolean): void {
  if (!event.altKey || isFixed || event.ctrlKey || event.metaKey) return;
  if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
  event.preventDefault();
  actions.move(id, event.key === "ArrowUp" ? -1 : 1);
}

function kindSelect(each: Row, parts: RowParts, state: FaceState, actions: FaceActions): TemplateResult {
  const { words, options, isFixed } = state;
  if (parts.kind === "opaque") return html``;
  const kinds = ROW_KINDS.filter((kind) => options.mode !== "preference" || kind !== "status");
  return select({
    label: words.kind,
    value: parts.kind,
    choices: kinds.map((kind) => ({ value: kind, label: words.kinds[kind] })),
    isFixed,
    className: "kind",
    onChoose: (kind) => actions.setKind(each.id, kind as RowKind),
  });
}

function fieldsOf(each: Row, parts: RowParts, state: FaceState, actions: FaceActions): TemplateResult {
  if (parts.kind === "status") return status(each, parts, state, actions);
  if (parts.kind === "opaque")
    return html`<code class="opaque" dir="ltr">${textOfRow(each.stored, state.options)}</code>`;
  return comparison(each, parts, state, actions);
}

function status(each: Row, parts: StatusRow, state: FaceState, actions: FaceActions): TemplateResult {
  const { words, steps, isFixed } = state;
  const step = stepOf(parts.ref, state);
  const isUnknown = parts.ref !== undefined && step === undefined;
  const choices = [
    ...steps.map(({ ref, name }) => ({ value: ref, label: name ?? ref })),
    ...(isUnknown
      ? [{ value: parts.ref, label: steps.length === 0 ? parts.ref : words.unknownStep(parts.ref) }]
      : []),
  ];
  const type = step?.channelType;
  return html`<span class="step">${icon(isChannelType(type) ? CHANNEL_ICONS[type] : "inbox")}${select({
    label: words.step,
    value: parts.ref ?? "",
    choices,
    isFixed,
    placeholder: choices.length === 0 ? words.noSteps : words.chooseStep,
    onChoose: (ref) => ref !== "" && actions.setStatus(each.id, { ref }),
  })}</span>${select({
    label: words.polarity,
    value: parts.polarity,
    choices: [
      { value: "has", label: words.has },
      { value: "has_not", label: words.hasNot },
    ],
    isFixed,
    className: "polarity",
    onChoose: (polarity) => actions.setStatus(each.id, { polarity: polarity as StatusRow["polarity"] }),
  })}${caseList(each.id, parts, state, actions)}`;
}

function comparison(each: Row, parts: ComparisonRow, state: FaceState, actions: FaceActions): TemplateResult {
  const { words, options, isFixed } = state;
  const offered = operatorsFor(parts.kind, options) as readonly string[];
  const operators = offered.includes(parts.operator) ? offered : [...offered, parts.operator];
  return html`${parts.kind === "audience" ? nothing : path(each, parts, state, actions)}${select({
    label: words.operator,
    value: parts.operator,
    choices: operators.map((value) => ({
      value,
      label: (words.operators as { readonly [operator: string]: string })[value] ?? value,
    })),
    isFixed,
    className: "operator",
    onChoose: (operator) => actions.setOperator(each.id, operator),
  })}${argument(each, parts, state, actions)}`;
}

function path(each: Row, parts: ComparisonRow, state: FaceState, actions: FaceActions): TemplateResult {
  const { words, fields, isFixed, isForced } = state;
  const prefix = PREFIX_OF[parts.kind] ?? "";
  const fitting = fields.filter((known) => known.path.startsWith(prefix));
  const list = fitting.length > 0 ? `paths-${each.id}` : undefined;
  const example = (words.pathExamples as { readonly [kind: string]: string })[parts.kind];
  return html`<span class="path" dir="ltr">${
    prefix === "" ? nothing : html`<span class="prefix" aria-hidden="true">${prefix}</span>`
  }${field({
    label: prefix === "" ? words.path : `${words.path} ${prefix}`,
    text: parts.variable.slice(prefix.length),
    isFixed,
    isForced,
    placeholder: example,
    list,
    onInput: (text) => actions.typePath(each.id, text),
    onEnd: actions.endTyping,
  })}${
    list === undefined
      ? nothing
      : html`<datalist id=${list}>${fitting.map(
          (known) => html`<option value=${known.path.slice(prefix.length)}>${known.label ?? ""}</option>`,
        )}</datalist>`
  }</span>`;
}

/** A mistake in words. */
export interface Mistake {
  readonly text: string;
  /** Set if the words are English, which the page may not be. */
  readonly isEnglish: boolean;
}

/**
 * A mistake in a row that somebody must mend, in the words of the page's language or heed's, or in general words until those
 * are there; undefined for a row that heed accepts.
 */
export function mistakeIn(
  stored: Json,
  {
    options,
    words,
    refusedFor,
    wordMistake,
  }: Pick<FaceState, "options" | "words" | "refusedFor" | "wordMistake">,
): Mistake | undefined {
  const isRead = conditionOfRow(stored, options) !== undefined;
  if (isRead && (refusedFor === undefined || !mayBeTooLong(JSON.stringify(stored)))) return undefined;
  const refused = refusedFor?.(stored, options);
  if (refused === undefined) return isRead ? undefined : { text: words.mistake, isEnglish: false };
  const text = wordMistake?.(refused.problem);
  if (text !== undefined) return { text, isEnglish: false };
  const { message, help } = refused.diagnostic;
  return { text: sentence(message) + (help ? ` ${help}` : ""), isEnglish: true };
}

/** A message, which has a lower-case start and no full stop, as a sentence. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

function notes(each: Row, parts: RowParts, state: FaceState): TemplateResult | typeof nothing {
  const { words, showsMissing } = state;
  const part = missingPart(parts);
  if (part !== undefined)
    return showsMissing ? html`<p class="note wrong">${icon("alert")}${words.missing[part]}</p>` : nothing;
  const mistake = mistakeIn(each.stored, state);
  if (mistake !== undefined)
    return html`<p class="note wrong" lang=${mistake.isEnglish ? "en" : nothing}>${icon("alert")}${mistake.text}</p>`;
  if (parts.kind !== "status" || parts.case === undefined) return nothing;
  const step = stepOf(parts.ref, state);
  const polarity = parts.polarity;
  const reason = reasonAgainst(caseNamed(parts.case), parts, state);
  const { description } = words.label(parts.case, polarity);
  return html`<p class="note"><span>${description}${
    reason === undefined || !step ? nothing : html` <em>(${reason})</em>`
  }</span></p>`;
}
