import { ElementBase } from "../base/index.ts";

const INTERNALS = new WeakMap<FormControl, ElementInternals>();

/** The inside of a control, which pages have no access to. */
export function internalsOf(control: FormControl): ElementInternals {
  return INTERNALS.get(control) as ElementInternals;
}

/** The properties that any form control has. */
export abstract class FormControl extends ElementBase {
  static readonly formAssociated = true;

  constructor() {
    super();
    INTERNALS.set(this, this.attachInternals());
  }

  /** The value of the attribute, to which a form is reset: JSON. */
  get defaultValue(): string {
    return this.getAttribute("value") ?? "";
  }

  set defaultValue(value: string) {
    this.setAttribute("value", value);
  }

  get disabled(): boolean {
    return this.hasAttribute("disabled");
  }

  set disabled(isDisabled: boolean) {
    this.toggleAttribute("disabled", isDisabled);
  }

  get readOnly(): boolean {
    return this.hasAttribute("readonly");
  }

  set readOnly(isReadOnly: boolean) {
    this.toggleAttribute("readonly", isReadOnly);
  }

  get name(): string {
    return this.getAttribute("name") ?? "";
  }

  set name(name: string) {
    this.setAttribute("name", name);
  }

  get type(): string {
    return this.localName;
  }

  get form(): HTMLFormElement | null {
    return internalsOf(this).form;
  }

  get labelElements(): NodeList {
    return internalsOf(this).labels;
  }

  get validity(): ValidityState {
    return internalsOf(this).validity;
  }

  get validationMessage(): string {
    return internalsOf(this).validationMessage;
  }

  get willValidate(): boolean {
    return internalsOf(this).willValidate;
  }

  checkValidity(): boolean {
    return internalsOf(this).checkValidity();
  }

  reportValidity(): boolean {
    return internalsOf(this).reportValidity();
  }
}
