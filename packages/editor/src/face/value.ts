import { html, nothing, type TemplateResult } from "lit-html";
import type { Json, Row } from "../model/index.ts";
import {
  type ComparisonRow,
  itemOf,
  itemText,
  RELATIVE_UNITS,
  type RelativeTime,
  readRelative,
  type Value,
  type ValueType,
  valueTypesFor,
  withRange,
  withValue,
  writeRelative,
} from "../reading/index.ts";
import { field, select } from "./controls.ts";
import { icon } from "./icons.ts";
import type { FaceActions, FaceState } from "./state.ts";

/** The type of value that a known field begins with. */
export function typeOfField(path: string, { fields }: FaceState): ValueType | undefined {
  return fields.find((known) => known.path === path)?.type;
}

/** The controls of a comparison's argument: none, one value, or two ends. */
export function argument(
  each: Row,
  parts: ComparisonRow,
  state: FaceState,
  actions: FaceActions,
): TemplateResult | typeof nothing {
  const { words, options } = state;
  const set = (stored: Json, valueType: string, typedAt?: string) =>
    actions.edit({ type: "set-row", row: each.id, stored, valueType }, typedAt && `${each.id} ${typedAt}`);
  const { argument: shown } = parts;
  if (shown.shape === "none") return nothing;
  if (shown.shape === "one") {
    const change = (value: Value, typedAt?: string) =>
      set(withValue(each.stored, value, options), value.type, typedAt);
    return value(words.value, `value-${each.id}`, shown.value, parts, state, actions, change);
  }
  const { low, high } = shown;
  const ends = (newLow: Value, newHigh: Value, typedAt?: string) =>
    set(withRange(each.stored, newLow, newHigh, options), `${newLow.type}-${newHigh.type}`, typedAt);
  return html`<span class="range">${value(
    words.low,
    `low-${each.id}`,
    low,
    parts,
    state,
    actions,
    (end, at) => ends(end, high, at && `low ${at}`),
  )}<span class="to" aria-hidden="true">–</span>${value(
    words.high,
    `high-${each.id}`,
    high,
    parts,
    state,
    actions,
    (end, at) => ends(low, end, at && `high ${at}`),
  )}</span>`;
}

type Change = (value: Value, typedAt?: string) => void;

function value(
  label: string,
  id: string,
  shown: Value,
  parts: ComparisonRow,
  state: FaceState,
  actions: FaceActions,
  change: Change,
): TemplateResult {
  const { words, isFixed } = state;
  const offered = valueTypesFor(parts.operator);
  const types = offered.includes(shown.type) ? offered : [...offered, shown.type];
  const choices = types.map((type) => ({ value: type, label: words.valueTypes[type] }));
  const onType = (type: string) => change(inType(shown, type as ValueType));
  const types_ =
    types.length === 1
      ? nothing
      : select({
          label: words.valueType,
          value: shown.type,
          choices,
          isFixed,
          className: "type",
          onChoose: onType,
        });
  return html`<span class="value">${control(label, id, shown, parts, state, actions, change)}${types_}</span>`;
}

/** A value as one of another type, with its text where that type can have it. */
function inType(shown: Value, type: ValueType): Value {
  if (type === "list")
    return { type, text: "", items: shown.items ?? (shown.text === "" ? [] : [itemOf(shown.text)]) };
  const text = shown.items ? shown.items.map(itemText).join(", ") : shown.text;
  return { type, text, ...(text === "" && { isMissing: true }) };
}

function control(
  label: string,
  id: string,
  shown: Value,
  parts: ComparisonRow,
  state: FaceState,
  actions: FaceActions,
  change: Change,
): TemplateResult | typeof nothing {
  const { words, isFixed, isForced, fields } = state;
  const { type, text } = shown;
  const common = { label, text, isFixed, isForced, onEnd: actions.endTyping };
  const onInput = (typedText: string) => change({ type, text: typedText }, "value");
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
        onChoose: (chosen) => chosen !== "" && change({ type, text: chosen }),
      });
    case "list":
      return list(label, shown, state, change);
    case "relative":
      return relative(label, text, state, actions, change);
    case "number":
      return field({ ...common, onInput, className: "number", inputMode: "decimal", placeholder: "0" });
    case "date":
      return field({ ...common, onInput, className: "date", placeholder: "2026-01-31T09:00Z" });
    case "path":
      return field({ ...common, onInput, className: "mono", placeholder: "recipient.plan" });
    default: {
      const values = fields.find((known) => known.path === parts.variable)?.values ?? [];
      const placeholder =
        parts.kind === "audience" ? words.audienceKey : shown.isMissing ? words.value : words.emptyText;
      const datalist =
        values.length === 0
          ? nothing
          : html`<datalist id=${id}>${values.map((each) => html`<option value=${each}></option>`)}</datalist>`;
      return html`${field({
        ...common,
        onInput,
        className: type === "text" ? "" : "mono",
        placeholder,
        list: values.length === 0 ? undefined : id,
      })}${datalist}`;
    }
  }
}

function list(label: string, shown: Value, state: FaceState, change: Change): TemplateResult {
  const { words, isFixed } = state;
  const items = shown.items ?? [];
  const set = (next: readonly Json[]) => change({ type: "list", text: "", items: next });
  const add = (input: HTMLInputElement) => {
    const text = input.value.trim();
    if (text === "") return;
    input.value = "";
    set([...items, itemOf(text)]);
  };
  const keys = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === "Enter" || (event.key === "," && !input.value.startsWith('"'))) {
      event.preventDefault();
      add(input);
    } else if (event.key === "Backspace" && input.value === "" && items.length > 0) set(items.slice(0, -1));
  };
  return html`<span class="list-items" role="group" aria-label=${label}>${items.map(
    (item, index) =>
      html`<span class="item"><span dir="auto">${itemText(item)}</span>${
        isFixed
          ? nothing
          : html`<button
            type="button"
            aria-label=${words.removeItem(itemText(item))}
            @click=${() => set(items.filter((_, other) => other !== index))}
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

function relative(
  label: string,
  text: string,
  state: FaceState,
  actions: FaceActions,
  change: Change,
): TemplateResult {
  const { words, isFixed, isForced } = state;
  const time = readRelative(text);
  const set = (next: RelativeTime, typedAt?: string) =>
    change({ type: "relative", text: writeRelative(next) }, typedAt);
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
    onInput: (amount) => set({ ...time, amount: amount.trim() }, "value"),
    onEnd: actions.endTyping,
  })}${select({
    label: words.unit,
    value: `${time.unit} ${time.direction}`,
    choices,
    isFixed,
    onChoose: (chosen) => {
      const [, unit, direction] = /^(\w+) (.*)$/.exec(chosen) ?? [];
      set({ ...time, unit, direction } as RelativeTime);
    },
  })}</span>`;
}
