import type { Context } from "heed/runtime";
import { render } from "lit-html";
import {
  type FaceActions,
  type FaceState,
  type Field,
  face,
  type OpenList,
  STYLES,
  type Step,
  textOf,
  VIEWS,
  type View,
} from "../face/index.ts";
import type { liveOf } from "../live/index.ts";
import {
  applyEdit,
  begin,
  type Draft,
  type Edit,
  type History,
  type Json,
  type Mode,
  readDraft,
  record,
  redo,
  undo,
  writeDraft,
} from "../model/index.ts";
import type { ReadingOptions } from "../reading/index.ts";
import { type Labels, type Words, wordsIn } from "../words/index.ts";
import { Analyst } from "./analyst.ts";
import { readDefault, takeEarly } from "./attributes.ts";
import { faultIn } from "./faults.ts";
import { placeList } from "./place-list.ts";
import { rowActions } from "./row-actions.ts";
import { TextView } from "./text-view.ts";

const MODES: readonly string[] = ["step", "preference", "match"];

/** The properties that a page may have set before the element was defined. */
const PROPERTIES = [
  "value",
  "mode",
  "steps",
  "fields",
  "prefixes",
  "labels",
  "context",
  "analysed",
  "view",
  "disabled",
  "readOnly",
] as const;

// Where modules are read without a browser, as on a server, the class exists and cannot be made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

let sheet: CSSStyleSheet | undefined;

/**
 * `<heed-conditions>`: a form control whose value is stored conditions.
 *
 * `input` follows every change, `change` every finished one. What a form submits is the value as JSON. The control is
 * invalid while a condition is not finished or wrong; its value then has the parts that there are, which heed refuses.
 */
export class HeedConditions extends Base {
  static readonly formAssociated = true;
  static readonly observedAttributes = ["value", "mode", "disabled", "readonly", "lang", "theme"];

