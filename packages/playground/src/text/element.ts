import type { TextEditor } from "./editor.ts";
import type { FixWords, Mark, Proposal } from "./text-settings.ts";

const STYLES = `
:host { display: block; min-block-size: 0; }
:host([hidden]) { display: none; }
.frame { block-size: 100%; }
textarea { box-sizing: border-box; inline-size: 100%; block-size: 100%; min-block-size: 12em; border: 0; padding: 12px 12px 12px 44px; resize: none; background: none; color: inherit; font: 13px/1.6 var(--heed-mono); }
textarea:focus-visible { outline: none; }
`;

let sheet: CSSStyleSheet | undefined;

/** Tells of a text that was typed. */
export interface TextDetail {
  readonly text: string;
}

// Where modules are read without a browser, the class exists and cannot be made.
const Base = (globalThis.HTMLElement ?? class {}) as typeof HTMLElement;

/**
 * `<heed-text>`: the text of a YAML file. It is a plain field until the editor is loaded, which the first text brings.
 * `text-input` follows every change that people make.
 */
export class HeedText extends Base {
  static readonly observedAttributes = ["hidden"];

  readonly #root: ShadowRoot;
  readonly #frame: HTMLElement;
  readonly #field: HTMLTextAreaElement;
  #editor: TextEditor | undefined;
  #isLoading = false;
  #text = "";
  #label = "";
  #marks: readonly Mark[] = [];
  /** The marks that the editor has. */
  #shownMarks: readonly Mark[] = [];
  fixWords: FixWords = { fix: "", suggestion: "" };
  propose: (text: string, offset: number) => Promise<readonly Proposal[]> = async () => [];

  constructor() {
    super();
    this.#root = this.attachShadow({ mode: "open", delegatesFocus: true });
    if (sheet === undefined) {
      sheet = new CSSStyleSheet();
      sheet.replaceSync(STYLES);
    }
    this.#root.adoptedStyleSheets = [sheet];
    this.#frame = document.createElement("div");
    this.#frame.className = "frame";
    this.#field = document.createElement("textarea");
    this.#field.spellcheck = false;
    this.#field.addEventListener("input", () => this.#type(this.#field.value));
    this.#frame.append(this.#field);
    this.#root.append(this.#frame);
  }

  connectedCallback(): void {
    if (!this.#isLoading) void this.#load();
  }

  get text(): string {
    return this.#text;
  }

  set text(text: string) {
    if (text === this.#text) return;
    this.#text = text;
    if (this.#editor === undefined) this.#field.value = text;
    else this.#show();
  }

  set label(label: string) {
    if (label === this.#label) return;
    this.#label = label;
    this.#field.setAttribute("aria-label", label);
    this.#editor?.setLabel(label);
  }

  set marks(marks: readonly Mark[]) {
    if (marks === this.#marks) return;
    this.#marks = marks;
    this.#show();
  }

  attributeChangedCallback(): void {
    this.#show();
  }

  /** Shows the text and its marks, which takes some milliseconds: nobody sees them while the element is hidden. */
  #show(): void {
    if (this.#editor === undefined || this.hidden) return;
    this.#editor.setText(this.#text);
    if (this.#marks === this.#shownMarks) return;
    this.#shownMarks = this.#marks;
    this.#editor.setMarks(this.#marks, this.fixWords);
  }

  #type(text: string): void {
    this.#text = text;
    this.dispatchEvent(new CustomEvent<TextDetail>("text-input", { detail: { text } }));
  }

  async #load(): Promise<void> {
    this.#isLoading = true;
    const { openEditor } = await import("./editor.ts");
    const isFocused = this.#root.activeElement === this.#field;
    this.#editor = openEditor({
      parent: this.#frame,
      root: this.#root,
      text: this.#text,
      label: this.#label,
      propose: (text, offset) => this.propose(text, offset),
      onChange: (text) => this.#type(text),
    });
    this.#field.remove();
    this.#show();
    if (isFocused) this.#editor.focus();
  }
}

/** Defines the element, once. */
export function defineText(): void {
  if (customElements.get("heed-text") === undefined) customElements.define("heed-text", HeedText);
}
