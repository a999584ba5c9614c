import { render, type TemplateResult } from "lit-html";
import { type Labels, loadWords, type Words, wordsIn } from "../words/index.ts";
import { COMMON_STYLES } from "./styles.ts";

// Where modules are read without a browser, as in tests of the parts that need none, the class exists and cannot be made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

const sheets = new Map<string, CSSStyleSheet>();

function sheetOf(styles: string): CSSStyleSheet {
  let sheet = sheets.get(styles);
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(styles);
    sheets.set(styles, sheet);
  }
  return sheet;
}

/** An element that draws itself from its properties, all changes of one task at once. */
export abstract class Part extends Base {
  static readonly observedAttributes: readonly string[] = ["lang", "theme", "readonly", "compact"];

  protected readonly root: ShadowRoot;
  #labels: Labels = {};
  #words: { readonly language: string; readonly labels: Labels; readonly words: Words } | undefined;
  #isDue = false;

  /** @param properties those that a page may have set before the element was defined. */
  protected constructor(
    styles: string,
    readonly properties: readonly string[],
  ) {
    super();
    this.root = this.attachShadow({ mode: "open" });
    this.root.adoptedStyleSheets = [sheetOf(COMMON_STYLES), sheetOf(styles)];
    // Fields' own events would reach the page as if they were the element's.
    for (const type of ["input", "change"])
      this.root.addEventListener(type, (event) => event.stopPropagation());
  }

  connectedCallback(): void {
    const own = this as unknown as Record<string, unknown>;
    for (const name of ["labels", ...this.properties]) {
      if (!Object.hasOwn(this, name)) continue;
      const value = own[name];
      delete own[name];
      own[name] = value;
    }
    this.draw();
  }

  attributeChangedCallback(): void {
    this.drawSoon();
  }

  /** Words to show instead of the element's own. */
  get labels(): Labels {
    return this.#labels;
  }

  set labels(labels: Labels) {
    this.#labels = labels ?? {};
    this.drawSoon();
  }

  /** The words, the same object as long as they are the same words. */
  protected get words(): Words {
    const { language } = this;
    if (this.#words?.language !== language || this.#words.labels !== this.#labels)
      this.#words = { language, labels: this.#labels, words: wordsIn(language, this.#labels) };
    return this.#words.words;
  }

  /** The nearest `lang`. */
  protected get language(): string {
    const root = this.getRootNode();
    const near = this.closest("[lang]") ?? (root instanceof ShadowRoot ? root.host.closest("[lang]") : null);
    return near?.getAttribute("lang") ?? this.ownerDocument.documentElement.lang;
  }

  /** The element as HTML. It reads the properties and changes nothing. */
  protected abstract template(words: Words): TemplateResult;

  /** Draws at the end of the current task. */
  protected drawSoon(): void {
    if (this.#isDue) return;
    this.#isDue = true;
    queueMicrotask(() => {
      if (this.#isDue) this.draw();
    });
  }

  /** Draws at once, as is needed before the focus moves. */
  protected draw(): void {
    this.#isDue = false;
    if (!this.isConnected) return;
    const loading = loadWords(this.language);
    if (loading !== undefined) {
      void loading.then(() => this.drawSoon());
      return;
    }
    render(this.template(this.words), this.root);
    this.drawn();
  }

  /** Called after each drawing. */
  protected drawn(): void {}

  protected tell(type: string, detail: unknown): void {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}

/** Calls with the last value at most once a frame. */
export class OncePerFrame<Value> {
  #value: Value | undefined;
  #frame = 0;
  readonly #call: (value: Value) => void;

  constructor(call: (value: Value) => void) {
    this.#call = call;
  }

  next(value: Value): void {
    this.#value = value;
    if (this.#frame === 0) this.#frame = requestAnimationFrame(() => this.flush());
  }

  /** Calls at once if a value waits. */
  flush(): void {
    if (this.#frame === 0) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
    this.#call(this.#value as Value);
  }

  /** Forgets the value that waits. */
  cancel(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = 0;
  }
}
