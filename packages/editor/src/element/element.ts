import type { Context } from "heed/runtime";
import { render } from "lit-html";
import type { Analyst } from "../analysis/index.ts";
import { dress, sheetOf, takeEarly } from "../base/index.ts";
import {
  type FaceState,
  type Field,
  face,
  type OpenList,
  type PastePanel,
  type Step,
  VIEWS,
  type View,
} from "../face/index.ts";
import type { Body } from "../hands/index.ts";
import { begin, type History, type Json, type Mode, readDraft, writeDraft } from "../model/index.ts";
import { liveOf, mayBeTooLong, type ReadingOptions, textOf } from "../reading/index.ts";
import type { TextView } from "../text/index.ts";
import {
  addEnglish,
  knownWords,
  type Labels,
  languageFor,
  loadMistakes,
  loadWords,
  type Words,
  withLabels,
} from "../words/index.ts";
import { PROPERTIES, readDefault } from "./attributes.ts";
import { faultIn } from "./faults.ts";
import { FormControl, internalsOf } from "./form-control.ts";
import { graspOf, type OwnActions } from "./grasp.ts";
import { BASE_STYLES, STYLES } from "./styles.ts";

const NONE: ReadonlySet<number> = new Set();

const MODES: readonly string[] = ["step", "preference", "match"];

/**
 * `<heed-conditions>`: a form control whose value is stored conditions.
 *
 * `input` follows every change, `change` every finished one. What a form submits is the value as JSON. The control is
 * invalid while a condition is not finished or wrong; its value then has the parts that there are, which heed refuses.
 */
export class HeedConditions extends FormControl {
  static readonly observedAttributes = ["value", "mode", "disabled", "readonly", "lang", "theme"];

