import { html, nothing, type TemplateResult } from "lit-html";
import { Directive, directive, type ElementPart, type PartInfo } from "lit-html/directive.js";
import { type IconName, icon } from "./icons.ts";

/** Shows a text in a field, but not in one that is being typed in: what is stored of `1.` is `1`. */
class Typed extends Directive {
  // biome-ignore lint/complexity/noUselessConstructor: lit-html hands the part to every directive.
  constructor(part: PartInfo) {
    super(part);
  }

  render(_text: string, _isForced: boolean): void {}

  override update({ element }: ElementPart, [text, isForced]: [string, boolean]): void {
    const field = element as HTMLInputElement | HTMLTextAreaElement;
    const root = field.getRootNode() as Document | ShadowRoot;
    if (field.value !== text && (isForced || root.activeElement !== field)) field.value = text;
  }
}

/** Shows a text in a field that is not being typed in. */
export const typed = directive(Typed);

/** Chooses an option, or not, if it is otherwise by now: people choose options too. */
class Chosen extends Directive {
  // biome-ignore lint/complexity/noUselessConstructor: lit-html hands the part to every directive.
  constructor(part: PartInfo) {
    super(part);
  }

  render(_isChosen: boolean): void {}

  override update({ element }: ElementPart, [isChosen]: [boolean]): void {
    const option = element as HTMLOptionElement;
    if (option.selected !== isChosen) option.selected = isChosen;
  }
}

const chosen = directive(Chosen);

/** An entry of a select. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly isDisabled?: boolean;
}

interface SelectSettings {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly Choice[];
  readonly isFixed: boolean;
  readonly className?: string;
  /** Shown as a first choice that is no value, while none is chosen. */
  readonly placeholder?: string | undefined;
  readonly onChoose: (value: string) => void;
}

/**
 * A native select. Its nodes stay while it is chosen from, and only what differs is set, so that an open list and the keys
 * typed at it are not disturbed.
 */
export function select(settings: SelectSettings): TemplateResult {
  const { label, value, choices, isFixed, className = "", placeholder, onChoose } = settings;
  const isKnown = choices.some((choice) => choice.value === value);
  const shown =
    placeholder === undefined || isKnown ? choices : [{ value: "", label: placeholder }, ...choices];
  const current = isKnown || placeholder === undefined ? value : "";
  return html`<select
    class=${className}
    aria-label=${label}
    ?disabled=${isFixed}
    @change=${(event: Event) => onChoose((event.target as HTMLSelectElement).value)}
  >${shown.map(
    (choice) => html`<option
      value=${choice.value}
      ?disabled=${choice.isDisabled === true}
      ${chosen(choice.value === current)}
    >${choice.label}</option>`,
  )}</select>`;
}

interface FieldSettings {
  readonly label: string;
  readonly text: string;
  readonly isFixed: boolean;
  readonly isForced: boolean;
  readonly className?: string;
  readonly placeholder?: string | undefined;
  readonly inputMode?: "text" | "decimal" | "numeric";
  readonly type?: "text" | "date";
  /** The identity of a datalist. */
  readonly list?: string | undefined;
  readonly onInput: (text: string) => void;
  readonly onEnd: () => void;
}

/** A field for one line of text. */
export function field(settings: FieldSettings): TemplateResult {
  const { label, text, isFixed, isForced, className = "", placeholder, inputMode, type, list } = settings;
  return html`<input
    class=${className}
    type=${type ?? "text"}
    aria-label=${label}
    placeholder=${placeholder ?? nothing}
    inputmode=${inputMode ?? nothing}
    list=${list ?? nothing}
    spellcheck="false"
    autocomplete="off"
    autocapitalize="off"
    dir="auto"
    ?readonly=${isFixed}
    ${typed(text, isForced)}
    @input=${(event: Event) => settings.onInput((event.target as HTMLInputElement).value)}
    @change=${() => settings.onEnd()}
  />`;
}

/** A button with a drawing and a name for those who do not see it. */
export function tool(
  name: IconName,
  label: string,
  onClick: () => void,
  isDisabled = false,
  hint = label,
): TemplateResult {
  return html`<button
    type="button"
    class="tool"
    data-tool=${name}
    aria-label=${label}
    title=${hint}
    ?disabled=${isDisabled}
    @click=${onClick}
  >${icon(name)}</button>`;
}