  readonly #internals: ElementInternals;
  readonly #root: ShadowRoot;
  #history: History = begin(readDraft(null, "step"));
  #mode: Mode = "step";
  #steps: readonly Step[] = [];
  #fields: readonly Field[] = [];
  #prefixes: readonly string[] = [];
  #labels: Labels = {};
  #context: Context | undefined;
  #isDisabledByForm = false;
  #showsMissing = false;
  #isDirty = false;
  #openList: OpenList | undefined;
  #announcement = "";
  #view: View = "rows";
  #viewFault: string | undefined;
  readonly #textView: TextView;
  readonly #actions: FaceActions;
  #diagnose: FaceState["diagnose"];
  readonly #analyst = new Analyst(
    () => this.#state(false),
    () => this.#render(),
  );
  #liveOf: typeof liveOf | undefined;

  constructor() {
    super();
    this.#internals = this.attachInternals();
    this.#root = this.attachShadow({ mode: "open", delegatesFocus: true });
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
    }
    this.#root.adoptedStyleSheets = [sheet];
    // Fields' own events would reach the page as if they were the element's.
    for (const type of ["input", "change"])
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    this.#actions = this.#actionsOn(this.#root);
    this.#textView = new TextView({
      root: this.#root,
      state: () => this.#state(false),
      text: () => textOf(this.#state(false)) ?? "",
      value: () => this.value,
      take: (stored, fault) => this.#take(stored, fault, "text"),
    });
    this.#root.addEventListener("keydown", (event) => this.#keys(event as KeyboardEvent));
    this.addEventListener("invalid", () => {
      this.#showsMissing = true;
      this.#render();
    });
  }

  connectedCallback(): void {
    takeEarly(this, PROPERTIES);
    this.#render();
  }

  disconnectedCallback(): void {
    this.#openList = undefined;
    this.#textView.close();
  }

  attributeChangedCallback(name: string, before: string | null, after: string | null): void {
    if (before === after) return;
    if (name === "value" && !this.#isDirty) this.#start(readDefault(after));
    if (name === "mode") this.mode = after as Mode;
    this.#render();
  }

  formDisabledCallback(isDisabled: boolean): void {
    this.#isDisabledByForm = isDisabled;
    this.#render();
  }

  formResetCallback(): void {
    this.#isDirty = false;
    this.#showsMissing = false;
    this.#start(readDefault(this.getAttribute("value")));
    this.#render(true);
  }

  formStateRestoreCallback(state: unknown): void {
    if (typeof state === "string") this.value = JSON.parse(state) as Json;
  }

  /** Stored conditions, as given until they are edited. Any JSON may be given; what is no conditions is kept as it is. */
  get value(): Json {
    return writeDraft(this.#history.present);
  }

  set value(value: Json) {
    this.#isDirty = true;
    if (value === this.value) return;
    this.#start(value ?? null);
    this.#render(true);
  }

  /** The value of the attribute, to which a form is reset: JSON. */
  get defaultValue(): string {
    return this.getAttribute("value") ?? "";
  }

  set defaultValue(value: string) {
    this.setAttribute("value", value);
  }

  /** The owner of the conditions: `step` by default. */
  get mode(): Mode {
    return this.#mode;
  }

  set mode(mode: Mode) {
    const known = MODES.includes(mode) ? mode : "step";
    if (known === this.#mode) return;
    this.#mode = known;
    this.#start(this.value);
    this.#render(true);
  }

  /** The steps with messages that precede the conditions. */
  get steps(): readonly Step[] {
    return this.#steps;
  }

  set steps(steps: readonly Step[]) {
    this.#steps = steps ?? [];
    this.#render();
  }

  /** The values that conditions can read, offered while a path is typed. */
  get fields(): readonly Field[] {
    return this.#fields;
  }

  set fields(fields: readonly Field[]) {
    this.#fields = fields ?? [];
    this.#render();
  }

  /** Prefixes of paths that the host declares besides the platform's. */
  get prefixes(): readonly string[] {
    return this.#prefixes;
  }

  set prefixes(prefixes: readonly string[]) {
    this.#prefixes = prefixes ?? [];
    this.#start(this.value);
    this.#render(true);
  }

  /** Words to show instead of the element's own. */
  get labels(): Labels {
    return this.#labels;
  }

  set labels(labels: Labels) {
    this.#labels = labels ?? {};
    this.#render();
  }

  /** The context on which the verdict of each row is shown; undefined for none. */
  get context(): Context | undefined {
    return this.#context;
  }

  set context(context: Context | undefined) {
    this.#context = context ?? undefined;
    this.#render();
    if (this.#context && this.#liveOf === undefined) void this.#loadLive();
  }

  /** The way to look at the conditions: `rows`, `text` or `stored`. It stays while what is typed there has a mistake. */
  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    if (view === this.#view || !VIEWS.includes(view) || this.#viewFault !== undefined) return;
    if (view === "text" && textOf(this.#state(false)) === undefined) return;
    this.#view = view;
    this.#openList = undefined;
    const { typedAt: _, ...history } = this.#history;
    this.#history = history;
    this.#render(true);
  }

  /** True if rows that make no difference are to be marked, and conditions that can never hold. False by default. */
  get analysed(): boolean {
    return this.#analyst.isOn;
  }

  set analysed(isAnalysed: boolean) {
    this.#analyst.isOn = isAnalysed;
    this.#render();
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
    return this.#internals.form;
  }

  get labelElements(): NodeList {
    return this.#internals.labels;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Takes the last edit back. Nothing happens if there is none. */
  undo(): void {
    this.#travel(undo(this.#history), this.#words.undone);
  }

  /** Makes the edit again that was taken back last. */
  redo(): void {
    this.#travel(redo(this.#history), this.#words.redone);
  }

  get #words(): Words {
    const language = this.closest("[lang]")?.getAttribute("lang") ?? this.ownerDocument.documentElement.lang;
    return wordsIn(language, this.#labels);
  }

  get #options(): ReadingOptions {
    return { mode: this.#mode, prefixes: this.#prefixes };
  }

  get #isFixed(): boolean {
    return this.#isDisabledByForm || this.disabled || this.readOnly;
  }

  /** Takes conditions that were typed in another view than the rows, or the mistake in what is typed. */
  #take(stored: Json | undefined, fault: string | undefined, typedAt: string): void {
    this.#viewFault = fault;
    const isSame = stored === undefined || JSON.stringify(stored) === JSON.stringify(this.value);
    if (isSame) this.#render();
    else this.#edit({ type: "replace", stored }, typedAt);
  }

  #start(value: Json): void {
    this.#openList = undefined;
    this.#viewFault = undefined;
    this.#history = begin(readDraft(value, this.#mode));
  }

  #travel(history: History, announcement: string): void {
    if (history.present === this.#history.present || this.#isFixed) return;
    this.#history = history;
    this.#viewFault = undefined;
    this.#announcement = announcement;
    this.#render(true);
    this.#tell("input", "change");
  }

  #tell(...types: readonly string[]): void {
    for (const type of types)
      this.dispatchEvent(new Event(type, { bubbles: true, composed: type === "input" }));
  }

  /** Makes an edit, draws it, and tells the page. */
  #edit(edit: Edit, typedAt?: string, announcement = ""): Draft | undefined {
    const before = this.#history.present;
    const after = applyEdit(before, edit);
    if (after === before || this.#isFixed) return undefined;
    this.#isDirty = true;
    this.#history = record(this.#history, after, typedAt);
    this.#announcement = announcement;
    this.#render();
    this.#tell("input", ...(typedAt === undefined ? ["change"] : []));
    return after;
  }

  #actionsOn(root: ShadowRoot): FaceActions {
    return {
      ...rowActions({
        root,
        state: () => this.#state(false),
        edit: (edit, announcement) => this.#edit(edit, undefined, announcement),
        announce: (announcement) => {
          this.#announcement = announcement;
          this.#render();
        },
      }),
      edit: (edit, typedAt) => void this.#edit(edit, typedAt),
      endTyping: () => {
        const { typedAt: _, ...history } = this.#history;
        this.#history = history;
        this.#render();
        this.#tell("change");
      },
      undo: () => this.undo(),
      redo: () => this.redo(),
      setView: (view) => {
        this.view = view;
      },
      typeStored: (text) => {
        try {
          this.#take(JSON.parse(text) as Json, undefined, "stored");
        } catch {
          this.#take(undefined, this.#words.noJson, "stored");
        }
      },
      setList: (list) => {
        this.#openList = list;
        this.#render();
      },
    };
  }

  #keys(event: KeyboardEvent): void {
    // The other views undo what is typed in them.
    if (!(event.ctrlKey || event.metaKey) || event.altKey || this.#view !== "rows") return;
    const key = event.key.toLowerCase();
    const isRedo = key === "y" || (key === "z" && event.shiftKey);
    if (!isRedo && key !== "z") return;
    event.preventDefault();
    if (isRedo) this.redo();
    else this.undo();
  }

  #state(isForced: boolean): FaceState {
    const { past, present, future } = this.#history;
    return {
      draft: present,
      view: this.#view,
      viewFault: this.#viewFault,
      options: this.#options,
      words: this.#words,
      steps: this.#steps,
      fields: this.#fields,
      isFixed: this.#isFixed,
      isDisabled: this.#isDisabledByForm || this.disabled,
      canUndo: past.length > 0,
      canRedo: future.length > 0,
      showsMissing: this.#showsMissing,
      openList: this.#openList,
      isForced,
      announcement: this.#announcement,
      live: this.#context && this.#liveOf?.(this.value, this.#context, this.#options),
      analysis: this.#analyst.about(present),
      diagnose: this.#diagnose,
    };
  }

  #render(isForced = false): void {
    if (!this.isConnected) {
      this.#setForm();
      return;
    }
    render(face(this.#state(isForced), this.#actions), this.#root);
    placeList(this.#root);
    this.#analyst.update();
    this.#textView.update();
    if (isForced) this.#textView.show();
    this.#setForm();
  }

  async #loadLive(): Promise<void> {
    const { liveOf } = await import("../live/index.ts");
    this.#liveOf = liveOf;
    this.#render();
  }

  async #loadWords(): Promise<void> {
    const { diagnose } = await import("./mistakes.ts");
    if (this.#diagnose !== undefined) return;
    this.#diagnose = diagnose;
    this.#render();
  }

  #setForm(): void {
    const json = JSON.stringify(this.value);
    this.#internals.setFormValue(json, json);
    const fault = faultIn(this.#state(false));
    if (fault?.isWrong && this.#diagnose === undefined) void this.#loadWords();
    if (fault === undefined) {
      this.#internals.setValidity({});
      return;
    }
    const place = fault.row === undefined ? "button, textarea" : `[data-row="${fault.row}"] select`;
    const anchor = this.#root.querySelector<HTMLElement>(place);
    this.#internals.setValidity(fault.flags, fault.message, anchor ?? undefined);
  }
}
