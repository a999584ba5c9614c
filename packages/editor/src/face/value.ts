import { html, nothing, type TemplateResult } from "lit-html";
import type { Row } from "../model/index.ts";
import {
  type ComparisonRow,
  itemText,
  RELATIVE_UNITS,
  type RelativeTime,
  readRelative,
  type Value,
  type ValueType,
  valueTypesFor,
} from "../reading/index.ts";
import { field, select } from "./controls.ts";
import { icon } from "./icons.ts";
import type { FaceActions, FaceState, ValuePlace } from "./state.ts";

/** A value of a row, and what is done with it. */
interface ValueView {
  readonly row: number;
  readonly place: ValuePlace;
  readonly label: string;
  readonly shown: Value;
  readonly parts: ComparisonRow;
  readonly state: FaceState;
  readonly actions: FaceActions;
}

/** The controls of a comparison's argument: none, one value, or two ends. */
export function argument(
  { id: row }: Row,
  parts: ComparisonRow,
  state: FaceState,
  actions: FaceActions,
): TemplateResult | typeof nothing {
  const { words } = state;
  const { argument: given } = parts;
  if (given.shape === "none") return nothing;
  const part = (place: ValuePlace, label: string, shown: Value) =>
    value({ row, place, label, shown, parts, state, actions });
  if (given.shape === "one") return part("value", words.value, given.value);
  return html`<span class="range">${part("low", words.low, given.low)}<span class="to" aria-hidden="true">–</span>${part("high", words.high, given.high)}</span>`;
}

function value(view: ValueView): TemplateResult {
  const { row, place, shown, parts, state, actions } = view;
  const { words, isFixed } = state;
  const offered = valueTypesFor(parts.operator);
  const types = offered.includes(shown.type) ? offered : [...offered, shown.type];
  return html`<span class="value">${control(view)}${
    types.length === 1
      ? nothing
      : select({
          label: words.valueType,
          value: shown.type,
          choices: types.map((type) => ({ value: type, label: words.valueTypes[type] })),
          isFixed,
          className: "type",
          onChoose: (type) => actions.setType(row, place, type as ValueType),
        })
  }</span>`;
}

function control(view: ValueView): TemplateResult | typeof nothing {
  const { row, place, label, shown, parts, state, actions } = view;
  const { words, isFixed, isForced, fields } = state;
  const { type, text } = shown;
  const set = (isTyped: boolean) => (given: string) => actions.setValue(row, place, given, isTyped);
  const common = { label, text, isFixed, isForced, onInput: set(true), onEnd: actions.endTyping };
  switch (type) {
    case "null":
      return nothing;
    case "boolean":
      return select({
        label,
        value: text,
        choices: [
          { value: "true", label: words.yes },
          { value: "false", label: words.no },
        ],
        placeholder: "…",
        isFixed,
        onChoose: (chosen) => chosen !== "" && set(false)(chosen),
      });
    case "list":
      return list(view);
    case "relative":
      return relative(view);
    case "number":
      return field({ ...common, className: "number", inputMode: "decimal", placeholder: "0" });
    case "date":
      return field({ ...common, className: "date", placeholder: "2026-01-31T09:00Z" });
    case "path":
      return field({ ...common, className: "mono", placeholder: "recipient.plan" });
    default: {
      const values = fields.find((known) => known.path === parts.variable)?.values ?? [];
      const placeholder =
        parts.kind === "audience" ? words.audienceKey : shown.isMissing ? words.value : words.emptyText;
      const id = `${place}-${row}`;
      const datalist =
        values.length === 0
          ? nothing
          : html`<datalist id=${id}>${values.map((each) => html`<option value=${each}></option>`)}</datalist>`;
      return html`${field({
        ...common,
        className: type === "text" ? "" : "mono",
        placeholder,
        list: values.length === 0 ? undefined : id,
      })}${datalist}`;
    }
  }
}

function list({ row, place, label, shown, state, actions }: ValueView): TemplateResult {
  const { words, isFixed } = state;
  const items = shown.items ?? [];
  const add = (input: HTMLInputElement) => {
    const text = input.value.trim();
    if (text === "") return;
    input.value = "";
    actions.addItem(row, place, text);
  };
  const keys = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    const last = items.at(-1);
    if (event.key === "Enter" || (event.key === "," && !input.value.startsWith('"'))) {
      event.preventDefault();
      add(input);
    } else if (event.key === "Backspace" && input.value === "" && last !== undefined)
      actions.removeItem(row, place, last, items.length - 1);
  };
  return html`<span class="list-items" role="group" aria-label=${label}>${items.map(
    (item, index) =>
      html`<span class="item"><span dir="auto">${itemText(item)}</span>${
        isFixed
          ? nothing
          : html`<button
            type="button"
            aria-label=${words.removeItem(itemText(item))}
            @click=${() => actions.removeItem(row, place, item, index)}
          >${icon("remove")}</button>`
      }</span>`,
  )}${
    isFixed
      ? nothing
      : html`<input
          type="text"
          aria-label=${words.addItem}
          placeholder=${items.length === 0 ? words.addItem : "…"}
          spellcheck="false"
          autocomplete="off"
          dir="auto"
          @keydown=${keys}
          @change=${(event: Event) => add(event.target as HTMLInputElement)}
        />`
  }</span>`;
}

function relative({ row, place, label, shown, state, actions }: ValueView): TemplateResult {
  const { words, isFixed, isForced } = state;
  const time = readRelative(shown.text);
  const choices = (["ago", "from now"] as const).flatMap((direction) =>
    RELATIVE_UNITS.map((unit) => ({
      value: `${unit} ${direction}`,
      label: words.units[`${unit} ${direction}`],
    })),
  );
  return html`<span class="relative">${field({
    label: `${label}: ${words.amount}`,
    text: time.amount,
    isFixed,
    isForced,
    className: "number",
    inputMode: "numeric",
    placeholder: "3",
    onInput: (amount) => actions.setTime(row, place, { amount: amount.trim() }, true),
    onEnd: actions.endTyping,
  })}${select({
    label: words.unit,
    value: `${time.unit} ${time.direction}`,
    choices,
    isFixed,
    onChoose: (chosen) => {
      const [, unit, direction] = /^(\w+) (.*)$/.exec(chosen) ?? [];
      actions.setTime(row, place, { unit, direction } as RelativeTime, false);
    },
  })}</span>`;
}