  readonly #root: ShadowRoot;
  #history: History = begin(readDraft(null, "step"));
  #mode: Mode = "step";
  #steps: readonly Step[] = [];
  #fields: readonly Field[] = [];
  #prefixes: readonly string[] = [];
  #labels: Labels = {};
  #table: Words = knownWords("en") as Words;
  /** The words with the host's own over them. */
  #labelled: Words | undefined;
  #isDrawn = false;
  #context: Context | undefined;
  #isDisabledByForm = false;
  #showsMissing = false;
  #isDirty = false;
  #openList: OpenList | undefined;
  #announcement = "";
  #view: View = "rows";
  #viewFault: string | undefined;
  #paste: PastePanel | undefined;
  #textView: TextView | undefined;
  readonly #grasp: ReturnType<typeof graspOf>;
  #refusedFor: FaceState["refusedFor"];
  #wordMistake: FaceState["wordMistake"];
  /** The language whose words of mistakes are loaded, or being loaded. */
  #mistakesIn: string | undefined;
  #isAnalysed = false;
  /** Loaded when it is asked for. */
  #analyst: Analyst | undefined;

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open", delegatesFocus: true });
    dress(this.#root, BASE_STYLES, STYLES);
    // Fields' own events would reach the page as if they were the element's.
    for (const type of ["input", "change"])
      this.#root.addEventListener(type, (event) => event.stopPropagation());
    this.#grasp = graspOf(this.#body(this.#root), this.#ownActions(), () => {
      if (this.#view !== "rows") this.#render(true);
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
    this.#textView?.close();
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
    if (steps === this.#steps) return;
    this.#steps = steps ?? [];
    this.#render();
  }

  /** The values that conditions can read, offered while a path is typed. */
  get fields(): readonly Field[] {
    return this.#fields;
  }

  set fields(fields: readonly Field[]) {
    if (fields === this.#fields) return;
    this.#fields = fields ?? [];
    this.#render();
  }

  /** Prefixes of paths that the host declares besides the platform's. */
  get prefixes(): readonly string[] {
    return this.#prefixes;
  }

  set prefixes(prefixes: readonly string[]) {
    if (prefixes === this.#prefixes) return;
    this.#prefixes = prefixes ?? [];
    this.#start(this.value);
    this.#render(true);
  }

  /** Words to show instead of the element's own. */
  get labels(): Labels {
    return this.#labels;
  }

  set labels(labels: Labels) {
    if (labels === this.#labels) return;
    this.#labels = labels ?? {};
    this.#labelled = undefined;
    this.#render();
  }

  /** The context on which the verdict of each row is shown; undefined for none. */
  get context(): Context | undefined {
    return this.#context;
  }

  set context(context: Context | undefined) {
    if ((context ?? undefined) === this.#context) return;
    this.#context = context ?? undefined;
    this.#render();
  }

  /** The way to look at the conditions: `rows`, `text` or `stored`. It stays while what is typed there has a mistake. */
  get view(): View {
    return this.#view;
  }

  set view(view: View) {
    if (view === this.#view || !VIEWS.includes(view) || this.#viewFault !== undefined) return;
    if (view === "text" && this.#text === undefined) return;
    this.#view = view;
    this.#openList = undefined;
    const { typedAt: _, ...history } = this.#history;
    this.#history = history;
    this.#render(true);
  }

  /** True if rows that make no difference are to be marked, and conditions that can never hold. False by default. */
  get analysed(): boolean {
    return this.#isAnalysed;
  }

  set analysed(isAnalysed: boolean) {
    this.#isAnalysed = isAnalysed;
    if (isAnalysed && this.#analyst === undefined) void this.#loadAnalyst();
    this.#render();
  }

  /** Takes the last edit back. Nothing happens if there is none. */
  undo(): void {
    this.#grasp.actions.undo();
  }

  /** Makes the edit again that was taken back last. */
  redo(): void {
    this.#grasp.actions.redo();
  }

  get #language(): string {
    return languageFor(
      this.closest("[lang]")?.getAttribute("lang") ?? this.ownerDocument.documentElement.lang,
    );
  }

  /** The words of the language, or of the one before until those are loaded. */
  get #words(): Words {
    const table = knownWords(this.#language) ?? this.#table;
    if (table === this.#table && this.#labelled !== undefined) return this.#labelled;
    this.#table = table;
    this.#labelled = withLabels(table, this.#labels);
    return this.#labelled;
  }

  get #options(): ReadingOptions {
    return { mode: this.#mode, prefixes: this.#prefixes };
  }

  /** The conditions in words; undefined while they are not whole. */
  get #text(): string | undefined {
    return textOf(this.#history.present, this.#options);
  }

  get #isFixed(): boolean {
    return this.#isDisabledByForm || this.disabled || this.readOnly;
  }

  /** Takes conditions that were typed in another view than the rows, or the mistake in what is typed. */
  #take(stored: Json | undefined, fault: string | undefined, typedAt: string): void {
    this.#viewFault = fault;
    const isSame = stored === undefined || JSON.stringify(stored) === JSON.stringify(this.value);
    if (isSame) this.#render();
    else this.#grasp.actions.replace(stored, typedAt);
  }

  #start(value: Json): void {
    // Rows of other conditions have the same identities.
    if (JSON.stringify(value) !== JSON.stringify(this.value)) this.#grasp.forget();
    this.#openList = undefined;
    this.#viewFault = undefined;
    this.#history = begin(readDraft(value, this.#mode));
  }

  #turn(history: History, announcement: string, isForced = false): void {
    if (history.present !== this.#history.present) {
      this.#isDirty = true;
      this.#viewFault = undefined;
    }
    this.#history = history;
    this.#announcement = announcement;
    this.#render(isForced);
  }

  #body(root: ShadowRoot): Body {
    return {
      root,
      state: () => this.#state(false),
      wear: (styles) => void root.adoptedStyleSheets.push(sheetOf(styles)),
      learn: addEnglish,
      history: () => this.#history,
      turn: (history, announcement, isForced) => this.#turn(history, announcement, isForced),
      tell: (...types) => {
        for (const type of types)
          this.dispatchEvent(new Event(type, { bubbles: true, composed: type === "input" }));
      },
      announce: (announcement) => {
        this.#announcement = announcement;
        this.#render();
      },
      render: () => this.#render(),
      refresh: () => this.#render(true),
      setList: (list) => this.#setList(list),
      show: (panel) => this.#show(panel),
    };
  }

  #setList(list: OpenList | undefined): void {
    this.#openList = list;
    this.#render();
  }

  #show(panel: PastePanel | undefined): void {
    this.#paste = panel;
    this.#render();
  }

  #ownActions(): OwnActions {
    return {
      format: () => {
        this.#textView?.format();
        this.#announcement = this.#words.formatted;
        this.#render();
      },
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
      setList: (list) => this.#setList(list),
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
      selected: this.#grasp.part?.selection.of(present) ?? NONE,
      hands: this.#grasp.part?.face,
      paste: this.#paste,
      isForced,
      announcement: this.#announcement,
      live: this.#context && liveOf(this.value, this.#context, this.#options),
      analysis: this.#isAnalysed ? this.#analyst?.about(present) : undefined,
      refusedFor: this.#refusedFor,
      wordMistake: this.#wordMistake,
    };
  }

  #render(isForced = false): void {
    if (!this.isConnected) {
      this.#setForm();
      return;
    }
    if (knownWords(this.#language) === undefined) {
      void loadWords(this.#language).then(() => this.#render(isForced));
      // Nothing is drawn first in a language that the page does not have.
      if (!this.#isDrawn) {
        this.#setForm();
        return;
      }
    }
    this.#isDrawn = true;
    if (this.#view === "rows") this.#grasp.prepare();
    else void this.#grasp.load();
    render(face(this.#state(isForced), this.#grasp.actions), this.#root);
    this.#grasp.part?.drawn();
    if (this.#isAnalysed) this.#analyst?.update();
    if (this.#view === "text" && this.#textView === undefined) void this.#loadText();
    this.#textView?.update();
    if (isForced) this.#textView?.show();
    this.#setForm();
  }

  async #loadText(): Promise<void> {
    const { TextView } = await import("../text/index.ts");
    this.#textView ??= new TextView({
      root: this.#root,
      state: () => this.#state(false),
      text: () => this.#text ?? "",
      value: () => this.value,
      language: () => this.#language,
      take: (stored, fault) => this.#take(stored, fault, "text"),
      show: (panel) => this.#show(panel),
    });
    this.#textView.update();
  }

  async #loadAnalyst(): Promise<void> {
    // The hands bring the words and the styles of what it finds.
    const [{ Analyst }] = await Promise.all([import("../analysis/index.ts"), this.#grasp.load()]);
    this.#analyst ??= new Analyst(
      () => ({ draft: this.#history.present, options: this.#options }),
      () => this.#render(),
    );
    this.#render();
  }

  async #loadMistakes(language: string): Promise<void> {
    this.#mistakesIn = language;
    const [{ refusedFor }, wordMistake] = await Promise.all([
      import("../reading/mistakes.ts"),
      loadMistakes(language),
    ]);
    this.#refusedFor = refusedFor;
    this.#wordMistake = wordMistake;
    this.#render();
  }

  #setForm(): void {
    const json = JSON.stringify(this.value);
    internalsOf(this).setFormValue(json, json);
    const fault = faultIn(this.#state(false));
    const language = this.#language;
    if ((fault?.isWrong || mayBeTooLong(json)) && this.#mistakesIn !== language)
      void this.#loadMistakes(language);
    if (fault === undefined) {
      internalsOf(this).setValidity({});
      return;
    }
    const place = fault.row === undefined ? "button, textarea" : `[data-row="${fault.row}"] select`;
    const anchor = this.#root.querySelector<HTMLElement>(place);
    internalsOf(this).setValidity(fault.flags, fault.message, anchor ?? undefined);
  }
}
