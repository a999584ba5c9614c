import { BASE_STYLES, dress, ElementBase, takeEarly, withLabels } from "heed-editor/base";
import { render, type TemplateResult } from "lit-html";
import { type Labels, loadWords, tableIn, type Words } from "../words/index.ts";
import { COMMON_STYLES } from "./styles.ts";

/** An element that draws itself from its properties, all changes of one task at once. */
export abstract class Part extends ElementBase {
  static readonly observedAttributes: readonly string[] = ["lang", "theme", "readonly", "compact"];

  protected readonly root: ShadowRoot;
  #labels: Labels = {};
  #words: { readonly table: Words; readonly labels: Labels; readonly words: Words } | undefined;
  #isDue = false;

  /** @param properties those that a page may have set before the element was defined. */
  protected constructor(
    styles: string,
    readonly properties: readonly string[],
  ) {
    super();
    this.root = this.attachShadow({ mode: "open" });
    dress(this.root, BASE_STYLES, COMMON_STYLES, styles);
    // Fields' own events would reach the page as if they were the element's.
    for (const type of ["input", "change"])
      this.root.addEventListener(type, (event) => event.stopPropagation());
  }

  connectedCallback(): void {
    takeEarly(this, ["labels", ...this.properties]);
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
    if (labels === this.#labels) return;
    this.#labels = labels ?? {};
    this.drawSoon();
  }

  /** The words, the same object as long as they are the same words. */
  protected get words(): Words {
    const table = tableIn(this.language);
    if (this.#words?.table !== table || this.#words.labels !== this.#labels)
      this.#words = { table, labels: this.#labels, words: withLabels(table, this.#labels) };
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
