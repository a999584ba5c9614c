import type { FaceState, PastePanel } from "../face/index.ts";
import { type Json, readDraft } from "../model/index.ts";
import { textOf } from "../reading/index.ts";
import { conditionsOf, formattedText } from "./conversion.ts";
import { openText, type TextEditor } from "./editor.ts";

/** The parts of the element that the text view uses. */
export interface TextHost {
  readonly root: ShadowRoot;
  /** The draft and the view that are shown now. */
  state(): FaceState;
  /** The conditions in words. */
  text(): string;
  value(): Json;
  /** The language of the words that are shown. */
  language(): string;
  /** Takes the conditions of a text, or the mistake for which it has none. */
  take(stored: Json | undefined, fault: string | undefined): void;
  /** Shows what is to be known about something that was pasted. */
  show(panel: PastePanel | undefined): void;
}

/** The text editor of an element while its text view is shown. */
export class TextView {
  readonly #host: TextHost;
  #editor: TextEditor | undefined;
  /** The node that the editor is in. */
  #parent: HTMLElement | undefined;
  #isFixed = false;
  /** The conditions that were given last; what the text still has of them stays as it is. */
  #given: Json = null;

  constructor(host: TextHost) {
    this.#host = host;
  }

  /** Opens the editor if its place is shown, and closes it if that is gone; anew if it may be written in now, or no longer. */
  update(): void {
    const parent = this.#host.root.querySelector<HTMLElement>(".code-host") ?? undefined;
    const { isFixed } = this.#host.state();
    if (parent === this.#parent && isFixed === this.#isFixed) return;
    this.close();
    this.#isFixed = isFixed;
    this.#parent = parent;
    if (parent) this.#open(parent);
  }

  /** Shows conditions that were given or brought back, not typed. */
  show(): void {
    this.#given = this.#host.value();
    this.#editor?.setText(this.#host.text());
  }

  /** Formats the text. */
  format(): void {
    this.#editor?.format();
    this.#editor?.focus();
  }

  close(): void {
    this.#editor?.destroy();
    this.#editor = undefined;
    this.#parent = undefined;
  }

  #open(parent: HTMLElement): void {
    const host = this.#host;
    this.#given = host.value();
    const convert = (text: string) => conditionsOf(text, this.#given, host.state().options);
    this.#editor = openText({
      parent,
      root: host.root,
      text: host.text(),
      label: host.state().words.textLabel,
      isFixed: () => host.state().isFixed,
      known: () => host.state(),
      diagnose: (text) => convert(text).diagnostics,
      fixWords: () => host.state().words,
      explain: async (text, offset) => {
        const { explanationAt } = await import("./hover.ts");
        return explanationAt(text, offset, host.state(), host.language());
      },
      format: (text) => formattedText(text, host.state().options),
      readJson: (pasted, isWhole) => this.#readJson(pasted, isWhole),
      onChange: (text) => {
        const { stored, diagnostics } = convert(text);
        const error = diagnostics.find(({ severity }) => severity === "error");
        const sentence = [error?.message, error?.help].filter(Boolean).join(". ");
        host.take(stored, stored === undefined ? sentence : undefined);
      },
    });
    this.#editor.focus();
  }

  /** Reads pasted JSON as the text that stands for it. Stored conditions that replace the whole text stay as they were stored. */
  async #readJson(json: string, isWhole: boolean): Promise<string | undefined> {
    const { readPasted } = await import("../pasting/index.ts");
    const host = this.#host;
    const { options } = host.state();
    const pasted = await readPasted(json, options);
    const { notes } = pasted;
    if (!pasted.ok) {
      host.show({ kind: "notes", refusal: pasted.reason, notes });
      return undefined;
    }
    host.show(notes.length > 0 ? { kind: "notes", notes } : undefined);
    const text = textOf(readDraft(pasted.stored, options.mode), options);
    if (isWhole && pasted.source === "stored") this.#given = pasted.stored;
    // Conditions with mistakes have no text: the marks of the view then say what is wrong.
    if (text === undefined) return json;
    return isWhole || pasted.groups.length === 1 ? text : `(${text})`;
  }
}
